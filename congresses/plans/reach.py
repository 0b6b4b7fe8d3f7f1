"""How far a person reaches: the one definition that every visible_to of restricted matter is made of."""

from django.db.models import Q

from congresses.committees.seats import COMMUNE, HOUSE


def within_reach(user, *, congress: str, restricted: str, house: Q | None = None, own: Q | None = None) -> Q:
    """What hangs on one's own commune's congresses, or on those one's house reviews; `own` and `house` narrow these.

    `congress` and `restricted` are query paths to the congress (ending in __ or empty) and to the flag of a restricted
    kind, which only seats that read restricted kinds pass.
    """
    allowed = Q(pk__in=[])
    for seat in user.seats if user.is_authenticated else ():
        if seat.role in COMMUNE:
            here = Q(**{f"{congress}committee": seat.committee_id}) & (own or Q())
        elif seat.role in HOUSE:
            here = Q(**{f"{congress}plan__superior": seat.committee_id}) & (house or Q())
        else:
            continue
        allowed |= here if seat.reads_restricted else here & Q(**{restricted: False})
    return allowed
