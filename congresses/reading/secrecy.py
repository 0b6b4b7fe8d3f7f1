"""Whether a document bears a secrecy stamp: a line of its own near the top, not the word in running text."""

import re
import unicodedata

STAMPS = {"MẬT": "MẬT", "TỐIMẬT": "TỐI MẬT", "TUYỆTMẬT": "TUYỆT MẬT"}
NEAR_THE_TOP = 60
LONGEST = 80
APART = r"[\n\t|]"
# Letters of other alphabets that look like ours, whether by accident of a keyboard or on purpose.
LOOKALIKES = str.maketrans("ΜМТΤІΙУΥОΟАΑЕΕ", "MMTTIIYYOOAAEE")
PREFIX = re.compile(r"(?:mức\s+)?độ\s+(?:bảo\s+)?mật\s*[:：.\-–]?\s*", re.IGNORECASE)


def stamp_of(blocks):
    """The stamp among these blocks, or an empty string."""
    near = blocks[:NEAR_THE_TOP]
    # Text boxes and running heads are where a stamp is put, however far down the file keeps them.
    far = (block for block in blocks[NEAR_THE_TOP:] if block.kind in ("header", "text_box"))
    for block in (*near, *far):
        for lines in (_lines(block), re.split(APART, _before(block))):
            found = {stamp for line in lines if (stamp := _stamp(line))}
            # A row that lists several degrees is a table about secret papers, not a stamp.
            if len(found) == 1:
                return found.pop()
    return ""


def stamp_of_lines(lines):
    """The stamp among bare lines, for formats that know no blocks."""
    return next(filter(None, map(_stamp, lines)), "")


def _lines(block):
    for text in block.cells or (block.text,):
        yield from re.split(APART, text)


def _before(block):
    """The text before its tracked changes: a stamp they take out is on the paper until somebody accepts them."""
    if not block.deleted:
        return ""
    new = {at for start, end in block.inserted for at in range(start, end)}
    out = dict(block.deleted)
    return "".join(out.get(at, "") + ("" if at in new else c) for at, c in enumerate(f"{block.text} "))


def _stamp(line):
    if len(line) > LONGEST:
        return ""
    line = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", line).translate(LOOKALIKES)).strip()
    bare = PREFIX.sub("", line, count=1) if PREFIX.match(line) else line
    letters = "".join(c for c in bare if c.isalnum())
    if bare is not line:
        letters = letters.upper()
    return STAMPS.get(letters, "")
