"""Which kind of Office package an archive is, from its content types and relations."""

import posixpath

from .prolog import elements
from .refusals import refused

MAIN = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet")
MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
XML_ENDINGS = (".xml", ".rels", ".vml")


def check_kind(parts, extension):
    """Refuse macros, and a package whose main part is not what the extension says."""
    overrides, defaults = content_types(parts)
    types = list(overrides.values()) + list(defaults.values())
    if any(word in kind for kind in types for word in MACRO_TYPES):
        raise refused("macros")
    if any(name.endswith(MACRO_PARTS) for name in parts.infos):
        raise refused("macros")
    main = main_part(elements(parts.small("_rels/.rels")) if "_rels/.rels" in parts.infos else [])
    if main is None or main.lower() not in parts.infos:
        raise refused("disguised", extension=extension)
    kind = overrides.get(main.lower()) or defaults.get(main.rpartition(".")[2].lower(), "")
    if kind != MAIN[extension]:
        raise refused("disguised", extension=extension)


def content_types(parts):
    """Content types by part name and by extension, all in small letters."""
    overrides, defaults = {}, {}
    if "[content_types].xml" not in parts.infos:
        return overrides, defaults
    for name, attributes in elements(parts.small("[content_types].xml")):
        kind = attributes.get("ContentType", "").lower()
        if name == "Override":
            overrides[attributes.get("PartName", "").lstrip("/").lower()] = kind
        elif name == "Default":
            defaults[attributes.get("Extension", "").lower()] = kind
    return overrides, defaults


def main_part(relations):
    """The name of the main part by the package's relations, wherever it lies."""
    for name, attributes in relations:
        kind = attributes.get("Type", "")
        if name == "Relationship" and kind.endswith("/officeDocument") and attributes.get("TargetMode") != "External":
            return posixpath.normpath(attributes.get("Target", "").lstrip("/"))
    return None


def is_xml(parts):
    """A test whether the part of a given name is XML, by its name or its declared type."""
    overrides, defaults = content_types(parts)

    def test(name):
        name = name.lower()
        kind = overrides.get(name) or defaults.get(name.rpartition(".")[2], "")
        return name.endswith(XML_ENDINGS) or kind.endswith(("+xml", "/xml"))

    return test
