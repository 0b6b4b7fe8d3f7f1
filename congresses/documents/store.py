"""Originals on disk, named by their content; nothing is ever overwritten."""

import contextlib
import hashlib
import logging
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from congresses.core.errors import refuse

CHUNK = 1024 * 1024
LEFT_OVER = 60 * 60  # seconds after which no request can still be working on a temporary file
NO_ROOM = "Máy chủ chưa ghi được tệp, có thể do hết chỗ trên đĩa. Chưa có gì được lưu; đồng chí báo người quản trị."
log = logging.getLogger(__name__)


def digest(path: Path | str) -> str:
    """The sha256 of a file, read in pieces."""
    sha = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


def place(sha256: str) -> Path:
    """Where a file of that content lies."""
    return Path(settings.DOCUMENT_STORE) / sha256[:2] / sha256


def original(sha256: str) -> BinaryIO:
    """A file as it was handed in; OSError when the disk has lost it."""
    return open(place(sha256), "rb")


def keep(path: Path | str, sha256: str) -> None:
    """Take a file over durably, or refuse in words when the disk does not take it."""
    try:
        _keep(path, place(sha256))
    except OSError as error:
        log.exception("a file could not be taken into the store")
        raise refuse(NO_ROOM) from error


def keep_bytes(data: bytes) -> str:
    """Take over what the portal itself wrote, as `keep` does; the name of the content."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        with tempfile.NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as file:
            file.write(data)
            file.flush()
            _keep(file.name, place(sha256))
    except OSError as error:
        log.exception("a written file could not be taken into the store")
        raise refuse(NO_ROOM) from error
    return sha256


def kept() -> Iterator[str]:
    """The content names of everything in the store: what no version names is an orphan."""
    for folder in sorted(Path(settings.DOCUMENT_STORE).iterdir()):
        yield from sorted(file.name for file in folder.iterdir())


def sweep() -> None:
    """Remove temporary files that a crash left behind."""
    for file in Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir():
        with contextlib.suppress(FileNotFoundError):  # another process sweeps too
            if time.time() - file.stat().st_mtime > LEFT_OVER:
                file.unlink()


def _keep(path: Path | str, target: Path) -> None:
    """fsync, link under the content's name, fsync the folder."""
    if target.exists():
        return
    if not target.parent.exists():
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _sync(target.parent.parent)
    with open(path, "rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(path, target)
    except FileExistsError:
        return
    _sync(target.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
