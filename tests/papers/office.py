"""A paper opened by the real LibreOffice: the words of its pages."""

import os
import re
import unicodedata
from collections import Counter
from io import BytesIO
from pathlib import Path

import pypdfium2

from congresses.documents.converter import convert
from tests.papers.papers import words_of

LOOK_AT = os.environ.get("LOOK_AT")  # a folder that keeps the papers of the tests, for whoever wants to see them


def whole_words(docx: bytes, pages: list[str]) -> None:
    """No word is broken in a column too narrow for it: each stands in the pages as often as in the file."""
    written, drawn = (Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text))) for text in (words_of(docx), " ".join(pages)))
    assert written - drawn == Counter()


def pages_of(docx: bytes, folder: Path, name: str) -> list[str]:
    """The words of each page, white space made plain."""
    folder.mkdir(exist_ok=True, parents=True)
    pdf = convert(BytesIO(docx), "docx", folder)
    if LOOK_AT:
        Path(LOOK_AT, f"{name}.docx").write_bytes(docx)
        Path(LOOK_AT, f"{name}.pdf").write_bytes(pdf.read_bytes())
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
        whole_words(docx, pages)
        return pages
    finally:
        document.close()
