"""Names inside a PDF that tell of active content and old fonts, looked for also in packed objects."""

import mmap
import re
import zlib

ACTIVE = {
    b"JavaScript": "JavaScript", b"JS": "JavaScript", b"Launch": "Launch", b"EmbeddedFile": "EmbeddedFile",
    b"EmbeddedFiles": "EmbeddedFile", b"RichMedia": "RichMedia", b"XFA": "XFA", b"SubmitForm": "SubmitForm",
    b"ImportData": "ImportData", b"GoToR": "GoToR", b"GoToE": "GoToE",
}
NAME = re.compile(rb"/(" + b"|".join(ACTIVE) + rb")(?![A-Za-z0-9])")
FONT = re.compile(rb"/BaseFont\s{0,4}/(?:[A-Z]{6}\+)?([.#A-Za-z0-9_-]{1,60})")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
PACK = re.compile(rb"/(?:O|#4[Ff])(?:b|#62)(?:j|#6[Aa])(?:S|#53)(?:t|#74)(?:m|#6[Dd])(?![A-Za-z0-9])")
PACKED = re.compile(rb"/ObjStm[^\0]{0,300}?stream\r?\n")
MOST_PACKED = 5000
LONGEST_PACKED = 2 * 1024 * 1024


def found(path):
    """Active names in plain words, the fonts the file names, and whether all packed objects were looked into."""
    names, fonts, looked = set(), set(), 0
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        _look(view, names, fonts)
        for count, match in enumerate(PACKED.finditer(view)):
            if count >= MOST_PACKED:
                break
            data, ended = _unpacked(view, match.end())
            _look(data, names, fonts)
            looked += ended
        return names, fonts, looked == sum(1 for _ in PACK.finditer(view))


def _unpacked(view, start):
    """The packed objects, and whether these are all; encrypted ones or those packed in a rare way stay closed."""
    inflater = zlib.decompressobj()
    try:
        return inflater.decompress(view[start:start + LONGEST_PACKED], LONGEST_PACKED), inflater.eof
    except zlib.error:
        return b"", False


def _look(data, names, fonts):
    names.update(ACTIVE[match[1]] for match in NAME.finditer(data))
    fonts.update(_plain(match[1]) for match in FONT.finditer(data))
    # A name may hide letters as #4A; such a name is never written by an honest program for these words.
    for match in re.finditer(rb"/[A-Za-z]{0,12}#[0-9A-Fa-f]{2}[A-Za-z0-9#]{0,40}", data):
        hidden = NAME.match(ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), match[0]))
        if hidden:
            names.add(ACTIVE[hidden[1]])


def _plain(font):
    return ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), font).decode("latin-1")
