"""Writing to the record, in the transaction of the act it tells."""

from collections.abc import Iterable

from congresses.core import clock, origin

from .models import Audience, Entry


def record(seat, verb: str, sentence: str, *, congress=None, **more) -> None:
    """Write one act down. `seat` says who and for whom; `sentence` is filled with the values among `more`.

    `congress` is the congress it belongs to (anything with pk, committee_id and plan.superior_id), `about` the row it
    made. The trigger of the table adds the hash chain under one lock: call it last, after all other locks.
    """
    record_all(seat, verb, sentence, [congress], **more)


def record_all(
    seat, verb: str, sentence: str, congresses: Iterable, *, about=None, audience: str = Audience.BOTH, restricted: bool = False, **values
) -> None:
    """The same words in the record of each congress, in one query."""
    said = sentence.format(**values) if values else sentence
    Entry.objects.bulk_create(Entry(
        at=clock.now(),
        actor_id=seat.user_id,
        actor_name=seat.name,
        actor_role=seat.title,
        on_behalf_of=seat.behalf_name,
        address=origin.address.get(),
        verb=verb,
        sentence=said,
        superior_id=congress.plan.superior_id if congress else None,
        committee_id=congress.committee_id if congress else None,
        congress_id=congress.pk if congress else None,
        object_type=about._meta.label_lower if about is not None else "",
        object_id=about.pk if about is not None else None,
        audience=audience,
        restricted=restricted,
    ) for congress in congresses)
