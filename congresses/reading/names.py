"""The name a person gave to a file, made safe to show: a label, never a path."""

import re
import unicodedata

LONGEST = 150
UNWANTED = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))


def clean_name(name, longest=LONGEST):
    """Compose, drop path parts, control and direction characters, cut by characters, keep the extension."""
    text = "".join(c for c in str(name or "") if c in "\t\n" or unicodedata.category(c) not in UNWANTED)
    text = unicodedata.normalize("NFC", text)
    text = re.split(r"[/\\]", text.rstrip("/\\ \t\n"))[-1]
    text = " ".join(text.split()).strip(". ")
    stem, dot, extension = text.rpartition(".")
    if not dot or len(extension) > 10:
        return text[:longest].strip() or "tệp"
    room = longest - len(extension) - 1
    return f"{stem[:room].strip() or 'tệp'}.{extension}"


def extension_of(name):
    """The extension of a cleaned name in small letters, without the dot."""
    _, dot, extension = clean_name(name).rpartition(".")
    return extension.strip().lower() if dot else ""
