"""What is made of an original for those who read it: a copy to go on with."""

import logging
from typing import BinaryIO

from django.conf import settings
from django.urls import reverse

from congresses.reading import Refused
from congresses.reading.origin import stamped

from . import rules, store
from .models import Version

OFFICE = frozenset(("docx", "xlsx"))
log = logging.getLogger(__name__)


def to_edit(version: Version) -> BinaryIO:
    """The original with the place it was taken from in its properties; OSError when the disk has lost it.

    A package too odd to be written into leaves as it is: the next version then says nothing of where it comes from.
    """
    file = store.original(version.sha256)
    try:
        copy = stamped(file, f"{version.document_id}:{version.number}", folder=settings.FILE_UPLOAD_TEMP_DIR)
    except (Refused, OSError) as error:
        log.warning("the copy of version %s does not say where it comes from: %r", version.pk, error)
        file.seek(0)
        return file
    file.close()
    return copy


def offered(user, version: Version) -> list[tuple[str, str]]:
    """Address and words of what stands beside the original; for those who may read the version."""
    if version.extension not in OFFICE:
        return []
    document = version.document
    links = []
    if rules.can_upload(user, document.congress, document.kind):
        links.append((reverse("download_to_edit", args=(version.pk,)), "Tải bản để sửa tiếp"))
    if settings.SOFFICE:
        links.append((reverse("rendition", args=(version.pk,)), "Tải PDF"))
    return links
