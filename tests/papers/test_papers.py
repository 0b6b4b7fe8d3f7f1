"""Minutes, invitations, plan, ballot, consent, gate report: opened by the real LibreOffice."""

from datetime import date

import pytest

from congresses.committees.models import Committee
from congresses.core import clock
from congresses.core.names import keep_former, named
from congresses.dates.gates import CONSENT
from congresses.dates.models import DateDecision
from congresses.gates.actions import waive
from congresses.papers.library import draft
from congresses.papers.subjects import Subject
from congresses.reviews import actions as reviews
from congresses.reviews.actions import take_number
from congresses.reviews.models import Slot
from tests.factories import at
from tests.papers import day
from tests.papers.office import pages_of
from tests.papers.papers import of_congress, of_session, words, written


@pytest.fixture
def opened(settings, soffice, tmp_path):
    settings.SOFFICE = soffice

    def pages(here, kind, subject, name=""):
        return pages_of(written(kind, subject, here.chutri), tmp_path / (name or kind), name or kind)

    return pages


def says(pages, *expected):
    text = " ".join(pages)
    assert [said for said in expected if said not in text] == []


@pytest.mark.office
def test_the_minutes_tell_the_sitting_in_order(concluded, opened):
    pages = opened(concluded, "minutes", of_session(concluded))
    says(
        pages, "Số -BB/HU", "Thời gian bắt đầu: 14 giờ 00, thứ Năm, ngày 12 tháng 3 năm 2020", "Có mặt: 01/02 đồng chí Ủy viên",
        "Vắng mặt: đồng chí Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ (lý do: đi công tác)", "đồng chí Lê Văn Sáu, Trưởng phòng",
        "Ghi biên bản: đồng chí Nguyễn Thị Mai", "gồm: Báo cáo chính trị, Chương trình hành động và Đề án nhân sự",
        "(1) Đồng chí Võ Đình Khang, về Báo cáo chính trị của Đảng bộ xã Kim Song Trường, đoạn 1: Báo cáo chính trị chưa bám",
        "3. Giải trình, tiếp thu của các đảng ủy (1) Đồng chí Bí thư kst", "4.1. Đánh giá chung", "4.6. Theo dõi",
        "Về thời gian Đại hội Đảng bộ thị trấn Nghèn: đồng ý 01/01.", "Hội nghị kết thúc lúc 17 giờ 15 phút, ngày 12 tháng 3 năm 2020",
        "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ",
    )
    assert "Can Lộc, ngày" not in " ".join(pages)  # minutes have no place and date
    assert "Võ Đình Khang" in pages[-1]
    assert draft("minutes", of_session(concluded), concluded.chutri).missing == ()


@pytest.mark.office
def test_members_a_commune_and_a_guest_are_invited_each_in_a_letter(heard, opened):
    clock.move_to(at(10, 3))
    members = opened(heard, "invitation", of_session(heard), "invitation-members")
    assert " ".join(members).count("Chương trình hành động") == 1  # equal lists are said once
    says(members, "GIẤY MỜI", "Các đồng chí Ủy viên Ban Thường vụ Huyện ủy", "14 giờ 00, thứ Năm, ngày 12 tháng 3 năm 2020",
         "Phòng họp Ban Thường vụ Huyện ủy", "- Các đảng bộ thị trấn Nghèn, xã Kim Song Trường và xã Khánh Vĩnh Yên: Báo cáo chính trị, Chương trình hành động và Đề án nhân sự",
         "đăng ký ý kiến góp ý chậm nhất thứ Tư, ngày 11 tháng 3 năm 2020", "T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG", "Nguyễn Thị Mai")
    commune = opened(heard, "invitation", of_session(heard, heard.kvy), "invitation-commune")
    says(commune, "Ban Thường vụ Đảng ủy xã Khánh Vĩnh Yên", "chuẩn bị báo cáo tóm tắt hồ sơ")
    assert "Nghèn" not in commune[0] and "Kim Song Trường" not in commune[0]
    guest = opened(heard, "invitation", of_session(heard, person=heard.guest), "invitation-guest")
    says(guest, "Đồng chí Lê Văn Sáu, Trưởng phòng Tài chính – Kế hoạch", "gửi kèm giấy mời này")
    assert "nhân sự" not in guest[0]
    assert [len(members), len(commune), len(guest)] == [1, 1, 1]


