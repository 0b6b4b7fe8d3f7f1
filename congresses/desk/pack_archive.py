"""The pack as a ZIP that opens without network and without the portal."""

import tempfile
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from congresses.core import clock
from congresses.core.packages import Packer, pieces_of
from congresses.core.vietnamese import moment
from congresses.documents import renditions, store
from congresses.documents.models import Version

from .pack_contents import Pack, Part, file_name, text_of

STYLES = ("css/pack.css", "css/pack-alone.css")
STYLE, SUMS = "trinh-bay.css", "sha256.txt"


class Archive(Packer):
    """Files of the ZIP, all of one moment."""

    def __init__(self, file: BinaryIO):
        super().__init__(file)
        self.at = clock.now()

    def page(self, name: str, template: str, context: dict) -> None:
        self.put(name, render_to_string(template, context | {"root": "../" * name.count("/")}).encode())

    def put(self, name: str, data: bytes) -> None:
        self.add(name, [data], self.at)


def archive_of(pack: Pack) -> BinaryIO:
    """An open file without a name: it is gone when it is closed."""
    file = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - the response reads and closes it
    try:
        with Archive(file) as archive:
            archive.put(STYLE, b"\n".join(Path(finders.find(name)).read_bytes() for name in STYLES))
            parts = [_part(archive, pack, number, part) for number, part in enumerate(pack.parts, start=1)]
            archive.page("index.html", "desk/pack/index.html", {
                "session": pack.session, "when": pack.when, "people": pack.people, "parts": parts, "made": moment(clock.now())})
            archive.finish(SUMS, archive.at)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file


def _part(archive: Archive, pack: Pack, number: int, part: Part) -> dict:
    """A folder for each commune: brief, texts, originals, PDFs; what the index says of them."""
    folder = f"{number:02}-{file_name(part.heard.name)}"
    brief = f"{folder}/00-tom-tat.html"
    archive.page(brief, "desk/pack/brief.html", {
        "brief": part.brief, "session": pack.session, "when": pack.when, "title": f"Tóm tắt: {part.heard.name}"})
    return {
        "name": part.heard.name, "brief": brief, "note": part.brief["note"],
        "rows": [_document(archive, f"{folder}/{place:02}-{file_name(row['name'])}", part, row)
                 for place, row in enumerate(part.rows, start=1)],
    }


def _document(archive: Archive, stem: str, part: Part, row: dict) -> dict:
    version: Version | None = row["laid"].version
    links, lost = [], False
    if version and version.sha256:
        stem = f"{stem}-ban-{version.number}"
        archive.page(f"{stem}.html", "desk/pack/document.html", {
            "title": row["name"], "name": part.heard.name, "row": row, "text": text_of(version)})
        links.append((f"{stem}.html", "Đọc"))
        lost = not _add(archive, links, f"{stem}.{version.extension}", f"Tệp gốc {version.extension.upper()}", _original(version))
        if version.extension != "pdf":
            _add(archive, links, f"{stem}.pdf", "PDF", renditions.kept(version))
    return row | {"links": links, "lost": lost}


def _original(version: Version) -> BinaryIO | None:
    """Nothing when the disk has lost it: the text is there all the same, and the index says so."""
    try:
        return store.original(version.sha256)
    except OSError:
        return None


def _add(archive: Archive, links: list, name: str, word: str, file: BinaryIO | None) -> bool:
    if file:
        archive.add(name, pieces_of(file), archive.at, packed=False)
        links.append((name, word))
    return file is not None
