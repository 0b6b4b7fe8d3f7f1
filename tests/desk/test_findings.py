"""Findings on the pages: beside their passages, in lists, on the congress page and among one's work."""

import dataclasses
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.models import Finding, Version
from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment
from tests import factories
from tests.factories import dossier, received, upload
from tests.remembering import remembered

OLD = "Nhân dân xã Kim Lộc đã đóng góp nhiều công sức."
OTHER = "Tại xã Song Lộc, phong trào thi đua lan rộng ở các xóm."
WHY = "Công trình đầu tư từ trước khi sáp nhập."


@pytest.fixture
@remembered
def report(checked):
    return upload(checked.kst, "political_report", "Mở đầu.", OLD, "Giữa.", OTHER, "Tiếp tục đẩy mạnh.", by=checked.soan_kst)


@pytest.fixture
def get(client):
    def read(user, name, *args, query=""):
        client.force_login(user)
        response = client.get(reverse(name, args=args) + query)
        assert response.status_code == 200
        return response.content.decode()

    return read


def many(here, count=60):
    return upload(here.kst, "political_report", *(f"Xóm {n} của Kim Lộc." for n in range(count)), by=here.soan_kst)


# The reader

def test_a_finding_stands_beside_its_passage_with_its_words_marked(checked, report, get):
    page = get(checked.soan_kst, "version", report.pk)
    assert "<strong>Cổng kiểm tra:</strong> 3 phát hiện: 2 chặn việc trình, 1 gợi ý." in page
    assert page.count("card-note--finding") == 3 and 'xã <mark class="quoted">Kim Lộc</mark> đã' in page
    card = page[page.index('id="d2"'):page.index('id="d3"')]
    assert "Chặn việc trình" in card and "Tên cũ «Kim Lộc»." in card and "Nghị quyết 819." in card and "Cần làm:</strong> Ghi tên mới." in card
    assert reverse("explain", args=[report.findings.first().pk]) in card


def test_only_passages_with_findings_are_shown_when_asked(checked, report, get):
    page = get(checked.soan_kst, "version", report.pk, query="?xem=phat-hien")
    assert "Đang lọc: 3 đoạn có phát hiện." in page and OTHER[:3] in page and "Giữa." not in page


def test_findings_about_the_whole_document_stand_above_the_text(checked, report, get):
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    version = upload(checked.kst, "political_report", "Đảng bộ có 45 đảng viên.", by=checked.soan_kst)
    page = get(checked.soan_kst, "version", version.pk)
    assert page.index("1 phát hiện về cả văn kiện") < page.index("Chương trình hành động, bản 1 ghi 47.") < page.index('id="d1"')


def test_the_house_reads_the_explanation_and_makes_a_comment_with_one_button(checked, report, get):
    documents.lay([report])
    documents.explain(report.findings.first(), text=WHY + "\n<b>", by=checked.soan_kst)
    page = get(checked.chuyen, "version", report.pk)
    assert WHY + "<br>&lt;b&gt;" in page and "Đã giải thích" in page and "Cán bộ kst" in page
    assert "Chuyển thành góp ý" in page and "Giải thích vì sao giữ nguyên" not in page


def test_a_pdf_says_that_it_was_not_checked_and_why(checked, get):
    file = dataclasses.replace(received(OLD, name="Báo cáo.pdf"), extension="pdf")
    version = documents.upload(checked.kst, checked.kinds["political_report"], file=file, by=checked.soan_kst)
    assert "chưa kiểm tra tự động" in get(checked.soan_kst, "version", version.pk)
    assert "Tệp PDF: cổng chưa kiểm tra tự động" in get(checked.soan_kst, "findings", version.pk)
    assert "Báo cáo chính trị, bản 1" in get(checked.soan_kst, "congress_findings", checked.kst.pk)


def test_a_report_with_many_findings_takes_no_more_queries(checked, get, client):
    few = many(checked, 2)
    get(checked.soan_kst, "version", few.pk)
    with CaptureQueriesContext(connection) as asked:
        get(checked.soan_kst, "version", few.pk)
    more = many(checked, 60)
    get(checked.soan_kst, "version", more.pk)
    with CaptureQueriesContext(connection) as again:
        get(checked.soan_kst, "version", more.pk)
    # The second version is held against the first: earlier comments and the places of them.
    assert len(again) <= len(asked) + 2


# The list of a version

