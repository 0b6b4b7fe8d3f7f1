"""The board: every congress with its documents, filtered, in dictionary order, in as few queries as ever."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.committees.models import Committee
from congresses.core import clock
from congresses.core.vietnamese import sort_key
from congresses.dates import actions as dates
from congresses.desk.board import PAGE
from congresses.desk.matrix import short_name
from congresses.documents.actions import excuse
from congresses.documents.models import Document, Version
from congresses.plans.models import Congress
from tests.factories import at, concluded, running_session, submitted
from tests.remembering import remembered

QUERIES = 7


def board(client, cast, **query):
    return client.get(reverse("board", args=[cast.plan.pk]), query).content.decode()


def names(page):
    return re.findall(r'<th scope="row"><a href="[^"]+">Đảng bộ ([^<]+)</a>', page)


def cells(page, name):
    row = next(row for row in page.split("<tr>") if f">Đảng bộ {name}</a>" in row)
    return re.findall(r"</span>([^<]+)</a></td>", row)


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn was judged, Kim Song Trường is laid, Khánh Vĩnh Yên has sent nothing."""
    clock.move_to(at(5, 3))
    first = submitted(cast.nghen, by=cast.bithu_nghen)
    dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, first)
    concluded(cast, session, items=[
        {"text": "Cụ thể hơn.", "blocks": "approval", "congresses": [cast.nghen],
         "kinds": [cast.kinds["action_programme"]], "due": date(2020, 3, 16)}])
    submitted(cast.kst, by=cast.bithu_kst)
    clock.move_to(at(17, 3))
    return cast


def test_every_document_of_every_congress_has_its_word(client, heard):
    excuse(heard.kvy, heard.kinds["personnel_plan"], reason="Giữ nguyên cấp ủy.", by=heard.chanh)
    client.force_login(heard.chanh)
    page = board(client, heard)
    assert cells(page, "thị trấn Nghèn") == ["Sửa", "Sửa", "Sửa"]
    assert cells(page, "xã Kim Song Trường") == ["Nộp", "Nộp", "Nộp"]
    assert cells(page, "xã Khánh Vĩnh Yên") == ["Chưa", "Chưa", "Miễn"]
    assert "30–31/3/2020" in page and page.count(">Quá hạn</strong>") == 1


def test_planning_a_session_is_offered_only_while_a_submission_waits(client, heard):
    client.force_login(heard.chanh)
    assert 'btn-primary" href="' + reverse("plan_session", args=[heard.plan.pk]) in board(client, heard)
    running_session(heard, heard.kst.submissions.get())
    page = board(client, heard)
    assert "btn-primary" not in page and reverse("plan_session", args=[heard.plan.pk]) not in page


def test_congresses_stand_in_dictionary_order(client, cast):
    for name in ("Đức", "Dũng", "An", "Ân"):
        place = Committee.objects.create(code=sort_key(name)[:3], name=f"Đảng bộ {name}", short_name=name,
                                         sort_key=sort_key(name), kind="commune", superior=cast.district)
        Congress.objects.create(plan=cast.plan, committee=place)
    client.force_login(cast.chanh)
    assert names(board(client, cast))[:4] == ["An", "Ân", "Dũng", "Đức"]


def test_filters_narrow_the_board_and_keep_each_other(client, heard):
    client.force_login(heard.chanh)
    assert names(board(client, heard, **{"van-kien": "revise"})) == ["thị trấn Nghèn"]
    assert names(board(client, heard, ngay="proposed")) == ["thị trấn Nghèn"]
    assert names(board(client, heard, loc="qua-han")) == ["thị trấn Nghèn"]
    assert len(names(board(client, heard, loc="moi-sap-nhap"))) == 3
    page = board(client, heard, **{"van-kien": "submitted", "ngay": "proposed"})
    assert "Không có đảng bộ nào như vậy" in page
    assert "?van-kien=submitted&amp;ngay=none" in page


