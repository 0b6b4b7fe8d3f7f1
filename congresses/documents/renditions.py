"""PDFs of originals: made on demand one after the other, kept so that the second reader need not wait."""

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from . import converter, store
from .models import Version

TOGETHER = 3  # one converting and two waiting: the other threads of the web server go on serving pages
KEPT = 30 * 24 * 60 * 60  # seconds after which a PDF is made afresh
LOOK_AGAIN = 0.1
WORK = "work-"


class Busy(Exception):
    """Others are having their files converted; nothing was done."""


def pdf_of(version: Version) -> BinaryIO:
    """The version as an open PDF. Raises Unconvertible, Busy, or OSError when the disk has lost the original."""
    # Who may read a restricted kind may change by the hour, and every copy is one more thing to guard: of these the
    # store keeps the original only, and the PDF is gone from the disk before its first byte is sent.
    kept = None if version.document.kind.restricted else _place(version)
    if kept is None:
        _place(version).unlink(missing_ok=True)  # made before the kind was restricted
    if kept and (file := _opened(kept)):
        return file
    with store.original(version.sha256) as source, _turn():
        if kept and (file := _opened(kept)):
            return file
        _sweep()
        return _made(source, version.extension, kept)


def kept(version: Version) -> BinaryIO | None:
    """The PDF if it was made already and the kind is not restricted; nothing is converted for it."""
    if version.document.kind.restricted or not settings.SOFFICE:
        return None
    try:
        return _opened(_place(version))
    except converter.Unconvertible:
        return None


def _made(source: BinaryIO, extension: str, kept: Path | None) -> BinaryIO:
    try:
        with tempfile.TemporaryDirectory(prefix=WORK, dir=settings.RENDITIONS, ignore_cleanup_errors=True) as folder:
            made = converter.convert(source, extension, Path(folder))
            file = open(made, "rb")  # noqa: SIM115 - the response reads and closes it
            if kept:
                os.fsync(file.fileno())
                made.replace(kept)
            return file
    except OSError as error:
        raise converter.Unconvertible(f"no place to work: {error.strerror}") from error


def _place(version: Version) -> Path:
    return Path(settings.RENDITIONS) / f"{version.sha256}-{converter.fingerprint()}.pdf"


def _opened(path: Path) -> BinaryIO | None:
    with contextlib.suppress(OSError):
        return open(path, "rb")
    return None


@contextlib.contextmanager
def _turn() -> Iterator[None]:
    """One conversion at a time on this machine, whichever process asks for it."""
    ends = time.monotonic() + settings.SOFFICE_WAIT
    with contextlib.ExitStack() as held:
        if not any(_locked(held, f"place-{number}") for number in range(TOGETHER)):
            raise Busy
        while not _locked(held, "turn"):
            if time.monotonic() > ends:
                raise Busy
            time.sleep(LOOK_AGAIN)
        yield


def _locked(held: contextlib.ExitStack, name: str) -> bool:
    """Whether the lock is ours now, until `held` lets go; the system lets go of it for a process that dies."""
    try:
        file = open(Path(settings.RENDITIONS) / name, "w")  # noqa: SIM115 - held open on purpose
    except OSError as error:
        raise converter.Unconvertible(f"no place to work: {error.strerror}") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return False
    held.enter_context(file)
    return True


def _sweep() -> None:
    """Remove what is old, and the folders of conversions that died: while it is our turn nobody else works in one."""
    for path in Path(settings.RENDITIONS).iterdir():
        if path.name.startswith(WORK):
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix == ".pdf" and time.time() - path.stat().st_mtime > KEPT:
            path.unlink(missing_ok=True)
