"""What a file is and whether its structure is sound, decided before any parser sees it."""

import mmap
import os

from . import archive, office
from .blocks import ACCEPTED, MAX_BYTES
from .names import extension_of
from .refusals import refused

OLD = {"doc": "docx", "rtf": "docx", "odt": "docx", "dot": "docx", "xls": "xlsx", "ods": "xlsx", "xlsb": "xlsx"}
WITH_MACROS = frozenset(("docm", "dotm", "xlsm", "xltm"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
HEAD = 1024
TAIL = 65536


def inspect(path, name, *, limit=MAX_BYTES):
    """Check name, size, signature and structure; return the extension or raise Refused."""
    extension = extension_of(name)
    _check_extension(extension)
    size = os.stat(path).st_size
    if size == 0:
        raise refused("empty")
    if size > limit:
        raise refused("too_big", limit=limit // (1024 * 1024))
    with open(path, "rb") as file:
        head = file.read(HEAD)
        if head.startswith(OLE):
            raise _refused_ole(file, extension)
        if extension == "pdf":
            _check_pdf(file, head, size)
        else:
            _check_office(file, head, extension)
    return extension


def _check_extension(extension):
    if extension in WITH_MACROS:
        raise refused("macros")
    if extension in OLD:
        raise refused("old_format", old=extension, new=OLD[extension])
    if extension not in ACCEPTED:
        raise refused("extension")


def _refused_ole(file, extension):
    """An OLE file is an Office file with a password, or an old one that was renamed."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        if extension != "pdf" and view.find(ENCRYPTED_PACKAGE) >= 0:
            return refused("encrypted")
    return refused("disguised", extension=extension)


def _check_pdf(file, head, size):
    # Some honest writers put a few bytes before the signature; readers accept it within the first kilobyte.
    if head.startswith(b"PK") or b"%PDF-" not in head:
        raise refused("disguised", extension="pdf")
    file.seek(max(0, size - TAIL))
    if b"%%EOF" not in file.read():
        raise refused("truncated")


def _check_office(file, head, extension):
    if not head.strip(b"\0"):
        raise refused("damaged")
    if not head.startswith(b"PK\x03\x04"):
        raise refused("disguised", extension=extension)
    parts = archive.open_archive(file)
    office.check_kind(parts, extension)
    parts.check_contents(office.is_xml(parts))
