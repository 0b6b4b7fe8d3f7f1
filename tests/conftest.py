"""What every test stands on: folders of its own, quick passwords, real programs or a plain word about their absence."""

import gc
import os
import shutil
from itertools import count
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection

from tests import factories, remembering, schema
from tests.folders import open_folder
from tests.trial_checks import registered

BROWSER_TESTS = Path(__file__).parent / "browser"
CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])), None
)
SOFFICE = os.environ.get("SOFFICE") or shutil.which("soffice")
NO_BROWSER, NO_OFFICE = "không tìm thấy Chromium", "không tìm thấy LibreOffice"
# Tables are nearly empty: looking for the best order of joins takes far longer than any order takes.
QUICK = " -c join_collapse_limit=1 -c from_collapse_limit=1"
# marker, the program, what makes its absence a failure, the word about it, the heading, what to install
PROGRAMS = (
    ("browser", CHROMIUM, "REQUIRE_BROWSER", NO_BROWSER, "BỎ QUA KIỂM THỬ TRÌNH DUYỆT", "chromium-headless-shell"),
    ("office", SOFFICE, "REQUIRE_OFFICE", NO_OFFICE, "BỎ QUA KIỂM THỬ LIBREOFFICE",
     "libreoffice-writer-nogui và libreoffice-calc-nogui"),
)
_number = count()


def pytest_configure():
    # Argon2 is slow on purpose; a test that signs in is not about that.
    project.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(items):
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker("browser")
            # Playwright keeps a loop running in the main thread for the rest of the session; Django would object.
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_collection_finish():
    # Thousands of tests and a whole Django live to the end: looking them through again and again frees nothing.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_runtest_setup(item):
    for marker, program, required, absent, _, _ in PROGRAMS:
        if item.get_closest_marker(marker) and not program:
            if os.environ.get(required) == "1":
                pytest.fail(f"{required}=1, {absent}", pytrace=False)
            pytest.skip(absent)


def pytest_terminal_summary(terminalreporter):
    for _, _, _, absent, heading, package in PROGRAMS:
        skipped = [report for report in terminalreporter.stats.get("skipped", []) if absent in str(report.longrepr)]
        if skipped:
            terminalreporter.section(heading, red=True, bold=True)
            terminalreporter.line(f"{len(skipped)} kiểm thử chưa chạy: {absent}. Hãy cài gói {package}.", red=True)


@pytest.fixture(scope="session")
def own_place(tmp_path_factory):
    """Above the folders of all tests: pytest looks through all it made before it makes one more."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(autouse=True)
def own_folders(settings, monkeypatch, own_place):
    """Nothing a test stores, mails or dates lands in the demonstration's data."""
    place = own_place / str(next(_number))
    settings.DOCUMENT_STORE = place / "store"
    settings.FILE_UPLOAD_TEMP_DIR = place / "uploads"
    settings.CLOCK_FILE = place / "clock"
    settings.RENDITIONS = place / "pdf"
    settings.SOFFICE = ""  # tests that want a converter name one
    for folder in (settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR, settings.RENDITIONS):
        folder.mkdir(parents=True)
    remembering.begin(settings, monkeypatch)


@pytest.fixture
def soffice():
    """The real LibreOffice, for tests marked with `office`."""
    return SOFFICE


@pytest.fixture
def folder():
    """A folder other accounts may enter."""
    with open_folder() as path:
        yield path


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium; root must do without its sandbox."""
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """Test databases of our own server are copies of one that was migrated before."""
    if project.LOCAL_DATABASE:
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = schema.copied_from()
    connection.settings_dict["OPTIONS"]["options"] += QUICK


def emptying(style, tables, **asked):
    """Statements that empty tables of a few rows in a fifth of the time that TRUNCATE takes for their files; what migrations wrote stays."""
    others = set(tables) - {"journal_entry", "django_content_type", "auth_permission"}
    return ["TRUNCATE journal_entry", *(f'DELETE FROM "{table}"' for table in sorted(others))]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests of threads empty tables: in the test database the journal lets go of its own."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER journal_kept")
    connection.execute_wrappers.append(remembering.watch)
    connection.ops.sql_flush = emptying
    yield
    # A live server's thread may still hold its connection, and a database in use cannot be dropped.
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )


@pytest.fixture
def cast(db):
    """Can Lộc on the morning of 12/3/2020."""
    return factories.cast()


@pytest.fixture
def checked(cast):
    """The cast, its kinds put to trial checks."""
    for code, checks in (
        ("political_report", "thu-ten;thu-loi;thu-so;thu-khach"), ("action_programme", "thu-ten;thu-so"),
        ("personnel_plan", "thu-ten;thu-nguoi"),
    ):
        kind = cast.kinds[code]
        kind.checks = checks
        kind.save()
    with registered():
        yield cast
