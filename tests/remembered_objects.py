"""What a step returned and what it left in its arguments, kept as bytes that know the caller's own objects."""

import io
import pickle
from types import SimpleNamespace
from typing import Any

from django.db.models import Model


def live(value, found: list | None = None) -> list:
    """Rows and namespaces within a value, with the rows they have at hand, each once and always in the same order."""
    found = [] if found is None else found
    match value:
        case Model() | SimpleNamespace():
            if not any(one is value for one in found):
                found.append(value)
                live(value._state.fields_cache if isinstance(value, Model) else vars(value), found)
        case dict():
            for name, one in value.items():
                live(name, found)
                live(one, found)
        case list() | tuple():
            for one in value:
                live(one, found)
    return found


def packed(result, known: list) -> bytes | None:
    """Bytes of a result and of the insides of known objects; None where there is something no bytes can hold."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    places = {id(one): number for number, one in enumerate(known)}
    pickler.persistent_id = lambda one: places.get(id(one))
    try:
        pickler.dump((result, [_inside(one) for one in known]))
    except (pickle.PicklingError, TypeError, AttributeError):
        return None
    return buffer.getvalue()


def laid(kept: bytes, known: list) -> Any:
    """The result, told with the caller's own objects, which get the insides they had."""
    unpickler = pickle.Unpickler(io.BytesIO(kept))
    unpickler.persistent_load = known.__getitem__
    result, insides = unpickler.load()
    for one, inside in zip(known, insides, strict=True):
        vars(one).clear()
        if isinstance(one, Model):
            one.__setstate__(inside)
        else:
            vars(one).update(inside)
    return result


def _inside(one) -> dict:
    return one.__reduce__()[2] if isinstance(one, Model) else dict(vars(one))
