"""What an Office package says about itself: how many pages it had when it was last laid out."""

from .package import Damaged

PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
MOST_PAGES = 5000
FULL_PAGE = 8000  # characters; a program that leaves "1" in every file has counted nothing


def pages(package, blocks, known):
    """The pages of a Word file: what it says if that can be true, else the last page met, else 0."""
    root = _part(package, "extended-properties")
    told = (root.findtext(PAGES) or "").strip() if root is not None else ""
    count = int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 0
    characters = sum(len(block.text) for block in blocks)
    can_be = max(known, 1, characters / FULL_PAGE) <= count <= MOST_PAGES
    return count if can_be else known


def _part(package, kind):
    target = next((r.target for r in package.relations() if r.kind == kind and not r.external), None)
    try:
        return package.tree(target) if target else None
    except Damaged:
        return None
