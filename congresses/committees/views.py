"""HTTP in and out: to be written."""

from django.http import Http404


def sign_in(request):
    raise Http404("stub")


def sign_out(request):
    raise Http404("stub")


def change_password(request):
    raise Http404("stub")
