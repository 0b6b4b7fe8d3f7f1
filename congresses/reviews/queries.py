"""Facts of the review that several rooms ask for."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.timezone import localdate

from congresses.documents.models import Excuse, Finding, Passage, Version
from congresses.plans import norms
from congresses.plans.models import AppliesTo, Congress, DocumentKind
from congresses.plans.queries import calendar

from .models import CarriedApproval, Comment, RequiredRevision, ReviewSession, Submission, Verdict


def approved(version: str = "pk") -> Q:
    """Whether the version at the path is approved: by a verdict that stands, or carried from one."""
    own = Verdict.objects.approving().filter(version=OuterRef(version))
    carried = CarriedApproval.objects.filter(version=OuterRef(version), verdict__in=Verdict.objects.approving())
    return Q(Exists(own)) | Q(Exists(carried))


def lacking_approval():
    """Required kinds that leave the outer congress incomplete: neither excused nor approved as last laid.

    A correlated query: the outer row is a Congress.
    """
    newest = Version.objects.newest_laid().filter(
        document__kind=OuterRef("pk"), document__congress=OuterRef(OuterRef("pk"))
    )
    excused = Excuse.objects.filter(congress=OuterRef(OuterRef("pk")), kind=OuterRef("pk"), withdrawn_at__isnull=True)
    return DocumentKind.objects.filter(
        Q(applies_to=AppliesTo.ALL)
        | Q(applies_to=AppliesTo.NEWLY_MERGED) & Exists(Congress.objects.filter(
            pk=OuterRef(OuterRef("pk")), committee__newly_merged=True))
        | Q(applies_to=AppliesTo.FROM_ROUND_2) & Exists(Submission.objects.filter(
            congress=OuterRef(OuterRef("pk")), number__gte=2)),
        plan=OuterRef("plan"), required=True,
    ).filter(~Exists(newest.filter(approved())), ~Exists(excused))


def unplanned(plan):
    """Open submissions of a plan on no agenda: what was heard waits for its conclusion, not for another session."""
    return Submission.objects.open().filter(congress__plan=plan, agenda__isnull=True)


def with_hearing(congresses):
    """Congresses with day, hour and place of the first meeting planned over them: what the timetable says where its line does not."""
    meetings = ReviewSession.objects.filter(agenda__submission__congress=OuterRef("pk"), by_paper=False).order_by("planned_at", "pk")
    return congresses.annotate(
        heard_at=Subquery(meetings.values("planned_at")[:1]), heard_place=Subquery(meetings.values("place")[:1]))


def hearing_of(row: Congress) -> tuple[datetime | None, str]:
    """Day, hour and place of a congress fetched `with_hearing` and its line: the line counts where it has an hour."""
    slot = getattr(row, "slot", None)
    if slot and slot.at:
        return slot.at, slot.place
    return row.heard_at, row.heard_place or (slot.place if slot else "")


def round_number(congress) -> int:
    """The number the next submission of the congress will have."""
    last = congress.submissions.order_by("-number").first()
    return last.number + 1 if last else 1


def open_revisions(congress, *blocks: str):
    """Demands still open on a congress, those of the given blocks or all."""
    revisions = RequiredRevision.objects.filter(congress=congress).open()
    return revisions.filter(blocks__in=blocks) if blocks else revisions


def short_study(session: ReviewSession) -> list[str]:
    """One sentence for each committee on the agenda that was laid too few working days before the session."""
    heard, days = localdate(session.planned_at), calendar()
    rows = session.agenda.select_related("submission__congress__committee", "submission__congress__plan")
    return [
        f"{row.submission.congress.committee.short_name}: {reason[0].lower()}{reason[1:]}"
        for row in rows
        for reason in norms.short_study(row.submission.congress.plan, days, localdate(row.submission.at), heard)
    ]


def said_of(user, passage: Passage) -> tuple[list[Finding], list[Comment]]:
    """What checks and people have said of a passage already, as far as the person reads it: findings, first comments."""
    findings = Finding.objects.visible_to(user).filter(passage=passage).select_related("passage").order_by("start", "pk")
    comments = Comment.objects.visible_to(user).filter(passage=passage, parent=None).select_related("written_for")
    return list(findings), list(comments)


def aspect_offered(findings: list[Finding], quote: str) -> str:
    """What a check found a passage, or just these words of it, to be about; nothing where nothing was found."""
    named = [one for one in findings if one.aspect]
    about = [one for one in named if quote and one.quote and (one.quote in quote or quote in one.quote)]
    return next((one.aspect for one in (*about, *named)), "")


def with_comment(findings, user):
    """Annotate findings with `comment` and `commented_on`, the comment made of each (its key, its version) if one may see it."""
    made = Comment.objects.visible_to(user).filter(
        version__document=OuterRef("version__document"), finding=OuterRef("fingerprint"), parent=None)
    return findings.annotate(comment=Subquery(made.values("pk")[:1]), commented_on=Subquery(made.values("version")[:1]))
