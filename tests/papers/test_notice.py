"""The day's conclusion as one notice and as three."""

import pytest

from congresses.papers.library import draft
from congresses.reviews.actions import take_number
from tests.papers import day
from tests.papers.office import pages_of
from tests.papers.papers import of_session, words, words_of, written

SECRET = "Hoàn thiện đề án nhân sự theo định hướng"


@pytest.fixture
def notice(concluded, settings, soffice, tmp_path):
    """The words of the pages of a notice."""
    settings.SOFFICE = soffice

    def pages(name, congress=None, number=None):
        return pages_of(written("notice", of_session(concluded, congress), concluded.chutri, number), tmp_path / name, name)

    return pages


@pytest.mark.office
def test_the_day_comes_out_as_one_notice(notice):
    pages = notice("notice")
    text = " ".join(pages)
    assert 2 <= len(pages) <= 3
    for said in (
        "ĐẢNG BỘ TỈNH HÀ TĨNH", "HUYỆN ỦY CAN LỘC", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 412-TB/HU", "Can Lộc, ngày 13 tháng 3 năm 2020",
        "đại hội các đảng bộ: thị trấn Nghèn, xã Kim Song Trường và xã Khánh Vĩnh Yên", "đồng chí Võ Đình Khang, Bí thư Huyện ủy chủ trì",
        "Dự Hội nghị có 01/02 đồng chí Ủy viên Ban Thường vụ Huyện ủy", "1. Đánh giá chung", "Tuy nhiên, còn một số hạn chế: một số chỉ tiêu",
        "2. Yêu cầu đối với văn kiện", "Đối với cả ba đảng bộ:", "Trách nhiệm: Tiểu ban văn kiện các đảng ủy; hoàn thành chậm nhất ngày 20",
        "3. Về phương án nhân sự", "Đối với Đảng bộ thị trấn Nghèn và Đảng bộ xã Khánh Vĩnh Yên:", SECRET,
        "4. Về công tác tuyên truyền, thi đua và tổ chức đại hội", "Tổ chức đơn giản, không văn nghệ", "5. Về thời gian đại hội",
        "Đảng ủy xã Kim Song Trường nghiêm túc rút kinh nghiệm", "từ ngày 30 đến ngày 31 tháng 3 năm 2020",
        "sau khi được Ban Thường vụ Huyện ủy đồng ý mới tiến hành Đại hội", "6. Theo dõi, đôn đốc", "T/M BAN THƯỜNG VỤ BÍ THƯ",
    ):
        assert said in text, said
    assert "Trên đây là kết luận" in pages[-1] and "Võ Đình Khang" in pages[-1]  # a signature never stands alone
    assert [page.split()[0] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]
    assert not pages[0].startswith("1")


@pytest.mark.office
def test_the_day_comes_out_as_three_notices_each_of_its_own_scope(notice, concluded):
    number = take_number(concluded.plan, "TB", 413, concluded.conclusion.date, concluded.chutri.pk)
    texts = {code: " ".join(notice(f"notice-{code}", getattr(concluded, code), number)) for code in ("nghen", "kst", "kvy")}
    places = {"nghen": "Nghèn", "kst": "Kim Song Trường", "kvy": "Khánh Vĩnh Yên"}
    own = {"nghen": "Nhất trí với đề xuất", "kst": "Bám bộ chỉ tiêu chủ yếu", "kvy": "tiếp tục bổ sung, hoàn thiện"}
    for code, text in texts.items():
        assert "Số 413-TB/HU" in text and f"Đại hội Đảng bộ {'thị trấn' if code == 'nghen' else 'xã'} {places[code]}" in text
        assert own[code] in text and "Tổ chức đơn giản" in text
        assert not [place for other, place in places.items() if other != code and place in text]
        assert (SECRET in text) is (code != "kst")


def test_before_the_number_is_entered_number_and_day_are_blank(heard):
    conclusion = day.drafted(heard, heard.session, heard.said[0])
    found = draft("notice", of_session(heard), heard.chutri)
    assert found.missing == ("Kết luận chưa ban hành: số, ngày để trống.",)
    text = words_of(found.to_bytes())
    assert "Số -TB/HU" in text and "Can Lộc, ngày tháng năm 2020" in text
    day.issued(heard, conclusion)
    assert draft("notice", of_session(heard), heard.chutri).missing == ()


def test_what_the_notice_cannot_say_yet_is_named(heard):
    assert draft("notice", of_session(heard), heard.chutri).missing == ("Chưa soạn kết luận của buổi duyệt.",)


def test_the_same_facts_make_the_same_bytes(concluded):
    assert written("notice", of_session(concluded), concluded.chutri) == written("notice", of_session(concluded), concluded.chutri)


def test_a_deputy_signs_on_behalf_with_the_own_rank(concluded):
    concluded.uyvien.memberships.update(title="Phó Bí thư Thường trực Huyện ủy")
    number = take_number(concluded.plan, "TB", 414, concluded.conclusion.date, concluded.uyvien.pk)
    text = words_of(written("notice", of_session(concluded), concluded.chutri, number))
    assert "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Nguyễn Hữu Phúc" in text
    concluded.chanh.memberships.update(title="Phó Chánh Văn phòng Huyện ủy")
    number = take_number(concluded.plan, "TB", 415, concluded.conclusion.date, concluded.chanh.pk)
    text = words_of(written("notice", of_session(concluded), concluded.chutri, number))
    assert "T/L BAN THƯỜNG VỤ K/T CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG Nguyễn Thị Mai" in text


def test_the_house_spells_as_it_likes(concluded, settings):
    settings.TONE_PLACEMENT = "uỷ"
    text = words(concluded, "notice", of_session(concluded))
    assert "HUYỆN UỶ CAN LỘC" in text and "Đảng uỷ xã Kim Song Trường" in text and "ủy" not in text.lower()
