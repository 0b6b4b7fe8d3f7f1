"""Folders other accounts may enter."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def open_folder() -> Iterator[Path]:
    """Gone afterwards; pytest's own is closed, and a database run by root would move elsewhere."""
    path = Path(tempfile.mkdtemp(prefix="canloc-test-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)
