"""Vietnamese fonts of before Unicode: which runs use them, and what they say in Unicode."""

import re

# The pairs are TCVN 5712:1993 VN3, as the .Vn fonts draw them: capitals with tones exist only in the …H fonts.
CODES = "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = str.maketrans(CODES, LETTERS)

# VNI-Windows: a letter and after it one character for all its marks; a few letters have a character of their own.
GRAVE, ACUTE, TILDE, HOOK, DOT, ROOF, BOWL = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u0302", "\u0306"
VNI_MARKS = {
    "ø": GRAVE, "ù": ACUTE, "õ": TILDE, "û": HOOK, "ï": DOT,
    "â": ROOF, "à": ROOF + GRAVE, "á": ROOF + ACUTE, "ã": ROOF + TILDE, "å": ROOF + HOOK, "ä": ROOF + DOT,
    "ê": BOWL, "è": BOWL + GRAVE, "é": BOWL + ACUTE, "ü": BOWL + TILDE, "ú": BOWL + HOOK, "ë": BOWL + DOT,
}
VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "ó": "ĩ", "æ": "ỉ", "ò": "ị", "î": "ỵ"}
VNI = str.maketrans(
    VNI_MARKS | {mark.upper(): accents for mark, accents in VNI_MARKS.items()}
    | VNI_LETTERS | {code.upper(): letter.upper() for code, letter in VNI_LETTERS.items()}
)
# A mark on no vowel, or a letter these encodings do not have: the words are in Unicode, whatever the font is called.
UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
MARKS = "".join(VNI_MARKS) + "".join(VNI_MARKS).upper()
NOT_VNI = re.compile(f"[^\\W{MARKS}aeiouyôöAEIOUYÔÖ][{MARKS}]|\\w[{MARKS}][{MARKS}]")


def family(font):
    """Which old encoding a font stands for: "tcvn3", "tcvn3 capitals", "vni" or none."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3 capitals" if name.endswith("h") else "tcvn3"
    return "vni" if name.startswith("vni") else ""


def readable(text, kind):
    """The text of a run in an old font as Unicode; marks of VNI stay apart until the text is composed."""
    if kind and not text.isascii() and not UNICODE.search(text):
        if kind != "vni":
            text = text.translate(TCVN3)
        elif not NOT_VNI.search(text):
            text = text.translate(VNI)
    return text.upper() if kind == "tcvn3 capitals" else text
