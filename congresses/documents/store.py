"""Originals on disk, named by their content; nothing is ever overwritten."""

import hashlib
import os
from pathlib import Path

from django.conf import settings

CHUNK = 1024 * 1024


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


def keep(path: Path | str, sha256: str) -> None:
    """Take a file over durably: fsync, link under its content's name, fsync the folder."""
    target = place(sha256)
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
