"""Taking a file in: scanned, inspected, hashed and read in a child process before anything is kept."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from congresses import reading
from congresses.core.errors import refuse

from . import scanner, store


@dataclass(frozen=True)
class Received:
    """An accepted file still in the temporary folder, with what was read from it."""

    path: str
    name: str
    extension: str
    size: int
    sha256: str
    reading: reading.Reading
    scanned: bool = False  # for viruses, and none found

    @property
    def text_digest(self) -> str:
        """Equal for equal kinds, order and text; empty when the text was not read whole."""
        return text_digest(self.reading)


def receive(path: str, name: str) -> Received:
    """Scan, inspect and read one file; raises ValidationError with the sentence for the person."""
    return receive_all([(path, name)])[0]


def receive_all(files: list[tuple[str, str]]) -> list[Received]:
    """Several files in one child process; the first refused one refuses all."""
    store.sweep()
    scanned = [scanner.scan(path) for path, _ in files]
    results = reading.read_apart(files)
    return [_received(*file, *told) for file, *told in zip(files, results, scanned, strict=True)]


def text_digest(read: reading.Reading) -> str:
    if not read.whole or not read.blocks:
        return ""
    blocks = [(block.kind, block.level if block.kind == "heading" else 0, block.label, block.text) for block in read.blocks]
    return hashlib.sha256(json.dumps(blocks, ensure_ascii=False).encode()).hexdigest()


def _received(path: str, name: str, result, scanned: bool) -> Received:
    if isinstance(result, reading.Refused):
        raise refuse(result.sentence)
    name = reading.clean_name(name)
    return Received(
        path=path, name=name, extension=Path(name).suffix.lower().lstrip("."), size=Path(path).stat().st_size,
        sha256=store.digest(path), reading=result, scanned=scanned,
    )
