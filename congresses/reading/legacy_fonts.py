"""Vietnamese fonts of before Unicode: which runs use them, and TCVN3 made readable."""

# The pairs are TCVN 5712:1993 VN3, as the .Vn fonts draw them: capitals with tones exist only in the …H fonts.
CODES = "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = str.maketrans(CODES, LETTERS)


def family(font):
    """Which old encoding a font stands for: "tcvn3", "tcvn3 capitals", "vni" or none."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3 capitals" if name.endswith("h") else "tcvn3"
    return "vni" if name.startswith("vni-") else ""


def readable(text, kind):
    """The text of a run in an old font as Unicode; VNI is left as it stands."""
    if not kind.startswith("tcvn3"):
        return text
    text = text.translate(TCVN3)
    return text.upper() if kind == "tcvn3 capitals" else text
