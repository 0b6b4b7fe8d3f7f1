"""How a Word file is set: paper and margins of the section with most running text, font and size most of it has."""

from collections import Counter
from itertools import islice

from lxml.etree import XPath

from .blocks import Layout
from .word_names import PARAGRAPH, A, W, attribute, unwrapped
from .word_styles import font_of, size_of

# Looked at, evenly spread over the text: what most of it has shows in these, and reading is hardly slower.
MOST_PARAGRAPHS, MOST_RUNS = 40, 3
ONLY_PARAGRAPHS = frozenset((PARAGRAPH,))
P_PR, P_STYLE, R_PR, R_STYLE, TEXT = (W + name for name in ("pPr", "pStyle", "rPr", "rStyle", "t"))
# In a block of content controls, too; those that tracked changes keep are no sections.
SECTIONS = XPath(
    "w:sectPr | w:p/w:pPr/w:sectPr | w:sdt/w:sdtContent/w:p/w:pPr/w:sectPr", namespaces={"w": W[1:-1]}
)
MM = {"": 25.4 / 1440, "mm": 1, "cm": 10, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6}  # no unit: twentieths of a point
MOST_MM, LONGEST_NAME = 10_000, 100
# What Word takes where a file says nothing of it.
FONT, SIZE = "Times New Roman", 10


def layout_of(body, styles, part):
    """The layout of a body, None when no section says what paper it is for; `part` fetches another part of the file."""
    sections = SECTIONS(body)
    if not sections:
        return None
    looks, texts = Counter(), Counter()
    paragraphs = list(unwrapped(body, ONLY_PARAGRAPHS))
    ends = {found.getparent().getparent() for found in sections if found.getparent() is not body}
    every, section = len(paragraphs) // MOST_PARAGRAPHS + 1, 0
    for at, paragraph in enumerate(paragraphs):
        if at % every == 0:
            texts[section] += _look_at(paragraph, styles, looks)
        section += paragraph in ends
    font, size = max(looks, key=looks.get, default=("", 0))
    chosen = max(range(len(sections)), key=lambda number: texts[number])
    return Layout(*_paper(sections[chosen]), font=_face(font, part)[:LONGEST_NAME], size=size)


def _look_at(paragraph, styles, looks):
    """Count characters of a paragraph under the font and size they have; how many were counted."""
    properties, total = paragraph.find(P_PR), 0
    style = styles.get(attribute(properties.find(P_STYLE)) if properties is not None else "")
    for text in islice(paragraph.iter(TEXT), MOST_RUNS):
        length, own = len(text.text or ""), text.getparent().find(R_PR)
        total += length
        named = styles.run(attribute(own.find(R_STYLE)) if own is not None else "")
        font = font_of(own) or named.font or style.font or styles.default_font or FONT
        looks[font, size_of(own) or named.size or style.size or styles.default_size or SIZE] += length
    return total


def _face(font, part):
    """The name of a font; of one that only points to the theme, what stands there."""
    if not font.startswith("+"):
        return font
    theme, fonts = part("theme"), "majorFont" if font.startswith("+major") else "minorFont"
    latin = theme.find(f".//{A}{fonts}/{A}latin") if theme is not None else None
    return "" if latin is None else latin.get("typeface", "")


def _paper(section):
    """Width, height and the four margins; the gutter is part of the left one."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    left = _mm(margins, "left") + _mm(margins, "gutter")
    return _mm(size, "w"), _mm(size, "h"), _mm(margins, "top"), _mm(margins, "bottom"), round(left, 1), _mm(margins, "right")


def _mm(element, name):
    """A length in millimetres; 0 when it is missing or no length. A negative margin is one that running heads do not move."""
    text = element.get(W + name, "").strip() if element is not None else ""
    figure = text.rstrip("cimnpt")
    try:
        length = abs(float(figure)) * MM[text[len(figure):]]
    except (ValueError, KeyError):
        return 0.0
    return round(length, 1) if length < MOST_MM else 0.0
