"""Which address a visitor comes from; the lock-out of failed sign-ins counts by it."""

from django.conf import settings


def address(request):
    """The last hop our own proxy wrote down; what a visitor claims further left proves nothing."""
    if settings.BEHIND_PROXY:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return request.META.get("REMOTE_ADDR") or None
