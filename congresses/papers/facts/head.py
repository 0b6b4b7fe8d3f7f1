"""The head and foot of every paper: who issues it, for whom, under which number, on which day, who signs."""

from dataclasses import dataclass, field
from datetime import date, datetime

from congresses.committees.models import Committee, CommitteeKind, Membership, User
from congresses.committees.seats import STANDING_COMMITTEE, Role
from congresses.core import clock
from congresses.core.names import NamesAt
from congresses.core.vietnamese import end_of
from congresses.reviews.models import PaperNumber

from ..subjects import Subject

LEADING = (*STANDING_COMMITTEE, Role.SECRETARY)  # sign on behalf of their committee
OFFICES = {CommitteeKind.PROVINCE: "Văn phòng Tỉnh ủy", CommitteeKind.DISTRICT: "Văn phòng Huyện ủy"}


@dataclass(frozen=True)
class Body:
    """A party organisation as it was called: "Đảng bộ xã Gia Hanh", "xã Gia Hanh", "Đảng ủy xã Gia Hanh"."""

    pk: int
    name: str
    short: str
    label: str  # "Đảng ủy xã", "Huyện ủy"

    @property
    def committee(self) -> str:
        """The committee that acts for it."""
        return f"{self.label} {self.short}"

    @property
    def place(self) -> str:
        return self.name.removeprefix("Đảng bộ ")


@dataclass(frozen=True)
class Signer:
    """Who signs, with the title of the day."""

    name: str = ""
    title: str = ""
    is_member: bool = True  # of the Standing Committee: signs on its behalf, others by its order


@dataclass(frozen=True)
class Head:
    """What stands above and below a paper, whatever it says."""

    organ: Body
    superior: Body | None
    symbol: str  # of the organ: HU
    office: str
    term: str
    day: date  # of issue, or today while there is none
    is_dated: bool
    number: int | None
    signer: Signer
    people: frozenset[str] = field(default=frozenset())  # whose names are written as they are

    @property
    def standing(self) -> str:
        """"Ban Thường vụ Huyện ủy"."""
        return f"Ban Thường vụ {self.organ.label}"


def names_for(subject: Subject, moment: datetime | None = None) -> NamesAt:
    """Names as they were at a moment, or at the end of the paper's day, or today."""
    return NamesAt(moment or (end_of(subject.day) if subject.day else clock.now()))


def issued(subject: Subject, number: PaperNumber | None) -> tuple[PaperNumber | None, NamesAt]:
    """The number of a paper, its own or else that of the act it tells, and the names of its day."""
    number = subject.number or number
    return number, names_for(subject, end_of(number.date) if number else None)


def body(committee: Committee, names: NamesAt) -> Body:
    return Body(committee.pk, names.of(committee), names.of(committee, "short_name"), committee.get_kind_display())


def head(
    subject: Subject, names: NamesAt, *, issuer: Committee | None = None, signs: User | None = None, number: PaperNumber | None = None,
    day: date | None = None, people=(),
) -> Head:
    """`issuer` is the plan's house unless another is named; `number` the one the paper has by an act of its own; `signs` who
    signs while no number says so."""
    number = subject.number or number
    committee = issuer or Committee.objects.select_related("superior").get(pk=subject.plan.superior_id)
    on = number.date if number else day or clock.today()
    signs = number.signer if number else signs or chair_of(committee)
    return Head(
        organ=body(committee, names), superior=body(committee.superior, names) if committee.superior else None, symbol=committee.symbol,
        office=OFFICES.get(committee.kind, "Văn phòng Đảng ủy"),
        term=subject.plan.term, day=on, is_dated=number is not None, number=number.number if number else None,
        signer=signer(signs, committee, on, names),
        people=frozenset({*people, *([names.of(signs, "full_name")] if signs else [])}),
    )


def signer(user: User | None, committee: Committee, day: date, names: NamesAt) -> Signer:
    """Somebody with the title they had that day, the highest first."""
    if user is None:
        return Signer()
    seat = _seat(user, committee, day)
    return Signer(names.of(user, "full_name"), seat.title if seat else "", seat is None or seat.role in LEADING)


def _seat(user: User, committee: Committee, day: date) -> Membership | None:
    """The seat of the day that leads, else any of the day, else any."""
    seats = user.memberships.filter(committee=committee).order_by("pk")
    on = {one.pk for one in Membership.objects.on(day).filter(user=user, committee=committee)}
    return min(seats, key=lambda one: (one.pk not in on, one.role not in LEADING, one.pk), default=None)


def chair_of(committee: Committee) -> User | None:
    return _seated([Role.CHAIR], committee.pk)


def office_head(committee_id: int) -> User | None:
    """Who signs by order of the Standing Committee: the head of the office."""
    return _seated([Role.COORDINATOR], committee_id)


def _seated(roles, committee_id: int) -> User | None:
    return User.objects.seated(roles, committee=committee_id).order_by("pk").first()
