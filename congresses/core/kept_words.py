"""What was typed into a form that could not be taken, because the web session is over: given back to be copied."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import resolve_url

LARGEST = 1024 * 1024  # bytes of a request that is read for this alone
LONGEST, MOST = 25_000, 100_000  # characters of one field, of all
OWN = {"csrfmiddlewaretoken", "once", "seen", "opened", "shown", "known", "asked", "source", "next"}  # fields of forms, not of people


def words(request: HttpRequest) -> list[str]:
    """Texts of at least two words, in the order of the form; never a password, and nothing another site sent."""
    if not _from_here(request) or (not hasattr(request, "_post") and int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST):
        return []
    try:
        sent = [(name, text) for name, texts in request.POST.lists() for text in texts]
    except (SuspiciousOperation, UnreadablePostError, MultiPartParserError):
        return []
    found, left = [], MOST
    for name, text in sent:
        if name in OWN or "password" in name.lower() or len(text.split(None, 2)) < 2:
            continue
        found.append(text[:min(LONGEST, left)])
        left -= len(found[-1])
    return [text for text in found if text]


def again(request: HttpRequest) -> str:
    """The sign-in page, which leads back to the page the form stood on."""
    referer = urlsplit(request.headers.get("Referer", "")) if _from_here(request) else None
    path = f"{referer.path}?{referer.query}".rstrip("?") if referer and referer.path else request.path
    return f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': path}, safe='/')}"


def _from_here(request: HttpRequest) -> bool:
    """Whether the form stood on a page of ours: the words of a stranger are not shown under our name."""
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    try:
        return urlsplit(sender).netloc == request.get_host()
    except ValueError:
        return False
