"""A name for every request, web sessions that end when idle, and what was typed when one had ended."""

import logging
import time
import uuid

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import resolve_url

from canloc_portal.client import address

from . import kept_words, origin, views

logger = logging.getLogger(__name__)


class RequestId:
    """Name the request for error pages and logs, know where it comes from, say plainly when the database is away."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = uuid.uuid4().hex[:12]
        came_from = origin.address.set(address(request) or "")
        try:
            response = self.get_response(request)
        finally:
            origin.address.reset(came_from)
        response["X-Request-Id"] = request.id
        return response

    def process_exception(self, request, exception):
        if isinstance(exception, views.DATABASE_AWAY):
            logger.error("database away in request %s", request.id, exc_info=exception)
            return views.database_away(request)
        return None


class IdleSession:
    """Sign out whoever has not been seen for settings.SESSION_IDLE."""

    TOUCH_EVERY = 60  # seconds: a write a minute instead of one a request

    def __init__(self, get_response):
        self.get_response = get_response
        self.idle = settings.SESSION_IDLE.total_seconds()

    def __call__(self, request):
        if "_auth_user_id" in request.session:
            now = time.time()
            unseen = now - request.session.get("seen", now)
            if unseen > self.idle:
                logout(request)
                messages.info(request, "Đồng chí đã lâu không thao tác nên cổng tự đăng xuất. Mời đăng nhập lại.")
            elif unseen > self.TOUCH_EVERY or "seen" not in request.session:
                request.session["seen"] = now
        return self.get_response(request)


class WordsKept:
    """Whoever sends words when the web session is over gets them back instead of an empty sign-in page.

    A script gets the redirect, as ever: it keeps the words itself.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method != "POST" or request.user.is_authenticated or not _asks_to_sign_in(response):
            return response
        by_hand = "text/html" in request.headers.get("Accept", "") and "HX-Request" not in request.headers
        return views.csrf_failed(request) if by_hand and kept_words.words(request) else response


def _asks_to_sign_in(response) -> bool:
    return response.status_code == 302 and response.url.startswith(f"{resolve_url(settings.LOGIN_URL)}?next=")
