"""Who is told of something: everybody who sits where it happens, whoever acts for them today included."""

from collections.abc import Collection, Iterable
from datetime import date

from congresses.core import clock

from .models import User


class Sitters:
    """Everybody with a seat today, own or lent, in the given committees (in any when None), loaded once with their seats."""

    def __init__(self, committees: Iterable[int] | None = None, today: date | None = None):
        today = today or clock.today()
        people = User.objects.filter(is_active=True) if committees is None else User.objects.sitting(committees, today)
        self._by_committee: dict[int, list[User]] = {}
        for person in people.with_seats(today).order_by("pk"):
            for committee in {seat.committee_id for seat in person.seats}:
                self._by_committee.setdefault(committee, []).append(person)

    def of(
        self, committee: int, roles: Collection[str], *, restricted: bool = False, named: Collection[int] | None = None
    ) -> list[User]:
        """Who has a seat there in one of the roles; of the `named` people alone, and of those who act for them, where any are
        named; only from a seat that reads restricted kinds where it is about one."""
        return [person for person in self._by_committee.get(committee, ()) if any(
            seat.committee_id == committee and seat.role in roles and (named is None or not seat.people.isdisjoint(named))
            and (seat.reads_restricted or not restricted) for seat in person.seats)]
