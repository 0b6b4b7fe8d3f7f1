"""Scenes played once: a second time their rows, files and objects are laid as the acts left them.

Half of a test's time went into acts that only lead up to it, the same in a hundred tests. A step marked `remembered` is played by its acts
until it comes again from the same state at the same minute with the same arguments; from then on what it changed is laid instead, in one
statement. Anything a test writes by itself in between ends this for the rest of the test, and so does a world of its own (patched code,
settings, commits): then every step is played. Numbers of rows are never used again, so nothing kept by number means another row.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.models import Model

from congresses.checks import CHECKS
from congresses.core import clock
from congresses.desk import reading_list_changes
from congresses.documents import comparison, openings
from tests.remembered_objects import laid, live, packed
from tests.remembered_rows import Difference, everything

FOLDERS = ("DOCUMENT_STORE", "FILE_UPLOAD_TEMP_DIR", "RENDITIONS")
OWN = {*FOLDERS, "CLOCK_FILE", "SOFFICE", "LIVE_SECONDS"}  # what a scene may have of its own: none of it is written into rows
READING = ("SELECT", "SAVEPOINT", "RELEASE", "SET CONSTRAINTS", "EXPLAIN")


@dataclass
class Memory:
    """What one step changed."""

    rows: Difference
    files: dict[str, bytes]  # by folder and path
    objects: bytes
    until: datetime
    moves: bool  # sets the clock itself


@dataclass
class _Test:
    """How far the test of the moment has come along steps that are known."""

    settings: Any = None
    patches: Any = None
    patched: int = 0  # by plugins, before the test began
    untouched: bool = True  # nothing written but by steps
    past: tuple = ()


_test = _Test()
_memories: dict[tuple, Memory | None] = {(): None}
_met: Counter[tuple] = Counter()
_forgotten: set[tuple] = set()  # what no bytes can hold


def begin(settings, monkeypatch) -> None:
    """A test begins, on an empty database."""
    global _test
    _test = _Test(settings, monkeypatch, len(monkeypatch._setattr) + len(monkeypatch._setitem))


def watch(execute, sql, params, many, context):
    """Note that something is written; stands around every statement of the tests' connection."""
    if not (isinstance(sql, str) and sql.startswith(READING)):
        _test.untouched = False
    return execute(sql, params, many, context)


def remembered(step: Callable) -> Callable:
    """Play `step` by its acts, or lay what it changed when it was played before."""

    @wraps(step)
    def played(*args, **named):
        key = _key(step, args, named)
        if key is None:
            return step(*args, **named)
        memory = _memories.get(key)
        result = _lay(memory, (args, named)) if memory else _play(key, step, args, named)
        _test.untouched, _test.past = True, key
        return result

    return played


def _key(step, args, named) -> tuple | None:
    """The way here and what is asked now; None where that is not all there is to know."""
    watched = watch in connection.execute_wrappers  # a connection made anew has no watch
    if not watched or not _test.untouched or not connection.in_atomic_block or _is_another_world():
        return None
    try:
        asked = tuple(_named(one) for one in live((args, named))), _named((args, named))
    except TypeError:
        return None
    minute = f"{clock.now():%Y-%m-%d %H:%M}" if clock.is_shifted() else ""
    return _test.past, step.__module__, step.__qualname__, minute, tuple(CHECKS), asked


def _is_another_world() -> bool:
    """Whether the test changed code or settings that the acts may go by."""
    patched = len(_test.patches._setattr) + len(_test.patches._setitem) != _test.patched
    return patched or bool({name for kept in _test.settings._to_restore for name in kept.options} - OWN)


def _named(value):
    """An argument as a part of a key."""
    match value:
        case Model():
            return value._meta.label, value.pk
        case SimpleNamespace():
            return _named(vars(value))
        case dict():
            return tuple((_named(name), _named(one)) for name, one in value.items())
        case list() | tuple():
            return tuple(map(_named, value))
        case str() | int() | None | date():
            return type(value).__name__, value
    raise TypeError


def _play(key, step, args, named):
    """By its acts, steps within it among them; kept when it comes for the second time (what every test begins with: at once)."""
    _met[key] += 1
    keeps = key not in _forgotten and _test.past in _memories and (_met[key] > 1 or not _test.past)
    if not keeps:
        return step(*args, **named)
    known = live((args, named))
    rows, files, before = everything(), _files(), clock._offset()
    result = step(*args, **named)
    objects = packed(result, known)
    if objects is None:
        _forgotten.add(key)
        return result
    fresh = {name: path.read_bytes() for name, path in _files().items() if name not in files}
    _memories[key] = Memory(Difference.between(rows, everything()), fresh, objects, clock.now(), clock._offset() != before)
    return result


def _lay(memory: Memory, given):
    memory.rows.lay()
    for name, content in memory.files.items():
        folder, _, path = name.partition("/")
        target = Path(getattr(settings, folder)) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    if memory.moves or clock.now() < memory.until:
        clock.move_to(memory.until)
    _forget()
    return laid(memory.objects, live(given))


def _files() -> dict[str, Path]:
    return {
        f"{folder}/{path.relative_to(getattr(settings, folder))}": path
        for folder in FOLDERS for path in Path(getattr(settings, folder)).rglob("*") if path.is_file()
    }


def _forget() -> None:
    """What the process kept of a row that is there again."""
    cache.clear()
    for kept in (openings._known, comparison._kept, reading_list_changes._kept):
        kept.clear()
