"""The page of search: what was typed stays, passages are marked and linked, filters offer only what one may see."""

import html
import re

import pytest
from django.urls import reverse

from congresses.documents.models import Version
from congresses.documents.search import PAGE
from tests.factories import submitted, upload

ADDRESS = reverse("search")
ODD = {
    "nothing but signs": '" % _ \\ \' & | ! : * <-> ( )', "a NUL": "\0đảng\0", "a lone surrogate": "\ud800", "tags": "<mark>đảng</mark>",
    "SQL": "đảng' OR 1=1; DROP TABLE documents_passage; --", "a megabyte": "đảng " * 200_000, "one word without end": "ă" * 1_000_000,
    "operators": "đảng & !bộ | (xã <-> phường):*", "quotes": '"' * 5000, "figures": "1.000." * 5000,
}


def page(client, **query) -> str:
    given = {name.replace("_", "-"): value for name, value in query.items()}
    response = client.get(ADDRESS, given)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def drafter(client, cast):
    client.force_login(cast.soan_nghen)
    return client


def test_a_passage_is_shown_marked_and_linked_to_its_place(drafter, cast):
    version = upload(cast.nghen, "political_report", "Mở đầu.", "Đảng bộ <thị trấn> & hoà giải.", by=cast.soan_nghen)
    shown = page(drafter, tim="dang bo hòa")
    address = reverse("version", args=[version.pk])
    assert "<mark>Đảng bộ</mark> &lt;thị trấn&gt; &amp; <mark>hoà</mark> giải." in shown
    assert re.search(rf'<a class="num" href="{address}\?doan=2&amp;trich=[^"]+#d2">Đoạn 2</a>', shown)
    assert f'<a href="{address}">Báo cáo chính trị, bản 1</a>' in shown and "Đảng bộ thị trấn Nghèn" in shown
    assert "1 đoạn trong 1 văn kiện." in shown and 'value="dang bo hòa"' in shown
    assert "Tìm: dang bo hòa; mọi đảng bộ; mọi loại văn kiện; bản mới nhất." in shown  # on paper, where no form is
    assert 'id="d2"' in drafter.get(address).content.decode()


def test_the_page_before_anything_is_typed_only_asks(drafter, cast):
    assert "Văn kiện có ở đây ngay khi đồng chí được đọc." in page(drafter)
    upload(cast.nghen, "political_report", "Mở đầu.", by=cast.soan_nghen)
    shown = page(drafter)
    assert 'name="tim"' in shown and 'name="ban"' in shown and "Không thấy" not in shown
    assert 'name="dang-bo"' not in shown and 'name="loai"' not in shown  # one of each: nothing to choose


def test_nothing_found_says_what_to_do(drafter, cast):
    upload(cast.nghen, "political_report", "Câu cũ.", by=cast.soan_nghen)
    upload(cast.nghen, "political_report", "Câu mới.", by=cast.soan_nghen)
    shown = page(drafter, tim="câu cũ")
    wider = html.unescape(re.search(r'href="([^"]+)">Tìm trong mọi bản', shown)[1])
    assert "Không thấy đoạn nào có đủ các từ ấy" in shown
    assert "<mark>Câu cũ</mark>" in drafter.get(wider).content.decode()
    assert "Tìm trong mọi bản" not in page(drafter, tim="không có", ban="moi-ban")
    assert "Đồng chí ghi ít nhất một chữ" in page(drafter, tim="… — “”")


def test_pages_keep_what_was_typed_and_chosen(drafter, cast):
    upload(cast.nghen, "political_report", *(f"Chung & {n}." for n in range(PAGE + 1)), by=cast.soan_nghen)
    upload(cast.nghen, "action_programme", "Chung.", by=cast.soan_nghen)
    first = page(drafter, tim='"chung"', loai="political_report", ban="moi-ban")
    older = html.unescape(re.search(r'href="([^"]+)" rel="next"', first)[1])
    second = drafter.get(older).content.decode()
    newer = html.unescape(re.search(r'href="([^"]+)" rel="prev"', second)[1])
    assert first.count("<mark>") == PAGE and second.count("<mark>") == 1
    for shown in (first, second, drafter.get(newer).content.decode()):
        assert 'value="&quot;chung&quot;"' in shown
        assert '<option value="political_report" selected>' in shown and '<option value="moi-ban" selected>' in shown
    assert f"Kết quả 1–{PAGE}" in first and f"Kết quả {PAGE + 1}–{PAGE + 1}" in second
    assert drafter.get(newer).content.decode().count("<mark>") == PAGE


def test_too_much_is_said(drafter, cast):
    upload(cast.nghen, "political_report", *(f"Chung {n}." for n in range(1001)), by=cast.soan_nghen)
    shown = page(drafter, tim="chung")
    assert "Hơn 1.000 đoạn." in shown and "để thu hẹp" in shown
    assert "cổng chỉ tìm theo 12 từ đầu" in page(drafter, tim=" ".join(f"từ{n}" for n in range(20)))
    assert "12 từ đầu" not in shown


def test_the_house_chooses_among_what_was_laid(client, cast):
    submitted(cast.nghen, by=cast.bithu_nghen)
    upload(cast.kst, "political_report", "Chưa trình.", by=cast.soan_kst)
    client.force_login(cast.chuyen)
    shown = page(client, tim="lần 1")
    assert "2 đoạn trong 2 văn kiện." in shown
    assert "Kim Song Trường" not in shown and "Đề án nhân sự" not in shown and 'name="loai"' in shown
    submitted(cast.kvy, by=cast.bithu_kvy)
    shown = page(client, tim="lần 1", dang_bo="kvy")
    assert '<option value="kvy" selected>' in shown and '<option value="nghen">' in shown and "2 đoạn" in shown


def test_who_reads_no_documents_is_told_so(client, cast):
    client.force_login(cast.quantri)
    shown = page(client, tim="đảng")
    assert "Người quản trị không đọc văn kiện" in shown and 'name="tim"' not in shown
    client.logout()
    assert client.get(ADDRESS).url.startswith(reverse("sign_in"))


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_odd_input_gets_a_page(drafter, cast, typed):
    upload(cast.nghen, "political_report", "Đảng bộ xã.", by=cast.soan_nghen)
    odd = typed.encode("utf-8", "surrogatepass")
    for query in ({"tim": odd}, {"tim": "đảng", "dang-bo": odd, "loai": odd, "ban": odd, "sau": odd}):
        assert drafter.get(ADDRESS, query).status_code == 200
    assert Version.objects.count() == 1


def test_the_page_asks_the_same_however_much_there_is(drafter, cast, django_assert_num_queries):
    upload(cast.nghen, "political_report", "Chung một.", by=cast.soan_nghen)
    drafter.get(ADDRESS)  # the web session's own touch
    for more in (60, 600):
        with django_assert_num_queries(5):  # the web session, the person, the versions, the hits, their passages
            page(drafter, tim="chung")
        upload(cast.nghen, "action_programme", *(f"Chung {n}." for n in range(more)), by=cast.soan_nghen)
