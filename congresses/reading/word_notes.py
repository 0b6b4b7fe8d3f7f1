"""Footnotes and endnotes: counted as they are referred to, found by id."""

from collections import namedtuple

from .numbering import in_form
from .package import Damaged
from .word_names import W, attribute

Note = namedtuple("Note", "kind mark element page has_own_mark")
FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
LONGEST_MARK = 12
ON = ("1", "true", "on")
ASIDE = ("separator", "continuationSeparator", "continuationNotice")


class Notes:
    """The notes of a document; one that is missing is remembered, never fatal."""

    def __init__(self, package, relations, settings):
        self.missing = False
        self._elements = {kind: self._read(package, relations, kind) for kind in FORMS}
        self._forms = {kind: _form(settings, kind) for kind in FORMS}
        self._counts = dict.fromkeys(FORMS, 0)
        self._told = set()

    def _read(self, package, relations, kind):
        part = next((r.target for r in relations if r.kind == f"{kind}s" and not r.external), None)
        try:
            root = package.tree(part) if part else None
        except Damaged:
            root = None
        if root is None:
            return {}
        return {
            element.get(W + "id"): element
            for element in root.iterchildren(W + kind) if element.get(W + "type") not in ASIDE
        }

    def find(self, kind, reference):
        """The element of the note a reference points to, None when it is missing."""
        return self._elements[kind].get(reference.get(W + "id"))

    def refer(self, kind, reference, page):
        """The note a reference on this page points to, with its mark."""
        note_id = reference.get(W + "id")
        element = self.find(kind, reference)
        self.missing = self.missing or element is None
        own = own_mark(reference)
        if own:
            mark = own
        elif reference.get(W + "customMarkFollows") in ON:
            mark = "*"
        else:
            self._counts[kind] += 1
            mark = in_form(self._counts[kind], self._forms[kind])
        # A note referred to twice is read once.
        if (kind, note_id) in self._told:
            element = None
        self._told.add((kind, note_id))
        return Note(kind, mark, element, page, bool(own))


def own_mark(reference):
    """The mark such as (*) that fills the rest of the run after a reference; a mark cut in two stays text."""
    if reference.get(W + "customMarkFollows") not in ON:
        return ""
    mark = "".join(text.text or "" for text in reference.itersiblings(W + "t")).strip()
    return mark if len(mark) <= LONGEST_MARK and mark.count("(") == mark.count(")") else ""


def _form(settings, kind):
    properties = settings.find(f"{W}{kind}Pr/{W}numFmt") if settings is not None else None
    return attribute(properties, FORMS[kind])
