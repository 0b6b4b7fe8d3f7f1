"""The pages of an archive: the record, conclusions, demands with answers, the days of the congress; read without the portal."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO

from django.db.models.functions import Coalesce
from django.template.loader import render_to_string

from congresses.core.vietnamese import day, moment
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book, settled
from congresses.dates.history import history
from congresses.dates.models import DateDecision
from congresses.journal.models import Entry
from congresses.plans.models import Congress
from congresses.plans.told import entries_for
from congresses.reviews import demand_lines
from congresses.reviews.models import Comment, Conclusion, ConclusionItem, RequiredRevision, Verdict

from .archive import Filed, Holdings

TAKEN = "archived"  # such entries stay out: taking the archive twice gives the same archive
FORMULA = "=+-@\t\r\n＝＋－＠"  # what spreadsheets take for the beginning of a formula, wide forms too
LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
JOURNAL_HEAD = ("Số", "Thời điểm", "Người thực hiện", "Chức danh", "Thay mặt", "Việc", "Mã băm")
PAGES = (  # file, template, heading
    ("nhat-ky.html", "journal", "Nhật ký"), ("ket-luan.html", "conclusions", "Kết luận"),
    ("gop-y.html", "comments", "Từng góp ý và trả lời"),
    ("yeu-cau.html", "demands", "Yêu cầu hoàn thiện, trả lời và thẩm tra"), ("ngay-dai-hoi.html", "days", "Ngày đại hội"),
)


@dataclass(frozen=True)
class Line:
    """One entry of the record as it was told."""

    number: int
    at: datetime
    who: str
    role: str
    behalf: str
    said: str
    hash: str

    @property
    def cells(self) -> tuple:
        return self.number, moment(self.at), self.who, self.role, self.behalf, self.said, self.hash


def record_of(user, congress: Congress):
    """What the person is told of the record, the oldest first."""
    return entries_for(user, congress).exclude(verb=TAKEN).order_by("pk")


def as_of(user, congress: Congress) -> datetime:
    """The moment of the last fact: the archive bears it instead of the moment it was packed."""
    last = record_of(user, congress).order_by("-pk").values_list("at", flat=True).first()
    return last or LONG_AGO


def pages(user, congress: Congress) -> Iterator[tuple[str, str]]:
    """(file, text) of every page but the index."""
    about = {
        "journal": {"lines": map(_line, record_of(user, congress).iterator()), "head": JOURNAL_HEAD},
        "conclusions": {"conclusions": _conclusions(user, congress)}, "demands": {"demands": _demands(user, congress)},
        "comments": {"comments": _comments(user, congress)},
        "days": {"events": history(congress)[::-1]},
    }
    for name, template, heading in PAGES:
        yield name, _page(template, heading, congress, **about[template])


def index(congress: Congress, held: Holdings, made: list[Filed], at: datetime) -> str:
    """The first page: everything in the archive with pages and sums."""
    groups: dict[str, list[Filed]] = {}
    for one in (*held.files, *made):
        groups.setdefault(one.group, []).append(one)
    return _page("index", str(congress), congress, groups=groups.items(), on_paper=held.on_paper, at=at, pages=[
        (name, heading) for name, _, heading in PAGES])


def index_book(congress: Congress, held: Holdings, made: list[Filed], at: datetime) -> bytes:
    """The same list as a workbook."""
    columns = [Column("TT", 6), Column("Nhóm", 24), Column("Nội dung", 60), Column("Tệp", 50), Column("Ngày", 18), Column("Số trang", 10),
               Column("Dung lượng (byte)", 16), Column("SHA-256", 68), Column("Ghi chú", 50)]
    rows = [(n, one.group, one.what, one.path, one.at, one.pages, one.size, one.sha256, one.note)
            for n, one in enumerate((*held.files, *made), start=1)]
    rows += [("", "Nộp bằng bản giấy", one.what, "", "", "", "", "", f"Trình lần {one.round}. {one.said}") for one in held.on_paper]
    book = new_book()
    add_sheet(book, "Mục lục", columns, rows, above=(f"Hồ sơ lưu trữ, {congress}, nhiệm kỳ {congress.plan.term}", f"Dữ liệu đến {moment(at)}."))
    return settled(bytes_of(book), at)


def journal_csv(user, congress: Congress) -> Iterator[bytes]:
    """The record for programs, piece by piece; what would be a formula in a spreadsheet is not."""
    yield "\ufeff".encode()
    for cells in (JOURNAL_HEAD, *(_line(entry).cells for entry in record_of(user, congress).iterator())):
        text = StringIO()
        csv.writer(text, lineterminator="\r\n").writerow([harmless(cell) for cell in cells])
        yield text.getvalue().encode()


def harmless(value) -> str:
    """A cell of a CSV file that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(tuple(FORMULA)) else text


