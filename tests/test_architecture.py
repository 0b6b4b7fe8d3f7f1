"""The floors of the house: imports go downstairs only, none stands inside a function, files stay readable."""

import ast
from pathlib import Path

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


def imported(folder: tuple[str, ...], nodes: list[ast.AST]) -> set[str]:
    """Apps of the house that a file in that folder of it imports, relative imports resolved."""
    package = ("congresses", *folder)
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("congresses.")}


def wrong_in(path: Path, apps: Path = APPS):
    """What is wrong with one file, read once for all that is asked about it."""
    source, folder = path.read_text(), path.relative_to(apps).parts[:-1]
    app, nodes = folder[0] if folder else "", list(ast.walk(ast.parse(source)))
    if source.count("\n") > 300:
        yield f"{path}: more than 300 lines"
    for other in imported(folder, nodes) - {app}:
        if not (FLOORS[other] < FLOORS[app] or (app, other) in SIDEWAYS):
            yield f"{path}: {app} imports {other}"
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (f"{path}:{one.lineno}: an import inside a function"
                        for one in ast.walk(node) if isinstance(one, ast.Import | ast.ImportFrom))
            if node.end_lineno - node.lineno >= 45:
                yield f"{path}:{node.lineno}: {node.name} is 45 lines or more"


def test_imports_go_downstairs_and_stand_on_top_and_files_and_functions_stay_readable():
    assert len(FILES) > 400  # the house is there to be looked at
    assert [wrong for path in FILES for wrong in wrong_in(path)] == []


def test_what_is_wrong_with_a_file_is_told(tmp_path):
    file = tmp_path / "core" / "odd.py"
    file.parent.mkdir()
    body = "\n".join(f"    x = {n}" for n in range(300))
    file.write_text(f"from ..reviews import models\n\ndef long():\n    import os\n{body}\n")
    assert [wrong.partition(": ")[2] for wrong in wrong_in(file, tmp_path)] == [
        "more than 300 lines", "core imports reviews", "an import inside a function", "long is 45 lines or more"]


def test_every_app_stands_on_a_floor():
    assert {p.name for p in APPS.iterdir() if (p / "__init__.py").exists()} == set(FLOORS)


def test_reading_and_checks_know_nothing_of_django():
    for path in (*(APPS / "reading").rglob("*.py"), *(APPS / "checks").rglob("*.py")):
        assert "django" not in path.read_text(), path


def test_domain_time_comes_from_one_clock():
    """Only the clock itself, sign-in sessions and form tokens ask for the real time."""
    for path in FILES:
        if path.relative_to(APPS).parts[:2] not in {("core", "clock.py"), ("core", "forms.py")}:
            assert "timezone.now" not in path.read_text(), path
