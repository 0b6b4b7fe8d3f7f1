"""Demands, their answers and what they point at, as lines of a page: strings made once."""

from collections.abc import Iterable
from itertools import groupby

from django.db.models import Prefetch
from django.urls import reverse

from congresses.core import clock
from congresses.core.vietnamese import day
from congresses.documents.addresses import passage_name, passage_url
from congresses.documents.models import Passage

from . import rules
from .models import Blocks, RequiredRevision, RevisionResponse

ON_THE_PORTAL = "Nội dung xem trên cổng."
OPEN = {"unanswered", "unmet", "drafted", "waiting"}
ANSWERABLE = {"unanswered", "unmet", "drafted"}
STATES = {  # code: tag, words
    "unanswered": ("stop", "Chưa trả lời"),
    "unmet": ("stop", "Chưa đạt"),
    "drafted": ("wait", "Đã soạn, chưa trình"),
    "waiting": ("run", "Chờ thẩm tra"),
    "met": ("ok", "Đạt"),
    "withdrawn": ("none", "Đã rút"),
}


def loaded(revisions, user):
    """With kinds, and the answers and passages the person may read, in a fixed number of queries."""
    passages = Passage.objects.visible_to(user).select_related("version__document__kind").defer("html", "trail").order_by(
        "version", "number")
    answers = RevisionResponse.objects.visible_to(user).select_related("verification__by", "written_for", "by")
    answers = answers.prefetch_related(Prefetch("passages", passages, to_attr="shown")).order_by("pk")
    return revisions.with_names().select_related("verifier").prefetch_related(
        "item__kinds", Prefetch("responses", answers, to_attr="answers")
    )


def state(revision: RequiredRevision) -> str:
    """How a loaded demand stands, as far as the person sees its answers."""
    if revision.withdrawn_at:
        return "withdrawn"
    last = revision.answers[-1] if revision.answers else None
    if last is None:
        return "unanswered"
    if verification := getattr(last, "verification", None):
        return "met" if verification.met else "unmet"
    return "waiting" if last.laid_at else "drafted"


def concerns(*rows) -> str:
    """What demands, or those that answers are to, are about where their words must not go: in mails and calendars, which lie on
    the servers of others; a line each where there are several. Rows come `with_kind_names`."""
    abouts = [f"Về {', '.join(row.kind_names)}{' (loại hạn chế)' if row.secret else ''}." if row.kind_names else "" for row in rows]
    if len(rows) == 1:
        return f"{abouts[0]} {ON_THE_PORTAL}".lstrip()
    return "\n".join([*(f"{row}. {about}".rstrip() for row, about in zip(rows, abouts, strict=True)), ON_THE_PORTAL])


def is_late(revision: RequiredRevision) -> bool:
    return state(revision) in OPEN and revision.due is not None and revision.due < clock.today()


def in_order(revisions: Iterable[RequiredRevision]) -> list[RequiredRevision]:
    """Open ones first, the overdue before the rest, then by due date and number."""
    def key(row):
        return state(row) not in OPEN, not is_late(row), row.due is None, row.due or row.made_at.date(), row.number

    return sorted(revisions, key=key)


def blocks(revision: RequiredRevision) -> str:
    """What an open demand stands in the way of, in words."""
    kinds = ", ".join(kind.name for kind in revision.item.kinds.all())
    if revision.blocks == Blocks.NOTHING:
        return "Không chặn việc nào."
    if revision.blocks == Blocks.APPROVAL:
        return f"Chặn: duyệt {kinds}."
    return f"Chặn: {revision.get_blocks_display()}{' đại hội' if revision.blocks == Blocks.CONSENT else ''}."


def card(revision: RequiredRevision, user) -> dict:
    """One demand for the list: wording, state, what it blocks, the last answer, the next act."""
    code = state(revision)
    kind, words = STATES[code]
    return {
        "id": f"yeu-cau-{revision.number}", "title": str(revision), "url": reverse("demand", args=[revision.pk]),
        "tag_kind": kind, "tag_text": words, "text": revision.text, "meta": _meta(revision),
        "late": f"Quá hạn {(clock.today() - revision.due).days} ngày" if is_late(revision) else "",
        "answers": [_answer(answer) for answer in revision.answers[-1:]], **next_act(revision, user),
    }


def _meta(revision: RequiredRevision) -> str:
    kinds = ", ".join(kind.name for kind in revision.item.kinds.all())
    parts = [f"Hạn {day(revision.due)}." if revision.due else "", blocks(revision)]
    if kinds and revision.blocks != Blocks.APPROVAL:
        parts.append(f"Văn kiện: {kinds}.")
    return " ".join(filter(None, parts))


def _answer(answer: RevisionResponse) -> dict:
    links = pointers(answer)
    text, url = (f"Xem {links[0][0]}", links[0][1]) if links else ("", "")
    by = " · ".join(filter(None, [signed(answer), verdict(answer)]))
    return {"kind": answer.get_kind_display(), "text": answer.text, "url": url, "url_text": text, "by": by}


def signed(answer: RevisionResponse) -> str:
    """Who answered, and for whom a deputy did."""
    who = str(answer.written_for)
    if answer.by_id != answer.written_for_id:
        who += f" (đồng chí {answer.by} soạn thay)"
    return f"{who}, {day(answer.at)}" + ("" if answer.laid_at else ", chưa trình")


def verdict(answer: RevisionResponse) -> str:
    """How the answer was judged, by whom and why; empty while it waits."""
    found = getattr(answer, "verification", None)
    if found is None:
        return ""
    text = f"{'Đạt' if found.met else 'Chưa đạt'}, {found.by} thẩm tra ngày {day(found.at)}"
    return f"{text}: {found.note}" if found.note else f"{text}."


def pointers(answer: RevisionResponse) -> list[tuple[str, str]]:
    """(words, address) for each version the answer points at: "Báo cáo chính trị, bản 2, đoạn 12, 40"."""
    found = []
    for version, rows in groupby(answer.shown, key=lambda passage: passage.version):
        numbers = [passage.number for passage in rows]
        found.append((passage_name(version, *numbers), passage_url(version.pk, numbers[0])))
    return found


def next_act(revision: RequiredRevision, user) -> dict:
    """The button beside a demand, when it is this person's turn."""
    code, last = state(revision), revision.answers[-1] if revision.answers else None
    if code in ANSWERABLE and rules.can_answer(user, revision.congress):
        verb = "Sửa câu trả lời" if code == "drafted" else "Trả lời"
        return {"act_url": reverse("answer", args=[revision.pk]), "act_text": f"{verb} {str(revision).lower()}"}
    if code == "waiting" and rules.can_verify(user, revision, last):
        return {"act_url": reverse("verify", args=[last.pk]), "act_text": f"Thẩm tra {str(revision).lower()}"}
    return {}
