"""Files leave: the original, a copy to go on with."""

import logging

from django.contrib.auth.decorators import login_required
from django.http import FileResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.reading import ACCEPTED

from .. import copies, rules, store
from ..models import Version

# A file is shown by its own program or not at all: nothing in it may run, load or send under our name.
FILE_POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
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
    return _attachment(file, version.name, version.extension)


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
    return _attachment(file, version.name, version.extension)


def _with_file(request, pk, **narrowed):
    files = Version.objects.visible_to(request.user).exclude(sha256="").filter(**narrowed)
    return get_object_or_404(files.with_names(), pk=pk)


def _lost(request, version):
    log.exception("the original of version %s is not readable", version.pk)
    return render(request, "documents/lost.html", {"version": version}, status=404)


def _attachment(file, name, extension):
    response = FileResponse(file, as_attachment=True, filename=name, content_type=ACCEPTED[extension])
    response["Content-Security-Policy"] = FILE_POLICY
    response["Cache-Control"] = "private, no-store"
    return response
