"""Reading a report of 60 pages, against a bare lxml pass over the same file in the same run.

    .venv/bin/python bench/reading.py

Rounds take turns, so that a busy machine slows both; the last line is what is promised.
"""

import sys
import tempfile
import zipfile
from pathlib import Path

import measuring
import report
from lxml import etree

sys.path.insert(0, str(measuring.ROOT))
from congresses.reading import docx, inspect  # noqa: E402

ROUNDS = 25
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare(path):
    """What nobody can do without: open, parse, and collect the text of paragraphs, tables and footnotes."""
    texts = []
    with zipfile.ZipFile(path) as archive:
        for name in ("word/document.xml", "word/footnotes.xml"):
            with archive.open(name) as part:
                root = etree.parse(part).getroot()
            for paragraph in root.iter(W + "p"):
                texts.append("".join(text.text or "" for text in paragraph.iter(W + "t")))
    return texts


def read_ratio(folder):
    """Medians of reading and of the bare pass, milliseconds, and how many times the one is the other."""
    path = report.write(folder / "report.docx")
    assert inspect(path, "report.docx") == "docx"
    reading, texts = docx.read(path), bare(path)
    kinds = [block.kind for block in reading.blocks]
    print(f"{reading.pages} pages, {sum(map(len, texts)):,} characters, {len(texts)} paragraphs, {len(reading.blocks)} passages, "
          f"{kinds.count('heading')} headings, {kinds.count('table_row')} rows, {kinds.count('footnote')} footnotes, "
          f"{path.stat().st_size // 1024} KB")
    assert reading.whole and kinds.count("footnote") == report.NOTES
    own, other = [], []
    for _ in range(ROUNDS):
        own.append(measuring.timed(lambda: docx.read(path)))
        other.append(measuring.timed(lambda: bare(path)))
    own, other = measuring.median_ms(own), measuring.median_ms(other)
    print(f"{'reading':24}{own:8.1f} ms   {'bare pass':12}{other:8.1f} ms")
    return own / other


def main():
    with tempfile.TemporaryDirectory(prefix="canloc-bench-") as folder:
        results = {"read_ratio": f"{read_ratio(Path(folder)):.2f}"}
    print(" ".join(f"{name}={value}" for name, value in results.items()))


if __name__ == "__main__":
    main()
