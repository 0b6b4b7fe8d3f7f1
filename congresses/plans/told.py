"""What of the record of a congress is told to whom."""

from django.db.models import Q

from congresses.committees.rules import reads_restricted, seat_in
from congresses.committees.seats import COMMUNE, HOUSE
from congresses.journal.models import Audience, Entry

from .models import Congress


def entries_for(user, congress: Congress):
    """Entries told to the person's side; restricted ones only to who reads restricted kinds there. Newest first."""
    told = Q(pk__in=[])
    sides = ((congress.plan.superior_id, HOUSE, Audience.HOUSE), (congress.committee_id, COMMUNE, Audience.COMMUNE))
    for committee, roles, audience in sides:
        if seat_in(user, committee, roles):
            here = Q(audience__in=[audience, Audience.BOTH])
            told |= here if reads_restricted(user, committee, roles) else here & Q(restricted=False)
    return Entry.objects.filter(told, congress_id=congress.pk).order_by("-pk")
