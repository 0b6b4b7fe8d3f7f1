"""Refusals an act can raise besides "not allowed" and "gate closed"."""

from django.core.exceptions import ValidationError


class Conflict(ValidationError):
    """Somebody changed what the form was rendered from; nothing was overwritten."""


def refuse(sentence: str) -> ValidationError:
    """A refusal in one plain sentence, shown above the form that asked."""
    return ValidationError(sentence, code="refused")
