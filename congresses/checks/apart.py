"""Checks in a process apart: whatever a text does to a check, whoever waits for it gets an answer in time."""

import contextlib
import gc
import io
import os
import pickle
import re
import resource
import select
import signal
import time
from collections.abc import Collection, Iterator

from .case import Case
from .registry import run
from .remarks import Remark

ORDINARY = 20_000  # characters of all texts together, and…
LONGEST = 2_000  # …of one passage, and…
MOST = 2_000  # …figures in them, up to which no check takes long and none needs a process of its own
FIGURE = re.compile(r"\d+")
SOON = 0.05  # seconds below which nothing more is begun


def run_apart(case: Case, codes: Collection[str], seconds: float) -> dict[str, list[Remark] | str]:
    """What each check says, or how it failed; a check that had not ended after so many seconds is not in it.

    A fork: the child has the case and the checks, works on nothing but memory, and ends without a word to anybody else.
    Python from 3.12 on warns of forks beside threads, as a lock held by another thread stays held in the child: that child would
    be killed in time, and its checks said to be undone. A fresh interpreter starts 80 times as slowly (1,3 s), and it or a
    server of forks would have to be sent the whole case.
    """
    if seconds < SOON:
        return {}
    if is_ordinary(case):
        return dict(_told(case, codes))
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        _work(case, codes, outlet, seconds)
    os.close(outlet)
    try:
        return _gathered(inlet, time.monotonic() + seconds)
    finally:
        os.close(inlet)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def is_ordinary(case: Case) -> bool:
    """Whether the texts are as short, and state as few figures, as those of most papers."""
    left, figures = ORDINARY, MOST
    for blocks in (case.blocks, *(text.blocks for text in (*case.siblings, *case.sources))):
        for block in blocks:
            left -= len(block.text)
            if left < 0 or len(block.text) > LONGEST:
                return False
            figures -= len(FIGURE.findall(block.text))
    return figures >= 0


def _told(case: Case, codes: Collection[str]) -> Iterator[tuple[str, list[Remark] | str]]:
    for code in codes:
        try:
            yield code, [remark for _, remark in run(case, only=[code])]
        except Exception as error:  # no check keeps another from speaking
            yield code, type(error).__name__  # not its text, which may be of the paper


def _work(case: Case, codes: Collection[str], outlet: int, seconds: float) -> None:
    """In the child: say what each check found as soon as it ends."""
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        gc.disable()  # it ends before it would pay
        with open(outlet, "wb") as out:
            for told in _told(case, codes):
                pickle.dump(told, out)
                out.flush()
    finally:
        os._exit(0)


def _gathered(inlet: int, until: float) -> dict[str, list[Remark] | str]:
    """In the parent: what the child said up to then. Its words are as trustworthy as our own: no file's bytes are run in it."""
    said, ready = bytearray(), select.poll()
    ready.register(inlet, select.POLLIN)
    while (left := until - time.monotonic()) > 0 and ready.poll(left * 1000):
        piece = os.read(inlet, 1 << 16)
        if not piece:
            break
        said += piece
    return dict(_unpacked(bytes(said)))


def _unpacked(said: bytes) -> Iterator[tuple[str, list[Remark] | str]]:
    """Whole messages; one that was cut off is left out."""
    stream = io.BytesIO(said)
    while stream.tell() < len(said):
        try:
            yield pickle.load(stream)  # noqa: S301 - written by our own fork
        except (EOFError, pickle.UnpicklingError):
            return
