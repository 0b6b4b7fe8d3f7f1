"""Querysets whose SQL is put together once.

Django takes several times longer to write a large statement (labels are nested subqueries) than PostgreSQL to run it.
A Prepared builds its queryset once with marks in the places of the values, keeps the statement, and runs it with the
values of the moment. What depends on more than values (how many there are, which filters are chosen, which roles a person
has) is part of the shape: each shape is built once.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

MOST_SHAPES = 500  # a guard, not a cache policy: real shapes are few


class Prepared:
    """A queryset, built by `build(*shape, **values)`; called with the same arguments it gives the rows as a list."""

    def __init__(self, build: Callable[..., QuerySet]):
        self.build = build
        self.__doc__ = build.__doc__
        self._statements: dict[Any, _Statement] = {}

    def __call__(self, *shape, user=None, **values) -> list:
        marks = _Marks(user, values)
        key = (shape, marks.shape)
        statement = self._statements.get(key)
        if statement is None:
            if len(self._statements) >= MOST_SHAPES:
                self._statements.clear()
            arguments = {**marks.standing_in, **({"user": marks.person} if user is not None else {})}
            statement = self._statements[key] = _Statement(self.build(*shape, **arguments))
        return statement.rows(marks.values)


class _Marks:
    """Values on the one side, marks that stand for them on the other, and the shape they share."""

    def __init__(self, user, values: dict[str, Any]):
        self.values: dict[Any, Any] = {}  # by mark
        self._by_value: dict[Any, Any] = {}
        self.standing_in = {name: self._mark_all(value) for name, value in sorted(values.items())}
        self.person, people = self._person(user) if user is not None else (None, ())
        lengths = tuple((name, len(v) if isinstance(v, list) else type(v)) for name, v in self.standing_in.items())
        self.shape = (lengths, people)

    def _mark_all(self, value):
        if isinstance(value, list | tuple | set | frozenset):
            return [self._mark(one, fresh=True) for one in value]
        return self._mark(value, fresh=True)

    def _mark(self, value, *, fresh: bool = False):
        """A value nobody would write, of the same type; ids of a person keep one mark wherever they stand."""
        if not fresh and value in self._by_value:
            return self._by_value[value]
        mark = _stand_in(value, len(self.values))
        self.values[mark] = value
        if not fresh:
            self._by_value[value] = mark
        return mark

    def _person(self, user):
        seats = user.seats if user.is_authenticated else ()
        marked = tuple(
            replace(
                seat, name="", title="", committee="", department="", behalf_name="", user_id=self._mark(("person", seat.user_id)),
                committee_id=self._mark(("committee", seat.committee_id)),
                behalf_id=None if seat.behalf_id is None else self._mark(("person", seat.behalf_id)),
            )
            for seat in seats
        )
        return SimpleNamespace(is_authenticated=user.is_authenticated, seats=marked), marked


def _stand_in(value, number: int):
    match value:
        case bool():
            raise TypeError("a flag is part of the shape")
        case int() | (str(), int()):
            return -8_000_000_000_000_000 - number
        case datetime():
            return datetime(1, 1, 2, tzinfo=UTC) + timedelta(seconds=number)
        case date():
            return date(1, 1, 2) + timedelta(days=number)
        case str():
            return f"\x02{number}\x03"
    raise TypeError(f"no mark for {type(value).__name__}")


class _Statement:
    """One compiled queryset and the places of its marks."""

    def __init__(self, queryset: QuerySet):
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        try:
            self.sql, self.params = self.compiler.as_sql()
        except EmptyResultSet:
            self.sql = None

    def rows(self, values: dict) -> list:
        if self.sql is None:
            return []
        given = tuple(_value(values.get(p, p)) if isinstance(p, int | str | date) else p for p in self.params)
        # Shared between threads: each run has a compiler of its own, on the thread's own connection.
        compiler = copy(self.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]
        compiler.as_sql = lambda *args, **kwargs: (self.sql, given)
        query = copy(self.queryset.query)
        query.get_compiler = lambda *args, **kwargs: compiler
        rows = type(self.queryset)(model=self.queryset.model, query=query, using=DEFAULT_DB_ALIAS)
        for name in ("_iterable_class", "_fields", "_prefetch_related_lookups", "_known_related_objects"):
            setattr(rows, name, getattr(self.queryset, name))
        return list(rows)


def _value(value):
    return value[1] if isinstance(value, tuple) else value