def test_the_list_tells_what_is_left_explained_and_mended(checked, report, get):
    documents.explain(report.findings.first(), text=WHY, by=checked.soan_kst)
    later = upload(checked.kst, "political_report", "Mở đầu.", OLD, "Giữa.", "Tiếp tục đẩy mạnh.", by=checked.soan_kst)
    left = get(checked.soan_kst, "findings", later.pk)
    assert "Lời chung chung." in left and "Tên cũ «" not in left
    for view, words in (("da-giai-thich", "Tên cũ «Kim Lộc»."), ("da-sua", "Tên cũ «Song Lộc».")):
        page = get(checked.soan_kst, "findings", later.pk, query=f"?xem={view}")
        assert words in page and page.count('class="card-note card-note--finding"') == 1
    assert "Đã sửa" in page and "của bản trước" in page


def test_the_list_narrows_by_level_and_check(checked, report, get):
    page = get(checked.soan_kst, "findings", report.pk, query="?muc=hint")
    assert "Lời chung chung." in page and "Tên cũ «" not in page
    page = get(checked.soan_kst, "findings", report.pk, query="?phep=thu-ten")
    assert "Lời chung chung." not in page and "Tên cũ «Kim Lộc»." in page and "Tên cũ thử</option>" in page
    assert "Không có phát hiện nào phù hợp" in get(checked.soan_kst, "findings", report.pk, query="?xem=da-sua")
    assert "Tên cũ «Kim Lộc»." in get(checked.soan_kst, "findings", report.pk, query="?xem=x&muc=%00&sau=99999999999999999999")


def test_a_long_list_comes_in_pages(checked, get, client):
    version = many(checked)
    page = get(checked.soan_kst, "findings", version.pk)
    assert page.count('class="card-note card-note--finding"') == 30 and "1–30 trong 60 phát hiện" in page
    older = page[page.index("?xem=con-lai&amp;sau="):].split('"')[0].replace("&amp;", "&")
    page = get(checked.soan_kst, "findings", version.pk, query=older)
    assert "31–60 trong 60 phát hiện" in page and "đoạn 60" in page and "đoạn 30<" not in page


def test_the_quick_form_of_the_list_explains_without_a_script(checked, report, client, get):
    page = get(checked.soan_kst, "findings", report.pk)
    finding = report.findings.first()
    address = reverse("explain", args=[finding.pk]) + "?tu=ds"
    assert f'<form method="post" action="{address}">' in page
    response = client.post(address, {"text": WHY, "seen": 0}, follow=True)
    assert response.redirect_chain[-1][0] == reverse("findings", args=[report.pk]) and "Đã ghi giải thích." in response.content.decode()


def test_a_list_without_findings_says_why(checked, get):
    clean = upload(checked.kst, "political_report", "Mở đầu.", by=checked.soan_kst)
    assert "Không có phát hiện nào" in get(checked.soan_kst, "findings", clean.pk)
    unchecked = upload(checked.kst, "old_unit_table", OLD, by=checked.soan_kst)
    assert "Không có phép kiểm tra nào" in get(checked.soan_kst, "findings", unchecked.pk)
    dossier(checked.kvy, by=checked.bithu_kvy)
    paper = Version.objects.get(document__congress=checked.kvy, document__kind__code="personnel_plan")
    assert "nộp bản giấy" in get(checked.bithu_kvy, "findings", paper.pk)


# The list of a congress

def test_the_list_of_a_congress_stands_by_document_and_keeps_what_is_restricted(checked, report, get):
    upload(checked.kst, "personnel_plan", OLD, by=checked.bithu_kst)
    own = get(checked.bithu_kst, "congress_findings", checked.kst.pk)
    assert own.index("Chặn việc trình · Báo cáo chính trị, bản 1</h2>") < own.index("Đề án nhân sự, bản 1</h2>")
    uncleared = get(checked.soan_kst, "congress_findings", checked.kst.pk)
    assert "Đề án nhân sự" not in uncleared and 'Còn lại <span class="num">3</span>' in uncleared
    house = get(checked.chuyen, "congress_findings", checked.kst.pk)
    assert "card-note--finding" not in house and "Đảng bộ chưa trình hồ sơ nên chưa có phát hiện nào để xem." in house


