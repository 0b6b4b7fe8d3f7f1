"""Names of WordprocessingML elements, and reading their values safely."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
VAL = W + "val"
PARAGRAPH, TABLE = W + "p", W + "tbl"
STORY = frozenset((PARAGRAPH, TABLE))

# The strict form of the standard differs in its namespaces only.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
)

# Elements that only wrap what the reader sees: content controls, insertions, links, simple fields.
WRAPPERS = frozenset(
    W + name for name in (
        "sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple",
        "dir", "bdo", "ruby", "rubyBase",
    )
)


def attribute(element, default=""):
    """The w:val of an element that may be missing."""
    return default if element is None else element.get(VAL, default)


def number(text, default):
    """A small whole number, or the default for anything else."""
    try:
        return int(text) if text and len(text) < 8 else default
    except ValueError:
        return default


def is_on(element):
    """Whether a switch such as w:caps is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off", "none")


def unwrapped(element, wanted):
    """Children with a wanted tag in order, seen through wrappers; of alternatives the first choice only."""
    for child in element:
        tag = child.tag
        if tag in wanted:
            yield child
        elif tag in WRAPPERS:
            yield from unwrapped(child, wanted)
        elif tag == MC + "AlternateContent" and len(child):
            yield from unwrapped(child[0], wanted)
