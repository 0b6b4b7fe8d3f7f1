"""The days of a congress as papers tell them: what members are asked, what stands in the way, what was consented to."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from congresses.core.names import NamesAt
from congresses.core.vietnamese import day
from congresses.dates.facts import consent_facts
from congresses.dates.gates import CONSENT
from congresses.dates.models import CONSENTING, DateDecision
from congresses.plans.models import Congress
from congresses.reviews.models import Conclusion, RequiredRevision

from ..subjects import Subject
from .head import Body, Head, body, head, issued, names_for, office_head
from .said import told


@dataclass(frozen=True)
class Proposed:
    """Days a commune asks for, and what a member should know before saying yes."""

    head: Head
    commune: Body
    days: tuple[date, date] | None
    lacking: tuple[str, ...]  # kinds not approved
    demands: int  # open ones that block approval or consent


@dataclass(frozen=True)
class Condition:
    """A demand to be met before the congress."""

    text: str
    due: date | None


@dataclass(frozen=True)
class Consented:
    """The consent that stands, with what it rests on and what it asks."""

    head: Head
    commune: Body
    days: tuple[date, date] | None
    is_changed: bool
    reason: str
    conclusions: tuple[str, ...]  # numbers of the conclusions it rests on
    conditions: tuple[Condition, ...]
    tells: frozenset[int]  # keys of the kinds the conditions are about
    is_restricted: bool


@dataclass(frozen=True)
class Requirement:
    """One line of a gate."""

    title: str
    state: str
    reasons: tuple[str, ...]
    waived: str  # by whom, when and why


@dataclass(frozen=True)
class GateReport:
    """How the gate of consent stands for a congress."""

    head: Head
    commune: Body
    days: tuple[date, date] | None
    requirements: tuple[Requirement, ...]
    left: int


def _congress(subject: Subject) -> Congress:
    return Congress.objects.with_names().get(pk=subject.congress.pk)


def proposed(subject: Subject) -> Proposed:
    congress, names = _congress(subject), names_for(subject)
    facts = consent_facts(congress)
    asked = facts.proposal
    return Proposed(
        head=head(subject, names), commune=body(congress.committee, names),
        days=(asked.first_day, asked.last_day) if asked else None,
        lacking=tuple(names.of(kind) for kind, _ in facts.lacking), demands=len(facts.demands),
    )


def consented(subject: Subject) -> Consented:
    """As it was when the consent was given: later demands and answers are not its matter."""
    congress = _congress(subject)
    decision = standing_consent(congress)
    number, names = issued(subject, decision.paper if decision else None)
    conditions, about, secret = _conditions(subject, congress, decision)
    return Consented(
        head=head(subject, names, number=number), commune=body(congress.committee, names),
        days=(decision.first_day, decision.last_day) if decision else None,
        is_changed=bool(decision) and decision.kind == "changed", reason=decision.reason if decision else "",
        conclusions=_conclusions(congress, decision), conditions=conditions, tells=about, is_restricted=secret,
    )


def standing_consent(congress: Congress) -> DateDecision | None:
    """The last word, where it consents; a consent that is kept is told in the words of the one given."""
    last = congress.decisions.last()
    if last is None or last.kind not in CONSENTING:
        return None
    given = congress.decisions.filter(kind__in=("consent", "changed"), first_day=last.first_day, last_day=last.last_day)
    return given.select_related("paper__signer").order_by("-pk").first()


def _conditions(subject: Subject, congress: Congress, decision: DateDecision | None):
    """Demands that blocked the congress when it was consented to, neither taken back nor met by then."""
    if decision is None:
        return (), frozenset(), False
    rows = RequiredRevision.objects.filter(congress=congress, blocks="congress", made_at__lte=decision.at)
    rows = rows.exclude(withdrawn_at__lte=decision.at)
    rows = rows.exclude(Q(responses__verification__met=True, responses__verification__at__lte=decision.at)).order_by("number")
    rows, about, secret = told(subject, rows.prefetch_related("item__kinds"), lambda row: row.item.kinds.all(), lambda row: row.restricted)
    return tuple(Condition(row.text, row.due) for row in rows), about, secret


def _conclusions(congress: Congress, decision: DateDecision | None) -> tuple[str, ...]:
    if decision is None:
        return ()
    rows = Conclusion.objects.filter(session__agenda__submission__congress=congress, issued_at__lte=decision.at)
    rows = rows.exclude(superseded_at__lte=decision.at).select_related("paper__organ").order_by("pk").distinct()
    return tuple(str(row.paper) for row in rows)


def gate_report(subject: Subject) -> GateReport:
    congress, names = _congress(subject), names_for(subject)
    facts = consent_facts(congress)
    outcomes = CONSENT.outcomes(congress, facts)
    asked = facts.proposal
    return GateReport(
        head=head(subject, names, signs=office_head(congress.plan.superior_id), people=[
            names.of(one.waiver.by, "full_name") for one in outcomes if one.waiver]),
        commune=body(congress.committee, names), days=(asked.first_day, asked.last_day) if asked else None,
        requirements=tuple(Requirement(one.title, one.state, one.reasons, _waived(one, names)) for one in outcomes),
        left=sum(1 for one in outcomes if one.open),
    )


def _waived(outcome, names: NamesAt) -> str:
    if outcome.waiver is None:
        return ""
    waiver = outcome.waiver
    return f"Đồng chí {names.of(waiver.by, 'full_name')} cho phép bỏ qua ngày {day(waiver.at)}, lý do: {waiver.why}"
