"""A session as papers tell it: who came, what was said, what was concluded."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from congresses.core.names import NamesAt
from congresses.dates.models import DateDecision, Tally
from congresses.documents.models import Version
from congresses.reviews.models import Comment, Conclusion, ConclusionItem, ReviewSession, Verdict

from ..subjects import Subject
from .head import Body, Head, body, head, issued, names_for, office_head
from .said import Delegations, delegations, place_of, told

PERSONNEL, DOCUMENTS, ORGANISATION, DATE = "personnel", "documents", "organisation", "date"
LESSONS = "rút kinh nghiệm"


@dataclass(frozen=True)
class Attendee:
    """Somebody summoned or invited."""

    name: str
    title: str
    is_member: bool
    commune: int | None  # whose secretary it is
    present: bool | None
    absence: str


@dataclass(frozen=True)
class Paper:
    """A version that was heard."""

    commune: int
    kind: str
    number: int
    verdict: str


@dataclass(frozen=True)
class Opinion:
    """What somebody said of a document."""

    commune: int
    who: str
    document: str
    place: str
    quote: str
    text: str
    is_explanation: bool  # the commune's own word


@dataclass(frozen=True)
class Demand:
    """One point of the conclusion."""

    text: str
    owner: str
    due: date | None
    scope: tuple[int, ...]
    kinds: tuple[str, ...]
    section: str


@dataclass(frozen=True)
class DateWord:
    """What the conclusion says of a commune's days."""

    commune: int
    kind: str
    first: date | None
    last: date | None
    reason: str


@dataclass(frozen=True)
class Vote:
    """A show of hands on a commune's days."""

    commune: int
    agree: int
    not_yet: int
    other: int


@dataclass(frozen=True)
class Sitting:
    """Everything the notice, the minutes and the invitations say."""

    head: Head
    title: str
    by_paper: bool
    planned_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    place: str
    chair: Attendee
    recorder: str
    communes: tuple[Body, ...]
    rounds: dict[int, int]
    people: tuple[Attendee, ...]
    papers: tuple[Paper, ...]
    opinions: tuple[Opinion, ...]
    has_conclusion: bool
    is_issued: bool
    assessment: str
    shortcomings: str
    follow_up: str
    demands: tuple[Demand, ...]
    dates: tuple[DateWord, ...]
    votes: tuple[Vote, ...]
    tells: frozenset[int]  # keys of the kinds whose opinions and demands it tells
    is_restricted: bool  # says something of a restricted kind

    @property
    def members(self) -> list[Attendee]:
        return [one for one in self.people if one.is_member]

    @property
    def present(self) -> list[Attendee]:
        return [one for one in self.members if one.present]

    def commune(self, pk: int) -> Body:
        return next(one for one in self.communes if one.pk == pk)


def concluded(subject: Subject) -> Sitting:
    """For the notice: issued with the conclusion's own number when it is for everybody heard."""
    session = ReviewSession.objects.with_names().get(pk=subject.session.pk)
    conclusion = _conclusion(session)
    alone = subject.congress is None or session.agenda.count() == 1
    number, names = issued(subject, conclusion.paper if conclusion and alone else None)
    return _sitting(subject, session, conclusion, names, signs=conclusion and conclusion.signer, number=number)


def held(subject: Subject) -> Sitting:
    """For the minutes: of the day the session was held."""
    session = ReviewSession.objects.with_names().get(pk=subject.session.pk)
    at = session.closed_at or session.opened_at or session.planned_at
    return _sitting(subject, session, _conclusion(session), names_for(subject, at), day=localdate(at))


def planned(subject: Subject) -> Sitting:
    """For invitations: signed by order of the Standing Committee, by the head of its office."""
    session = ReviewSession.objects.with_names().get(pk=subject.session.pk)
    return _sitting(subject, session, None, names_for(subject), signs=office_head(session.plan.superior_id))


def _sitting(subject: Subject, session: ReviewSession, conclusion: Conclusion | None, names: NamesAt, *, signs=None, **dated) -> Sitting:
    """All of the communes heard, or the subject's alone; restricted matter only where it is asked for."""
    agenda = session.agenda.select_related("submission__congress__committee").order_by("position")
    heard = [row.submission for row in agenda if subject.congress is None or row.submission.congress_id == subject.congress.pk]
    people = _people(session, heard)
    communes = tuple(body(one.congress.committee, names) for one in heard)
    opinions, spoken, hidden = _opinions(subject, session, heard, names, delegations(communes, people.values(), names))
    demands, asked, secret = _demands(subject, conclusion, heard, names)
    papers = _papers(subject, conclusion, heard, names)
    recorder = names.of(session.recorder, "full_name")
    return Sitting(
        head=head(subject, names, signs=signs or session.chair, **dated,
                  people=[*(one.name for one in people.values()), *(one.who for one in opinions), recorder]),
        title=session.title, by_paper=session.by_paper, planned_at=session.planned_at, opened_at=session.opened_at,
        closed_at=session.closed_at, place=session.place,
        chair=_chair(session, people, names), recorder=recorder,
        communes=communes,
        rounds={one.congress.committee_id: one.number for one in heard},
        people=tuple(people.values()), papers=papers, opinions=opinions, has_conclusion=conclusion is not None,
        is_issued=bool(conclusion and conclusion.issued_at),
        assessment=conclusion.assessment if conclusion else "", shortcomings=conclusion.shortcomings if conclusion else "",
        follow_up=conclusion.follow_up if conclusion else "", demands=demands, dates=_dates(conclusion, heard),
        votes=_votes(session, heard), tells=spoken | asked, is_restricted=hidden or secret,
    )


