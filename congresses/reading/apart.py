"""Reading in a process apart: whatever a file does to its reader, the web worker gets an answer."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys

from .blocks import KINDS, MAX_BYTES, Block, Layout, Reading, Refused, unread
from .refusals import SENTENCES

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
# Isolated (-I): nothing of the caller's environment or folder is imported, only this package by its place.
START = "import sys; sys.path.insert(0, sys.argv[1]); from congresses.reading.child import main; main()"
GRACE = 1.0


def read_apart(paths_and_names, *, seconds=20, memory_mb=512, limit=MAX_BYTES):
    """Inspect and read all files in one child process; a Reading or a Refused for each, in order."""
    files = [[os.fspath(path), str(name)] for path, name in paths_and_names]
    if not files:
        return []
    job = {"files": files, "seconds": seconds, "memory_mb": memory_mb, "limit": limit}
    # Memory, not temporary files: no text of a confidential paper is left on a disk, and names
    # travel as input because arguments can be seen by others on the machine.
    with open(os.memfd_create("job"), "w+b") as given, open(os.memfd_create("reading"), "w+b") as out:
        given.write(json.dumps(job).encode())
        given.seek(0)
        _run(given, out, seconds + GRACE)
        out.seek(0)
        lines = out.read().split(b"\n")
    return [_result(lines[at] if at < len(lines) else b"") for at in range(len(files))]


def _run(given, out, seconds):
    """Let a child do the job; end it and its forks when the time is over."""
    try:
        child = subprocess.Popen(
            [sys.executable, "-I", "-c", START, ROOT],
            stdin=given, stdout=out, stderr=subprocess.DEVNULL, cwd="/",
            env={"LANG": "C.UTF-8", "PATH": os.defpath}, start_new_session=True,
        )
    except OSError:
        # No process to be had: the files stay unread, the web worker goes on.
        return
    try:
        _wait(child, seconds)
    finally:
        _end(child)


def _wait(child, seconds):
    """Wait for the child without the steps of up to 50 ms in which subprocess would look."""
    ready = select.poll()
    with contextlib.suppress(OSError):
        watched = os.pidfd_open(child.pid)
        try:
            ready.register(watched, select.POLLIN)
            ready.poll(seconds * 1000)
            seconds = 0
        finally:
            os.close(watched)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(timeout=seconds)


def _end(child):
    """After anything but an orderly end, end the whole session; a fork must not outlive its parent."""
    if child.returncode != 0:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _result(line):
    """The child's word about one file, believed only when it has the right shape."""
    try:
        told = json.loads(line)
        if "refused" in told:
            code, sentence = told["refused"]
            return Refused(code, sentence) if code in SENTENCES and isinstance(sentence, str) else unread()
        blocks = tuple(_block(at, row) for at, row in enumerate(told.get("blocks", ()), 1))
        origin, = _strings((told.get("origin", ""),))
        return Reading(
            blocks, told.get("whole") is True, _strings(told["notices"]), _whole_number(told.get("pages", 0)), origin=origin,
            layout=_layout(told.get("layout")),
            unreckoned=tuple((_whole_number(block), _whole_number(place)) for block, place in told.get("unreckoned", ())),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return unread()


def _layout(row):
    if row is None:
        return None
    width, height, top, bottom, left, right, font, size = row
    lengths = map(_length, (width, height, top, bottom, left, right))
    return Layout(*lengths, *_strings((font,)), _length(size))


def _block(at, row):
    number, kind, text, level, trail, label, table, cells, notes, page, mark, inserted, deleted, spans = row
    if number != at or kind not in KINDS:
        raise ValueError
    text, label, mark = _strings((text, label, mark))
    level, table, page = map(_whole_number, (level, table, page))
    if len(spans) not in (0, len(cells)):
        raise ValueError
    return Block(
        number, kind, text, level, _strings(trail), label, table, _strings(cells), _places(notes), page, mark,
        _pairs(inserted), _places(deleted), _pairs(spans),
    )


def _places(values):
    return tuple((_whole_number(offset), _strings((words,))[0]) for offset, words in values)


def _pairs(values):
    return tuple((_whole_number(first), _whole_number(second)) for first, second in values)


def _strings(values):
    if not all(type(value) is str for value in values):
        raise TypeError
    return tuple(values)


def _length(value):
    if type(value) not in (int, float) or not 0 <= value < 1e6:
        raise ValueError
    return value


def _whole_number(value):
    if type(value) is not int:
        raise TypeError
    return value
