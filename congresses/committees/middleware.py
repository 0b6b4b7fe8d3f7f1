"""Whoever was given a password changes it before anything else."""

from django.shortcuts import redirect
from django.urls import reverse


class PasswordChange:
    """Send a person with a given password to the change form."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.user.is_authenticated and request.user.must_change_password
        if given and request.path not in (reverse("change_password"), reverse("sign_out")):
            return redirect("change_password")
        return self.get_response(request)
