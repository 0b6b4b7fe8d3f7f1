"""What the gates about dates read, loaded once for pages and acts alike."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localdate

from congresses.core import clock
from congresses.core.prepared import Prepared
from congresses.documents.models import Version, with_open_findings
from congresses.plans.models import Congress, DocumentKind
from congresses.plans.queries import calendar, kinds_for, standing_committee
from congresses.plans.timetable import Calendar
from congresses.reviews.facts import Demand, demands
from congresses.reviews.models import Submission
from congresses.reviews.queries import approved, open_revisions

from .models import CONSENTING, Convening, DateDecision, DateProposal, DecisionKind, Hold, Position, Stand, Tally


@dataclass
class Votes:
    """How the Standing Committee stands on a proposal."""

    members: int
    agree: int = 0
    not_yet: int = 0
    other: int = 0
    tally: Tally | None = None
    positions: list[Position] = field(default_factory=list)

    @property
    def is_majority(self) -> bool:
        return self.agree * 2 > self.members


@dataclass
class ConsentFacts:
    """A proposal about to be consented to."""

    congress: Congress
    proposal: DateProposal | None
    votes: Votes
    lacking: list[tuple[DocumentKind, str]]  # required kinds not approved, and how they stand
    found: list[tuple[DocumentKind, Version]]  # kinds whose newest laid version has findings neither mended nor explained
    demands: list[Demand]
    last: Submission | None
    holds: list[Hold]
    calendar: Calendar
    agreed: list[tuple[str, date, date]]  # the days of sister committees: name, first, last
    decision: DateDecision | None
    decided_on: date  # the day notice is counted from

    @property
    def is_answered(self) -> bool:
        """Not yet, or withdrawn: the commune asks again, only a younger proposal counts."""
        last = self.decision
        closing = last is not None and last.kind in (DecisionKind.NOT_YET, DecisionKind.WITHDRAWN)
        return closing and self.proposal is not None and self.proposal.at <= last.counts_from


def consent_facts(congress: Congress) -> ConsentFacts:
    """About the last proposal."""
    return _about(congress, congress.proposals.order_by("-number").first())


def standing_facts(congress: Congress, decision: DateDecision) -> ConsentFacts:
    """About the days that were consented to, whatever was proposed since."""
    return _about(congress, decision.proposal)


def _about(congress: Congress, proposal: DateProposal | None) -> ConsentFacts:
    decision = congress.decisions.last()
    lacking, found = _documents(congress)
    return ConsentFacts(
        congress=congress,
        proposal=proposal,
        votes=votes(congress, proposal),
        lacking=lacking,
        found=found,
        demands=demands(open_revisions(congress, "approval", "consent")),
        last=congress.submissions.order_by("-number").first(),
        holds=list(Hold.objects.on(congress)),
        calendar=calendar(),
        agreed=agreed_days(congress),
        decision=decision,
        decided_on=_decided_on(proposal, decision),
    )


def _decided_on(proposal: DateProposal | None, decision: DateDecision | None) -> date:
    """Today, but for days consented to: the day that was done, or notice would run out by itself."""
    if not (proposal and decision and decision.kind in CONSENTING and decision.proposal_id == proposal.pk):
        return clock.today()
    given = proposal.decisions.filter(kind__in=(DecisionKind.CONSENT, DecisionKind.CHANGED)).order_by("-pk").first()
    return localdate(given.at)


def votes(congress: Congress, proposal: DateProposal | None) -> Votes:
    """Positions of today's members, the last of each; a recorded tally counts instead."""
    members = {user.pk for user in standing_committee(congress.plan.superior_id)}
    if proposal is None:
        return Votes(len(members))
    rows = proposal.positions.filter(member__in=members).order_by("member_id", "-pk").distinct("member_id")
    positions = list(rows.select_related("member"))
    stands = [row.stand for row in positions]
    tally = proposal.tallies.order_by("-pk").first()
    if tally:
        return Votes(len(members), tally.agree, tally.not_yet, tally.other, tally, positions)
    return Votes(
        len(members), stands.count(Stand.AGREE), stands.count(Stand.NOT_YET), stands.count(Stand.OTHER), None, positions
    )


@Prepared
def laid_now(*, congress):
    """The newest laid version of each document of a congress: whether it is approved, and what stands open in it."""
    laid = Version.objects.newest_laid().filter(document__congress=congress).annotate(is_approved=approved())
    return with_open_findings(laid.select_related("document"))


def _documents(congress: Congress) -> tuple[list[tuple[DocumentKind, str]], list[tuple[DocumentKind, Version]]]:
    """What is not approved as it was last laid, and where something found in it is open."""
    rounds = congress.submissions.count()
    excused = set(congress.excuses.filter(withdrawn_at__isnull=True).values_list("kind", flat=True))
    latest = {version.document.kind_id: version for version in laid_now(congress=congress.pk)}
    lacking, found = [], []
    for kind in kinds_for(congress, round_number=rounds):
        version = latest.get(kind.pk)
        if kind.required and kind.pk not in excused and not (version and version.is_approved):
            lacking.append((kind, _standing(kind, version) if version else "chưa trình"))
        if version and kind.pk not in excused and version.blocking + version.to_explain:
            found.append((kind, version))
    return lacking, found


def _standing(kind: DocumentKind, version: Version) -> str:
    """Of a restricted kind the label alone: who sees the congress need not know of its versions."""
    return "chưa được thông qua" if kind.restricted else f"bản {version.number} chưa được thông qua"


def agreed_days(congress: Congress) -> list[tuple[str, date, date]]:
    """The days sister committees were told: short name, first and last day."""
    last = DateDecision.objects.counting().filter(congress__plan=congress.plan_id).exclude(congress=congress)
    last = last.order_by("congress_id", "-counts_from", "-pk").distinct("congress_id").select_related("congress__committee")
    agreed = (*CONSENTING, "in_principle")
    return [(row.congress.committee.short_name, row.first_day, row.last_day) for row in last if row.kind in agreed]


@dataclass
class ConveneFacts:
    """A consented congress about to be recorded as held."""

    congress: Congress
    decision: DateDecision | None
    holds: list[Hold]
    demands: list[Demand]
    convening: Convening | None
    today: date


def convene_facts(congress: Congress, today: date) -> ConveneFacts:
    return ConveneFacts(
        congress, congress.decisions.last(), list(Hold.objects.on(congress)),
        demands(open_revisions(congress, "congress")), Convening.objects.filter(congress=congress).first(), today,
    )
