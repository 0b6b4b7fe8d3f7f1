"""The portal refuses to work where something acknowledged could get lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from congresses.operations import checks
from congresses.operations.management.commands import serve

PROJECT = Path(__file__).resolve().parents[2]
LONG_KEY = "kf83-ks02_Lq7Zp1xWv6Rt4Yb9Nm5Cd2Gh8Jk3Fs0Aq7Ew1Uz6Io4Pl"


def identifiers(found):
    return [each.id for each in found]


def test_nothing_to_say_about_the_demonstration():
    assert [*checks.folders(None), *checks.surroundings(None)] == []


@pytest.mark.django_db
def test_nothing_to_say_about_our_own_database():
    assert list(checks.database(None, databases=["default"])) == []


@pytest.mark.django_db
def test_a_database_that_forgets_is_an_error_in_production(settings):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")
    settings.PRODUCTION = True
    found = list(checks.database(None, databases=["default"]))
    assert [(each.id, each.is_serious()) for each in found] == [("canloc.E007", True)]


@pytest.mark.django_db
def test_a_database_that_writes_another_time_is_an_error():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'Asia/Tokyo'")
    assert identifiers(checks.database(None, databases=["default"])) == ["canloc.E009"]


def test_a_store_that_is_not_there_is_an_error(settings, tmp_path):
    settings.DOCUMENT_STORE = tmp_path / "missing"
    assert identifiers(checks.folders(None)) == ["canloc.E001"]


def test_uploads_on_another_file_system_are_an_error(settings):
    settings.FILE_UPLOAD_TEMP_DIR = Path("/dev/shm")
    assert identifiers(checks.folders(None)) == ["canloc.E002"]


def test_production_wants_a_key_names_mail_and_its_address(settings):
    settings.PRODUCTION, settings.EMAIL_URL, settings.PORTAL_URL = True, "", ""
    settings.SECRET_KEY, settings.ALLOWED_HOSTS = "x" * 60, ["*"]
    assert identifiers(checks.surroundings(None)) == ["canloc.E003", "canloc.E004", "canloc.W001", "canloc.W003"]


def test_production_settings_satisfy_djangos_deployment_checks(tmp_path):
    production = {
        "CANLOC_DATA": str(tmp_path),
        "DATABASE_URL": "postgres://portal@127.0.0.1/portal",
        "SECRET_KEY": LONG_KEY,
        "ALLOWED_HOSTS": "duyet.example.vn",
        "EMAIL_URL": "smtp://localhost",
        "PORTAL_URL": "https://duyet.example.vn",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level=WARNING"]
    # The browser tests of the same process set this; no operator does.
    mine = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    result = subprocess.run(
        command, cwd=PROJECT, env=mine | production | {"CANLOC_PRODUCTION": "1"}, capture_output=True, text=True
    )
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(("production", "address", "found"), [(True, "", ["canloc.W003"]), (True, "https://duyet.canloc.test", []), (False, "", [])])
def test_in_earnest_the_portal_wants_to_know_its_own_address(settings, production, address, found):
    settings.PRODUCTION, settings.PORTAL_URL, settings.SECRET_KEY = production, address, LONG_KEY
    settings.ALLOWED_HOSTS, settings.EMAIL_URL = ["duyet.canloc.test"], "smtp://mail.canloc.test"
    assert identifiers(checks.surroundings(None)) == found


@pytest.mark.parametrize(("production", "address", "told"), [
    (False, "", {"PORTAL_URL": "http://127.0.0.1:8012"}), (False, "http://cong.test", {}), (True, "", {})])
def test_the_demonstration_tells_its_mails_where_it_is_served(settings, production, address, told):
    settings.PRODUCTION, settings.PORTAL_URL = production, address
    command = serve.Command()
    command.address = "http://127.0.0.1:8012"
    assert command.told_address() == told
