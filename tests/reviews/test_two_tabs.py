"""Two tabs, or two people, at the same part of a draft: nothing is undone that nobody meant to undo."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from congresses.reviews import actions as reviews
from congresses.reviews.models import Conclusion, ConclusionItem, Verdict
from tests.factories import running_session, submitted
from tests.remembering import remembered


@pytest.fixture
@remembered
def drafted(cast):
    """A draft over Nghèn and Kim Song Trường, with one point for Kim Song Trường."""
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))
    cast.conclusion = reviews.draft(session, by=cast.chanh)
    cast.item = reviews.add_item(cast.conclusion, text="Tổ chức đơn giản.", blocks="congress", congresses=[cast.kst],
                                 due=date(2020, 3, 30), owner="Ban Tổ chức", seen=1, by=cast.chanh)
    return cast


def read(answer):
    """The page as text."""
    return strip_tags(answer.content.decode())


def sent(form, **typed):
    """What a browser sends of a form as it stands on the page, with some fields typed over."""
    shown = {field.name: field.value() for field in form}
    return {name: value for name, value in shown.items() if value is not None} | typed


@pytest.fixture
def tabs(client, drafted):
    """One page in two tabs: the form as each was given it, and how each sends it."""
    client.force_login(drafted.chutri)

    def opened(name, *rows):
        address = reverse(name, args=[row.pk for row in rows])
        forms = [client.get(address).context["form"] for _ in range(2)]
        return *forms, lambda form, **typed: client.post(address, sent(form, **typed))

    return opened


def test_the_second_press_undoes_nothing_the_second_tab_did_not_touch(tabs, drafted):
    first, second, send = tabs("change_item", drafted.item)
    assert send(first, congresses=[drafted.nghen.pk, drafted.kst.pk], due="31/3/2020").status_code == 302
    answer = send(second, text="Tổ chức thật đơn giản.")
    page = read(answer)
    assert answer.status_code == 409
    assert "Áp dụng cho: nay là «Thị trấn Nghèn», «Xã Kim Song Trường», trước là «Xã Kim Song Trường»" in page
    assert "Hạn: nay là 31/3/2020, trước là 30/3/2020" in page and "Yêu cầu: chỉ đồng chí sửa" in page
    assert "Ai thực hiện:" not in page
    form = answer.context["form"]
    assert (form["text"].value(), form["due"].value()) == ("Tổ chức thật đơn giản.", "31/3/2020")
    assert send(form).status_code == 302
    item = ConclusionItem.objects.get()
    assert (item.text, item.due, item.congresses.count(), item.owner) == (
        "Tổ chức thật đơn giản.", date(2020, 3, 31), 2, "Ban Tổ chức")


def test_what_both_changed_is_shown_beside_what_was_typed_and_written_as_shown(tabs, drafted):
    first, second, send = tabs("change_item", drafted.item)
    send(first, text="Lời tab một.", blocks="consent", due="", owner="Văn phòng")
    answer = send(second, text="Lời tab hai.", due="1/4/2020", owner="Văn phòng")
    page = read(answer)
    assert "Yêu cầu: đang lưu «Lời tab một.»" in page
    assert "Hạn: đang lưu để trống; đồng chí ghi 01/4/2020" in page
    assert "Chưa xong thì chặn: nay là «Đồng ý ngày», trước là «Tổ chức đại hội»" in page
    assert "Ai thực hiện:" not in page  # both wrote the same
    assert send(answer.context["form"]).status_code == 302
    item = ConclusionItem.objects.get()
    assert (item.text, item.blocks, item.due, item.owner) == ("Lời tab hai.", "consent", date(2020, 4, 1), "Văn phòng")


def test_a_third_change_in_between_is_warned_of_again(tabs, drafted):
    first, second, send = tabs("change_item", drafted.item)
    send(first, due="31/3/2020")
    again = send(second, text="Lời tab hai.").context["form"]
    reviews.change_item(ConclusionItem.objects.get(), text="Tổ chức đơn giản.", blocks="congress", congresses=[drafted.kst],
                        due=date(2020, 4, 6), seen=Conclusion.objects.get().edition, by=drafted.chanh)
    answer = send(again)
    assert answer.status_code == 409 and "Hạn: nay là 06/4/2020, trước là 31/3/2020" in read(answer)
    assert send(answer.context["form"]).status_code == 302
    assert (ConclusionItem.objects.get().due, ConclusionItem.objects.get().text) == (date(2020, 4, 6), "Lời tab hai.")


def test_line_ends_of_a_browser_are_no_change(tabs, drafted):
    reviews.save_assessment(drafted.conclusion, assessment="Dòng một.\nDòng hai.", seen=2, by=drafted.chanh)
    first, second, send = tabs("save_assessment", drafted.conclusion)
    send(first, assessment="Lời mới.")
    answer = send(second, assessment="Dòng một.\r\nDòng hai.", follow_up="Văn phòng theo dõi.")
    assert "Ưu điểm: nay là «Lời mới.»" in read(answer)
    assert send(answer.context["form"]).status_code == 302
    assert (Conclusion.objects.get().assessment, Conclusion.objects.get().follow_up) == ("Lời mới.", "Văn phòng theo dõi.")


def test_verdicts_of_the_other_tab_stay(tabs, drafted):
    report = drafted.nghen.documents.get(kind__code="political_report").versions.get()
    other = drafted.kst.documents.get(kind__code="political_report").versions.get()
    first, second, send = tabs("judge", drafted.conclusion)
    send(first, **{f"v{report.pk}": "approved"})
    answer = send(second, **{f"v{other.pk}": "revise", f"rest{drafted.nghen.pk}": "postponed"})
    assert answer.status_code == 409 and "nay là «Thông qua», trước là «Chưa kết luận»" in read(answer)
    assert send(answer.context["form"]).status_code == 302
    words = dict(Verdict.objects.values_list("version", "verdict"))
    assert (words[report.pk], words[other.pk]) == ("approved", "revise")


def test_the_word_on_a_date_of_the_other_tab_stays(tabs, drafted):
    first, second, send = tabs("draft_verdict", drafted.conclusion, drafted.kst)
    send(first, kind="not_yet", reason="Chờ nhân sự.")
    answer = send(second, reason="Chờ tuyến đường.")
    assert answer.status_code == 409
    assert "Lý do hoặc điều kiện: đang lưu «Chờ nhân sự.»" in read(answer) and "Kết luận về ngày: nay là «Chưa nhất trí»" in read(answer)
    assert send(answer.context["form"]).status_code == 302
    found = drafted.kst.decisions.get()
    assert (found.kind, found.reason) == ("not_yet", "Chờ tuyến đường.")


def test_the_page_says_that_it_may_have_been_oneself(tabs, drafted):
    first, second, send = tabs("save_assessment", drafted.conclusion)
    send(first, assessment="Lời một.")
    page = read(send(second, assessment="Lời hai."))
    assert "chính đồng chí ở một cửa sổ khác" in page and "Người khác vừa sửa" not in page
    assert "Đồng chí sửa 2 chỗ" not in page


@pytest.mark.parametrize("odd", ["", "x", "[]", '{"text": 5}', '{"due": ["<b>"]}', "[" * 5000, "null"])
def test_a_form_that_does_not_say_what_it_was_opened_with_shows_all_that_differs(tabs, drafted, odd):
    first, second, send = tabs("change_item", drafted.item)
    send(first, due="31/3/2020")
    answer = send(second, text="Lời hai.", opened=odd)
    page = read(answer)
    assert answer.status_code == 409 and "Yêu cầu: đang lưu «Tổ chức đơn giản.»" in page
    assert "Hạn: đang lưu 31/3/2020; đồng chí ghi 30/3/2020" in page
