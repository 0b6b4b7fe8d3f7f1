"""The only clock of domain facts; a demonstration runs on its own today."""

from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

_read: tuple[float, timedelta] | None = None  # modification time of the file, offset it holds


def now() -> datetime:
    """The present moment of the product: aware, in UTC."""
    return timezone.now() + _offset()


def today() -> date:
    """The present day in Việt Nam."""
    return timezone.localdate(now())


def is_shifted() -> bool:
    """Whether this installation is a demonstration with a time of its own."""
    return bool(_offset())


def move_to(moment: datetime) -> None:
    """Let the demonstration's clock show `moment` now and run on from there."""
    offset = moment - timezone.now()
    path = Path(settings.CLOCK_FILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(str(offset.total_seconds()), encoding="ascii")
    fresh.replace(path)


def _offset() -> timedelta:
    # A file and not a row: the clock is asked many times a request and by every process.
    global _read
    try:
        changed = Path(settings.CLOCK_FILE).stat().st_mtime
    except OSError:
        return timedelta()
    if _read is None or _read[0] != changed:
        seconds = float(Path(settings.CLOCK_FILE).read_text(encoding="ascii"))
        _read = (changed, timedelta(seconds=seconds))
    return _read[1]
