"""Rows of the board: how every document of a congress stands, as finished HTML."""

from datetime import date
from functools import lru_cache

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.prepared import Prepared
from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import capital, days
from congresses.dates import labels as dates
from congresses.documents.models import Excuse, Version
from congresses.plans.models import AppliesTo, DocumentKind
from congresses.reviews import labels as reviews
from congresses.reviews.labels import DocumentsLabel, with_version_label
from congresses.reviews.models import Submission

# The word in the cell is short; the legend below the board and the hidden text say it in full.
WORDS = {
    DocumentsLabel.COMPLETE: "Đủ", DocumentsLabel.REVISE: "Sửa", DocumentsLabel.REVIEWING: "Xem",
    DocumentsLabel.SUBMITTED: "Nộp", DocumentsLabel.MISSING: "Chưa",
}
LEGEND = [
    ("ok", "Đủ", "đã được thông qua"), ("stop", "Sửa", "phải hoàn thiện"), ("run", "Xem", "đang xem xét"),
    ("wait", "Nộp", "đã nộp, chưa xem xét"), ("none", "Chưa", "chưa nộp"), ("none", "Miễn", "được miễn nộp"),
    ("none", "–", "không áp dụng"),
]
GENERIC = ("Dự thảo ", "Báo cáo ", "Đề án ", "Chương trình ", "Kế hoạch ", "Biểu ", "công tác ", "tổng hợp ", "ý kiến ")
FIELDS = (
    "pk", "committee__name", "committee__newly_merged", "documents_label", "date_label", "decided_first",
    "decided_last", "asked_first", "asked_last", "is_held", "is_overdue", "open_revisions", "has_round_2",
)


def with_rounds(congresses):
    """Annotate `has_round_2`: kinds asked for from the second submission on apply."""
    second = Submission.objects.filter(congress=OuterRef("pk"), number__gte=2)
    return congresses.annotate(has_round_2=Exists(second))


@lru_cache(maxsize=256)
def short_name(name: str) -> str:
    """The column's name: "Dự thảo Báo cáo chính trị" is "Chính trị"."""
    rest = name
    while begun := next((word for word in GENERIC if rest.startswith(word)), None):
        rest = rest[len(begun):]
    words = " ".join(rest.split()[:2]).rstrip(",;:")
    return words[:1].upper() + words[1:]


def rows(congresses: list[dict], kinds: list[DocumentKind], *, restricted: bool) -> list[SafeString]:
    """A table row for each congress; two queries whatever their number."""
    versions, excused = _known(congresses)
    return [_row(row, kinds, versions, excused, restricted) for row in congresses]


def words(congresses: list[dict], kinds: list[DocumentKind]) -> list[list[str]]:
    """How the documents of each congress stand, in full words; two queries as well."""
    versions, excused = _known(congresses)
    return [[capital(_standing(row, kind, versions, excused)[3]) for kind in kinds] for row in congresses]


def _known(congresses: list[dict]) -> tuple[dict, set]:
    """What was laid last, and what is excused, by congress and kind."""
    keys = [row["pk"] for row in congresses]
    versions = {(congress, kind): (pk, label) for congress, kind, pk, label in _laid(congresses=keys)}
    return versions, set(Excuse.objects.filter(congress__in=keys, withdrawn_at__isnull=True).values_list("congress", "kind"))


@Prepared
def _laid(*, congresses):
    """Congress, kind, version and label of what was laid last."""
    laid = with_version_label(Version.objects.newest_laid().filter(document__congress__in=congresses))
    return laid.order_by().values_list("document__congress", "document__kind", "pk", "label")


def _row(row: dict, kinds, versions: dict, excused: set, restricted: bool) -> SafeString:
    here = reverse("congress", args=[row["pk"]])
    cells = []
    for kind in kinds:
        pk, word, state, said = _standing(row, kind, versions, excused)
        opens = pk and (restricted or not kind.restricted)
        before, after = _cell(state, kind.column, said, word)
        cells.append(f'{before}{f"/ban-du-thao/{pk}/" if opens else f"{here}#van-kien"}{after}')
    return format_html(
        '<tr><th scope="row"><a href="{}">{}</a>{}{}</th>{}<td class="board__date">{}{}<span class="board__day num">{}'
        '</span></td><td class="board__open num" data-label="Còn mở"><a href="/dai-hoi/{}/yeu-cau/"><strong>{}</strong>'
        '<span class="board__unit"> yêu cầu</span></a></td></tr>',
        here, row["committee__name"], _merged(row), _late(row), mark_safe("".join(cells)), _date_tag(row),
        _held(row), date_days(row), row["pk"], row["open_revisions"],
    )


def _standing(row: dict, kind: DocumentKind, versions: dict, excused: set) -> tuple[int | None, str, str, str]:
    """How a document stands: the version laid last, the short word, its tag, the word in full."""
    pk, label = versions.get((row["pk"], kind.pk), (None, DocumentsLabel.MISSING))
    if pk is None and not _applies(kind, row):
        return pk, "–", "none", "không áp dụng"
    if (row["pk"], kind.pk) in excused:
        return pk, "Miễn", "none", "được miễn nộp"
    label = DocumentsLabel(label)
    return pk, WORDS[label], reviews.TAGS[label], label.label.lower()


@lru_cache(maxsize=1024)
def _cell(state: str, column: str, said: str, word: str) -> tuple[str, str]:
    """A cell's HTML before and after its address: there are few, and each stands in many rows."""
    return (
        format_html('<td class="cell cell--{}" data-label="{}"><a href="', state, column),
        format_html('"><span class="visually-hidden">{}: {}, </span>{}</a></td>', column, said, word),
    )


def _applies(kind: DocumentKind, row: dict) -> bool:
    if kind.applies_to == AppliesTo.NEWLY_MERGED:
        return row["committee__newly_merged"]
    return kind.applies_to != AppliesTo.FROM_ROUND_2 or row["has_round_2"]


def _merged(row: dict) -> SafeString:
    merged = row["committee__newly_merged"]
    return mark_safe(' <span class="board__note">mới sáp nhập</span>') if merged else SafeString("")


def _late(row: dict) -> str:
    return SafeString(" ") + tag_html("stop", "Quá hạn") if row["is_overdue"] else SafeString("")


def _date_tag(row: dict) -> SafeString:
    label = dates.DateLabel(row["date_label"])
    return tag_html(str(dates.TAGS[label]), label.label)


def _held(row: dict) -> str:
    held = row["is_held"] and row["date_label"] != dates.DateLabel.CONVENED
    return SafeString(" ") + tag_html("hold", "Tạm dừng") if held else SafeString("")


def date_days(row: dict) -> str:
    """The days the date label speaks of."""
    first, last = date_span(row)
    return days(first, last) if first else ""


def date_span(row: dict) -> tuple[date | None, date | None]:
    """The first and the last of them."""
    decided = row["date_label"] in (
        dates.DateLabel.IN_PRINCIPLE, dates.DateLabel.CONSENTED, dates.DateLabel.CONVENED)
    if decided and row["decided_first"]:
        return row["decided_first"], row["decided_last"]
    if row["date_label"] == dates.DateLabel.PROPOSED:
        return row["asked_first"], row["asked_last"]
    return None, None
