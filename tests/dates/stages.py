"""How far a congress has come, for the tests about dates."""

from datetime import date

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.gates import CONSENT
from tests.factories import at, concluded, running_session, submitted
from tests.remembering import remembered

FIRST, LAST = date(2020, 5, 28), date(2020, 5, 29)


@remembered
def approved(cast, *names: str, items: list[dict] = (), number: int = 412) -> None:
    """Dossiers laid on 4/3 and approved on 12/3."""
    clock.move_to(at(4, 3))
    sent = [submitted(getattr(cast, name), by=getattr(cast, f"bithu_{name}")) for name in names]
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, *sent), "approved", items, number=number)


def open_codes(congress, gate=CONSENT) -> set[str]:
    """What is missing before a gate."""
    return {outcome.code for outcome in gate.outcomes(congress) if outcome.open}


@remembered
def proposed(cast, name: str = "nghen", first: date = FIRST, last: date = LAST):
    """The commune asks for days after what it asked for before."""
    congress = getattr(cast, name)
    return dates.propose(congress, first_day=first, last_day=last, seen=congress.proposals.count(), by=getattr(cast, f"bithu_{name}"))


@remembered
def agreed(cast, proposal) -> None:
    """Every member agrees."""
    for member in (cast.uyvien, cast.chutri):
        dates.take_position(proposal, stand="agree", by=member)


@remembered
def ready(cast, name: str = "nghen", items: list[dict] = ()):
    """Everything the gate of consent asks."""
    approved(cast, name, items=items)
    proposal = proposed(cast, name)
    agreed(cast, proposal)
    return proposal


@remembered
def consented(cast, name: str = "nghen", items: list[dict] = ()):
    """A consent that rests on everything."""
    ready(cast, name, items)
    return dates.consent(getattr(cast, name), seen=1, by=cast.chutri)
