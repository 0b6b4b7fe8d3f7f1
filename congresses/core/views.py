"""Error pages, the component page, and the sign of life."""

import sys

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.views.decorators.cache import never_cache

from . import kept_words
from .component_page import samples
from .permissions import NotAllowed

DATABASE_AWAY = (OperationalError, InterfaceError)


def components(request):
    """Every component of the interface on one page."""
    return render(request, "core/components.html", samples())


def alive(request):
    """Answer 200 when the database answers: for the operator's monitor."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def bad_request(request, exception=None):
    return _page(request, "400.html", 400)


def forbidden(request, exception=None):
    reason = exception.reason if isinstance(exception, NotAllowed) else ""
    return _page(request, "403.html", 403, reason=reason)


def not_found(request, exception=None):
    return _page(request, "404.html", 404)


@never_cache
def csrf_failed(request, reason=""):
    """The form is older than the web session; what was typed is given back."""
    return _page(request, "csrf.html", 403, words=kept_words.words(request), again=kept_words.again(request))


def server_error(request):
    """Sessions and people are loaded before any view: a database that is away is noticed there first."""
    if isinstance(sys.exception(), DATABASE_AWAY):
        return database_away(request)
    return _page(request, "500.html", 500)


def database_away(request):
    """The database does not answer: said without asking it anything."""
    response = HttpResponse(get_template("503.html").render({"request_id": request.id}), status=503)
    response["Retry-After"] = "30"
    return response


def _page(request, template, status, **context):
    return render(request, template, {"request_id": getattr(request, "id", ""), **context}, status=status)
