"""The page of one congress: for the commune what to do next, for both sides how everything stands."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core.vietnamese import day
from congresses.dates import labels as date_labels
from congresses.dates import rules as date_rules
from congresses.dates.labels import DateLabel
from congresses.gates.mechanism import things_left
from congresses.gates.rules import can_waive
from congresses.plans.told import entries_for
from congresses.reviews import labels as document_labels
from congresses.reviews.gates import SUBMIT, submission_outcomes
from congresses.reviews.labels import DocumentsLabel

from . import dossier_rows, journal
from .dossier import Dossier, load
from .matrix import date_days
from .rows import laid
from .sheets import sheets

EXCERPT = 5


@require_safe
@login_required
def congress(request, pk):
    """One congress, seen from the person's side."""
    dossier, user = load(request.user, pk), request.user
    entries = list(entries_for(user, dossier.congress)[:EXCERPT])
    return render(request, "desk/congress.html", {
        "heading": str(dossier.congress), "congress": dossier.congress, "is_own": dossier.is_own,
        "labels": _labels(dossier), "next": _next(user, dossier) if dossier.is_own else None,
        "documents": dossier_rows.documents(user, dossier), "demands": dossier_rows.demands(user, dossier),
        "sheets": sheets(user, dossier), "found": dossier_rows.found(user, dossier),
        "more_demands": reverse("demands", args=[pk]), "submissions": dossier_rows.submissions(user, dossier),
        "date": _date(user, dossier), "waivable": _waivable(user, dossier),
        "history": [journal.line(entry, now=number == 0) for number, entry in enumerate(entries)],
        "journal_url": reverse("congress_journal", args=[pk]),
        "crumbs": [] if dossier.is_own else [
            (reverse("board", args=[dossier.congress.plan_id]), "Bảng theo dõi"), ("", dossier.congress.committee.name)],
    })


def _labels(dossier: Dossier) -> list[tuple]:
    row = dossier.congress
    documents, date = DocumentsLabel(row.documents_label), DateLabel(row.date_label)
    labels = [
        ("Văn kiện", document_labels.TAGS[documents], documents.label),
        ("Ngày đại hội", date_labels.TAGS[date], date.label),
    ]
    if row.is_held and date != DateLabel.CONVENED:
        labels.append(("Việc tổ chức", "hold", "Tạm dừng"))
    if row.is_overdue:
        labels.append(("Yêu cầu", "stop", "Quá hạn"))
    return labels


def _next(user, dossier: Dossier) -> dict:
    """The commune's one panel: what is left before the next submission, or why there is nothing to do."""
    facts, pending = dossier.submit_facts, dossier.pending
    if pending:
        return {"title": f"Lần trình {pending.number} đang được cấp trên xem xét",
                "text": f"Trình ngày {day(pending.at)}, {laid(pending.count)}. Trong lúc này chưa trình thêm được; "
                        "văn kiện vẫn soạn bình thường."}
    if not facts.carries_something and dossier.submissions:
        return _complete(user, dossier)
    outcomes = submission_outcomes(facts)
    left = [outcome for outcome in outcomes if outcome.open]
    done = len(outcomes) - len(left)
    last = dossier.submissions[-1] if dossier.submissions else None
    returned = f"Lần trình {last.number} được trả lại ngày {day(last.returned_at)}: {last.returned}" if last and last.returned else ""
    title = f"Còn {things_left(left)} việc trước khi trình lần {facts.round}" if left else f"Đã đủ điều kiện trình lần {facts.round}"
    return {
        "title": title, "returned": returned, "left": left, "done": [outcome for outcome in outcomes if not outcome.open],
        "value": done, "total": len(outcomes), "progress": f"Đã đạt {done} trong {len(outcomes)} điều kiện.",
        **dossier_rows.first_step(user, dossier, facts, left),
    }


def _complete(user, dossier: Dossier) -> dict:
    row = dossier.congress
    held = row.is_held and row.date_label != DateLabel.CONVENED
    asks = row.date_label == DateLabel.NONE and not held
    may = asks and date_rules.can_propose(user, row)
    return {
        "title": "Văn kiện đã đủ",
        "text": "Các văn kiện đã được thông qua và không còn yêu cầu nào." + (
            " Việc tổ chức đang tạm dừng; ngày đại hội được đề nghị khi cấp trên cho tiếp tục." if held
            else "" if not asks else " Việc tiếp theo là đề nghị ngày đại hội." if may
            else " Việc tiếp theo là bí thư đề nghị ngày đại hội."),
        "url": reverse("propose", args=[row.pk]) if may else "", "button": "Đề nghị ngày đại hội",
    }


def _date(user, dossier: Dossier) -> dict:
    row = dossier.congress
    label = DateLabel(row.date_label)
    asks = dossier.is_own and label in (DateLabel.NONE, DateLabel.PROPOSED, DateLabel.IN_PRINCIPLE)
    return {
        "tag": date_labels.TAGS[label], "label": label.label, "held": row.is_held and label != DateLabel.CONVENED,
        "days": date_days({name: getattr(row, name) for name in (
            "date_label", "decided_first", "decided_last", "asked_first", "asked_last")}),
        "propose": reverse("propose", args=[row.pk])
        if asks and not row.is_held and date_rules.can_propose(user, row) else "",
    }


def _waivable(user, dossier: Dossier) -> list[tuple]:
    """For the chair: the conditions of submission that may be waived, while nothing is laid."""
    if dossier.is_own or dossier.pending or not can_waive(user, dossier.congress):
        return []
    return [
        (reverse("waive", args=[dossier.congress.pk, SUBMIT.code, item.code]), item.title)
        for item in SUBMIT.requirements if item.waivable
    ]
