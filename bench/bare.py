"""The yardstick: views that do nothing but run given statements and send given bytes, behind the same middleware."""

from django.db import connection
from django.http import HttpResponse
from django.urls import include, path

given = {"statements": [], "body": b"", "status": 200, "before": None}


def bare(request):
    """Know who asks, as every page does; run the statements; send the bytes."""
    request.user.is_authenticated  # noqa: B018 - the lazy user is loaded by this
    request.POST  # noqa: B018 - the body is parsed by this
    if given["before"]:
        given["before"](request)
    with connection.cursor() as cursor:
        for sql, params, many in given["statements"]:
            (cursor.executemany if many else cursor.execute)(sql, params)
            if cursor.description:
                cursor.fetchall()
    return HttpResponse(given["body"], status=given["status"])


urlpatterns = [path("bare/", bare), path("", include("canloc_portal.urls"))]
