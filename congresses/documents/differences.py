"""Two texts as HTML: what is gone from the old one struck out, what came into the new one underlined."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from congresses.reading.words import changes


def diff_html(old: str, new: str) -> SafeString:
    """Old words struck out and new words underlined, in one running text."""
    return mark_safe("".join(_run(tag, was, now) for tag, was, now in changes(old, new)))  # noqa: S308 - escaped


def old_html(old: str, new: str) -> SafeString:
    """The old text alone, what is gone from it marked."""
    return mark_safe("".join(  # noqa: S308 - escaped
        _lines(was) if tag == "equal" else _wrapped("del", was) for tag, was, _ in changes(old, new)
    ))


def new_html(old: str, new: str) -> SafeString:
    """The new text alone, what came into it marked."""
    return mark_safe("".join(  # noqa: S308 - escaped
        _lines(now) if tag == "equal" else _wrapped("ins", now) for tag, _, now in changes(old, new)
    ))


def _run(tag: str, was: str, now: str) -> str:
    return _lines(now) if tag == "equal" else _wrapped("del", was) + _wrapped("ins", now)


def _wrapped(name: str, text: str) -> str:
    """White space before the words stays outside of the mark."""
    words = text.lstrip()
    return f"{_lines(text[:len(text) - len(words)])}<{name}>{_lines(words)}</{name}>" if words else _lines(text)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
