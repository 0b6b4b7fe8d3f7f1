"""The session's page is short: the newest stand open, the rest lies under its document, each item of the agenda says how far it is."""

import re
from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.documents.models import Version
from congresses.reviews import actions as reviews
from congresses.reviews.folds import SHOWN
from tests.factories import at, concluded, running_session, submitted, upload


def version_of(congress, code="political_report"):
    return Version.objects.get(document__congress=congress, document__kind__code=code)


def write(here, congress, *texts, code="political_report", by=None):
    for text in texts:
        reviews.comment(version_of(congress, code), text=text, aspect="figures", by=by or here.chuyen)


def say(here, congress, text, code="political_report", by=None):
    return reviews.take_down(here.session, version=version_of(congress, code), speaker="Nguyễn Hữu Phúc", text=text, aspect="figures", by=by or here.chanh)


@pytest.fixture
def heard(cast):
    """Nghèn is being heard, Kim Song Trường follows; both have comments written the day before."""
    clock.move_to(at(11, 3, 9))
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    write(cast, cast.nghen, "Viết một.", "Viết hai.", "Viết ba.", "Viết bốn.")
    write(cast, cast.nghen, "Về chương trình.", code="action_programme")
    write(cast, cast.kst, "Viết về Kim Song Trường.")
    clock.move_to(at(12, 3, 14))
    cast.session = running_session(cast, *sent)
    return cast


def page_of(client, user, session, query=""):
    client.force_login(user)
    return client.get(reverse("session", args=[session.pk]) + query).content.decode()


def folds(page):
    """Each fold's own summary, as it is read."""
    return [re.sub(r"<[^>]+>|&nbsp;", " ", one).strip() for one in re.findall(r"<summary>(.*?)</summary>", page)]


def test_what_was_written_before_lies_under_its_document_with_its_number(client, heard):
    page = page_of(client, heard.uyvien, heard.session)
    assert [one for one in folds(page) if "ý kiến" in one] == [
        "Chương trình hành động, bản 1: 1 ý kiến", "Báo cáo chính trị, bản 1: 4 ý kiến"]
    assert page.index("<details") < page.index("Viết một.") and "Viết về Kim Song Trường." not in page
    other = heard.session.agenda.get(submission__congress=heard.kst)
    assert f"?noi-dung={other.pk}#y-kien" in page
    chosen = page_of(client, heard.uyvien, heard.session, f"?noi-dung={other.pk}")
    assert "Viết về Kim Song Trường." in chosen and "Viết một." not in chosen


def test_the_newest_of_the_sitting_stand_open_whatever_they_are_about(client, heard):
    for n in range(SHOWN):
        say(heard, heard.nghen, f"Nói {n}.")
    say(heard, heard.kst, "Nói về Kim Song Trường.")
    page = page_of(client, heard.uyvien, heard.session)
    open_, folded = page.split('class="folds__head"')
    assert all(words in open_ for words in ("Nói về Kim Song Trường.", *(f"Nói {n}." for n in range(1, SHOWN))))
    assert "Nói 0." in folded and "Nói 0." not in open_ and "Viết một." in folded


def test_few_opinions_are_not_folded(client, cast):
    cast.session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    write(cast, cast.nghen, *(f"Viết {n}." for n in range(SHOWN)))
    assert "folds__head" not in page_of(client, cast.uyvien, cast.session)


def told(page):
    return re.findall(r'<p class="agenda__told">(.*?)</p>', page)


def test_a_line_of_the_agenda_says_how_far_the_item_is(client, heard):
    assert told(page_of(client, heard.uyvien, heard.session)) == [
        "trình lần 1 · 5 ý kiến, 5 chưa xử lý", "trình lần 1 · 1 ý kiến, 1 chưa xử lý"]
    reviews.demand_of(say(heard, heard.nghen, "Làm rõ."), heard.session, congresses=[heard.nghen, heard.kst], by=heard.chanh)
    draft = heard.session.conclusions.get()
    reviews.judge(draft, verdicts={version_of(heard.nghen): "revise"}, seen=draft.edition, by=heard.chanh)
    dates.propose(heard.nghen, first_day=date(2020, 4, 30), last_day=date(2020, 4, 30), by=heard.bithu_nghen)
    draft.refresh_from_db()
    dates.draft_verdict(draft, heard.nghen, kind="in_principle", seen=draft.edition, by=heard.chutri)
    lines = told(page_of(client, heard.uyvien, heard.session))
    assert lines[0] == ("trình lần 1 · 6 ý kiến, 5 chưa xử lý · 1 mục kết luận · 1 văn kiện phải hoàn thiện · 2 văn kiện chưa kết luận"
                        " · ngày đại hội: nhất trí dự kiến")
    assert lines[1].endswith("1 mục kết luận · 3 văn kiện chưa kết luận")


