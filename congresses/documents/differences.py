"""Two texts as HTML: what is gone from the old one struck out, what came into the new one underlined."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from congresses.reading.words import changes

BESIDE = 3  # words left of what stayed, before and after a change, where only changes are shown


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


def changes_html(old: str, new: str) -> SafeString:
    """As diff_html, of long runs that stayed only the words beside a change."""
    runs = changes(old, new)
    pieces = [_run(tag, was, now) for tag, was, now in runs]
    for at, (tag, _, now) in enumerate(runs):
        if tag == "equal":
            pieces[at] = _lines(_shortened(now, first=at == 0, last=at == len(runs) - 1))
    return mark_safe("".join(pieces))  # noqa: S308 - escaped


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """The words of an unchanged run that stand next to a change."""
    words = text.split(" ")
    head, tail = ([] if first else words[:BESIDE]), ([] if last else words[-BESIDE:])
    if len(words) <= len(head) + len(tail) + 2:
        return text
    return " ".join([*head, "…", *tail])


def _run(tag: str, was: str, now: str) -> str:
    return _lines(now) if tag == "equal" else _wrapped("del", was) + _wrapped("ins", now)


def _wrapped(name: str, text: str) -> str:
    """White space before the words stays outside of the mark."""
    words = text.lstrip()
    return f"{_lines(text[:len(text) - len(words)])}<{name}>{_lines(words)}</{name}>" if words else _lines(text)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
