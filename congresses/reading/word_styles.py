"""Paragraph and run styles of a Word file, resolved by name and outline level, never by id."""

import re

from .word_names import W, attribute, is_on, number

HEADING_NAME = re.compile(r"(?:heading|đầu đề|tiêu đề)\s*([1-9])")
MOST_ANCESTORS = 12


class Style:
    """What the reader needs of one style, its ancestors counted in."""

    __slots__ = ("bold", "caps", "font", "level", "list_id", "list_level", "list_style", "size")

    def __init__(self):
        self.level, self.list_id, self.list_level, self.list_style = 0, None, None, ""
        self.font, self.size, self.caps, self.bold = "", 0, False, None


class Styles:
    """All styles of a document; ids such as "u1" mean nothing, names and outline levels do."""

    def __init__(self, root=None):
        self._elements, self._ready, self._default, self.default_font, self.default_size = {}, {}, "", "", 0
        if root is None:
            return
        for element in root.iterchildren(W + "style"):
            style_id = element.get(W + "styleId", "")
            self._elements.setdefault(style_id, element)
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self._default = style_id
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default_font, self.default_size = font_of(defaults), size_of(defaults)

    def get(self, style_id=""):
        """The style with this id, or the document's default paragraph style."""
        style_id = style_id if style_id in self._elements else self._default
        if style_id not in self._ready:
            self._ready[style_id] = self._resolve(style_id)
        return self._ready[style_id]

    def run(self, style_id):
        """The run style with this id; none means no say in anything."""
        return self.get(style_id) if style_id in self._elements else NONE

    def look(self, run, style):
        """The font of a run in a paragraph of this style, and whether it is shown in capitals and in bold."""
        properties, own, caps, bold, font = run.find(W + "rPr"), NONE, None, None, ""
        if properties is not None:
            font, caps, bold = font_of(properties), properties.find(W + "caps"), properties.find(W + "b")
            own = self.run(attribute(properties.find(W + "rStyle")))
        return (
            font or own.font or style.font or self.default_font,
            is_on(caps) if caps is not None else own.caps or style.caps,
            # Bold of a run's style turns bold of its paragraph's style off again.
            is_on(bold) if bold is not None else bool(own.bold) != bool(style.bold),
        )

    def _resolve(self, style_id):
        style = Style()
        for _ in range(MOST_ANCESTORS):
            element = self._elements.get(style_id)
            if element is None:
                break
            self._take(style, element, style_id)
            style_id = attribute(element.find(W + "basedOn"))
        style.level = max(style.level, 0)
        return style

    def _take(self, style, element, style_id):
        """Fill from one ancestor what nearer ones left open."""
        properties = element.find(W + "pPr")
        if style.level == 0:
            style.level = outline_level(properties) or level_by_name(element)
        listed = properties.find(W + "numPr") if properties is not None else None
        if listed is not None and style.list_id is None:
            list_id = listed.find(W + "numId")
            style.list_id = attribute(list_id) if list_id is not None else None
            style.list_level = attribute(listed.find(W + "ilvl"), None)
            style.list_style = style_id
        run = element.find(W + "rPr")
        style.font, style.size = style.font or font_of(run), style.size or size_of(run)
        style.caps = style.caps or (run is not None and is_on(run.find(W + "caps")))
        bold = run.find(W + "b") if run is not None else None
        if style.bold is None and bold is not None:
            style.bold = is_on(bold)


NONE = Style()


def outline_level(properties):
    """1 to 9 by the outline level, -1 for body text said so, 0 when nothing is said."""
    element = properties.find(W + "outlineLvl") if properties is not None else None
    if element is None:
        return 0
    level = number(attribute(element), 9)
    return level + 1 if 0 <= level <= 8 else -1


def level_by_name(element):
    """The heading level a style's name stands for."""
    name = attribute(element.find(W + "name")).strip().lower()
    match = HEADING_NAME.fullmatch(name)
    return int(match[1]) if match else int(name == "title")


def font_of(properties):
    """The font that draws accented letters in a run; "+minorHAnsi" where it is whatever the theme says."""
    fonts = properties.find(W + "rFonts") if properties is not None else None
    if fonts is None:
        return ""
    for name in ("hAnsi", "ascii"):
        if theme := fonts.get(f"{W}{name}Theme"):
            return f"+{theme}"
        if font := fonts.get(W + name):
            return font
    return ""


def size_of(properties):
    """The size of a run in points, 0 when nothing is said."""
    return max(number(attribute(properties.find(W + "sz")), 0), 0) / 2 if properties is not None else 0