def test_a_commune_is_told_of_its_own_item_and_nothing_of_the_draft(client, heard):
    reviews.demand_of(say(heard, heard.nghen, "Làm rõ."), heard.session, congresses=[heard.nghen, heard.kst], by=heard.chanh)
    assert told(page_of(client, heard.bithu_nghen, heard.session)) == ["trình lần 1 · 6 ý kiến"]


def test_what_was_concluded_stands_on_the_line_of_whom_it_is_about(client, heard):
    concluded(heard, heard.session, items=[{"text": "Làm rõ.", "blocks": "consent", "congresses": [heard.nghen]}])
    assert told(page_of(client, heard.bithu_nghen, heard.session)) == [
        "trình lần 1 · 5 ý kiến · 1 mục kết luận · 3 văn kiện phải hoàn thiện · 1 yêu cầu chưa xong"]
    assert told(page_of(client, heard.bithu_kst, heard.session)) == ["trình lần 1 · 1 ý kiến · 3 văn kiện phải hoàn thiện"]


def test_an_opinion_on_what_is_restricted_is_counted_for_who_reads_it_alone(client, cast):
    for code in ("political_report", "action_programme", "personnel_plan"):
        upload(cast.nghen, code, by=cast.bithu_nghen)
    cast.session = running_session(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen))
    say(cast, cast.nghen, "Cơ cấu nữ còn thấp.", code="personnel_plan", by=cast.chutri)
    assert told(page_of(client, cast.tochuc, cast.session)) == ["trình lần 1 · 1 ý kiến, 1 chưa xử lý"]
    assert told(page_of(client, cast.chuyen, cast.session)) == ["trình lần 1 · chưa có ý kiến"]


def test_the_counts_come_with_the_opinion_to_whoever_follows(client, heard):
    last = heard.session.happenings.count()
    say(heard, heard.kst, "Nói.")
    client.force_login(heard.uyvien)
    answer = client.get(reverse("follow", args=[heard.session.pk]), {"sau": last}).content.decode()
    assert told(answer)[1] == "trình lần 1 · 2 ý kiến, 2 chưa xử lý"


def test_the_bar_leads_on_through_the_agenda_to_the_end(client, heard):
    nghen, kst = heard.session.agenda.all()
    assert "Xét tiếp: Xã Kim Song Trường" in page_of(client, heard.chanh, heard.session)
    assert "Xét tiếp" not in page_of(client, heard.uyvien, heard.session)
    reviews.hear(kst, by=heard.chanh)
    heard.session.refresh_from_db()
    page = page_of(client, heard.chanh, heard.session)
    assert "Xét tiếp" not in page and page.count(reverse("close_session", args=[heard.session.pk])) == 1


def test_the_roll_is_one_line_once_it_is_taken(client, heard):
    roll = re.compile(r'<details class="fold" id="danh-sach"( open)?>')
    assert roll.search(page_of(client, heard.chanh, heard.session))[1]
    assert not roll.search(page_of(client, heard.uyvien, heard.session))[1]
    reviews.mark_all_present(heard.session, by=heard.chanh)
    page = page_of(client, heard.chanh, heard.session)
    assert not roll.search(page)[1] and "Có mặt 2/2 ủy viên" in page


def test_of_a_long_draft_the_last_points_stand_open(client, heard):
    for n in range(5):
        reviews.demand_of(say(heard, heard.nghen, f"Điểm {n}."), heard.session, congresses=[heard.nghen], by=heard.chanh)
    page = page_of(client, heard.uyvien, heard.session)
    draft = page[page.index('id="du-thao"'):]
    assert "Mục 1 đến 3" in folds(draft)
    assert draft.index("1. Điểm 0.") < draft.index("3. Điểm 2.") < draft.index("</details>") < draft.index("4. Điểm 3.") < draft.index("5. Điểm 4.")


def test_what_was_made_a_point_of_takes_a_line_and_no_place_of_the_others(client, heard):
    said = [say(heard, heard.nghen, f"Nói {n}.") for n in range(SHOWN + 2)]
    reviews.demand_of(said[-1], heard.session, congresses=[heard.nghen], by=heard.chanh)
    open_, folded = page_of(client, heard.chanh, heard.session).split('class="folds__head"')
    assert folds(open_)[-1] == "Nguyễn Hữu Phúc · Thị trấn Nghèn · Đã đưa vào mục 1"
    assert "Nói 1." in open_ and "Nói 0." in folded