def stylesheet() -> str:
    return render_to_string("papers/archive/style.css")


def _page(template: str, heading: str, congress: Congress, **context) -> str:
    return render_to_string(f"papers/archive/{template}.html", {"heading": heading, "congress": congress, "plan": congress.plan, **context})


def _line(entry: Entry) -> Line:
    return Line(entry.pk, entry.at, entry.actor_name, entry.actor_role, entry.on_behalf_of, entry.sentence, entry.hash)


def _conclusions(user, congress: Congress) -> list[dict]:
    """Issued ones over the congress: what concerns it, as far as the person reaches."""
    rows = Conclusion.objects.visible_to(user).filter(issued_at__isnull=False, session__agenda__submission__congress=congress)
    rows = list(rows.select_related("paper__signer", "paper__organ", "session").distinct().order_by("issued_at", "pk"))
    items = ConclusionItem.objects.visible_to(user).filter(congresses=congress, conclusion__in=rows)
    asked = _by_conclusion(items.prefetch_related("kinds").order_by("position", "pk"), _item)
    # Of a restricted kind, too, that there is a word and which is no secret: the kind and the label, never a version.
    judged = Verdict.objects.filter(conclusion__in=rows, version__document__congress=congress)
    judged = judged.select_related("version__document__kind", "withdrawal").order_by("version__document__kind__position", "pk")
    verdicts = _by_conclusion(judged, _verdict)
    words = {row.conclusion_id: row for row in DateDecision.objects.filter(congress=congress, conclusion__in=rows)}
    return [{"conclusion": row, "number": str(row.paper), "items": asked[row.pk], "verdicts": verdicts[row.pk], "word": words.get(row.pk)}
            for row in rows]


def _by_conclusion(rows, told) -> dict[int, list[dict]]:
    found = defaultdict(list)
    for row in rows:
        found[row.conclusion_id].append(told(row))
    return found


def _item(item: ConclusionItem) -> dict:
    return {"text": item.text, "owner": item.owner, "due": item.due, "blocks": item.get_blocks_display(),
            "kinds": ", ".join(kind.name for kind in item.kinds.all())}


def _verdict(one: Verdict) -> dict:
    return {"kind": one.version.document.kind.name, "said": one.get_verdict_display(),
            "withdrawn": f"đã rút ngày {day(one.withdrawal.at)}" if hasattr(one, "withdrawal") else ""}


def _comments(user, congress: Congress) -> list[dict]:
    """Every comment, each followed by what was answered to it, in the order of the documents."""
    rows = Comment.objects.visible_to(user).filter(version__document__congress=congress)
    rows = rows.select_related("version__document__kind", "passage", "written_for")
    return [
        {"version": one.version, "place": f"đoạn {one.passage.number}" if one.passage else "toàn văn bản", "at": one.at, "text": one.text,
         "quote": one.quote, "answers": one.parent_id is not None, "aspect": one.get_aspect_display(),
         "who": one.speaker or f"{one.written_for.full_name}, {one.author_title}"}
        for one in rows.order_by("version__document__kind__position", "version__number", Coalesce("parent", "pk"), "pk")
    ]


def _demands(user, congress: Congress) -> list[dict]:
    """With the answers that were laid, and how each was judged."""
    rows = demand_lines.loaded(RequiredRevision.objects.visible_to(user).filter(congress=congress), user)
    return [
        {"demand": row, "kinds": ", ".join(kind.name for kind in row.item.kinds.all()), "blocks": demand_lines.blocks(row),
         "answers": [
             {"answer": one, "by": demand_lines.signed(one), "verdict": demand_lines.verdict(one),
              "places": "; ".join(name for name, _ in demand_lines.pointers(one))}
             for one in row.answers if one.laid_at]}
        for row in rows.order_by("number")
    ]