def _conclusion(session: ReviewSession) -> Conclusion | None:
    """The one in force, else the draft."""
    rows = session.conclusions.select_related("paper__signer", "signer")
    return rows.in_force().first() or rows.filter(issued_at__isnull=True).first()


def _people(session: ReviewSession, heard) -> dict[int, Attendee]:
    """As they were summoned, by key; of the communes' people only those of the communes told of."""
    own = "user__memberships__committee"
    summoned = session.participants.filter(is_member=False, user__memberships__committee__congresses__submissions__agenda__session=session)
    secretaries = dict(summoned.values_list("pk", own))
    told = {one.congress.committee_id for one in heard}
    return {
        one.pk: Attendee(one.name, one.title, one.is_member, secretaries.get(one.pk), one.present, one.absence)
        for one in session.participants.order_by("-is_member", "pk") if secretaries.get(one.pk) in {None, *told}
    }


def _chair(session: ReviewSession, people: dict[int, Attendee], names: NamesAt) -> Attendee:
    """As summoned; a chair who was not on the list without a title."""
    there = session.participants.filter(user=session.chair, pk__in=people).first()
    return people[there.pk] if there else Attendee(names.of(session.chair, "full_name"), "", True, None, None, "")


def _opinions(
    subject: Subject, session: ReviewSession, heard, names: NamesAt, speakers: Delegations
) -> tuple[tuple[Opinion, ...], frozenset[int], bool]:
    """What was spoken in the session, in order; of which kinds; whether one of them is restricted."""
    rows = Comment.objects.filter(session=session, parent=None, version__document__congress__in=[one.congress_id for one in heard])
    rows = rows.select_related("version__document__kind", "version__document__congress", "passage", "written_for").order_by("pk")
    rows, about, secret = told(subject, rows, lambda row: [row.version.document.kind])
    return tuple(_opinion(row, names, speakers) for row in rows), about, secret


def _opinion(row: Comment, names: NamesAt, speakers: Delegations) -> Opinion:
    commune, who = row.version.document.congress.committee_id, row.speaker or names.of(row.written_for, "full_name")
    return Opinion(
        commune, who, names.of(row.version.document.kind), place_of(row), row.quote, row.text, speakers.explains(commune, who))


def _papers(subject: Subject, conclusion: Conclusion | None, heard, names: NamesAt) -> tuple[Paper, ...]:
    rows = Version.objects.filter(items__submission__in=heard).select_related("document__kind", "document__congress")
    words = dict(Verdict.objects.filter(conclusion=conclusion).values_list("version", "verdict")) if conclusion else {}
    order = {one.congress_id: n for n, one in enumerate(heard)}
    rows = sorted(rows, key=lambda one: (order[one.document.congress_id], one.document.kind.position))
    return tuple(
        Paper(one.document.congress.committee_id, names.of(one.document.kind), one.number, words.get(one.pk, "")) for one in rows
        if subject.whole or not one.document.kind.restricted
    )


def _demands(
    subject: Subject, conclusion: Conclusion | None, heard, names: NamesAt
) -> tuple[tuple[Demand, ...], frozenset[int], bool]:
    """The points for the communes told of; of which kinds; whether one of them is restricted."""
    if conclusion is None:
        return (), frozenset(), False
    communes = {one.congress_id: one.congress.committee_id for one in heard}
    items = ConclusionItem.objects.filter(conclusion=conclusion, congresses__in=communes).distinct().order_by("position", "pk")
    items, about, secret = told(subject, items.prefetch_related("kinds", "congresses"), lambda item: item.kinds.all())
    return tuple(_demand(item, communes, names) for item in items), about, secret


def _demand(item: ConclusionItem, communes: dict[int, int], names: NamesAt) -> Demand:
    kinds, scope = list(item.kinds.all()), {one.pk for one in item.congresses.all()}
    return Demand(
        item.text, item.owner, item.due, tuple(place for congress, place in communes.items() if congress in scope),
        tuple(names.of(kind) for kind in kinds), _section(item, kinds))


def _section(item: ConclusionItem, kinds) -> str:
    if any(kind.restricted for kind in kinds):
        return PERSONNEL
    if kinds:
        return DOCUMENTS
    return DATE if LESSONS in item.text.lower() else ORGANISATION


def _dates(conclusion: Conclusion | None, heard) -> tuple[DateWord, ...]:
    if conclusion is None:
        return ()
    rows = {row.congress_id: row for row in DateDecision.objects.filter(conclusion=conclusion)}
    return tuple(
        DateWord(one.congress.committee_id, row.kind, row.first_day, row.last_day, row.reason)
        for one in heard if (row := rows.get(one.congress_id))
    )


def _votes(session: ReviewSession, heard) -> tuple[Vote, ...]:
    """The last show of hands of the session on each commune's days."""
    rows = Tally.objects.filter(session=session).select_related("proposal__congress").order_by("pk")
    last = {row.proposal.congress_id: row for row in rows}
    return tuple(
        Vote(one.congress.committee_id, row.agree, row.not_yet, row.other)
        for one in heard if (row := last.get(one.congress_id))
    )
