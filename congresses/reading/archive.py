"""A zip archive held to account: its directory, its names, and what really comes out of it."""

import re
import stat
import struct
import zipfile
import zlib

from .prolog import Prolog
from .refusals import refused

MAX_PARTS = 4000
MAX_DIRECTORY = 4 * 1024 * 1024
MAX_PART = 120 * 1024 * 1024
MAX_TOTAL = 250 * 1024 * 1024
MAX_RATIO = 200
RATIO_FROM = 4 * 1024 * 1024
MAX_INDEX = 4 * 1024 * 1024
CHUNK = 256 * 1024

END = struct.Struct("<4s4H2LH")
END_64 = struct.Struct("<4sQ2H2L4Q")
LOCAL = struct.Struct("<4s5H3L2H")


def open_archive(file):
    """The archive in this open file, its directory checked; or Refused."""
    _check_directory_size(file)
    try:
        with zipfile.ZipFile(file) as opened:
            infos, directory = opened.infolist(), opened.start_dir
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, struct.error):
        raise refused("damaged") from None
    if not 0 < len(infos) <= MAX_PARTS:
        raise refused("bomb" if infos else "damaged")
    _check_names(infos)
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise refused("bomb")
    return Archive(file, infos, directory)


def _check_directory_size(file):
    """Look at the end record ourselves: zipfile would load a directory of any size."""
    size = file.seek(0, 2)
    tail_at = max(0, size - 65536 - END.size)
    file.seek(tail_at)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < END.size:
        raise refused("truncated")
    count, length = END.unpack_from(tail, at)[4:6]
    before = at - 20 - END_64.size
    if before >= 0 and tail.startswith(b"PK\x06\x07", at - 20) and tail.startswith(b"PK\x06\x06", before):
        count, length = END_64.unpack_from(tail, before)[7:9]
    if count > MAX_PARTS or length > MAX_DIRECTORY:
        raise refused("bomb")


def _check_names(infos):
    seen = set()
    for info in infos:
        name = info.orig_filename
        # Part names are compared without case by the standard, so twins differing in case are one name.
        folded = name.lower()
        bad = (
            not name or "\0" in name or "\\" in name or name.startswith("/") or re.match(r"[A-Za-z]:", name)
            or ".." in name.split("/") or folded in seen
            or (info.create_system == 3 and stat.S_ISLNK(info.external_attr >> 16))
        )
        if bad:
            raise refused("names")
        seen.add(folded)


class Archive:
    """Parts of a checked archive, inflated under our own count."""

    def __init__(self, file, infos, directory):
        self.file = file
        self.infos = {info.filename.lower(): info for info in infos}
        self._starts = self._locate(infos, directory)

    def _locate(self, infos, directory):
        """Where each part's bytes begin; no part may lie on another, or before the first byte."""
        starts, end = {}, 0
        for info in sorted(infos, key=lambda info: info.header_offset):
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise refused("encrypted" if info.flag_bits & 0x41 else "damaged")
            if info.header_offset < end or (not starts and info.header_offset):
                raise refused("names")
            self.file.seek(info.header_offset)
            header = self.file.read(LOCAL.size)
            if len(header) < LOCAL.size or header[:4] != b"PK\x03\x04":
                raise refused("damaged")
            fields = LOCAL.unpack(header)
            if (info.flag_bits | fields[2]) & 0x41:
                raise refused("encrypted")
            written = self.file.read(fields[9])
            encoding = "utf-8" if fields[2] & 0x800 else "cp437"
            if written.decode(encoding, "replace") != info.orig_filename or fields[3] != info.compress_type:
                raise refused("names")
            starts[info.filename] = info.header_offset + LOCAL.size + fields[9] + fields[10]
            end = starts[info.filename] + info.compress_size
        if end > directory:
            raise refused("names")
        return starts

    def pieces(self, info):
        """The part's bytes, piece by piece, never more than it declares."""
        self.file.seek(self._starts[info.filename])
        left, size, checksum = info.compress_size, 0, 0
        stored = info.compress_type == zipfile.ZIP_STORED
        inflater = zlib.decompressobj(-15)
        while left:
            packed = self.file.read(min(left, CHUNK))
            if not packed:
                raise refused("truncated")
            left -= len(packed)
            for piece in (packed,) if stored else _inflated(inflater, packed):
                size += len(piece)
                if size > info.file_size or size > MAX_PART:
                    raise refused("bomb")
                if size > RATIO_FROM and size > MAX_RATIO * info.compress_size:
                    raise refused("bomb")
                checksum = zlib.crc32(piece, checksum)
                yield piece
        if size != info.file_size or checksum != info.CRC or not (stored or inflater.eof):
            raise refused("damaged")

    def small(self, name):
        """A small index part as bytes, empty when there is none."""
        info = self.infos.get(name.lower())
        if info is None:
            return b""
        if info.file_size > MAX_INDEX:
            raise refused("bomb")
        return b"".join(self.pieces(info))

    def check_contents(self, is_xml):
        """Inflate everything once: count it, check its sum, look for DTDs in what is XML."""
        total = 0
        for info in self.infos.values():
            prolog = Prolog() if is_xml(info.filename) else None
            for piece in self.pieces(info):
                total += len(piece)
                if total > MAX_TOTAL:
                    raise refused("bomb")
                if prolog:
                    prolog.take(piece)
            if prolog:
                prolog.close()


def _inflated(inflater, packed):
    try:
        piece = inflater.decompress(packed, CHUNK)
        while piece:
            yield piece
            piece = inflater.decompress(inflater.unconsumed_tail, CHUNK)
    except zlib.error:
        raise refused("damaged") from None
