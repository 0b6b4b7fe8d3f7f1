"""The table of opinions and answers of a round: grouped, counted, and the same for ever once the round is over."""

import pytest

from congresses.committees.models import Committee, User
from congresses.core import clock
from congresses.core.names import keep_former, named
from congresses.papers.library import draft
from congresses.papers.texts.responses import totals
from congresses.reviews import actions as reviews
from tests.factories import at, upload
from tests.papers.office import pages_of
from tests.papers.papers import of_congress, written


def table(here, congress=None, number=1):
    return draft("responses", of_congress(here, congress or here.nghen, round=number), here.chutri)


def rename(row, **names):
    """As the administration does."""
    was = named(row)
    for field, name in names.items():
        setattr(row, field, name)
    row.save()
    keep_former(row, was)


@pytest.mark.office
def test_the_table_lies_across_and_says_who_what_where_and_how(over, settings, soffice, tmp_path):
    settings.SOFFICE = soffice
    pages = pages_of(written("responses", of_congress(over, over.nghen, round=1), over.chutri), tmp_path, "responses")
    text = " ".join(pages)
    for said in (
        "ĐẢNG ỦY THỊ TRẤN NGHÈN", "BẢNG TỔNG HỢP", "hồ sơ trình lần 1 của Đảng bộ thị trấn Nghèn", "(1) (2) (3) (4) (5) (6) (7) (8)",
        "Thông báo kết luận số 412-", "Trang mới", "Tiếp thu một phần. Trả lời yêu cầu 3.", "Chương trình hành động đã nêu nguồn lực",
        "Chưa đạt (Nguyễn Thị Mai): Nguồn lực chưa rõ.", "Kết luận không nêu thành yêu cầu.", "T/M BAN THƯỜNG VỤ BÍ THƯ",
        "Tổng hợp: 06 ý kiến; 02 tiếp thu; 01 tiếp thu một phần; 01 giải trình; 00 chưa trả lời; 02 kết luận không nêu thành yêu cầu.",
    ):
        assert said in text, said
    assert all("Nội dung góp ý" in page for page in pages[:-1])  # the head stands on every page


def test_general_comes_before_particular_in_the_order_of_the_documents(over):
    facts = table(over).facts
    assert [name for name, _ in facts.groups] == ["Báo cáo chính trị", "Chương trình hành động", "Đề án nhân sự", "Tổ chức và thời gian đại hội"]
    assert [row.place for row in dict(facts.groups)["Chương trình hành động"]] == ["chung", "đoạn 1"]
    assert facts.is_final and facts.is_answered


def test_a_demand_grown_from_an_opinion_stands_in_its_row_once(concluded):
    facts = table(concluded, concluded.kst).facts
    rows = [row for row in facts.rows if "chỉ tiêu chủ yếu" in row.text]
    assert [(row.who, row.demanded, row.answers) for row in rows] == [("Võ Đình Khang", True, ())]
    assert table(concluded, concluded.kst).missing == ("Đảng bộ chưa trình lại: các cột tiếp thu, giải trình để trống.",)


def test_until_the_answers_are_concluded_the_table_may_change(answered):
    assert table(answered).missing == ("Lần trình lại chưa được kết luận: bảng còn thay đổi.",)


def test_a_round_that_is_over_comes_out_the_same_for_ever(over):
    before, facts = table(over).to_bytes(), table(over).facts
    clock.move_to(at(30, 3))
    again = over.nghen.revisions.get(number=3)  # found wanting: answered anew, for the third round
    upload(over.nghen, "action_programme", "Chương trình lần ba.", by=over.bithu_nghen)
    upload(over.nghen, "political_report", "Báo cáo lần ba.", by=over.bithu_nghen)
    reviews.answer(again, kind="accept", text="Đã bổ sung nguồn lực.", by=over.bithu_nghen)
    third = reviews.submit(over.nghen, by=over.bithu_nghen)
    reviews.verify(again.responses.get(laid_at=third.at), met=True, by=over.chanh)
    old = over.second.versions.filter(document__kind__code="action_programme").get()
    reviews.comment(old, text="Góp ý muộn.", aspect="tasks", by=over.chuyen)
    rename(Committee.objects.get(code="nghen"), name="Đảng bộ phường Nghèn", short_name="Nghèn mới")
    rename(Committee.objects.get(code="cl"), name="Đảng bộ thành phố Can Lộc")
    rename(User.objects.get(pk=over.chanh.pk), full_name="Nguyễn Thị Mai Khuê")
    rename(over.kinds["action_programme"], name="Chương trình")
    assert table(over).facts == facts
    assert table(over).to_bytes() == before
    second = table(over, number=2).facts
    assert second.commune.name == "Đảng bộ phường Nghèn"
    assert [answer.text for row in second.rows for answer in row.answers] == ["Đã bổ sung nguồn lực."]
    assert [row.text for row in table(over, number=3).facts.rows] == ["Góp ý muộn."]  # said of an old version, in the third round
    assert "01 tiếp thu;" in totals(second)
