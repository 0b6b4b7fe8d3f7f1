"""What an Office package says about itself: where it was made from, how many pages it had when last laid."""

import re

from .package import Damaged

ORIGIN = re.compile(r"[0-9]{1,12}:[0-9]{1,6}")
NAMED = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
STRING = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"
PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
MOST_PAGES = 5000
FULL_PAGE = 8000  # characters; a program that leaves "1" in every file has counted nothing


def origin(package):
    """The property "CanlocOrigin" as the portal wrote it ("document:version"), else an empty string."""
    root = _part(package, "custom-properties")
    for element in root.iterchildren(NAMED) if root is not None else ():
        if element.get("name") == "CanlocOrigin":
            value = element.findtext(STRING) or ""
            return value if ORIGIN.fullmatch(value) else ""
    return ""


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
