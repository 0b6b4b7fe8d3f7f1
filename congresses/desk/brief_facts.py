"""What one page says of a commune before its session: each line short, each list cut where a page ends."""

from collections import Counter

from django.db.models import Prefetch
from django.urls import reverse

from congresses.core.vietnamese import day
from congresses.dates.facts import consent_facts
from congresses.dates.gates import CONSENT
from congresses.documents.models import Finding
from congresses.documents.models.findings import Level
from congresses.figures.models import FigureSheet, Subject
from congresses.plans.models import Congress
from congresses.reviews.models import Aspect, Comment, RequiredRevision, RevisionResponse, Slot

from .reading_list_changes import Changes
from .reading_list_rows import Heard
from .rows import sentences

# What fits on one page of A4: lines of each list, characters up to which sentences are added to the first.
DEMANDS, DOCUMENTS, FINDINGS, FIGURES, REASONS = 4, 10, 3, 5, 5
WHOLE, TEXT, ANSWER = 100, 80, 45


def brief_of(user, heard: Heard, changes: Changes) -> dict:
    """Everything on the page, as this reader may see it; a dozen and a half queries, those of the gate among them."""
    congress, submission = heard.congress, heard.item.submission
    slot = Slot.objects.filter(congress=congress).select_related("member").first()
    charge = [f"Phụ trách: {slot.member}" if slot and slot.member else "", f"Thẩm định: {slot.department}" if slot and slot.department else ""]
    return {
        "name": congress.committee.name, "anchor": f"tom-tat-{heard.item.pk}", "dossier": reverse("congress", args=[congress.pk]),
        "note": ". ".join(filter(None, [f"Trình lần {submission.number}, ngày {day(submission.at)}", *charge])),
        "demands": _demands(user, congress, submission), "documents": [_document(laid, changes) for laid in heard.documents[:DOCUMENTS]], "more": len(heard.documents[DOCUMENTS:]),
        "findings": _findings(user, heard), "comments": _comments(user, congress), "figures": _figures(user, congress),
        "date": _date(congress), "demands_url": reverse("demands", args=[congress.pk]),
        "findings_url": reverse("congress_findings", args=[congress.pk]), "dates_url": reverse("dates", args=[congress.pk]),
    }


def _demands(user, congress: Congress, submission) -> dict:
    """What was demanded before this submission and how it stands: what is not met first."""
    answers = RevisionResponse.objects.visible_to(user).select_related("verification").order_by("pk")
    rows = RequiredRevision.objects.visible_to(user).in_force().filter(congress=congress, made_at__lt=submission.at).order_by("number")
    lines = [_demand(row) for row in rows.prefetch_related(Prefetch("responses", answers))]
    lines.sort(key=lambda line: line["met"])
    return {"lines": lines[:DEMANDS], "total": len(lines), "met": sum(line["met"] for line in lines), "more": len(lines[DEMANDS:])}


def _demand(row: RequiredRevision) -> dict:
    answer = max(row.responses.all(), key=lambda one: one.pk, default=None)
    judged = getattr(answer, "verification", None)
    tag, state = ("stop", "Chưa trả lời") if answer is None else ("run", "Chờ thẩm tra") if judged is None else (
        ("ok", "Đạt") if judged.met else ("stop", "Chưa đạt"))
    return {
        "title": str(row), "text": sentences(row.text, TEXT), "tag": tag, "state": state, "met": bool(judged and judged.met),
        "answer": f"{answer.get_kind_display()}: {sentences(answer.text, ANSWER)}" if answer else "",
        "note": sentences(judged.note, ANSWER) if judged and judged.note else "",
    }


def _document(laid, changes: Changes) -> dict:
    version, before = laid.version, laid.before
    if version is None:
        return {"name": laid.kind.name, "said": "hạn chế, đồng chí chưa được giao đọc"}
    said = changes.of(before, version) or ("" if before else "trình lần đầu.")
    compare = before and before.sha256 and version.sha256
    return {
        "name": laid.kind.name, "what": f"bản {version.number}", "said": said, "url": reverse("version", args=[version.pk]),
        "compare": reverse("compare", args=[version.pk, before.pk]) if compare else "",
    }


def _findings(user, heard: Heard) -> dict:
    """Open ones by how much they weigh, the heaviest in words."""
    rows = Finding.objects.visible_to(user).unexplained().filter(version__in=heard.versions).select_related("version__document__kind")
    rows = list(rows.order_by("version__document__kind__position", "passage__number", "pk"))
    count, order = Counter(row.level for row in rows), list(Level)
    heavy = sorted((row for row in rows if row.level != Level.HINT), key=lambda row: order.index(row.level))
    return {
        "total": len(rows), "counts": [f"{count[level]} {level.label.lower()}" for level in order if count[level]], "hints": count[Level.HINT],
        "lines": [sentences(f"{row.version.document.kind.name}: {row.what}", WHOLE) for row in heavy[:FINDINGS]], "more": len(heavy[FINDINGS:]),
    }


def _comments(user, congress: Congress) -> dict:
    """Unresolved ones by what they are about, the most frequent first."""
    rows = Comment.objects.visible_to(user).with_resolution().filter(
        version__document__congress=congress, parent__isnull=True, resolved=False)
    count = Counter(rows.values_list("aspect", flat=True))
    return {"total": count.total(), "aspects": [f"{Aspect(aspect).label} {number}" for aspect, number in count.most_common()]}


def _figures(user, congress: Congress) -> dict:
    """The first indicators of the plan's set as the newest laid table has them."""
    sheets = FigureSheet.objects.visible_to(user).newest_laid().filter(congress=congress, subject=Subject.INDICATORS)
    sheet = sheets.first()
    values = {value.code: value for value in sheet.values.all()} if sheet else {}
    known = list(congress.plan.indicator_set.all()) if sheet else []
    rows = [(one.name, one.unit, values[one.code]) for one in known if one.code in values and not values[one.code].not_applicable]
    return {"rows": rows[:FIGURES], "more": len(rows[FIGURES:]), "url": reverse("sheet", args=[sheet.pk]) if sheet else ""}


def _date(congress: Congress) -> dict:
    """The days asked for and what is still missing, in short."""
    facts = consent_facts(congress)
    unmet = [outcome for outcome in CONSENT.outcomes(congress, facts) if outcome.open]
    decided = facts.decision
    return {
        "asked": f"Đề nghị {facts.proposal}" if facts.proposal else "Chưa đề nghị ngày",
        "decided": f"{decided.get_kind_display()} {decided.days}".strip() if decided else "",
        "unmet": [sentences(f"{outcome.title}: {' '.join(outcome.reasons)}", WHOLE) for outcome in unmet[:REASONS]],
        "more": len(unmet[REASONS:]), "total": len(unmet),
    }
