"""An empty database with every table, made once for each state of the migrations: test databases are copies of it."""

import fcntl
import hashlib
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

APPS = Path(__file__).parent.parent / "congresses"
PREFIX = "canloc_schema_"  # told apart from everything else in the tests' own server


def copied_from() -> str:
    """The name of the database to copy; it is made when it is not there, and those of other states are dropped."""
    name = PREFIX + _state()
    with open(settings.DATA_DIR / "schema.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # other workers wait: each would work as long on the same
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
            there = {row[0] for row in cursor.fetchall()}
            if name in there:
                return name
            for other in there:
                cursor.execute(f"DROP DATABASE {other}")
            cursor.execute(f"CREATE DATABASE {name}_draft")
        _migrate(f"{name}_draft")
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"ALTER DATABASE {name}_draft RENAME TO {name}")
    return name


def _state() -> str:
    """Told by what the migrations say, and who runs them."""
    digest = hashlib.sha256(django.__version__.encode())
    for file in sorted(APPS.glob("*/migrations/*.py")):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _migrate(name: str) -> None:
    own = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own
