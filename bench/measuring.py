"""A throw-away installation, and pages timed against a bare view that runs the same queries and sends the same bytes."""

import os
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def installation():
    """Django on an embedded database of its own, migrated and empty; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="canloc-bench-") as folder:
        Path(folder).chmod(0o755)
        os.environ.pop("DATABASE_URL", None)
        os.environ |= {"CANLOC_DATA": folder, "DJANGO_SETTINGS_MODULE": "canloc_portal.settings", "HASHED_STATIC": "0"}
        sys.path.insert(0, str(ROOT))
        import django  # noqa: PLC0415 - only once the environment is set
        from django.conf import settings  # noqa: PLC0415
        from django.core.management import call_command  # noqa: PLC0415

        django.setup()
        settings.ALLOWED_HOSTS = ["*"]
        call_command("migrate", verbosity=0)
        try:
            yield Path(folder)
        finally:
            settings.LOCAL_DATABASE.stop()


class Recorder:
    """Remembers statements with their parameters."""

    def __init__(self):
        self.statements = []

    def __call__(self, execute, sql, params, many, context):
        self.statements.append((sql, params, many))
        return execute(sql, params, many, context)


def median_ms(samples: list[float]) -> float:
    return statistics.median(samples) * 1000


def timed(act) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def pss_mb(pid: int) -> float:
    """Memory of a process, shared pages counted by share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError("no Pss line")
