"""Running the checks over a case: what they say comes back fit to be kept, and a check that breaks says so itself."""

import logging
from collections.abc import Iterable, Sequence
from hashlib import sha256

from congresses import checks
from congresses.checks import CHECKS, Case, Level, Remark
from congresses.plans.models import DocumentKind
from congresses.reading import Block

from .case import codes_of
from .identity import Spot, around
from .models import Finding, Version

READ = ("docx", "xlsx")  # a PDF does not tell its notes and tables from its running text
UNCHECKED, MORE = "chua-kiem-tra-duoc", "con-nua"  # subjects
MOST = 300  # remarks of one check that are kept; the others are counted
log = logging.getLogger(__name__)


def codes_for(version: Version) -> tuple[str, ...]:
    """The checks a version is put to."""
    return codes_for_file(version.document.kind, version.extension)


def codes_for_file(kind: DocumentKind, extension: str) -> tuple[str, ...]:
    """The checks a file of a kind is put to: without a text only those that look at the sheet of counts."""
    codes = codes_of(kind)
    return codes if extension in READ else tuple(code for code in codes if "counts" in CHECKS[code].needs)


def found_in(case: Case, codes: Iterable[str]) -> list[tuple[str, Remark]]:
    """(code, remark) of each check, in the order of the text; no check keeps another from speaking."""
    texts = {block.number: block.text for block in case.blocks}
    found = [(code, remark) for code in codes for remark in _remarks(case, code, texts)]
    return sorted(found, key=lambda one: (one[1].passage, one[1].start or 0))


def spot_of(code: str, remark: Remark, blocks: dict[int, Block]) -> Spot:
    """A remark as identity sees it."""
    block = blocks.get(remark.passage)
    return Spot(code, subject_of(remark), remark.passage, remark.start, len(quote_of(remark, block)),
                around(block.text, remark.start, remark.end) if block else "")


def spot_kept(finding: Finding) -> Spot:
    """A kept finding, its passage fetched, as identity sees it."""
    passage = finding.passage.number if finding.passage_id else 0
    return Spot(finding.check_code, finding.subject, passage, finding.start, len(finding.quote))


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


def _remarks(case: Case, code: str, texts: dict[int, str]) -> Sequence[Remark]:
    try:
        found = [_fit(remark, texts) for _, remark in checks.run(case, only=[code])]
    except Exception:
        log.exception("check %s failed on a document of the kind %s", code, case.kind.code)
        what = f"Cổng chưa kiểm tra được phần «{CHECKS[code].title}» của văn kiện này."
        return [Remark(UNCHECKED, what, todo="Văn kiện vẫn được nhận; đồng chí báo quản trị.", level=Level.HINT)]
    if len(found) > MOST:
        left = len(found) - MOST
        more = Remark(MORE, f"Còn {left} chỗ nữa có cùng lỗi «{CHECKS[code].title}».", todo="Đồng chí rà soát cả văn kiện.",
                      level=found[0].level, aspect=found[0].aspect)
        return [*found[:MOST], more]
    return found


def _fit(remark: Remark, texts: dict[int, str]) -> Remark:
    """The remark, if it can be kept; a check that speaks of passages and words that are not there is broken."""
    if remark.passage and remark.passage not in texts or remark.start is not None and not remark.passage:
        raise ValueError(f"no passage {remark.passage}: {remark.what}")
    end = len(texts[remark.passage]) if remark.passage else 0
    if remark.start is not None and not 0 <= remark.start < (end if remark.end is None else remark.end) <= end:
        raise ValueError(f"no words {remark.start}–{remark.end} in passage {remark.passage}: {remark.what}")
    if not remark.what or len(remark.aspect) > 12:
        raise ValueError(f"not fit to be kept: {remark!r}")
    return remark
