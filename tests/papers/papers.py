"""Papers of the day, and what a Word file says."""

from dataclasses import replace
from io import BytesIO

from docx import Document

from congresses.papers.library import draft
from congresses.papers.subjects import Subject


def of_session(here, congress=None, **more):
    return Subject(here.plan, session=here.session, congress=congress, **more)


def of_congress(here, congress, **more):
    return Subject(here.plan, congress=congress, **more)


def written(kind, subject, user, number=None) -> bytes:
    """The DOCX of a paper, with its number once there is one."""
    return draft(kind, replace(subject, number=number or subject.number), user).to_bytes()


def words_of(docx: bytes) -> str:
    """Every word of a Word file, those in tables too, with plain spaces."""
    document = Document(BytesIO(docx))
    cells = [text for table in document.tables for text in _texts(table)]
    return " ".join(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).split())


def _texts(table) -> list[str]:
    """The text of each cell once, also of one that spans columns."""
    return [cell.text for cell in {cell._tc: cell for row in table.rows for cell in row.cells}.values()]


def words(here, kind, subject, user=None) -> str:
    return words_of(draft(kind, subject, user or here.chutri).to_bytes())
