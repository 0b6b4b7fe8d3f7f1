"""What most pages need: a form, a confirmation, and a number from the address."""

from io import BytesIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render


def sent(request: HttpRequest) -> tuple:
    """What a form is bound to: nothing unless something was sent."""
    return (request.POST, request.FILES) if request.method == "POST" else ()


def form_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """A form on the common page, with 409 when it was rendered from something since changed."""
    return render(request, "form_page.html", {"form": form, "heading": heading, **context}, status=form.status)


def confirm_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """What will happen, and one button that names the act."""
    return render(request, "confirm_page.html", {"form": form, "heading": heading, **context}, status=form.status)


def attachment(data: bytes, name: str, content_type: str) -> FileResponse:
    """A file made for this answer, not kept by anybody on the way."""
    response = FileResponse(BytesIO(data), as_attachment=True, filename=name, content_type=content_type)
    response["Cache-Control"] = "private, no-store"
    return response


def number_in(text: str | None) -> int | None:
    """A row's number from the address, or None for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
