"""Headings typed by hand: short, bold or in capitals, with a number of the usual order, and no style that says so."""

import re

from .blocks import tidy
from .legacy_fonts import family, readable
from .word_names import PARAGRAPH, STORY, W, attribute, number, unwrapped
from .word_styles import outline_level

ENOUGH_STYLED = 3
LONGEST = 200
RUNS = frozenset((W + "r",))
TEXT, TAB = W + "t", W + "tab"
# The end of a sentence or of an item, or a page number as in a table of contents typed by hand.
ENDED = re.compile(r"(?:[;,.!?…]|(?:\t|\.{3}|…)\s*\d{1,4})$")
# What most paragraphs do not begin with; asked before anything that takes time.
BEGUN = re.compile(r"\s*(?:[^\W_]{1,7}(?:\.\d{1,2}){0,3}\s?[.)/–-]|\d|ph|ch)", re.IGNORECASE)
SHORT = 8
NUMBERS = {
    "part": re.compile(r"(?:phần|chương)\s+(?:thứ\s+\w+|[ivx]+|\d{1,2}|[a-eđ])(?!\w)[.:–-]?\s*", re.IGNORECASE),
    "capital": re.compile(r"[A-HĐ](?:\s?[.)–-]\s*(?!\w\.)|/\s+)"),
    "roman": re.compile(r"[IVX]{1,6}(?:\s?[.)–-]\s*(?!\w\.)|/\s+)"),
    "one": re.compile(r"\d{1,2}\s?[.)/–-]\s*(?!\w\.)"),
    "two": re.compile(r"\d{1,2}\.\d{1,2}(?:[.)]\s*|\s+)"),
    "three": re.compile(r"\d{1,2}(?:\.\d{1,2}){2}(?:[.)]\s*|\s+)"),
    "four": re.compile(r"\d{1,2}(?:\.\d{1,2}){3}(?:[.)]\s*|\s+)"),
    "small": re.compile(r"[a-hđ]\s?[.)]\s*(?!\w\.)"),
}
# From the highest to the lowest, as Vietnamese reports order them.
ORDER = tuple(NUMBERS)


def typed(body, styles):
    """Headings by hand in a body whose styles tell of fewer than three: the level of each, by its paragraph."""
    styled, found, kinds = 0, [], set()
    for element in unwrapped(body, STORY):
        kind, is_styled = ("", False) if element.tag != PARAGRAPH else _kind(element, styles)
        if kind is None:
            continue
        styled += is_styled
        if styled >= ENOUGH_STYLED:
            return {}
        found.append((kind, element))
    # Items of one kind without a word between them are a list, however bold.
    headings = []
    for at, (kind, element) in enumerate(found):
        beside = (found[at - 1][0] if at else "", found[at + 1][0] if at + 1 < len(found) else "")
        if kind and kind not in beside:
            headings.append((kind, element))
            kinds.add(kind)
    present = [kind for kind in ORDER if kind in kinds]
    return {element: present.index(kind) + 1 + bool(styled) for kind, element in headings}


def _kind(paragraph, styles):
    """The kind of number a paragraph begins with as a heading would, "" for other text, None for none; and
    whether a style makes it a heading."""
    first = next(paragraph.iter(TEXT), None)
    if first is None:
        return None, False
    properties = paragraph.find(W + "pPr")
    style = styles.get(attribute(properties.find(W + "pStyle")) if properties is not None else "")
    outline = outline_level(properties)
    if outline > 0 or (outline == 0 and style.level):
        return "", True
    begins = first.text or ""
    if len(begins.strip()) >= SHORT and not BEGUN.match(begins):
        return "", False
    runs = [(run, text) for run in unwrapped(paragraph, RUNS) if (text := _text(run))]
    if not any(text.strip() for _, text in runs):
        return None, False
    if sum(len(text) for _, text in runs) >= LONGEST or _is_listed(properties, style):
        return "", False
    return _kind_of_words(runs, style, styles), False


def _text(run):
    return "".join(["\t" if child.tag == TAB else child.text or "" for child in run.iterchildren(TEXT, TAB)])


def _is_listed(properties, style):
    own = properties.find(f"{W}numPr/{W}numId") if properties is not None else None
    list_id = style.list_id if own is None else attribute(own)
    return number(list_id, 0) != 0


def _kind_of_words(runs, style, styles):
    words, is_bold = [], True
    for run, text in runs:
        font, caps, bold = styles.look(run, style)
        text = readable(text, family(font))
        words.append(text.upper() if caps else text)
        is_bold = is_bold and (bold or not any(map(str.isalnum, text)))
    text = tidy("".join(words)).strip()
    for kind, pattern in NUMBERS.items():
        match = pattern.match(text)
        if match is None:
            continue
        rest = text[match.end():].lstrip(" \t\n\"“”‘'(")
        letters = "".join(filter(str.isalpha, rest or match[0] if kind == "part" else rest))
        is_heading = (is_bold or (len(letters) > 1 and letters.isupper())) and letters and not ENDED.search(text)
        if is_heading and (rest[:1].isupper() or (kind == "part" and not rest)):
            return kind
    return ""