def test_the_house_sees_in_the_list_what_was_laid(checked, report, get):
    documents.lay([report])
    upload(checked.kst, "political_report", "Mở đầu.", by=checked.soan_kst)
    assert "Tên cũ «Song Lộc»." in get(checked.chuyen, "congress_findings", checked.kst.pk)
    assert "Tên cũ «" not in get(checked.soan_kst, "congress_findings", checked.kst.pk)
    mended = get(checked.soan_kst, "congress_findings", checked.kst.pk, query="?xem=da-sua")
    assert "Tên cũ «Song Lộc»." in mended and "Báo cáo chính trị, bản 2</h2>" in mended


@pytest.mark.parametrize("page", ["findings", "congress_findings"])
def test_lists_take_the_same_queries_however_much_was_found(checked, get, page):
    def queries():
        version = Version.objects.order_by("-pk").first()
        pk = version.pk if page == "findings" else checked.kst.pk
        get(checked.soan_kst, page, pk)
        with CaptureQueriesContext(connection) as asked:
            get(checked.soan_kst, page, pk)
        return len(asked)

    many(checked, 2)
    upload(checked.kst, "political_report", OLD, OTHER, by=checked.soan_kst)
    few = queries()
    upload(checked.kst, "action_programme", OLD, OTHER, by=checked.soan_kst)
    upload(checked.kst, "action_programme", OLD, by=checked.soan_kst)
    many(checked, 50)
    assert queries() == few


def test_the_list_of_a_congress_begins_with_what_blocks(checked, report, get):
    upload(checked.kst, "action_programme", OLD, by=checked.soan_kst)
    page = get(checked.soan_kst, "congress_findings", checked.kst.pk)
    order = ("Chặn việc trình · Báo cáo chính trị", "Chặn việc trình · Chương trình hành động", "Gợi ý · Báo cáo chính trị")
    assert sorted(order, key=page.index) == list(order)


def test_a_card_of_a_list_quotes_the_words_and_names_the_section(checked, get):
    version = upload(checked.kst, "political_report", OLD, "Tiếp tục đẩy mạnh.", by=checked.soan_kst)
    version.passages.filter(number=1).update(trail="Phần thứ nhất › II. Kết quả")
    page = get(checked.soan_kst, "findings", version.pk)
    assert 'Nhân dân xã <mark class="quoted">Kim Lộc</mark> đã đóng góp nhiều công sức.</blockquote>' in page
    assert "đoạn 1</a>, mục «II. Kết quả»" in page and '<blockquote class="answer quoted">Tiếp tục đẩy mạnh.</blockquote>' in page


def test_what_was_not_in_the_version_before_is_told_as_new(checked, report, get):
    assert ">Mới<" not in get(checked.soan_kst, "findings", report.pk)
    later = upload(checked.kst, "political_report", "Mở đầu.", OLD, "Giữa.", OTHER, "Trường Kim Lộc được xây dựng.", by=checked.soan_kst)
    for page in (get(checked.soan_kst, "findings", later.pk), get(checked.soan_kst, "congress_findings", checked.kst.pk)):
        assert page.count(">Mới<") == 1 and page.index("Trường <mark") > page.index(">Mới<")


@pytest.mark.parametrize("page", ["findings", "congress_findings"])
def test_after_an_act_the_list_is_narrowed_as_before(checked, report, client, get, page):
    key = report.pk if page == "findings" else checked.kst.pk
    shown = get(checked.soan_kst, page, key, query="?muc=blocking&phep=thu-ten")
    address = unescape(re.search(r'<form method="post" action="([^"]*giai-thich[^"]*)"', shown)[1])
    client.force_login(checked.soan_kst)
    assert client.post(address, {"text": WHY, "seen": 0}).url == reverse(page, args=[key]) + "?muc=blocking&phep=thu-ten"


def test_an_address_of_another_place_leads_nowhere_else(checked, report, client):
    client.force_login(checked.soan_kst)
    address = reverse("explain", args=[report.findings.first().pk])
    made = client.post(address + "?tu=ds&loc=//evil.example%3Fxem%3Dda-sua%26next%3Dx", {"text": WHY, "seen": 0})
    assert made.url == reverse("findings", args=[report.pk])


def test_a_reload_of_a_finding_made_a_comment_leads_to_its_passage(checked, report, client):
    documents.lay([report])
    client.force_login(checked.chuyen)
    finding = report.findings.first()
    response = client.get(reverse("comment_finding", args=[finding.pk]) + "?tu=doc")
    assert response.url == reverse("version", args=[report.pk]) + f"#p{finding.pk}" and not Comment.objects.exists()


