"""The pages about dates: what each person sees and may press, and what a refusal leaves."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.models import Convening, DateDecision, DateProposal, Hold, Position, Tally
from congresses.reviews import actions as reviews
from congresses.reviews.models import Verdict
from tests.dates.stages import FIRST, LAST, approved, consented, proposed, ready
from tests.factories import at


@pytest.fixture
def get(client):
    def read(user, name, *args, status=200, query=""):
        client.force_login(user)
        response = client.get(reverse(name, args=args) + query)
        assert response.status_code == status
        return response.content.decode()

    return read


@pytest.fixture
def post(client):
    def send(user, name, *args, status=302, **data):
        client.force_login(user)
        response = client.post(reverse(name, args=args), data)
        assert response.status_code == status
        return response.content.decode()

    return send


def withdraw_an_approval(cast):
    verdict = Verdict.objects.get(version__document__congress=cast.nghen, version__document__kind__code="political_report")
    reviews.withdraw_approval(verdict, reason="Sai số liệu.", by=cast.chutri)


def test_the_page_says_what_is_missing(cast, get):
    proposed(cast)
    page = get(cast.chutri, "dates", cast.nghen.pk)
    assert "Ngày đại hội: 28–29/5/2020" in page
    assert "Chưa đồng ý tổ chức được: còn 3 điều kiện" in page
    assert "Mới có 0 trên 2 Ủy viên Ban Thường vụ đồng ý." in page
    assert reverse("consent", args=[cast.nghen.pk]) not in page


def test_only_the_chair_sees_the_way_to_waive_and_only_where_there_is_one(cast, get):
    proposed(cast, first=date(2020, 3, 30), last=date(2020, 3, 31))
    waivable = reverse("waive", args=[cast.nghen.pk, "consent", "notice_kept"])
    fixed = reverse("waive", args=[cast.nghen.pk, "consent", "majority_agrees"])
    page = get(cast.chutri, "dates", cast.nghen.pk)
    assert waivable in page
    assert fixed not in page
    for user in (cast.chanh, cast.bithu_nghen):
        assert waivable not in get(user, "dates", cast.nghen.pk)


def test_a_foreign_congress_does_not_exist(cast, get):
    for user in (cast.nguoila, cast.bithu_kst, cast.quantri):
        get(user, "dates", cast.nghen.pk, status=404)
    get(cast.chutri, "dates", 99999999999999999999, status=404)


def test_the_commune_reads_counts_and_the_house_names(cast, get):
    proposal = proposed(cast)
    dates.take_position(proposal, stand="not_yet", note="Chờ nhân sự", by=cast.uyvien)
    theirs, ours = get(cast.bithu_nghen, "dates", cast.nghen.pk), get(cast.chanh, "dates", cast.nghen.pk)
    assert "Nguyễn Hữu Phúc: “Chờ nhân sự”" in ours
    assert "Nguyễn Hữu Phúc" not in theirs and "Chờ nhân sự" not in theirs
    assert "0 trên 2 Ủy viên Ban Thường vụ đồng ý, cần ít nhất 2." in theirs


def test_the_secretary_proposes_days(cast, get, post):
    assert "Đề nghị ngày</a>" in get(cast.bithu_nghen, "dates", cast.nghen.pk)
    post(cast.bithu_nghen, "propose", cast.nghen.pk, first_day="28/5/2020", last_day="29/5/2020", note="Hội trường", seen="0")
    assert str(DateProposal.objects.get()) == "28–29/5/2020"


def test_the_page_says_what_the_plan_asks_before_any_day_is_written(cast, get):
    page = get(cast.bithu_nghen, "propose", cast.nghen.pk)
    for said in ("Từ 15/3/2020 đến 30/6/2020.", "Tối đa 2 ngày.", "trước ít nhất 30 ngày làm việc",
                 "Nếu quyết định hôm nay thì sớm nhất là ngày 24/4/2020.", "Ít nhất 5 ngày làm việc từ ngày trình đến ngày duyệt.",
                 "Nếu trình hôm nay thì sớm nhất ngày 19/3/2020 duyệt được.", "Căn cứ: Kế hoạch duyệt Can Lộc, nhiệm kỳ 2020–2025."):
        assert said in page


def test_days_that_do_not_fit_are_sent_once_the_page_has_said_why(cast, client):
    client.force_login(cast.bithu_nghen)
    address, typed = reverse("propose", args=[cast.nghen.pk]), {
        "first_day": "17/3/2020", "last_day": "19/3/2020", "note": "Hội trường xã", "seen": "0"}
    answer = client.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 200 and not DateProposal.objects.exists()
    assert "Đồng chí sửa 3 chỗ sau" in page and "nếu vẫn cần ngày này thì bấm" in page and "Vẫn đề nghị ngày này</button>" in page and "Hội trường xã" in page
    for said in ("Đề nghị 3 ngày, kế hoạch cho tối đa 2 ngày.", "Phải quyết định chậm nhất ngày",
                 "Từ hôm nay đến ngày 17/3/2020 còn 3 ngày làm việc.",
                 "Ngày 17/3/2020 không sau ngày 19/3/2020, ngày sớm nhất duyệt được văn kiện."):
        assert said in page
    known = answer.context["form"]["known"].value()
    assert client.post(address, typed | {"last_day": "18/3/2020", "known": known}).status_code == 200
    assert not DateProposal.objects.exists()
    assert client.post(address, typed | {"known": known}).status_code == 302
    assert str(DateProposal.objects.get()) == "17–19/3/2020"


def test_a_shared_day_is_said_before_it_is_asked_for(cast, post):
    consented(cast)
    page = post(cast.bithu_kst, "propose", cast.kst.pk, status=200, first_day="29/5/2020", last_day="29/5/2020", seen="0")
    assert f"Trùng ngày với đại hội {cast.nghen.committee.short_name}." in page and not cast.kst.proposals.exists()


def test_a_stale_proposal_is_shown_again_with_what_was_typed(cast, post):
    proposed(cast)
    typed = {"first_day": "02/6/2020", "last_day": "02/6/2020", "note": "Nội dung đã gõ"}
    page = post(cast.bithu_nghen, "propose", cast.nghen.pk, status=409, seen="0", **typed)
    assert "Nội dung đã gõ" in page and "Một đề nghị khác vừa được gửi." in page
    assert 'name="seen" value="1"' in page
    post(cast.bithu_nghen, "propose", cast.nghen.pk, seen="1", **typed)
    assert DateProposal.objects.count() == 2


@pytest.mark.parametrize("wrong", ["31/4/2020", "\0", "9" * 400, "1/1/9999", ""])
def test_a_wrong_day_is_said_in_plain_words(cast, post, wrong):
    page = post(cast.bithu_nghen, "propose", cast.nghen.pk, status=200, first_day="28/5/2020", last_day=wrong, seen="0")
    assert "error-summary" in page
    assert not DateProposal.objects.exists()


def test_who_may_not_is_told_why(cast, get):
    assert "Chỉ bí thư của đảng bộ này" in get(cast.chanh, "propose", cast.nghen.pk, status=403)
    proposal = proposed(cast)
    assert "Chỉ Ủy viên Ban Thường vụ" in get(cast.chanh, "take_position", proposal.pk, status=403)
    assert "Chỉ Văn phòng" in get(cast.bithu_nghen, "count_hands", proposal.pk, status=403)
    for name in ("consent", "refuse_date", "keep_consent", "withdraw_consent"):
        get(cast.uyvien, name, cast.nghen.pk, status=403)
        get(cast.nguoila, name, cast.nghen.pk, status=404)
    get(cast.uyvien, "convene", cast.nghen.pk, status=403)
    get(cast.nguoila, "take_position", proposal.pk, status=404)


def test_a_member_takes_a_position(cast, post):
    proposal = proposed(cast)
    assert "ý kiến khác là gì" in post(cast.uyvien, "take_position", proposal.pk, status=200, stand="other")
    post(cast.uyvien, "take_position", proposal.pk, stand="agree")
    assert Position.objects.get().member == cast.uyvien


def test_a_member_sees_the_conditions_beside_the_form(cast, get):
    page = get(cast.uyvien, "take_position", proposed(cast).pk)
    assert "Mới có 0 trên 2 Ủy viên Ban Thường vụ đồng ý." in page
    for name in ("dates", "congress"):
        assert f'<a href="{reverse(name, args=[cast.nghen.pk])}">Xem' in page


def test_the_office_records_a_show_of_hands(cast, post):
    proposal = proposed(cast)
    page = post(cast.chanh, "count_hands", proposal.pk, status=200, agree="9", not_yet="0", other="0")
    assert "nhiều hơn 2 Ủy viên" in page
    post(cast.chanh, "count_hands", proposal.pk, agree="2", not_yet="0", other="0")
    assert Tally.objects.get().agree == 2


def test_a_closed_gate_answers_409_with_its_list(cast, get, post):
    proposed(cast)
    assert "Đồng ý tổ chức</button>" not in get(cast.chutri, "consent", cast.nghen.pk)
    page = post(cast.chutri, "consent", cast.nghen.pk, status=409, seen="1")
    assert "Quá nửa Ban Thường vụ đồng ý" in page
    assert not DateDecision.objects.exists()


def test_the_chair_consents_with_a_paper(cast, get, post):
    ready(cast)
    assert "Đồng ý tổ chức 28–29/5/2020</a>" in get(cast.chutri, "dates", cast.nghen.pk)
    post(cast.chutri, "consent", cast.nghen.pk, number="55", paper_date="12/3/2020", seen="1")
    assert str(DateDecision.objects.get().paper) == "55-CV/HU"
    page = get(cast.bithu_nghen, "dates", cast.nghen.pk)
    assert "Đã đồng ý tổ chức ngày 28–29/5/2020" in page
    assert "công văn số 55-CV/HU" in page


def test_consent_from_an_old_page_shows_the_new_proposal(cast, post):
    ready(cast)
    proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2))
    page = post(cast.chutri, "consent", cast.nghen.pk, status=409, seen="1")
    assert "Đảng bộ vừa đề nghị ngày khác: 02/6/2020." in page


def test_a_number_used_before_is_refused(cast, post):
    approved(cast, "nghen", "kst")
    for name, first in (("nghen", FIRST), ("kst", date(2020, 6, 2))):
        proposal = proposed(cast, name, first=first, last=first)
        for member in (cast.uyvien, cast.chutri):
            dates.take_position(proposal, stand="agree", by=member)
    dates.consent(cast.nghen, number=55, seen=1, by=cast.chutri)
    assert "Số 55-CV/HU đã dùng" in post(cast.chutri, "consent", cast.kst.pk, status=200, number="55", seen="1")
    assert "error-summary" in post(cast.chutri, "consent", cast.kst.pk, status=200, number="9" * 30, seen="1")


def test_the_chair_says_not_yet_with_a_reason(cast, get, post):
    ready(cast)
    post(cast.chutri, "refuse_date", cast.nghen.pk, status=200, reason="", seen="1")
    post(cast.chutri, "refuse_date", cast.nghen.pk, reason="Chờ xong nhân sự", seen="1")
    page = get(cast.bithu_nghen, "dates", cast.nghen.pk)
    assert "Chưa nhất trí: Chờ xong nhân sự" in page
    assert "Chờ đảng bộ đề nghị lại." in page


def test_an_unmet_condition_after_consent_is_said_and_settled(cast, get, post):
    consented(cast)
    assert "Điều kiện nay không còn đủ" not in get(cast.chutri, "dates", cast.nghen.pk)
    withdraw_an_approval(cast)
    for user in (cast.chutri, cast.bithu_nghen):
        assert "Điều kiện nay không còn đủ" in get(user, "dates", cast.nghen.pk)
    assert "Báo cáo chính trị: bản 1 chưa được thông qua." in get(cast.chutri, "keep_consent", cast.nghen.pk)
    assert reverse("withdraw_consent", args=[cast.nghen.pk]) not in get(cast.bithu_nghen, "dates", cast.nghen.pk)
    post(cast.chutri, "keep_consent", cast.nghen.pk, reason="Chỉ sửa số liệu")
    page = get(cast.chutri, "dates", cast.nghen.pk)
    assert "Ngày được giữ dù còn 1 điều kiện chưa đạt" in page and "Chỉ sửa số liệu" in page
    post(cast.chutri, "withdraw_consent", cast.nghen.pk, reason="Phải làm lại")
    assert "Rút ngày đã đồng ý 28–29/5/2020: Phải làm lại" in get(cast.chutri, "dates", cast.nghen.pk)


def test_the_report_names_every_requirement_and_who_waived_it(cast, get):
    proposed(cast)
    page = get(cast.chanh, "dates", cast.nghen.pk, query="?bao-cao")
    assert "Báo cáo điều kiện đồng ý ngày đại hội" in page
    assert page.count('<th scope="row">') == 12


def test_the_office_records_that_the_congress_took_place(cast, get, post):
    consented(cast)
    assert reverse("convene", args=[cast.nghen.pk]) not in get(cast.chanh, "dates", cast.nghen.pk)
    clock.move_to(at(30, 5))
    assert reverse("convene", args=[cast.nghen.pk]) in get(cast.chanh, "dates", cast.nghen.pk)
    assert 'value="28/5/2020"' in get(cast.chanh, "convene", cast.nghen.pk)
    post(cast.chanh, "convene", cast.nghen.pk, first_day="28/5/2020", last_day="29/5/2020")
    assert Convening.objects.get().last_day == LAST
    assert "Đại hội đã tổ chức ngày 28–29/5/2020" in get(cast.bithu_nghen, "dates", cast.nghen.pk)


def test_the_word_on_a_date_goes_into_the_draft_conclusion(cast, get, post):
    approved(cast, "nghen")
    proposed(cast)
    conclusion = reviews.draft(cast.plan.sessions.get(), by=cast.chanh)
    get(cast.chuyen, "draft_verdict", conclusion.pk, cast.nghen.pk, status=403)
    get(cast.chanh, "draft_verdict", conclusion.pk, cast.kst.pk, status=404)
    get(cast.bithu_nghen, "draft_verdict", conclusion.pk, cast.nghen.pk, status=404)
    stale = post(cast.chanh, "draft_verdict", conclusion.pk, cast.nghen.pk, status=409, kind="not_yet", seen="9")
    assert "đã được sửa ở nơi khác" in stale
    post(cast.chanh, "draft_verdict", conclusion.pk, cast.nghen.pk, kind="in_principle", seen="1")
    assert DateDecision.objects.get().kind == "in_principle"
    assert "Nhất trí dự kiến 28" not in get(cast.bithu_nghen, "dates", cast.nghen.pk)
    post(cast.chanh, "draft_verdict", conclusion.pk, cast.nghen.pk, kind="", seen="2")
    assert not DateDecision.objects.exists()


def test_the_chair_holds_some_and_lifts(cast, get, post):
    assert "Đồng chí chọn ít nhất một đảng bộ" in post(
        cast.chutri, "hold", cast.plan.pk, status=200, everyone="some", reason="Phòng dịch"
    )
    post(cast.chutri, "hold", cast.plan.pk, everyone="some", congresses=[cast.nghen.pk, cast.kst.pk], reason="Phòng dịch")
    held = Hold.objects.get()
    assert "Đang tạm dừng từ ngày 12/3/2020." in get(cast.bithu_nghen, "dates", cast.nghen.pk)
    assert "Đang tạm dừng nên đồng chí chưa đề nghị ngày được." in get(cast.bithu_nghen, "dates", cast.nghen.pk)
    assert "Phòng dịch" not in get(cast.bithu_kvy, "holds", cast.plan.pk)
    page = get(cast.bithu_nghen, "holds", cast.plan.pk)
    assert "Phòng dịch" in page and "Kim Song Trường" not in page
    get(cast.bithu_nghen, "lift", held.pk, status=403)
    get(cast.bithu_kvy, "lift", held.pk, status=404)
    get(cast.nguoila, "holds", cast.plan.pk, status=404)
    post(cast.chutri, "lift", held.pk, lifted_why="Hết dịch")
    assert "Hết dịch" in get(cast.chutri, "holds", cast.plan.pk)


def test_acts_and_pages_answer_to_their_methods_only(cast, client):
    client.force_login(cast.chutri)
    assert client.post(reverse("dates", args=[cast.nghen.pk])).status_code == 405
    assert client.delete(reverse("consent", args=[cast.nghen.pk])).status_code == 405
    client.logout()
    assert client.get(reverse("dates", args=[cast.nghen.pk])).status_code == 302
