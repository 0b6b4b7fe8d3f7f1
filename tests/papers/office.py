"""A paper opened by the real LibreOffice: its pages as words and as pictures."""

from io import BytesIO
from pathlib import Path

import pypdfium2

from congresses.documents.converter import convert

LOOK_AT = Path("/tmp/papers")  # where somebody who wants to look finds the pages, if the folder is there


def pages_of(docx: bytes, folder: Path, name: str = "") -> list[str]:
    """The words of each page, white space made plain."""
    folder.mkdir(exist_ok=True, parents=True)
    pdf = convert(BytesIO(docx), "docx", folder)
    document = pypdfium2.PdfDocument(pdf)
    try:
        if name and LOOK_AT.is_dir():
            (LOOK_AT / f"{name}.docx").write_bytes(docx)
            for n, page in enumerate(document, start=1):
                page.render(scale=1.3).to_pil().save(LOOK_AT / f"{name}-{n}.png")
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()
