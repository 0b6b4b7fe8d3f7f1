"""What is so about documents."""

from .findings import Explanation, Finding, Level, with_open_findings
from .papers import Excuse, Publication
from .versions import Document, IndexedPassage, Opening, Passage, Version, readable

__all__ = [
    "Document", "Excuse", "Explanation", "Finding", "IndexedPassage", "Level", "Opening", "Passage", "Publication", "Version", "readable",
    "with_open_findings",
]
