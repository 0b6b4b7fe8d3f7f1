"""Signs that are no letters: symbols of symbol fonts, and formulas on one line."""

from .word_names import M, W

SYMBOLS = {
    "symbol": {
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xE5: "∑",
    },
    "wingdings": {0x6F: "☐", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xE0: "→", 0xF0: "⇨"},
}
UNKNOWN = "•"
# What stands between the parts of a fraction, a power and an index: 10² must not be read as 102.
BETWEEN = {M + "f": "/", M + "sSup": "^", M + "sSub": "_"}


def symbol(element):
    """The character a w:sym draws, a bullet when it is not known."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return UNKNOWN
    if 0xF000 <= code <= 0xF0FF:
        return SYMBOLS.get(element.get(W + "font", "").lower(), {}).get(code - 0xF000, UNKNOWN)
    return chr(code) if 0x20 < code < 0xD800 else UNKNOWN


def formula(element):
    """A formula in one line of text."""
    if element.tag == M + "t":
        return element.text or ""
    return BETWEEN.get(element.tag, "").join(filter(None, map(formula, element)))
