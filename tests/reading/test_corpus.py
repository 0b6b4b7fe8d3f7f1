"""Files of many makers, each read in one call and held against what a person saw in it.

Beside each file stands what it says, a line a passage: kind (with level), [label], page, and the text with ^1 for a
note, {+put in+} and {-taken out-} for tracked changes, ⏎ and ⇥ for breaks and tabs, # with columns×rows of merged cells.
"""

import copy
import random
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from congresses.reading import MAX_BYTES, Reading, Refused, read_apart
from congresses.reading.child import read
from tests.reading.making import pack

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*.docx"))
DAMAGES, MIXED, MIXED_PART = 40, 5, 20_000


def told(reading):
    """A reading in the form of the expected files."""
    if isinstance(reading, Refused):
        return f"refused: {reading.code}\n"
    head = [f"{'whole' if reading.whole else 'not whole'}, pages {reading.pages}" + (f", origin {reading.origin}" if reading.origin else "")]
    return "\n".join([*head, *(f"! {notice}" for notice in reading.notices), *map(line, reading.blocks)]) + "\n"


def line(block):
    level = f" {block.level}" if block.level else ""
    label = f" [{block.label}]" if block.label else ""
    page = f" p{block.page}" if block.page else ""
    spans = " #" + ",".join(f"{columns}×{rows}" for columns, rows in block.spans) if block.spans else ""
    return f"{block.kind}{level}{label}{page}: {marked(block)}{spans}".rstrip()


def marked(block):
    places = [(end, 0, "+}") for _, end in block.inserted] + [(at, 1, f"^{mark}") for at, mark in block.notes]
    places += [(at, 2, f"{{-{words}-}}") for at, words in block.deleted] + [(start, 3, "{+") for start, _ in block.inserted]
    pieces, at = [], 0
    for offset, _, mark in sorted(places, key=lambda place: place[:2]):
        pieces += [block.text[at:offset], mark]
        at = offset
    return "".join([*pieces, block.text[at:]]).replace("\n", "⏎").replace("\t", "⇥")


@pytest.fixture(scope="module")
def readings():
    return dict(zip(FILES, read_apart([(path, path.name) for path in FILES], seconds=60), strict=True))


def test_the_corpus_is_large_and_each_file_is_described():
    described = (CORPUS / "README.md").read_text()
    assert len(FILES) >= 34
    assert [path.name for path in FILES if f"`{path.name}`" not in described] == []
    assert all(path.stat().st_size < 60_000 for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_gives_its_passages(readings, path):
    assert told(readings[path]) == path.with_suffix(".expected.txt").read_text()


def test_no_block_contradicts_itself(readings):
    for reading in readings.values():
        for block in reading.blocks:
            end = len(block.text)
            assert all(0 <= start < stop <= end for start, stop in block.inserted), block
            assert all(0 <= at <= end and words for at, words in block.deleted), block
            assert all(0 <= at <= end for at, _ in block.notes), block
            assert block.text == (" | ".join(block.cells) if block.cells else block.text.strip()), block
            assert len(block.spans) in (0, len(block.cells)), block


def test_merged_cells_fill_their_tables(readings):
    """Rows of a table with merged cells are as wide as each other, and no cell reaches below the last row."""
    for reading in readings.values():
        tables = {}
        for block in reading.blocks:
            if block.spans:
                tables.setdefault(block.table, []).append(block.spans)
        for rows in tables.values():
            assert len({sum(columns for columns, _ in row) for row in rows}) == 1
            for at, row in enumerate(rows):
                assert all(at + height <= len(rows) for _, height in row)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whatever_a_writer_left_out_or_mixed_up_is_read_or_refused(tmp_path, path):
    """Well-formed but wrong: elements gone, doubled, emptied or moved, values changed; any other fault would raise."""
    lot = random.Random(path.name)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(MIXED):
        mixed = {
            name: mixed_up(data, lot) if name.endswith(".xml") and "/" in name and len(data) < MIXED_PART else data
            for name, data in parts.items()
        }
        try:
            reading = read(pack(tmp_path / "a.docx", mixed), "a.docx", MAX_BYTES)
        except Refused:
            continue
        assert all(block.text for block in reading.blocks)


def mixed_up(data, lot):
    """A part with some of its elements mistreated."""
    root = etree.fromstring(data)
    for _ in range(8):
        elements = list(root.iter())[1:]
        if not elements:
            break
        one, other = lot.choice(elements), lot.choice(elements)
        act = lot.randrange(5)
        if act == 0:
            one.getparent().remove(one)
        elif act == 1:
            one.addnext(copy.deepcopy(one))
        elif act == 2:
            one.clear()
        elif act == 3 and one not in other.iterancestors() and one is not other:
            other.append(one)
        else:
            for name in one.attrib:
                one.set(name, lot.choice(("", "-1", "0", "7", "99999999999", "ẩ", "continue", "page")))
    return etree.tostring(root)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_damaged_file_is_read_or_refused_never_a_fault(tmp_path, path):
    data, lot, damaged = path.read_bytes(), random.Random(path.name), []
    for at in range(DAMAGES):
        broken = bytearray(data)
        if at % 4 == 0:
            del broken[lot.randrange(len(data)):]
        else:
            for _ in range(at % 4):
                broken[lot.randrange(len(data))] ^= lot.randrange(1, 256)
        (tmp_path / str(at)).write_bytes(broken)
        damaged.append((tmp_path / str(at), "a.docx"))
    results = read_apart(damaged, seconds=60)
    assert len(results) == DAMAGES
    assert {type(result) for result in results} <= {Reading, Refused}
    assert any(isinstance(result, Refused) for result in results)
