"""Roles, and the seats a person acts from: their own and those lent to them."""

from dataclasses import dataclass

from django.db.models import TextChoices


class Role(TextChoices):
    DRAFTER = "drafter", "Cán bộ soạn thảo"
    SECRETARY = "secretary", "Bí thư"
    COORDINATOR = "coordinator", "Văn phòng"
    REVIEWER = "reviewer", "Chuyên viên thẩm định"
    PERSONNEL_OFFICER = "personnel_officer", "Cán bộ Ban Tổ chức"
    MEMBER = "member", "Ủy viên Ban Thường vụ"
    CHAIR = "chair", "Người chủ trì"
    ADMINISTRATOR = "administrator", "Quản trị"


COMMUNE = (Role.DRAFTER, Role.SECRETARY)
HOUSE = (Role.COORDINATOR, Role.REVIEWER, Role.PERSONNEL_OFFICER, Role.MEMBER, Role.CHAIR)
OFFICE = (Role.COORDINATOR, Role.CHAIR)
STANDING_COMMITTEE = (Role.MEMBER, Role.CHAIR)
# Who reads restricted kinds without a clearance of their own (product.md, "Who may").
TRUSTED = (Role.SECRETARY, Role.PERSONNEL_OFFICER, Role.MEMBER, Role.CHAIR)


@dataclass(frozen=True, slots=True)
class Seat:
    """One role in one committee as one person may use it today."""

    user_id: int
    name: str
    role: str
    title: str
    committee_id: int
    committee: str
    department: str = ""
    cleared: bool = False
    behalf_id: int | None = None
    behalf_name: str = ""

    @property
    def reads_restricted(self) -> bool:
        """Lent seats read restricted kinds only when the loan says so."""
        return self.cleared or (self.role in TRUSTED and self.behalf_id is None)

    @property
    def counted_id(self) -> int:
        """Whose act it is: a deputy is never counted as a second person."""
        return self.behalf_id or self.user_id

    @property
    def people(self) -> set[int]:
        """Everybody behind the act, for "nobody judges their own work"."""
        return {self.user_id, self.counted_id}


def committees_of(user, roles) -> list[int]:
    """The committees in which the person sits in one of the roles."""
    seats = user.seats if user.is_authenticated else ()
    return [seat.committee_id for seat in seats if seat.role in roles]


def person_seat(user) -> Seat:
    """The seat of what a person does about their own account: none in particular."""
    return Seat(user_id=user.pk, name=user.full_name, role="", title="", committee_id=0, committee="")


def system_seat(name: str = "Hệ thống") -> Seat:
    """The seat of commands run by the operator: imports, demonstration."""
    return Seat(user_id=0, name=name, role="", title="", committee_id=0, committee="")
