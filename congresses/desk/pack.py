"""The pack of a session: one print-ready page, or a ZIP for a hall without network."""

import shutil

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from congresses.core import clock, permissions
from congresses.core.pages import attachment
from congresses.core.vietnamese import HANOI, moment
from congresses.documents.openings import opened
from congresses.reviews import actions
from congresses.reviews.models import ReviewSession
from congresses.reviews.rules import can_take_pack

from .pack_archive import archive_of
from .pack_contents import MOST_BYTES, MOST_PASSAGES, Pack, file_name, pack_of, passages_of, text_of

MARK = "<!-- văn kiện {} -->"  # in desk/pack/page.html
ROOM = 200 * 1024 * 1024  # that stays free on the disk


def _session(request, pk) -> ReviewSession:
    session = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(can_take_pack(request.user, session))
    return session


@login_required
@require_safe
def pack(request, pk):
    """Agenda, people, briefs and all texts on one page; sent text by text, so that no process holds all of it."""
    session = _session(request, pk)
    found = pack_of(request.user, session)
    if passages_of(found.versions) > MOST_PASSAGES:
        messages.error(request, "Trọn bộ dài quá để in một lần. Đồng chí tải ZIP, hoặc in từng văn kiện.")
        return redirect("reading_list", pk)
    opened(request.user, found.versions)
    page = render_to_string("desk/pack/page.html", {
        "heading": f"Trọn bộ tài liệu: {session.title}", "session": session, "pack": found, "made": moment(clock.now()),
        "crumbs": [(reverse("session", args=[pk]), session.title), (reverse("reading_list", args=[pk]), "Tài liệu"), ("", "Trọn bộ")],
    }, request)
    response = StreamingHttpResponse(_filled(page, found))
    response["Cache-Control"] = "private, no-store"
    return response


def _filled(page: str, found: Pack):
    """The page with each text put where its mark stands."""
    for version in filter(lambda one: one.sha256, found.versions):
        before, _, page = page.partition(MARK.format(version.pk))
        yield before
        yield text_of(version)
    yield page


@login_required
@require_POST
def pack_file(request, pk):
    """The ZIP; that somebody took it is written down."""
    session = _session(request, pk)
    found = pack_of(request.user, session)
    size = sum(version.size for version in found.versions)
    if size > MOST_BYTES:
        messages.error(request, "Tệp của buổi này lớn quá để tải một lần. Đồng chí tải từng văn kiện ở đây.")
        return redirect("reading_list", pk)
    if shutil.disk_usage(settings.FILE_UPLOAD_TEMP_DIR).free < 2 * size + ROOM:
        messages.error(request, "Máy chủ hết chỗ nên chưa làm được tệp ZIP. Đồng chí báo người quản trị.")
        return redirect("reading_list", pk)
    file = archive_of(found)
    actions.take_pack(session, versions=found.versions, by=request.user)
    day = clock.now().astimezone(HANOI)
    return attachment(file, f"{file_name(session.title)}-{day:%Y-%m-%d}.zip", "application/zip")
