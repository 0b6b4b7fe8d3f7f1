"""What changed in a version since an earlier one, beside each passage, the old text one tap away."""

from weakref import WeakKeyDictionary

from django.utils.html import format_html
from django.utils.safestring import SafeString

from congresses.core.vietnamese import capital, number
from congresses.documents.differences import changes_html
from congresses.reading.compare import Comparison

FLAGS = {"edited": "đã sửa", "split": "đã tách đoạn", "joined": "đã gộp đoạn", "inserted": "đoạn mới"}
MOVED = "đã chuyển chỗ"
_flags: WeakKeyDictionary[Comparison, dict[int, SafeString]] = WeakKeyDictionary()  # as long as the comparison is kept


def flags(comparison: Comparison) -> dict[int, SafeString]:
    """For the key of each changed passage: a word that it changed, folding open to the old text with marks."""
    if comparison not in _flags:
        _flags[comparison] = _found(comparison)
    return _flags[comparison]


def _found(comparison: Comparison) -> dict[int, SafeString]:
    found = {}
    for link in comparison.links:
        word = _flag(link)
        for at in link.new if word else ():
            told = format_html('<p class="was">{}</p>', word)
            if link.old and at == link.new[0]:
                told = format_html('<details class="was"><summary>{}</summary><p>{}</p></details>', word, _old(comparison, link))
            found[comparison.new[at].pk] = told
    return found


def _old(comparison: Comparison, link) -> SafeString | str:
    """What the words were, or where they stood when not one of them was changed."""
    if link.how == "same":
        return f"Trước ở đoạn {comparison.old[link.old[0]].number}."
    return changes_html(_text(comparison.old, link.old), _text(comparison.new, link.new))


def _flag(link) -> str:
    if link.how in ("same", "edited") and link.moved:
        return MOVED if link.how == "same" else f"{MOVED}, {FLAGS['edited']}"
    return FLAGS.get(link.how, "")


def _text(passages, indexes) -> str:
    return "\n".join(passages[at].text for at in indexes)


def sentence(comparison: Comparison) -> str:
    """All changes in one sentence: đổi 14 đoạn, thêm 3, bỏ 2, 231 đoạn giữ nguyên."""
    count = comparison.count()
    changed = count["edited"] + count["split"] + count["joined"]
    parts = [(changed, "đổi"), (count["inserted"], "thêm"), (count["deleted"], "bỏ"), (count["moved"], "chuyển chỗ")]
    said = [f"{verb} {number(many)}" for many, verb in parts if many]
    if not said:
        return f"Cả {number(count['same'])} đoạn giữ nguyên."
    said[0] += " đoạn"
    return capital(f"{', '.join(said)}, {number(count['same'])} đoạn giữ nguyên.")
