"""The register of administrative units on a day: which names are old, what a unit is called today."""

from collections import defaultdict
from datetime import date
from functools import lru_cache

from .case import Unit
from .spelling import Phrases, keys

_LONGEST_LINE = 20  # units that became one another; a circle must end


class Register:
    """The units of a reference on one day, found by name in one pass over a text, however many there are."""

    def __init__(self, units: tuple[Unit, ...], on: date):
        self._on = on
        self._by_code = {unit.code: unit for unit in units}
        self._valid, self._gone = defaultdict(list), defaultdict(list)
        for unit in units:
            if unit.valid_to is not None and unit.valid_to < on:
                self._gone[_key(unit.name)].append(unit)
            elif unit.valid_from is None or unit.valid_from <= on:
                self._valid[_key(unit.name)].append(unit)
        self.names = Phrases((unit.name, _key(unit.name)) for unit in units)

    def of_today(self, name: str, kinds: frozenset[str] = frozenset()) -> bool:
        """Whether a unit of that name (and of one of these kinds) is valid on the day."""
        return any(not kinds or _key(unit.kind) in kinds for unit in self._valid.get(name, ()))

    def gone(self, name: str, kinds: frozenset[str] = frozenset(), district: str = "") -> Unit | None:
        """The unit of that name that was dissolved before the day: of that district if there is one, else the last."""
        found = [unit for unit in self._gone.get(name, ()) if not kinds or _key(unit.kind) in kinds]
        return max(found, key=lambda unit: (unit.district == district, unit.valid_to), default=None)

    def unit(self, code: str) -> Unit | None:
        """The unit with that code."""
        return self._by_code.get(code)

    def today(self, unit: Unit) -> Unit | None:
        """What a dissolved unit belongs to on the day."""
        for _ in range(_LONGEST_LINE):
            unit = self._by_code.get(unit.successor)
            if unit is None or unit.valid_to is None or unit.valid_to >= self._on:
                return unit
        return None


@lru_cache(maxsize=16)
def register(units: tuple[Unit, ...], on: date) -> Register:
    """The register, built once for the same units and day."""
    return Register(units, on)


def _key(name: str) -> str:
    return " ".join(keys(name))
