"""Comments follow their words into the next version, and a person confirms what is not exact."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.journal.models import Entry
from congresses.reviews import actions
from congresses.reviews.models import CommentPlace
from tests.factories import submitted, upload
from tests.remembering import remembered

RESULTS = "Tổng giá trị sản xuất đạt 1.500 tỷ đồng, tăng 8,5% so với đầu nhiệm kỳ; thu ngân sách vượt dự toán."
LIMITS = "Công tác cán bộ còn hạn chế, việc luân chuyển chưa thường xuyên, quy hoạch chưa gắn với đào tạo."
LAND = "Phong trào xây dựng nông thôn mới ở thôn Đồng Quang được hưởng ứng, hiến 12.000 m² đất làm đường."
PARTY = "Đảng bộ có 12 chi bộ, 450 đảng viên, trong đó 30% là nữ."


@pytest.fixture
@remembered
def first(cast):
    """The first version, before the house."""
    made = upload(cast.kst, "political_report", PARTY, RESULTS, LIMITS, LAND, by=cast.soan_kst)
    documents.lay([made])
    made.refresh_from_db()
    return made


def remark(cast, version, number, quote="", **more):
    passage = version.passages.get(number=number)
    return actions.comment(version, **{"text": "Nêu rõ hơn.", "aspect": "figures", "passage": passage, "quote": quote,
                                       "by": cast.chuyen, **more})


def later(cast, *texts):
    made = upload(cast.kst, "political_report", *texts, by=cast.soan_kst)
    documents.lay([made])
    made.refresh_from_db()
    return made


def page(client, user, version, asked=""):
    client.force_login(user)
    response = client.get(reverse("version", args=[version.pk]) + asked)
    assert response.status_code == 200
    return response.content.decode()


def section(html, number):
    """The HTML of one passage with what stands beside it."""
    start = html.index(f'id="d{number}"')
    return html[start:html.index("</section>", start)]


def test_quoted_words_are_marked_in_the_text(client, cast, first):
    remark(cast, first, 2, "tăng 8,5%")
    assert '<mark class="quoted">tăng 8,5%</mark>' in section(page(client, cast.chuyen, first), 2)


def test_an_exact_comment_stands_beside_its_words_without_a_question(client, cast, first):
    remark(cast, first, 2, "thu ngân sách vượt dự toán")
    beside = section(page(client, cast.chuyen, later(cast, PARTY, "Đoạn mới.", RESULTS.replace("8,5%", "9%"), LAND)), 3)
    assert "Nêu rõ hơn." in beside and '<mark class="quoted">thu ngân sách vượt dự toán</mark>' in beside
    assert "Đúng chỗ này" not in beside and "Đoạn 2, bản 1" in beside


def test_edited_words_show_old_and_new_and_ask_a_person(client, cast, first):
    remark(cast, first, 2, "tăng 8,5%")
    beside = section(page(client, cast.chuyen, later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LIMITS, LAND)), 2)
    assert "Câu chữ đã sửa" in beside and "“tăng <del>8,5%</del> <ins>9%</ins>”" in beside
    assert "Đúng chỗ này" in beside and "Không đúng chỗ" in beside


def test_a_moved_comment_asks_too(client, cast, first):
    remark(cast, first, 1)
    beside = section(page(client, cast.chuyen, later(cast, RESULTS, LIMITS, LAND, PARTY)), 4)
    assert "Đã chuyển chỗ" in beside and "Đúng chỗ này" in beside


def test_a_lost_comment_is_on_top_with_its_words_and_never_on_a_look_alike(client, cast, first):
    land = LAND.replace("Đồng Quang", "Hạ Lội").replace("12.000", "7.000")
    remark(cast, first, 4, "hiến 12.000 m² đất")
    html = page(client, cast.chuyen, later(cast, PARTY, RESULTS, LIMITS, "Nội dung khác hẳn về tổ chức.", land))
    top = html[:html.index('id="d1"')]
    assert "Mất vị trí" in top and "“hiến 12.000 m² đất”" in top and "Đặt lại vị trí" in top and "Đoạn 4, bản 1" in top


def test_a_resolved_comment_stays_on_its_version(client, cast, first):
    done = remark(cast, first, 2, "tăng 8,5%")
    actions.mark_comment(done, resolved=True, by=cast.chuyen)
    second = later(cast, PARTY, RESULTS, LIMITS, LAND, "Thêm.")
    assert "Nêu rõ hơn." not in page(client, cast.chuyen, second)
    assert "Nêu rõ hơn." in page(client, cast.chuyen, first)


def test_one_click_confirms_the_place_and_the_next_version_goes_on_from_there(client, cast, first):
    made = remark(cast, first, 2, "tăng 8,5%")
    second = later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LIMITS, LAND)
    client.force_login(cast.chanh)
    url = reverse("place_comment", args=[made.pk, second.pk])
    response = client.post(url, {"found": "2", "ban": second.pk}, follow=True)
    assert response.redirect_chain[-1][0].endswith(f"/{second.pk}/#d2")
    beside = section(response.content.decode(), 2)
    assert "“tăng <del>8,5%</del> <ins>9%</ins>”" in beside and "Đặt lại vị trí" in beside
    assert "Đã xác nhận chỗ" in beside and '<mark class="quoted">tăng 9%</mark>' in beside and "Đúng chỗ này" not in beside
    said = CommentPlace.objects.get()
    assert (said.passage.number, said.quote, said.by) == (2, "tăng 9%", cast.chanh)
    client.post(url, {"found": "2"})
    assert CommentPlace.objects.count() == 1  # a second click changes nothing
    assert Entry.objects.latest("pk").sentence.endswith("xác nhận góp ý đứng ở đoạn 2 của Báo cáo chính trị, bản 2")
    third = later(cast, PARTY, "Đoạn mới.", RESULTS.replace("8,5%", "9%") + " Số liệu của huyện.", LAND)
    beside = section(page(client, cast.chuyen, third), 3)
    assert "Nêu rõ hơn." in beside and '<mark class="quoted">tăng 9%</mark>' in beside and "Đúng chỗ này" not in beside


def test_a_click_beside_another_passage_than_was_found_confirms_nothing(client, cast, first):
    made = remark(cast, first, 2, "tăng 8,5%")
    second = later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LIMITS, LAND)
    client.force_login(cast.chuyen)
    for wrong in ("3", "", "x"):
        response = client.post(reverse("place_comment", args=[made.pk, second.pk]), {"found": wrong}, follow=True)
        assert "Vị trí góp ý vừa thay đổi." in response.content.decode()
    assert not CommentPlace.objects.exists()


def test_somebody_may_say_that_the_words_are_gone_and_put_them_back(client, cast, first):
    made = remark(cast, first, 2, "tăng 8,5%")
    second = later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LIMITS, LAND)
    url = reverse("place_comment", args=[made.pk, second.pk])
    client.force_login(cast.chuyen)
    assert 'value="2"' in client.get(url).content.decode()
    html = client.post(url, {"where": "gone"}, follow=True).content.decode()
    top = html[:html.index('id="d1"')]
    assert "Mất vị trí" in top and "“tăng 8,5%”" in top and "Đặt lại vị trí" in top
    html = client.post(url, {"where": "here", "number": "3"}, follow=True).content.decode()
    assert "Nêu rõ hơn." in section(html, 3) and CommentPlace.objects.count() == 2


@pytest.mark.parametrize(("sent", "said"), [
    ({}, "Đồng chí chọn một mục."),
    ({"where": "here"}, "Đồng chí ghi số đoạn."),
    ({"where": "here", "number": "99"}, "Bản này không có đoạn 99."),
    ({"where": "here", "number": "2", "quote": "chữ không có"}, "Không thấy cụm từ này trong đoạn 2."),
])
def test_a_place_that_is_none_is_refused_in_words_and_leaves_no_trace(client, cast, first, sent, said):
    made = remark(cast, first, 2, "tăng 8,5%")
    second = later(cast, PARTY, RESULTS, LIMITS, LAND, "Thêm.")
    client.force_login(cast.chuyen)
    entries = Entry.objects.count()
    html = client.post(reverse("place_comment", args=[made.pk, second.pk]), sent).content.decode()
    assert said in html and not CommentPlace.objects.exists() and Entry.objects.count() == entries


def test_the_commune_sees_places_and_cannot_say_them(client, cast):
    sent = submitted(cast.kst, by=cast.bithu_kst)
    version = cast.kst.documents.get(kind__code="political_report").versions.get()
    made = remark(cast, version, 2)
    second = later(cast, "Khác hẳn.", "Đoạn giữ nguyên.")
    client.force_login(cast.soan_kst)
    url = reverse("place_comment", args=[made.pk, second.pk])
    assert client.get(url).status_code == 404  # no session has opened
    actions.open_session(actions.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=sent.at, submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
        place="", by_paper=False, by=cast.chanh), by=cast.chanh)
    assert client.get(url).status_code == 403
    html = page(client, cast.soan_kst, second)
    assert "Nêu rõ hơn." in section(html, 2) and "Đúng chỗ này" not in html


def test_a_reply_leads_back_to_where_one_was_reading(client, cast, first):
    made = remark(cast, first, 1)
    second = later(cast, RESULTS, LIMITS, PARTY, LAND)
    client.force_login(cast.chanh)
    response = client.post(reverse("reply", args=[made.pk]) + f"?ban={second.pk}", {"text": "Đồng ý."})
    assert response.url == reverse("version", args=[second.pk]) + "#d3"


def test_what_changed_is_said_beside_the_passage_with_the_old_text(client, cast, first):
    html = page(client, cast.chuyen, later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LAND, "Một đoạn hoàn toàn mới."))
    assert "Đổi 1 đoạn, thêm 1, bỏ 1, 2 đoạn giữ nguyên." in html
    assert "passage--changed" in html and "đã sửa" in section(html, 2) and "<del>8,5%</del>" in section(html, 2)
    assert "đoạn mới" in section(html, 4) and "đã sửa" not in section(html, 1)
    assert "So với bản" not in page(client, cast.chuyen, first)


def test_both_sides_read_the_changes_since_the_last_version_that_was_laid(client, cast, first):
    upload(cast.kst, "political_report", "Bản nháp riêng của đảng bộ.", by=cast.soan_kst)
    third = later(cast, PARTY, RESULTS, LIMITS, LAND)
    for reader in (cast.chuyen, cast.soan_kst):
        assert "<strong>So với bản 1:</strong> Cả 4 đoạn giữ nguyên." in page(client, reader, third)


def test_comments_are_filtered_by_department(client, cast, first):
    seat = cast.tochuc.memberships.get()
    seat.department = "Ban Tổ chức"
    seat.save()
    remark(cast, first, 1, text="Của ban.", by=type(cast.tochuc).objects.get(pk=cast.tochuc.pk))
    remark(cast, first, 2, text="Của người khác.")
    html = page(client, cast.chanh, first, "?ban-phong=Ban Tổ chức")
    assert "Của ban." in html and "Của người khác." not in html and '<option selected>Ban Tổ chức</option>' in html


def test_the_first_look_at_a_carried_report_asks_ten_queries_and_later_ones_eight(client, cast, first):
    for number in (1, 2, 3, 4):
        remark(cast, first, number)
    second = later(cast, PARTY, RESULTS.replace("8,5%", "9%"), LIMITS, LAND)
    client.force_login(cast.chuyen)
    client.get(reverse("my_work"))  # the web session's own touch
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("version", args=[second.pk]))
        counts.append(len(asked))
    assert counts == [10, 8]  # the first compares the versions and notes the opening


TWICE = "Thu ngân sách tăng nhanh; số thu ngân sách của xã bằng nửa huyện, chi 8,5 tỷ đồng mỗi năm cho đường giao thông."


def test_the_click_confirms_the_second_of_two_like_words(client, cast):
    first = later(cast, PARTY, TWICE, LIMITS)
    made = remark(cast, first, 2, "thu ngân sách", nth=2)
    second = later(cast, PARTY, LIMITS, TWICE)
    client.force_login(cast.chuyen)
    client.post(reverse("place_comment", args=[made.pk, second.pk]), {"found": "3"})
    said = CommentPlace.objects.get()
    assert (said.start, said.quote) == (TWICE.index("thu ngân sách"), "thu ngân sách")


def test_an_address_leads_to_the_second_of_two_like_words(client, cast):
    first = later(cast, PARTY, TWICE)
    html = page(client, cast.chuyen, first, "?doan=2&trich=thu ngân sách&lan=2")
    assert 'Thu ngân sách tăng nhanh; số <mark class="quoted">thu ngân sách</mark>' in html
    for odd in ("?doan=2&trich=thu ngân sách&lan=²", "?doan=²&trich=x", "?doan=99&trich=x", "?doan=2&trich=không có", "?doan=-1&trich=a"):
        page(client, cast.chuyen, first, odd)


@pytest.mark.parametrize("state", ["resolved", "not laid"])
def test_settled_comments_and_drafts_take_no_places(cast, first, state):
    made = remark(cast, first, 2)
    second = upload(cast.kst, "political_report", PARTY, RESULTS + " Thêm.", by=cast.soan_kst)
    if state == "resolved":
        documents.lay([second])
        second.refresh_from_db()
        actions.mark_comment(made, resolved=True, by=cast.chuyen)
    entries = Entry.objects.count()
    with pytest.raises(ValidationError):
        actions.place_comment(made, second, passage=second.passages.first(), by=cast.chuyen)
    assert not CommentPlace.objects.exists() and Entry.objects.count() == entries


def test_the_third_version_asks_no_more_queries_than_the_second(client, cast, first):
    remark(cast, first, 2)
    later(cast, PARTY, RESULTS, LIMITS, LAND, "Bản hai.")
    third = later(cast, PARTY, RESULTS, LIMITS, LAND, "Bản ba.")
    client.force_login(cast.chuyen)
    client.get(reverse("my_work"))
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("version", args=[third.pk]))
    assert len(asked) == 10


def test_words_typed_instead_of_those_offered_are_looked_for_anew(client, cast):
    first = later(cast, PARTY, TWICE)
    made = remark(cast, first, 2, "8,5 tỷ đồng")
    second = later(cast, PARTY, TWICE, LIMITS)
    client.force_login(cast.chuyen)
    url = reverse("place_comment", args=[made.pk, second.pk])
    offered = client.get(url).context["form"].initial
    sent = {"where": "here", "number": "2", "nth": "1", "offered": offered["offered"], "quote": "thu ngân sách"}
    html = client.post(url, sent).content.decode()
    assert "Cụm từ này có 2 chỗ trong đoạn 2." in html and not CommentPlace.objects.exists()
    assert client.post(url, sent | {"quote": offered["quote"]}).status_code == 302


def test_a_settled_comment_says_where_it_went_and_the_filter_stays(client, cast, first):
    made = remark(cast, first, 2)
    second = later(cast, PARTY, RESULTS, LIMITS, LAND, "Thêm.")
    client.force_login(cast.chuyen)
    sent = {"resolved": "on", "ban": second.pk, "loc": "xem=gop-y&khia-canh=figures&x=1"}
    response = client.post(reverse("mark_comment", args=[made.pk]), sent)
    assert response.url == reverse("version", args=[second.pk]) + "?xem=gop-y&khia-canh=figures#d2"
    html = client.get(response.url).content.decode()
    assert f'Góp ý nay nằm ở <a href="{reverse("version", args=[first.pk])}#d2">bản 1, đoạn 2</a>' in html
