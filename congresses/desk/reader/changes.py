"""What changed in a version since an earlier one, beside each passage, the old text one tap away."""

from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.vietnamese import number
from congresses.documents.comparison import KEPT
from congresses.reading.compare import Comparison
from congresses.reading.words import changes

FLAGS = {"edited": "đã sửa", "split": "đã tách đoạn", "joined": "đã gộp đoạn", "inserted": "đoạn mới"}
MOVED = "đã chuyển chỗ"


@lru_cache(maxsize=KEPT)
def flags(comparison: Comparison) -> dict[int, SafeString]:
    """For the key of each changed passage: a word that it changed, folding open to the old text with marks."""
    found = {}
    for link in comparison.links:
        word = _flag(link)
        for at in link.new if word else ():
            old, new = _text(comparison.old, link.old), _text(comparison.new, link.new)
            passage = comparison.new[at]
            if not link.old:
                found[passage.pk] = format_html('<p class="was was--new">{}</p>', word)
            elif at == link.new[0]:
                found[passage.pk] = format_html(
                    '<details class="was"><summary>{}</summary><p>{}</p></details>', word,
                    diff_html(old, new) if link.how != "same" else f"Trước ở đoạn {comparison.old[link.old[0]].number}.",
                )
            else:
                found[passage.pk] = format_html('<p class="was was--new">{}</p>', word)
    return found


def _flag(link) -> str:
    if link.how in ("same", "edited") and link.moved:
        return MOVED if link.how == "same" else f"{MOVED}, {FLAGS['edited']}"
    return FLAGS.get(link.how, "")


def _text(passages, indexes) -> str:
    return "\n".join(passages[at].text for at in indexes)


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


def sentence(comparison: Comparison) -> str:
    """All changes in one sentence: đổi 14 đoạn, thêm 3, bỏ 2, 231 đoạn giữ nguyên."""
    count = comparison.count()
    changed = count["edited"] + count["split"] + count["joined"]
    parts = [(changed, "đổi"), (count["inserted"], "thêm"), (count["deleted"], "bỏ"), (count["moved"], "chuyển chỗ")]
    said = [f"{verb} {number(many)}" for many, verb in parts if many]
    if not said:
        return f"Cả {number(count['same'])} đoạn giữ nguyên."
    said[0] += " đoạn"
    text = f"{', '.join(said)}, {number(count['same'])} đoạn giữ nguyên."
    return text[0].upper() + text[1:]
