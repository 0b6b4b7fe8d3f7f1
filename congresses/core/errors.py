"""Refusals an act can raise besides "not allowed" and "gate closed"."""

from django.core.exceptions import ValidationError


class Conflict(ValidationError):
    """Somebody changed what the form was rendered from; nothing was overwritten."""


def changed_elsewhere(what: str) -> Conflict:
    """What the form is about was changed meanwhile: by whom is not known, and may have been oneself."""
    return Conflict(f"Trong lúc đồng chí soạn, {what} đã được sửa ở nơi khác: do người khác, hoặc do chính đồng chí ở một cửa sổ "
                    "khác. Chưa ghi gì; đồng chí xem lại rồi bấm lần nữa.")


def refuse(sentence: str) -> ValidationError:
    """A refusal in one plain sentence, shown above the form that asked."""
    return ValidationError(sentence, code="refused")
