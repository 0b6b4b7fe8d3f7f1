"""Parts of a checked Office package as trees, found by relations and never by guessing names."""

import posixpath
import zipfile
from collections import namedtuple

from lxml import etree

from .refusals import refused
from .word_names import STRICT

Relation = namedtuple("Relation", "id kind target external")
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Damaged(Exception):
    """A part that is no well-formed XML."""


class Package:
    """An opened package; parts are parsed without network, entities or DTDs."""

    def __init__(self, path):
        self._zip = zipfile.ZipFile(path)
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self.names = tuple(self._names)
        self._kept, self._pointed = {}, {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._zip.close()

    def bytes(self, name):
        """The bytes of a part, None when it is missing; inflated once."""
        name = self._names.get(name.lower())
        if name is not None and name not in self._kept:
            self._kept[name] = self._zip.read(name)
        return self._kept.get(name)

    def tree(self, name):
        """The root element of a part, None when it is missing."""
        data = self.bytes(name)
        return None if data is None else parse(data)

    def relations(self, part=""):
        """What a part points to, by the order of the file; of the package itself by default."""
        if part not in self._pointed:
            self._pointed[part] = self._relations(part)
        return self._pointed[part]

    def _relations(self, part):
        folder, name = posixpath.split(part)
        try:
            root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        except Damaged:
            raise refused("damaged") from None
        if root is None:
            return []
        found = []
        for element in root.iterchildren(RELATIONSHIP):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found.append(Relation(element.get("Id", ""), kind, target, external))
        return found

    def all_relations(self):
        """Every relation of every part of the package."""
        for name in self.names:
            folder, _, own = name.rpartition("_rels/")
            if own.endswith(".rels"):
                yield from self.relations(folder + own.removesuffix(".rels"))


def parse(data):
    """The tree of some XML, in the transitional names of the standard."""
    if b"purl.oclc.org/ooxml" in data:
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        dtd_validation=False, remove_comments=True, remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        raise Damaged(str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refused("dtd")
    return root
