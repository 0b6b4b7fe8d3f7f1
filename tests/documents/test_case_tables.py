"""Tables reach the checks as they were read: of every paper of the demonstration, and of the corpus of many makers."""

from dataclasses import replace
from pathlib import Path

import pytest

from congresses.documents.case import Surroundings, blocks_of, case_of, reference_of
from congresses.documents.models import Version
from congresses.operations.demo.texts import AVAILABLE, write
from congresses.reading import MAX_BYTES, ROWS, docx
from congresses.reading.child import read
from tests import factories

CORPUS = sorted((Path(__file__).parents[1] / "reading" / "corpus").glob("*.docx"))


def cells_kept(cast, reading):
    kind = cast.kinds["political_report"]
    case = case_of(kind, reading.blocks, Surroundings(cast.kst, reference_of(cast.plan)), uploaded=cast.plan.window_from)
    return [(block.cells, block.spans) for block in case.blocks]


@pytest.mark.parametrize("paper", AVAILABLE, ids="-".join)
def test_of_the_demonstration(cast, tmp_path, paper):
    path = tmp_path / "a.docx"
    path.write_bytes(write(*paper, 1))
    reading = docx.read(path)
    assert cells_kept(cast, reading) == [(block.cells, block.spans) for block in reading.blocks]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_of_many_makers(cast, path):
    reading = read(path, path.name, MAX_BYTES)
    assert cells_kept(cast, reading) == [(block.cells, block.spans) for block in reading.blocks]


def test_out_of_the_database(cast, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(write("nghen", "political_report", 1))
    reading = docx.read(path)
    rows = [block for block in reading.blocks if block.kind in ROWS]
    assert rows
    file = replace(factories.received("x"), reading=reading)
    factories.documents.upload(cast.nghen, cast.kinds["political_report"], file=file, by=cast.soan_nghen)
    kept = [block for block in blocks_of([Version.objects.get().pk]).popitem()[1] if block.kind in ROWS]
    assert [(block.cells, block.spans) for block in kept] == [(block.cells, block.spans) for block in rows]
