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

SYMBOLS = {CommitteeKind.PROVINCE: "TU", CommitteeKind.DISTRICT: "HU"}
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
    superior: str
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


def body(committee: Committee, names: NamesAt) -> Body:
    return Body(committee.pk, names.of(committee), names.of(committee, "short_name"), committee.get_kind_display())


def head(
    subject: Subject, names: NamesAt, *, signs: User | None = None, number: PaperNumber | None = None, day: date | None = None,
    people=(),
) -> Head:
    """`number` is the one the paper has already by an act of its own; `signs` who signs while no number says so."""
    number = subject.number or number
    committee = Committee.objects.select_related("superior").get(pk=subject.plan.superior_id)
    on = number.date if number else day or clock.today()
    signs = number.signer if number else signs or chair_of(committee)
    return Head(
        organ=body(committee, names), superior=names.of(committee.superior) if committee.superior else "",
        symbol=SYMBOLS.get(committee.kind, "ĐU"), office=OFFICES.get(committee.kind, "Văn phòng Đảng ủy"),
        term=subject.plan.term, day=on, is_dated=number is not None, number=number.number if number else None,
        signer=signer(signs, committee, on, names),
        people=frozenset({*people, *([names.of(signs, "full_name")] if signs else [])}),
    )


def signer(user: User | None, committee: Committee, day: date, names: NamesAt) -> Signer:
    """Somebody with the title they had that day, the highest first."""
    if user is None:
        return Signer()
    seat = _seat(user, committee, day)
    role = seat.role if seat else Role.CHAIR
    return Signer(names.of(user, "full_name"), seat.title if seat else "", role in STANDING_COMMITTEE)


def _seat(user: User, committee: Committee, day: date) -> Membership | None:
    seats = user.memberships.filter(committee=committee)
    order = [Role.CHAIR, Role.MEMBER]
    on = sorted(seats.filter(pk__in=Membership.objects.on(day).values("pk")), key=lambda one: (one.role not in order, one.pk))
    return on[0] if on else seats.order_by("pk").first()


def chair_of(committee: Committee) -> User | None:
    return User.objects.seated([Role.CHAIR], committee=committee).order_by("pk").first()


def office_head(committee_id: int) -> User | None:
    """Who signs invitations by order: the head of the office."""
    return User.objects.seated([Role.COORDINATOR], committee=committee_id).order_by("pk").first()
