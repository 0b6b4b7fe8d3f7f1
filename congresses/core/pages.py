"""The two pages most acts need: a form, and a confirmation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """A form on the common page, with 409 when it was rendered from something since changed."""
    return render(request, "form_page.html", {"form": form, "heading": heading, **context}, status=form.status)


def confirm_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """What will happen, and one button that names the act."""
    return render(request, "confirm_page.html", {"form": form, "heading": heading, **context}, status=form.status)
