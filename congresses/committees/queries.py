"""Seats as a column of the user's own query, and back into objects."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.db.models.functions import JSONObject

from .seats import TRUSTED, Seat

# Nobody lends what they have not: not even a loan that says so.
_LENDER_READS = Q(membership__role__in=TRUSTED) | Q(membership__cleared=True)
_READS = Q(role__in=TRUSTED) | Q(cleared=True)


def own_seats(memberships) -> ArraySubquery:
    """The person's own memberships as an array of objects."""
    return ArraySubquery(memberships.order_by("pk").values(seat=JSONObject(**_columns(""), cleared=F("cleared"))))


def lent_seats(delegations) -> ArraySubquery:
    """Memberships of others lent to the person, with the other's name beside."""
    columns = _columns("membership__")
    return ArraySubquery(
        delegations.filter(membership__user__is_active=True).order_by("pk").values(
            seat=JSONObject(
                **columns, cleared=Case(When(_LENDER_READS, then=F("restricted")), default=Value(False)),
                behalf_id=F("membership__user_id"), behalf_name=F("membership__user__full_name"),
            )
        )
    )


def still_concerns(memberships, delegations) -> Q:
    """Of pieces of news: those `Message.visible_to` shows their people, who need not be loaded; from the seats of a day."""
    own = memberships.filter(user=OuterRef("recipient_id"), committee=OuterRef("committee_id"))
    lent = delegations.filter(delegate=OuterRef("recipient_id"), membership__committee=OuterRef("committee_id"),
                              membership__in=memberships, membership__user__is_active=True)
    return (Q(committee_id=None) | Q(Exists(own) | Exists(lent), restricted=False)
            | Exists(own.filter(_READS)) | Exists(lent.filter(_LENDER_READS, restricted=True)))


def _columns(prefix: str) -> dict:
    return {
        "role": F(f"{prefix}role"), "title": F(f"{prefix}title"), "committee_id": F(f"{prefix}committee_id"),
        "committee": F(f"{prefix}committee__name"), "department": F(f"{prefix}department"),
    }


def seats_of(user) -> tuple[Seat, ...]:
    """The seats of a user loaded with with_seats(), own ones first."""
    seats = (*user.own_seats, *user.lent_seats)
    return tuple(Seat(user_id=user.pk, name=user.full_name, **columns) for columns in seats)
