"""Files leave: the original, a copy to go on with, a PDF."""

import logging
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.core.pages import attachment
from congresses.reading import ACCEPTED

from .. import copies, renditions, rules, store
from ..converter import Unconvertible
from ..models import Version
from ..openings import opened

log = logging.getLogger(__name__)


@login_required
@require_safe
def download(request, pk):
    """The original of a version, untouched."""
    version = _with_file(request, pk)
    try:
        file = store.original(version.sha256)
    except OSError:
        return _lost(request, version)
    opened(request.user, [version])
    return attachment(file, version.name, ACCEPTED[version.extension])


@login_required
@require_safe
def download_to_edit(request, pk):
    """The same file, saying in its properties which version it is: for those who make the next one."""
    version = _with_file(request, pk, extension__in=copies.OFFICE)
    permissions.require(rules.can_upload(request.user, version.document.congress, version.document.kind))
    try:
        file = copies.to_edit(version)
    except OSError:
        return _lost(request, version)
    return attachment(file, version.name, ACCEPTED[version.extension])


@login_required
@require_safe
def rendition(request, pk):
    """The version as a PDF, where the server has LibreOffice; the same readers and the same rules as the original."""
    version = _with_file(request, pk, extension__in=copies.OFFICE)
    if not settings.SOFFICE:
        raise Http404
    try:
        file = renditions.pdf_of(version)
    except renditions.Busy:
        busy = render(request, "documents/busy.html", {"version": version}, status=503)
        busy["Retry-After"] = settings.SOFFICE_SECONDS
        return busy
    except Unconvertible as failure:
        log.warning("version %s was not converted: %s", version.pk, failure)
        return render(request, "documents/unconverted.html", {"version": version}, status=404)
    except OSError:
        return _lost(request, version)
    opened(request.user, [version])
    return attachment(file, f"{Path(version.name).stem}.pdf", ACCEPTED["pdf"])


def _with_file(request, pk, **narrowed):
    files = Version.objects.visible_to(request.user).exclude(sha256="").filter(**narrowed)
    return get_object_or_404(files.with_names(), pk=pk)


def _lost(request, version):
    log.exception("the original of version %s is not readable", version.pk)
    return render(request, "documents/lost.html", {"version": version}, status=404)
