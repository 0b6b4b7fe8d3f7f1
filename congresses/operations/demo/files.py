"""The papers of the demonstration as received files: written, then read in one child process."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from congresses.documents.intake import receive_all

from .texts import AVAILABLE, file_name, write


@contextmanager
def first_drafts():
    """A call that gives version 1 of every paper by (commune, kind); the temporary files go with the block."""
    files = []
    try:
        for commune, kind in AVAILABLE:
            with tempfile.NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR, delete=False) as file:
                files.append((file.name, file_name(commune, kind, 1)))
                file.write(write(commune, kind, 1))
        with ThreadPoolExecutor(1) as pool:  # the child reads on the other core while the story begins
            reading = pool.submit(receive_all, files)
            yield lambda: dict(zip(AVAILABLE, reading.result(), strict=True))
    finally:
        for path, _ in files:
            Path(path).unlink(missing_ok=True)


def lay_out_second_drafts(folder: Path) -> int:
    """Write the drafts that come later into a folder, for whoever plays a commune; how many there are."""
    later = [(commune, kind) for (commune, kind), number in AVAILABLE.items() if number > 1]
    for commune, kind in later:
        place = folder / commune
        place.mkdir(parents=True, exist_ok=True)
        (place / file_name(commune, kind, 2)).write_bytes(write(commune, kind, 2))
    return len(later)
