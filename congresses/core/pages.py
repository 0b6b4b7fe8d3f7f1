"""What most pages need: a form, a confirmation, and a number from the address."""

from io import BytesIO
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render

# A file is shown by its own program or not at all: nothing in it may run, load or send under our name.
FILE_POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"


def sent(request: HttpRequest) -> tuple:
    """What a form is bound to: nothing unless something was sent."""
    return (request.POST, request.FILES) if request.method == "POST" else ()


def form_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """A form on the common page, with 409 when it was rendered from something since changed."""
    return render(request, "form_page.html", {"form": form, "heading": heading, **context}, status=form.status)


def confirm_page(request: HttpRequest, form, heading: str, **context) -> HttpResponse:
    """What will happen, and one button that names the act."""
    return render(request, "confirm_page.html", {"form": form, "heading": heading, **context}, status=form.status)


def attachment(file: bytes | BinaryIO, name: str, content_type: str) -> FileResponse:
    """A file as an answer: it is saved, nobody on the way keeps it, and nothing of it runs here."""
    body = BytesIO(file) if isinstance(file, bytes) else file
    response = FileResponse(body, as_attachment=True, filename=name, content_type=content_type)
    response["Content-Security-Policy"] = FILE_POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def number_in(text: str | None) -> int | None:
    """A row's number from the address, or None for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
