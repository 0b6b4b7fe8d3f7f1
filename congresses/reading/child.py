"""The process apart: reads the files named on its input, each in a fork of its own, under limits."""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import resource
import signal
import sys
import time
from dataclasses import astuple, replace

from .blocks import UNREAD, Refused
from .container import inspect
from .names import extension_of
from .origin import origin_of
from .refusals import refused

# A reader's libraries are loaded only when a file of its kind comes.
READERS = {name: f"{__package__}.{name}" for name in ("docx", "pdf", "xlsx")}
OUTPUT_MB = 96
OPEN_FILES = 64
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38


def main():
    """Read the job on standard input; write one JSON line a file."""
    gc.disable()  # a life of a second leaves nothing to collect
    job = json.load(sys.stdin)
    ends = time.monotonic() + job["seconds"]
    confine(job["memory_mb"])
    _prepare({extension_of(name) for _, name in job["files"]})
    out = sys.stdout.fileno()
    for at, (path, name) in enumerate(job["files"]):
        left = max(ends - time.monotonic(), 0)
        # While others wait, no file may use up more than half of what is left.
        share = left if at == len(job["files"]) - 1 else left / 2
        start = os.lseek(out, 0, os.SEEK_CUR)
        if not _in_a_fork(out, share, path, name, job["limit"]):
            os.ftruncate(out, start)
            os.lseek(out, start, os.SEEK_SET)
            os.write(out, json.dumps({"notices": [UNREAD]}).encode() + b"\n")


def _prepare(extensions):
    """Load the readers once, before the forks; one that cannot be loaded fails in its own fork."""
    for extension in extensions & READERS.keys():
        with contextlib.suppress(ImportError, MemoryError, OSError):
            importlib.import_module(READERS[extension])


def confine(memory_mb):
    """Give up what a reader does not need: network, privileges, memory, files, a long life."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    # Best effort: not every kernel lets an ordinary user have a network of its own.
    libc.unshare(CLONE_NEWNET if os.geteuid() == 0 else CLONE_NEWUSER | CLONE_NEWNET)
    for what, most in (
        (resource.RLIMIT_AS, memory_mb * 1024 * 1024),
        (resource.RLIMIT_FSIZE, OUTPUT_MB * 1024 * 1024),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def _in_a_fork(out, seconds, path, name, limit):
    """Whether a fork read the file and wrote its line in time."""
    if seconds <= 0:
        return False
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            _limit_time(seconds)
            line = json.dumps(answer(path, name, limit), ensure_ascii=False, separators=(",", ":"))
            _write(out, line.encode() + b"\n")
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    return status == 0


def _limit_time(seconds):
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    # The default act of the alarm ends the process, whatever C code it is in.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _write(out, data):
    view = memoryview(data)
    while view:
        view = view[os.write(out, view):]


def answer(path, name, limit):
    """What is told of one file: its reading, or why it is refused."""
    try:
        reading = read(path, name, limit)
    except Refused as no:
        return {"refused": [no.code, no.sentence]}
    blocks = [
        [
            b.number, b.kind, b.text, b.level, b.trail, b.label, b.table, b.cells, b.notes, b.page, b.mark,
            b.inserted, b.deleted, b.spans,
        ]
        for b in reading.blocks
    ]
    return {
        "blocks": blocks, "whole": reading.whole, "notices": reading.notices, "pages": reading.pages,
        "origin": reading.origin, "layout": reading.layout and astuple(reading.layout),
        "unreckoned": reading.unreckoned,
    }


def read(path, name, limit):
    """Inspect, then read; a stamped paper is refused and nothing of it leaves this process."""
    extension = inspect(path, name, limit=limit)
    reading = importlib.import_module(READERS[extension]).read(path)
    if reading.stamp:
        raise refused("secret", stamp=reading.stamp)
    if extension == "pdf":
        return reading
    with open(path, "rb") as file:
        return replace(reading, origin=origin_of(file))


if __name__ == "__main__":
    main()