@pytest.mark.office
def test_a_guest_is_sent_what_is_public_and_nobody_is_asked_by_a_day_gone_by(heard, opened):
    clock.move_to(at(12, 3, 9))  # the day itself: opinions were to be registered the day before
    heard.plan.kinds.filter(code="action_programme").update(note="Không công khai")
    guest = opened(heard, "invitation", of_session(heard, person=heard.guest), "invitation-guest-late")
    says(guest, "Báo cáo chính trị", "Yêu cầu: đồng chí nghiên cứu tài liệu và dự Hội nghị đúng thành phần, đúng giờ.")
    assert "Chương trình hành động" not in guest[0] and "chậm nhất" not in guest[0]
    commune = opened(heard, "invitation", of_session(heard, heard.kvy), "invitation-commune-late")
    says(commune, "Chương trình hành động", "giải trình các góp ý; dự Hội nghị đúng thành phần")
    heard.plan.kinds.update(note="không công khai")
    guest = opened(heard, "invitation", of_session(heard, person=heard.guest), "invitation-guest-nothing")
    assert "gửi kèm" not in guest[0] and "Tài liệu nghiên cứu" not in guest[0]


@pytest.mark.office
def test_the_plan_has_the_timetable_and_who_does_what(cast, opened):
    Slot.objects.create(congress=cast.nghen, at=at(12, 3, 14), place="Phòng họp số 1", dossier_due=date(2020, 3, 5), member=cast.uyvien,
                        department="Ban Tuyên giáo")
    pages = opened(cast, "review_plan", Subject(cast.plan))
    says(pages, "Số -KH/HU", "KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "14 giờ 00 thứ Năm, 12/3/2020", "Phòng họp số 1", "Nguyễn Hữu Phúc",
         "05/3/2020", "Biểu theo đơn vị cũ (nếu có; đảng bộ mới sáp nhập)", "từ ngày 15 tháng 3 năm 2020 đến ngày 30 tháng 6 năm 2020",
         "VI. TỔ CHỨC THỰC HIỆN", "T/M BAN THƯỜNG VỤ BÍ THƯ")
    missing = draft("review_plan", Subject(cast.plan), cast.chutri).missing
    assert missing == tuple(f"2 đảng bộ chưa có {what}." for what in (
        "ngày, giờ duyệt", "địa điểm", "ủy viên phụ trách", "cơ quan thẩm định", "hạn gửi hồ sơ"))


def test_the_plan_tells_lines_and_planned_sessions_alike(heard):
    Slot.objects.create(congress=heard.kvy, at=at(13, 3, 8), place="Hội trường", member=heard.uyvien)
    lines = draft("review_plan", Subject(heard.plan), heard.chutri).facts.lines
    hall = "Phòng họp Ban Thường vụ Huyện ủy"
    assert [(one.commune.short, one.at, one.place) for one in lines] == [
        ("Kim Song Trường", at(12, 3, 14), hall), ("Nghèn", at(12, 3, 14), hall), ("Khánh Vĩnh Yên", at(13, 3, 8), "Hội trường")]


@pytest.mark.parametrize("speaker, is_explanation", [
    ("Bí thư kst, Bí thư xã Kim Song Trường", True), ("đồng chí Cán bộ kst", True), ("Đại diện Đảng uỷ xã Kim Song Trường", True),
    ("Võ Đình Khang", False), ("Võ Đình Khang, phụ trách Đảng ủy xã Kim Song Trường", False), ("Bí thư kstt", False),
    ("Bí thư nghen", False), ("Lê Văn Sáu", False),
])
def test_who_speaks_for_the_commune_explains(heard, speaker, is_explanation):
    reviews.take_down(heard.session, version=day.version(heard, heard.kst, "political_report"), speaker=speaker, text="Lời nói.",
                      aspect="targets", by=heard.chanh)
    last = draft("minutes", of_session(heard), heard.chutri).facts.opinions[-1]
    assert (last.who, last.is_explanation) == (speaker, is_explanation)