@pytest.mark.parametrize("query", [{"sau": "x"}, {"sau": "9" * 30}, {"van-kien": "\x00"}, {"truoc": "-1"}, {"loc": "la"}])
def test_a_meddled_address_shows_the_whole_board(client, cast, query):
    client.force_login(cast.chanh)
    assert len(names(board(client, cast, **query))) == 3


def test_a_hold_is_said_beside_the_date(client, cast):
    dates.hold(cast.plan, everyone=False, congresses=[cast.kst], reason="Phòng dịch.", by=cast.chutri)
    client.force_login(cast.chanh)
    assert board(client, cast).count("Tạm dừng") == 1


def test_the_board_is_the_houses_alone(client, cast):
    url = reverse("board", args=[cast.plan.pk])
    for stranger in (cast.bithu_kst, cast.nguoila, cast.quantri):
        client.force_login(stranger)
        assert client.get(url).status_code == 404
    assert client.get(reverse("board", args=[10**25])).status_code == 404
    client.force_login(cast.uyvien)
    assert client.get(reverse("boards")).url == url


def test_a_restricted_draft_is_no_link_for_the_uncleared(client, heard):
    plan = Version.objects.get(document__congress=heard.kst, document__kind=heard.kinds["personnel_plan"])
    for person, linked in ((heard.chuyen, False), (heard.tochuc, True)):
        client.force_login(person)
        assert (f'href="{reverse("version", args=[plan.pk])}"' in board(client, heard)) is linked


def many(cast, count):
    """Congresses made in bulk, each with a laid version of every kind."""
    places = Committee.objects.bulk_create(
        Committee(code=f"xa-{n}", name=f"Đảng bộ xã {n:04}", short_name=f"{n:04}", sort_key=sort_key(f"{n:04}"),
                  kind="commune", superior=cast.district, path=f"/{n}/") for n in range(count))
    congresses = Congress.objects.bulk_create(Congress(plan=cast.plan, committee=place) for place in places)
    documents = Document.objects.bulk_create(
        Document(congress=congress, kind=kind) for congress in congresses for kind in cast.kinds.values())
    now = clock.now()
    Version.objects.bulk_create(
        Version(document=document, number=1, uploaded_by=cast.chanh, uploaded_for=cast.chanh, uploaded_at=now,
                laid_at=now, paper_number="1", paper_date=now.date()) for document in documents)


@pytest.mark.parametrize("count", [20, 200])
def test_the_board_costs_the_same_queries_whatever_its_length(client, cast, count):
    many(cast, count)
    client.force_login(cast.chanh)
    board(client, cast)  # once a minute the web session is touched
    with CaptureQueriesContext(connection) as seen:
        page = board(client, cast)
    assert len(seen) == QUERIES and len(names(page)) == min(count + 3, PAGE)


def test_pages_follow_each_other_without_gap_or_repetition(client, cast):
    many(cast, 120)
    client.force_login(cast.chanh)
    url, there = reverse("board", args=[cast.plan.pk]), []
    while url:
        page = client.get(url).content.decode()
        there.append(names(page))
        match = re.search(r'<a href="([^"]+)" rel="next"', page)
        url = match and match[1]
    assert [len(part) for part in there] == [PAGE, PAGE, PAGE, PAGE, 3]
    back = re.search(r'<a href="([^"]+)" rel="prev"', page)[1]
    assert names(client.get(back).content.decode()) == there[-2]
    assert len({name for part in there for name in part}) == 123


@pytest.mark.parametrize(("name", "column"), [
    ("Dự thảo Báo cáo chính trị", "Chính trị"), ("Tờ trình xin duyệt nội dung", "Tờ trình"),
    ("Chương trình, kịch bản điều hành", "Chương trình"), ("Báo cáo tổng hợp ý kiến góp ý của các chi bộ", "Góp ý"),
])
def test_a_column_has_a_short_name(name, column):
    assert short_name(name) == column
