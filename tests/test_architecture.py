"""The floors of the house: imports go downstairs only, none stands inside a function, files stay readable."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = {
    "operations": 9,
    "desk": 8, "papers": 8,
    "dates": 7,
    "reviews": 6,
    "documents": 5,
    "gates": 4, "figures": 4,
    "plans": 3,
    "committees": 2, "checks": 2,
    "core": 1, "reading": 1, "journal": 1, "outbox": 1,
}
# The record and the outbox tell the time by the one clock; nothing else crosses a floor sideways.
SIDEWAYS = {("journal", "core"), ("outbox", "core")}
APPS = ROOT / "congresses"
FILES = [p for p in sorted(APPS.rglob("*.py")) if "migrations" not in p.parts]


def app_of(path: Path) -> str:
    parts = path.relative_to(APPS).parts
    return parts[0] if len(parts) > 1 else ""


def imported(path: Path) -> set[str]:
    """Apps of the house that a file imports, relative imports resolved."""
    package = ("congresses", *path.relative_to(APPS).parts[:-1])
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("congresses.")}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(APPS)))
def test_imports_go_downstairs(path):
    app = app_of(path)
    for other in imported(path) - {app}:
        assert FLOORS[other] < FLOORS[app] or (app, other) in SIDEWAYS, f"{path}: {app} imports {other}"


def test_every_app_stands_on_a_floor():
    assert {p.name for p in APPS.iterdir() if (p / "__init__.py").exists()} == set(FLOORS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(APPS)))
def test_no_import_stands_inside_a_function(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inside, f"{path}:{inside[0].lineno}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(APPS)))
def test_files_and_functions_stay_readable(path):
    source = path.read_text()
    assert source.count("\n") <= 300
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 45, f"{node.name} in {path}"


def test_reading_and_checks_know_nothing_of_django():
    for path in (*(APPS / "reading").rglob("*.py"), *(APPS / "checks").rglob("*.py")):
        assert "django" not in path.read_text(), path


def test_domain_time_comes_from_one_clock():
    """Only the clock itself, sign-in sessions and form tokens ask for the real time."""
    for path in FILES:
        if path.relative_to(APPS).parts[:2] not in {("core", "clock.py"), ("core", "forms.py")}:
            assert "timezone.now" not in path.read_text(), path
