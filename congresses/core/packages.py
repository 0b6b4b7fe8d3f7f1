"""Packages the portal makes: Office files that are the same bytes from the same parts, and archives with the sum of every file."""

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .vietnamese import HANOI

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment ZIP knows
CHUNK = 1024 * 1024


def settled(data: bytes, mend: Callable[[str, bytes], bytes] = lambda name, part: part) -> bytes:
    """The same parts in the same order, without the time they were packed; `mend` may rewrite a part."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as made:
        for name in given.namelist():
            part = ZipInfo(name, EPOCH)
            part.compress_type, part.external_attr = ZIP_DEFLATED, 0o600 << 16
            made.writestr(part, mend(name, given.read(name)))
    return buffer.getvalue()


class Packer:
    """Writes files into a ZIP piece by piece and remembers their sums."""

    def __init__(self, file: BinaryIO):
        self._zip = ZipFile(file, "w")
        self.sums: list[tuple[str, str]] = []  # path, SHA-256

    def __enter__(self):
        return self

    def __exit__(self, *failed) -> None:
        self._zip.close()

    def add(self, path: str, pieces: Iterable[bytes], at: datetime, *, packed: bool = True) -> tuple[int, str]:
        """One file from its pieces, bearing a moment: (bytes, sum). Word, PDF and Excel files are packed already."""
        info = ZipInfo(path, zip_day(at))
        info.create_system, info.external_attr, info.compress_type = 3, 0o644 << 16, ZIP_DEFLATED if packed else ZIP_STORED
        sha, size = hashlib.sha256(), 0
        with self._zip.open(info, "w", force_zip64=False) as file:
            for piece in pieces:
                file.write(piece)
                sha.update(piece)
                size += len(piece)
        self.sums.append((path, sha.hexdigest()))
        return size, sha.hexdigest()

    def finish(self, path: str, at: datetime) -> int:
        """The list of sums last, for `sha256sum -c`, which holds everything else against it; how many files there are."""
        self.add(path, ["".join(f"{sha256}  {name}\n" for name, sha256 in sorted(self.sums)).encode()], at)
        return len(self.sums)


def pieces_of(source: BinaryIO) -> Iterable[bytes]:
    """An open file, piece by piece; closed at its end."""
    with source:
        while piece := source.read(CHUNK):
            yield piece


def zip_day(at: datetime) -> tuple[int, int, int, int, int, int]:
    """A moment as ZIP says it: in Hà Nội, even seconds, from 1980 on."""
    local = at.astimezone(HANOI)
    return (max(local.year, 1980), local.month, local.day, local.hour, local.minute, local.second // 2 * 2)
