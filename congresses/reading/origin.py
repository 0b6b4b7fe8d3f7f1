"""Where a file was made from: a custom property of the package, written into a copy and read from what comes back.

Word and LibreOffice keep custom properties when saving. Only index parts are touched, as bytes and at places expat
names: no tree is built, and every other part is copied as it is.
"""

import posixpath
import re
import tempfile
import zipfile
from collections import namedtuple
from xml.parsers import expat

from .archive import open_archive
from .blocks import Refused
from .office import content_types
from .prolog import elements
from .refusals import refused

PROPERTY = "CanlocOrigin"
SHAPE = re.compile(r"[0-9]{1,12}:[0-9]{1,6}")  # document and number of the version
TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
PART = "docProps/custom.xml"
PART_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of properties people name themselves
FIRST_ID = 2  # 0 and 1 have a meaning of their own
# The relationship, the elements and the types of values, as the two forms of the standard call them.
Names = namedtuple("Names", "relationship properties values")
OFFICE, STRICT_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
TRANSITIONAL = Names(
    f"{OFFICE}/relationships/custom-properties", f"{OFFICE}/custom-properties", f"{OFFICE}/docPropsVTypes"
)
STRICT = Names(
    f"{STRICT_OFFICE}/relationships/customProperties", f"{STRICT_OFFICE}/customProperties",
    f"{STRICT_OFFICE}/docPropsVTypes",
)


def stamped(source, origin, *, folder=None):
    """A copy of the open package that says what it was made from, as an open temporary file in `folder`.

    Raises Refused for a package that is not plain enough to be sure of, OSError when the disk does not take the copy.
    """
    parts = open_archive(source)
    changed = _changed(parts, origin)
    copy = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - read and closed by whoever asked for it
    try:
        with zipfile.ZipFile(copy, "w") as packed:
            for info in parts.infos.values():
                new = changed.pop(info.filename, None)
                # Pictures are packed as they are; to try it again takes seconds and gains nothing.
                dense = info.compress_size > 0.9 * info.file_size
                _add(packed, info.filename, parts.pieces(info) if new is None else (new,), dense)
            for name, new in changed.items():
                _add(packed, name, (new,))
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy


def origin_of(file):
    """What the open package says it was made from; empty when it says nothing, or nothing of our making."""
    try:
        parts = open_archive(file)
        data = parts.small(_place(parts)[0])
        found = _properties(data) if data else []
    except Refused:
        return ""
    values = [one.text for one in found if one.name == PROPERTY]
    return values[0] if len(values) == 1 and SHAPE.fullmatch(values[0]) else ""


def _add(packed, name, pieces, dense=False):
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
    with packed.open(entry, "w") as target:
        for piece in pieces:
            target.write(piece)


def _changed(parts, origin):
    """The parts that are other in the copy, by name."""
    if not SHAPE.fullmatch(origin):
        raise ValueError(origin)
    name, related = _place(parts)
    overrides, _ = content_types(parts)
    if overrides.get(name.lower(), PART_TYPE) != PART_TYPE:
        raise refused("damaged")
    relations, custom = parts.small(RELATIONS), parts.small(name)
    names = STRICT if b"purl.oclc.org/ooxml" in (custom or relations) else TRANSITIONAL
    changed = {_own_name(parts, name): _with_property(custom or _empty(names), names, origin)}
    if name.lower() not in overrides:
        element = f'<Override xmlns="{PACKAGE}content-types" PartName="/{name}" ContentType="{PART_TYPE}"/>'
        changed[_own_name(parts, TYPES)] = _before_end(parts.small(TYPES), element)
    if not related:
        element = (
            f'<Relationship xmlns="{PACKAGE}relationships" Id="rId{PROPERTY}" Type="{names.relationship}" Target="{PART}"/>'
        )
        changed[_own_name(parts, RELATIONS)] = _before_end(relations, element)
    return changed


def _own_name(parts, name):
    """The name as the archive spells it: parts are the same whatever the case."""
    info = parts.infos.get(name.lower())
    return info.filename if info else name


def _place(parts):
    """The name of the part with custom properties, and whether the package points to it already."""
    for name, attributes in elements(parts.small(RELATIONS)):
        if name == "Relationship" and attributes.get("Type") in (TRANSITIONAL.relationship, STRICT.relationship):
            place = posixpath.normpath("/" + attributes.get("Target", "")).lstrip("/")
            if attributes.get("TargetMode") == "External" or not re.fullmatch(r"[\w./-]+", place, re.ASCII):
                raise refused("damaged")
            return place, True
    return PART, False


class _Property:
    """One custom property: its name, number, text, and the bytes it takes up."""

    def __init__(self, name, number, start):
        self.name, self.number, self.text, self.start, self.end = name, number, "", start, 0


def _properties(data):
    """The custom properties of a part."""
    found, depth = [], 0
    elements(data)  # refuses DTDs
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name, attributes):
        nonlocal depth
        depth += 1
        local = name.rpartition(" ")[2]
        if depth <= 2 and local != ("Properties", "property")[depth - 1]:
            raise refused("damaged")
        if depth == 2:
            pid = attributes.get("pid", "")
            number = int(pid) if re.fullmatch(r"[0-9]{1,9}", pid) else 0
            found.append(_Property(attributes.get("name"), number, parser.CurrentByteIndex))

    def end(name):
        nonlocal depth
        if depth == 2:
            found[-1].end = data.index(b">", parser.CurrentByteIndex) + 1
        depth -= 1

    def text(words):
        if depth > 2:
            found[-1].text += words

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    _parse(parser, data)
    return found


def _empty(names):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Properties xmlns="{names.properties}"></Properties>'.encode()


def _with_property(data, names, origin):
    """The part with our property in it once, as the last."""
    found = _properties(data)
    number = max((one.number for one in found), default=FIRST_ID - 1) + 1
    for old in reversed(found):
        if old.name == PROPERTY:
            data = data[:old.start] + data[old.end:]
    return _before_end(data if found else _empty(names), (
        f'<property xmlns="{names.properties}" fmtid="{FORMAT}" pid="{number}" name="{PROPERTY}">'
        f'<vt:lpwstr xmlns:vt="{names.values}">{origin}</vt:lpwstr></property>'
    ))


def _before_end(data, element):
    """A part with one more element before the end of its root."""
    place = 0
    parser = expat.ParserCreate()

    def end(name):
        nonlocal place
        place = parser.CurrentByteIndex

    parser.EndElementHandler = end
    _parse(parser, data)
    # An empty root of one tag has no end to stand before, and two bytes a letter would not take our one.
    if not data.startswith(b"</", place) or b"\0" in data:
        raise refused("damaged")
    return data[:place] + element.encode("ascii") + data[place:]


def _parse(parser, data):
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise refused("damaged") from None