def test_a_member_named_as_somebody_of_the_commune_is_told_apart_by_the_committee(heard):
    heard.session.participants.create(name="Bí thư kst", title="Ủy viên Ban Thường vụ", is_member=True)
    explains = {}
    for speaker in ("Bí thư kst", "Bí thư kst, Bí thư Đảng ủy xã Kim Song Trường"):
        reviews.take_down(heard.session, version=day.version(heard, heard.kst, "political_report"), speaker=speaker, text="Lời nói.",
                          aspect="targets", by=heard.chanh)
        explains[speaker] = draft("minutes", of_session(heard), heard.chutri).facts.opinions[-1].is_explanation
    assert list(explains.values()) == [False, True]


@pytest.mark.office
def test_members_are_asked_on_one_page(concluded, opened):
    pages = opened(concluded, "ballot", of_congress(concluded, concluded.nghen))
    says(pages, "PHIẾU LẤY Ý KIẾN", "từ ngày 30 đến ngày 31 tháng 3 năm 2020", "Đồng ý Chưa đồng ý Ý kiến khác",
         "☐ ☐ ☐", "(Ký tên)", "chưa được thông qua: Báo cáo chính trị, Chương trình hành động và Đề án nhân sự; còn 03 yêu cầu hoàn thiện chưa xong")
    assert len(pages) == 1


@pytest.mark.office
def test_the_gate_report_says_of_each_requirement_how_it_stands(concluded, opened):
    shown = next(one.reasons for one in CONSENT.outcomes(concluded.nghen) if one.code == "notice_kept")
    waive(concluded.nghen, CONSENT, requirement="notice_kept", shown=list(shown), why="Đại hội điểm", by=concluded.chutri)
    pages = opened(concluded, "gate_report", of_congress(concluded, concluded.nghen))
    says(pages, "Mọi văn kiện bắt buộc được thông qua Chưa đạt", "Cho phép bỏ qua",
         "Đồng chí Võ Đình Khang cho phép bỏ qua ngày 13/3/2020, lý do: Đại hội điểm.", "01 điều kiện được cho phép bỏ qua", "T/L BAN THƯỜNG VỤ")


@pytest.mark.office
def test_the_consent_names_the_days_what_it_rests_on_and_its_conditions(concluded, opened):
    here = concluded
    paper = take_number(here.plan, "CV", 9, date(2020, 3, 24), here.chutri.pk)
    clock.move_to(at(24, 3))
    DateDecision.objects.create(congress=here.nghen, proposal=here.proposal, kind="consent", first_day=date(2020, 3, 30),
                                last_day=date(2020, 3, 31), paper=paper, by=here.chutri, at=clock.now())
    pages = opened(here, "consent", of_congress(here, here.nghen))
    says(pages, "Số 09-CV/HU", "V/v đồng ý thời gian tổ chức", "Kính gửi: Đảng ủy thị trấn Nghèn.", "Thông báo kết luận số 412-TB/HU",
         "từ ngày 30 đến ngày 31 tháng 3 năm 2020", "hoàn thành yêu cầu sau: - Tổ chức đơn giản, không văn nghệ",
         "Can Lộc, ngày 24 tháng 3 năm 2020", "T/M BAN THƯỜNG VỤ BÍ THƯ")
    assert len(pages) == 1


def test_without_consent_there_is_no_letter_to_write(concluded):
    found = draft("consent", of_congress(concluded, concluded.kst), concluded.chutri)
    assert found.missing == ("Ban Thường vụ chưa đồng ý ngày đại hội.",)


def test_a_form_the_portal_does_not_know_is_said(cast):
    clock.move_to(at(1, 6, year=2026))
    assert draft("ballot", of_congress(cast, cast.kst), cast.chutri).missing[-1].startswith("Thể thức áp dụng cho ngày ban hành này chưa có")


def test_a_paper_uses_the_names_of_its_own_day(concluded):
    clock.move_to(at(1, 7))
    place = Committee.objects.get(code="kst")
    was = named(place)
    place.name, place.short_name = "Đảng bộ xã Trường Lưu", "Trường Lưu"
    place.save()
    keep_former(place, was)
    assert "Đảng ủy xã Kim Song Trường nghiêm túc rút kinh nghiệm" in words(concluded, "notice", of_session(concluded))
    assert "Đảng bộ xã Trường Lưu" in words(concluded, "ballot", of_congress(concluded, concluded.kst))
