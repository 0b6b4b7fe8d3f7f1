"""The consistency command: silent agreement, and a sentence for each thing that does not agree."""

import os
import time
import uuid
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from congresses.committees.models import Committee
from congresses.core.models import FormToken
from congresses.documents import store
from congresses.documents.models import IndexedPassage, Passage, Version
from congresses.figures.models import FigureSheet
from congresses.reviews.models import Submission
from tests.factories import indicators, personnel, submitted, upload, with_figures


def run(**options) -> list[str]:
    out = StringIO()
    try:
        call_command("consistency", stdout=out, **options)
    except CommandError:
        return out.getvalue().splitlines()
    assert out.getvalue().splitlines()[-1] == "Mọi thứ khớp nhau."
    return out.getvalue().splitlines()[:-1]


def aged(path: Path) -> Path:
    hours_ago = time.time() - 2 * 60 * 60
    os.utime(path, (hours_ago, hours_ago))
    return path


@pytest.fixture
def dossier(cast, settings):
    submitted(cast.nghen, by=cast.bithu_nghen)
    for left in settings.FILE_UPLOAD_TEMP_DIR.iterdir():
        left.unlink()
    return cast


def test_a_sound_installation_agrees(dossier):
    assert run() == []


def test_lost_cut_and_altered_files_are_told(dossier):
    first, second = Version.objects.exclude(sha256="").order_by("pk")
    place = store.place(first.sha256)
    content = place.read_bytes()
    place.chmod(0o600)
    place.write_bytes(b"x" * len(content))
    store.place(second.sha256).unlink()
    assert run() == [f"Bản dự thảo {first.pk}: nội dung tệp {first.sha256} đã bị đổi.",
                     f"Bản dự thảo {second.pk}: mất tệp {second.sha256}."]
    place.write_bytes(b"")
    assert run()[0] == f"Bản dự thảo {first.pk}: tệp {first.sha256} dài 0 byte, phải là {first.size}."


def test_orphans_are_told_once_they_are_old_and_never_removed(dossier, settings):
    stray = settings.DOCUMENT_STORE / "aa" / "aabb"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"x")
    assert run() == []
    aged(stray)
    assert run(clean=True) == ["Tệp aabb trong kho không thuộc bản dự thảo, tài liệu hay văn bản nào."]
    assert stray.exists()


def test_leftovers_of_uploads_go_only_when_asked_and_old(dossier, settings):
    old, young = settings.FILE_UPLOAD_TEMP_DIR / "old", settings.FILE_UPLOAD_TEMP_DIR / "young"
    old.touch(), young.touch()
    aged(old)
    assert run() == ["Tệp tạm old còn sót lại (lệnh với --clean sẽ xóa)."]
    assert run(clean=True) == ["Đã xóa tệp tạm old."]
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == [young]


def test_rows_that_contradict_each_other_are_told(dossier):
    fresh = upload(dossier.kst, "political_report", by=dossier.bithu_kst)
    Version.objects.filter(pk=fresh.pk).update(number=3, laid_at=fresh.uploaded_at)
    Passage.objects.filter(version=fresh).delete()
    laid = Version.objects.filter(document__congress=dossier.nghen).first()
    Version.objects.filter(pk=laid.pk).update(laid_at=None)
    Submission.objects.update(number=2)
    Committee.objects.filter(code="kst").update(path="/9/")
    assert run() == [
        f"Văn kiện {fresh.document_id}: có 1 số nhưng số cuối là 3.",
        f"Hồ sơ {dossier.nghen.pk}: có 1 số nhưng số cuối là 2.",
        f"Bản dự thảo {fresh.pk}: ghi là đã trình nhưng không có trong lần trình nào.",
        f"Bản dự thảo {laid.pk}: có trong lần trình nhưng chưa ghi là đã trình.",
        f"Bản dự thảo {fresh.pk}: ghi là đọc trọn vẹn nhưng không có đoạn nào.",
        f"Đảng bộ {dossier.kst.committee_id}: vị trí trong cây (/9/) không đúng.",
    ]


def test_sheets_that_contradict_their_submission_are_told(cast):
    with_figures(cast)
    sheet = indicators(cast.nghen, by=cast.bithu_nghen, KT05="48,6")
    secret = personnel(cast.nghen, by=cast.bithu_nghen, women=3)
    submitted(cast.nghen, by=cast.bithu_nghen)
    later = indicators(cast.nghen, by=cast.bithu_nghen, seen=1, KT05="49")
    FigureSheet.objects.filter(pk=later.pk).update(number=3, laid_at=later.at)
    FigureSheet.objects.filter(pk=secret.pk).update(laid_at=None)
    told = [line for line in run() if line.startswith("Biểu")]
    assert told == [
        f"Biểu số liệu của hồ sơ {cast.nghen.pk}: có 2 số nhưng số cuối là 3.",
        f"Biểu số liệu {later.pk}: ghi là đã trình nhưng không có trong lần trình nào.",
        f"Biểu số liệu {secret.pk}: có trong lần trình nhưng chưa ghi là đã trình.",
    ]
    assert FigureSheet.objects.get(pk=sheet.pk).laid_at


def test_a_changed_journal_is_told(dossier):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")  # as its owner could
        cursor.execute("UPDATE journal_entry SET sentence = 'khác' WHERE id = (SELECT min(id) FROM journal_entry) RETURNING id")
        number = cursor.fetchone()[0]
    assert run() == [f"Mục nhật ký {number} không khớp chuỗi băm."]


def test_marks_of_old_clicks_are_forgotten_when_asked(dossier):
    for days in (1, 31):
        FormToken.objects.create(
            token=uuid.uuid4(), user_id=1, model="x.Y", object_id=1, made_at=timezone.now() - timedelta(days=days)
        )
    assert run() == []
    assert run(clean=True) == ["Đã quên 1 lần bấm cũ hơn 30 ngày."]
    assert FormToken.objects.count() == 1


def test_words_of_restricted_kinds_and_missing_words_are_told(dossier):
    report, programme = Version.objects.exclude(sha256="").order_by("pk")
    dossier.kinds["political_report"].restricted = True  # after its passages were indexed
    dossier.kinds["political_report"].save()
    IndexedPassage.objects.filter(version=programme, passage__number=1).delete()
    assert run() == [
        f"Bản dự thảo {report.pk}: loại hạn chế nhưng có 2 đoạn trong chỉ mục tìm kiếm (lệnh reindex sẽ bỏ).",
        f"Bản dự thảo {programme.pk}: thiếu 1 đoạn trong chỉ mục tìm kiếm (lệnh reindex sẽ bổ sung).",
    ]
    call_command("reindex", stdout=StringIO())
    assert run() == []
