"""All that waits for a person."""

from congresses.committees.seats import COMMUNE, HOUSE, committees_of

from . import commune_work, house_work
from .work import Found


def waiting_for(user) -> Found:
    """The overdue first, then by due date."""
    found = Found()
    if committees_of(user, COMMUNE):
        commune_work.find(user, found)
    if committees_of(user, HOUSE):
        house_work.find(user, found)
    found.rows.sort(key=lambda row: row.order)
    return found
