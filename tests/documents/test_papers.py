"""Registering a paper, excusing a kind, and taking that back."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.documents import actions
from congresses.documents.models import Excuse, Version
from congresses.journal.models import Entry
from tests.remembering import remembered


@pytest.fixture
@remembered
def plan(cast):
    return reverse("register", args=(cast.kst.pk, cast.kinds["personnel_plan"].pk))


PAPER = {"paper_number": "01-ĐA/ĐU", "paper_date": "02/3/2020", "copies": 3, "custodian": "Văn phòng Đảng ủy", "seen": 0}


def test_a_paper_is_registered(client, cast, plan):
    client.force_login(cast.bithu_kst)
    assert "Đăng ký bản 1</button>" in client.get(plan).content.decode()
    client.post(plan, PAPER)
    version = Version.objects.get()
    assert (version.is_registered, version.paper_date, version.copies) == (True, date(2020, 3, 2), 3)


@pytest.mark.parametrize(("field", "value", "sentence"), [
    ("paper_date", "13/3/2020", "không thể sau hôm nay"), ("paper_date", "31/2/2020", "không có trong lịch"),
    ("copies", "0", "Số bản giấy"), ("copies", "9" * 30, "Số bản giấy"), ("custodian", "", "Nơi lưu"),
])
def test_a_wrong_paper_is_refused(client, cast, plan, field, value, sentence):
    client.force_login(cast.bithu_kst)
    page = client.post(plan, PAPER | {field: value}).content.decode()
    assert sentence in page and "01-ĐA/ĐU" in page and not Version.objects.exists()


def test_a_stale_registration_is_told_of_the_newer_version(client, cast, plan):
    client.force_login(cast.bithu_kst)
    client.post(plan, PAPER)
    response = client.post(plan, PAPER | {"custodian": "Nơi khác"})
    assert response.status_code == 409 and "Nơi khác" in response.content.decode() and Version.objects.count() == 1


def test_an_uncleared_drafter_may_not_register_the_restricted_kind(client, cast, plan):
    client.force_login(cast.soan_kst)
    response = client.post(plan, PAPER)
    assert response.status_code == 403 and "chưa được giao" in response.content.decode() and not Version.objects.exists()


def test_a_kind_is_excused_and_asked_again(client, cast):
    client.force_login(cast.chanh)
    address = reverse("excuse", args=(cast.kst.pk, cast.kinds["action_programme"].pk))
    assert client.post(address, {"reason": ""}).status_code == 200
    client.post(address, {"reason": "Huyện ủy giao làm chung."})
    made = Excuse.objects.get()
    assert (made.reason, made.withdrawn_at) == ("Huyện ủy giao làm chung.", None)
    assert "đã được miễn" in client.post(address, {"reason": "Lần nữa."}).content.decode()
    back = reverse("withdraw_excuse", args=(made.pk,))
    assert "Huyện ủy giao làm chung." in client.get(back).content.decode()
    client.post(back)
    made.refresh_from_db()
    assert made.withdrawn_by == cast.chanh
    assert [entry.verb for entry in Entry.objects.order_by("pk")] == ["excused", "excuse_withdrawn"]


def test_a_kind_that_is_not_required_needs_no_excuse(client, cast):
    client.force_login(cast.chanh)
    address = reverse("excuse", args=(cast.kst.pk, cast.kinds["old_unit_table"].pk))
    assert "không bắt buộc" in client.post(address, {"reason": "x"}).content.decode() and not Excuse.objects.exists()


def test_only_the_office_excuses_and_strangers_see_nothing(client, cast):
    kind = cast.kinds["action_programme"]
    made = actions.excuse(cast.kst, kind, reason="x", by=cast.chanh)
    for user, status in ((cast.chuyen, 403), (cast.bithu_kst, 403), (cast.bithu_nghen, 404), (cast.nguoila, 404)):
        client.force_login(user)
        for address in (reverse("excuse", args=(cast.kst.pk, kind.pk)), reverse("withdraw_excuse", args=(made.pk,))):
            assert client.post(address, {"reason": "x"}).status_code == status
    made.refresh_from_db()
    assert made.withdrawn_at is None
