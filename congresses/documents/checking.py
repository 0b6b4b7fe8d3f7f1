"""Running the checks over a case: what they say comes back fit to be kept, and a check that breaks says so itself."""

import logging
from collections.abc import Iterable, Sequence
from hashlib import sha256

from congresses.checks import CHECKS, Case, Level, Remark
from congresses.checks.apart import run_apart
from congresses.plans.models import DocumentKind
from congresses.reading import Block

from .case import codes_of
from .identity import Spot, around
from .models import Finding, Version

READ = ("docx", "xlsx")  # a PDF does not tell its notes and tables from its running text
UNCHECKED, UNREAD, MORE = "chua-kiem-tra-duoc", "khong-doc-duoc", "con-nua"  # subjects
MOST = 300  # remarks of one check that are kept; the others are counted
HEAVIEST_FIRST = tuple(Level)
SECONDS = 10  # for the checks of one version
log = logging.getLogger(__name__)


class Unfit(Exception):
    """What a check says cannot be kept, or it said nothing; without a word of the paper, as it goes to the log."""


def codes_for(version: Version) -> tuple[str, ...]:
    """The checks a version is put to."""
    return codes_for_file(version.document.kind, version.extension)


def codes_for_file(kind: DocumentKind, extension: str) -> tuple[str, ...]:
    """The checks a file of a kind is put to: without a text only those that look at the sheet of counts."""
    codes = codes_of(kind)
    return codes if extension in READ else tuple(code for code in codes if "counts" in CHECKS[code].needs)


def found_in(case: Case, codes: Iterable[str], *, seconds: float = SECONDS) -> list[tuple[str, Remark]]:
    """(code, remark) of each check, in the order of the text; no check keeps another from speaking.

    What has not ended after so many seconds is said to be unchecked.
    """
    codes, texts = tuple(codes), {block.number: block.text for block in case.blocks}
    told = run_apart(case, codes, seconds)
    found = [(code, remark) for code in codes for remark in _remarks(case, code, told.get(code, "not in time"), texts)]
    return sorted(found, key=lambda one: (one[1].passage, one[1].start or 0))


def spot_of(code: str, remark: Remark, blocks: dict[int, Block]) -> Spot:
    """A remark as identity sees it."""
    block = blocks.get(remark.passage)
    return Spot(code, subject_of(remark), remark.passage, remark.start, len(quote_of(remark, block)),
                around(block.text, remark.start, remark.end) if block else "", str(remark.level))


def spot_kept(finding: Finding) -> Spot:
    """A kept finding, its passage fetched, as identity sees it."""
    passage = finding.passage.number if finding.passage_id else 0
    return Spot(finding.check_code, finding.subject, passage, finding.start, len(finding.quote), level=finding.level)


def fields_of(remark: Remark, block: Block | None) -> dict:
    """The columns of a finding that may change while it stays the same one."""
    return {
        "level": str(remark.level), "aspect": remark.aspect, "subject": subject_of(remark), "start": remark.start,
        "quote": quote_of(remark, block), "what": remark.what, "why": remark.why, "todo": remark.todo,
    }


def subject_of(remark: Remark) -> str:
    """As it is kept: very long ones by their hash."""
    subject = remark.subject
    return subject if len(subject) <= 200 else f"{subject[:100]}…{sha256(subject.encode()).hexdigest()}"


def quote_of(remark: Remark, block: Block | None) -> str:
    return block.text[remark.start:remark.end] if block and remark.start is not None else ""


def _remarks(case: Case, code: str, told: list[Remark] | str, texts: dict[int, str]) -> Sequence[Remark]:
    try:
        if isinstance(told, str):
            raise Unfit(told)
        found = [_fit(remark, texts) for remark in told]
    except Unfit as error:
        log.error("check %s failed on a document of the kind %s: %s", code, case.kind.code, error)
        return [_unchecked(code)]
    if len(found) > MOST:
        found = sorted(found, key=lambda remark: HEAVIEST_FIRST.index(remark.level))  # the others as they stand
        return [*found[:MOST], _others(code, found[MOST:])]
    return found


def _others(code: str, left: list[Remark]) -> Remark:
    """What is counted only; it weighs no more than the heaviest of them."""
    what = f"Còn {len(left)} chỗ nữa không nêu từng chỗ ở đây, cùng phép kiểm tra «{CHECKS[code].title}»."
    return Remark(MORE, what, todo="Đồng chí sửa các chỗ đã nêu và rà soát cả văn kiện; nộp bản mới thì cổng nêu tiếp.",
                  level=left[0].level, aspect=left[0].aspect)


def unread(version: Version) -> list[tuple[str, Remark]]:
    """A file whose text no check sees, of a kind that is put to checks of its text: said, never taken for faultless."""
    codes = [code for code in codes_of(version.document.kind) if "counts" not in CHECKS[code].needs]
    if version.is_registered or version.extension in READ or not codes:
        return []
    return [(codes[0], Remark(
        UNREAD, "Tệp PDF: cổng chưa kiểm tra tự động được phần chữ của văn kiện này.",
        todo="Nộp bản .docx, hoặc tự rà soát rồi ghi giải thích.", level=Level.EXPLAIN, aspect="form"))]


def _unchecked(code: str) -> Remark:
    """Nobody looked: never the same as nothing found, so a person says a word about it before a date is consented to."""
    what = f"Cổng chưa kiểm tra được phần «{CHECKS[code].title}» của văn kiện này."
    level = Level.HINT if CHECKS[code].level == Level.HINT else Level.EXPLAIN
    return Remark(UNCHECKED, what, todo="Văn kiện vẫn được nhận. Đồng chí tự rà soát phần này, báo quản trị, rồi ghi giải thích.", level=level)


def _fit(remark: Remark, texts: dict[int, str]) -> Remark:
    """The remark, if it can be kept; a check that speaks of passages and words that are not there is broken."""
    if remark.passage and remark.passage not in texts or remark.start is not None and not remark.passage:
        raise Unfit(f"no passage {remark.passage}")
    end = len(texts[remark.passage]) if remark.passage else 0
    if remark.start is not None and not 0 <= remark.start < (end if remark.end is None else remark.end) <= end:
        raise Unfit(f"no words {remark.start}–{remark.end} in passage {remark.passage}")
    if not remark.what or len(remark.aspect) > 12:
        raise Unfit("no words, or an aspect nobody knows")
    return remark