def test_cards_of_a_table_name_their_rows(checked, get):
    version = upload(checked.kst, "political_report", OLD, OTHER, by=checked.soan_kst)
    version.passages.update(kind="table_row", table=1)
    page = get(checked.soan_kst, "version", version.pk)
    assert page.count(f'href="{reverse("version", args=[version.pk])}#d2">đoạn 2</a>') == 1


def test_what_is_explained_is_counted_apart_and_shouts_no_more(checked, report, get):
    documents.explain(report.findings.filter(level="blocking").first(), text=WHY, by=checked.soan_kst)
    page = get(checked.soan_kst, "version", report.pk)
    assert "còn 2 phát hiện: 1 chặn việc trình, 1 gợi ý; đã giải thích 1." in page
    assert page.count('tag--stop">Chặn việc trình') == 1 and page.count('tag--none">Chặn việc trình') == 1


# The congress page and one's work

def test_the_congress_page_counts_what_is_left_and_leads_to_the_list(checked, get):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    upload(checked.kst, "political_report", OLD, OTHER, "Đảng bộ có 45 đảng viên.", by=checked.soan_kst)
    page = get(checked.bithu_kst, "congress", checked.kst.pk)
    assert "Còn 1 việc trước khi trình lần 1" in page
    assert "Báo cáo chính trị: 2 phát hiện chặn việc trình chưa sửa, chưa giải thích." in page
    assert "Còn 4 phát hiện chưa sửa, chưa giải thích: 2 chặn việc trình, 2 cần giải thích</a>" in page
    assert f'href="{reverse("findings", args=[Finding.objects.filter(level="blocking").first().version_id])}">Còn 3 phát hiện<' in page
    assert "Xem phát hiện phải sửa" in page and reverse("congress_findings", args=[checked.kst.pk]) in page


def test_what_blocks_is_work_instead_of_laying_the_dossier(checked, get):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "political_report", OLD, by=checked.soan_kst)
    work = get(checked.bithu_kst, "my_work")
    assert "Sửa hoặc giải thích phát hiện trong văn kiện" in work and "Trình hồ sơ" not in work
    documents.explain(Finding.objects.get(), text=WHY, by=checked.soan_kst)
    work = get(checked.bithu_kst, "my_work")
    assert "Sửa hoặc giải thích phát hiện" not in work and "Trình hồ sơ Đảng bộ xã Kim Song Trường lần 1" in work
    reviews.submit(checked.kst, by=checked.bithu_kst)
    factories.upload(checked.kst, "political_report", OLD, OTHER, by=checked.soan_kst)
    assert "Sửa hoặc giải thích phát hiện" not in get(checked.bithu_kst, "my_work")


def test_after_the_submission_both_sides_find_what_is_left_until_it_is_explained(checked, get):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    upload(checked.kst, "political_report", "Đảng bộ có 45 đảng viên.", by=checked.soan_kst)
    reviews.submit(checked.kst, by=checked.bithu_kst)
    address = reverse("congress_findings", args=[checked.kst.pk])
    house = get(checked.chuyen, "congress", checked.kst.pk)
    assert f'<a href="{address}">Còn 2 phát hiện đảng bộ chưa sửa, chưa giải thích</a>' in house and house.count(">Còn 1 phát hiện<") == 2
    own = get(checked.soan_kst, "congress", checked.kst.pk)
    assert f'<a href="{address}">Còn 2 phát hiện phải sửa hoặc giải thích trước khi được đồng ý ngày đại hội</a>' in own
    assert "Sửa hoặc giải thích 2 phát hiện trong văn kiện" in get(checked.soan_kst, "my_work")
    for finding in Finding.objects.all():
        documents.explain(finding, text=WHY, by=checked.soan_kst)
    assert "Sửa hoặc giải thích" not in get(checked.soan_kst, "my_work")
    assert "Không còn phát hiện nào phải sửa hoặc giải thích" in get(checked.chuyen, "congress", checked.kst.pk)


def test_findings_in_restricted_papers_are_counted_for_those_who_read_them(checked, get):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "personnel_plan", OLD, by=checked.bithu_kst)
    assert "Còn 1 phát hiện" in get(checked.bithu_kst, "congress", checked.kst.pk)
    assert "Còn 1 phát hiện" not in get(checked.soan_kst, "congress", checked.kst.pk)
