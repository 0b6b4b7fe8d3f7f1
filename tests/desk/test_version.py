"""Reading a version: passages, tables, notes, comments beside them, and nothing for those who may not."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.addresses import passage_url
from congresses.documents.models import Passage, Version
from congresses.documents.rendering import passages_html
from congresses.reading import Block, Reading
from congresses.reviews import actions
from congresses.reviews.models import Comment
from tests.factories import at, received, running_session, submitted, upload
from tests.remembering import remembered

EVIL = "<script>alert(1)</script>"
TEXT = (
    Block(1, "heading", "Kết quả", level=1, label="I.", mark="a"),
    Block(2, "paragraph", "Địa bàn xã Song Lộc.", notes=((19, "1"),), mark="b"),
    Block(3, "footnote", "Trước ngày 01/01/2020.", label="1", mark="c"),
    Block(4, "table_row", "Chỉ tiêu | Thực hiện", table=1, cells=("Chỉ tiêu", "Thực hiện"), mark="d"),
    Block(5, "table_row", "Hộ nghèo (%) | 4,1", table=1, cells=("Hộ nghèo (%)", "4,1"), mark="e"),
    Block(6, "heading", "Hạn chế", level=2, label="1.", mark="f"),
    Block(7, "list_item", f"Còn chậm {EVIL}", label="-", mark="g"),
    Block(8, "heading", "Phương hướng", level=1, label="II.", mark="h"),
)


def handed_in(cast, *blocks, name="Báo cáo.docx", **reading):
    file = received("\n".join(block.text for block in blocks), name=name)
    file = type(file)(**{**vars(file), "reading": Reading(blocks=tuple(blocks), **{"whole": True, **reading})})
    seen = Version.objects.filter(document__congress=cast.kst, document__kind__code="political_report").count()
    return documents.upload(cast.kst, cast.kinds["political_report"], file=file, seen=seen, by=cast.soan_kst)


@pytest.fixture
@remembered
def report(cast):
    made = handed_in(cast, *TEXT)
    documents.lay([made])
    made.refresh_from_db()
    return made


def address(version):
    return reverse("version", args=(version.pk,))


def page(client, user, version, asked=""):
    client.force_login(user)
    response = client.get(address(version) + asked)
    assert response.status_code == 200
    return response.content.decode()


def remark(report, by, number=2, **more):
    passage = number and report.passages.get(number=number)
    return actions.comment(report, **{"text": "Nêu số cụ thể.", "aspect": "figures", "passage": passage or None, "by": by, **more})


def test_passages_stand_in_order_with_links_that_last(client, cast, report):
    html = page(client, cast.chuyen, report)
    assert re.findall(r'<section class="passage" id="d(\d+)"', html) == ["1", "2", "6", "7", "8", "3"]
    assert '<h2><span class="passage__label">I.</span> Kết quả</h2>' in html
    assert '<h3><span class="passage__label">1.</span> Hạn chế</h3>' in html
    assert '<a class="passage__no num" href="#d2">2</a>' in html


def test_rows_make_one_table_with_a_head(client, cast, report):
    html = page(client, cast.soan_kst, report)
    assert html.count("<table") == 1
    assert '<th scope="col">Chỉ tiêu</th><th scope="col">Thực hiện</th></tr></thead>' in html
    assert '<tr id="d5"><td class="doc-table__no num"><a href="#d5">5</a></td><td>Hộ nghèo (%)</td><td class="num">4,1</td></tr>' in html


def row(number, *cells, **more):
    return Block(number, "table_row", " | ".join(cells), table=1, cells=cells, mark=f"r{number}", **more)


def test_the_head_of_a_table_is_what_the_file_says_and_reaches_as_far_as_its_cells(client, cast):
    said = handed_in(cast, row(1, "TT", "Năm 2019", level=1), row(2, "1", "2", level=1), row(3, "Xã A", "5"))
    assert page(client, cast.soan_kst, said).count('<th scope="col"') == 6  # two cells and the number, twice
    high = handed_in(cast, row(1, "TT", "Năm", spans=((1, 2), (1, 1))), row(2, "", "2019", spans=((1, 0), (1, 1))), row(3, "Xã A", "5"))
    head = page(client, cast.soan_kst, high)
    assert '<th scope="col" rowspan="2">TT</th>' in head and head.index("2019") < head.index("</thead>") < head.index("Xã A")


def test_notes_are_linked_both_ways(client, cast, report):
    html = page(client, cast.chuyen, report)
    assert '<sup><a id="chu-thich-3" href="#d3" aria-label="Chú thích 1">1</a></sup>.' in html
    assert 'href="#chu-thich-3">1.</a> Trước ngày 01/01/2020.' in html
    assert html.index("Chú thích</h2>") > html.index("Phương hướng</h2>")


def test_a_mark_without_its_note_leads_nowhere():
    blocks = (Block(1, "paragraph", "Chữ", notes=((3, "*"),)), Block(2, "table_row", "a | b", table=1, cells=("a", "b"),
              notes=((5, "2"),)), Block(3, "footnote", "Ghi chú", label="2"))
    first, second, _ = (html for _, html in passages_html(blocks))
    assert first == "<p>Chữ<sup>*</sup></p>"
    assert second == '<td>a</td><td>b<sup><a id="chu-thich-3" href="#d3" aria-label="Chú thích 2">2</a></sup></td>'


def test_the_outline_names_headings_with_their_range(client, cast, report):
    html = page(client, cast.chuyen, report)
    outline = re.findall(r'<a class="outline__(\d)" href="#(d\d+)">([^<]*) <span class="quiet num">([^<]*)', html)
    assert outline == [("1", "d1", "I. Kết quả", "1–7"), ("2", "d6", "1. Hạn chế", "6–7"), ("1", "d8", "II. Phương hướng", "")]


def test_nothing_a_person_wrote_runs(client, cast):
    report = handed_in(cast, *TEXT, name=f"{EVIL}.docx", notices=(EVIL,))
    documents.lay([report])
    report.refresh_from_db()
    remark(report, cast.chuyen, 7, text=EVIL, quote=EVIL)
    remark(report, cast.chuyen, 0, text=EVIL)
    html = page(client, cast.chuyen, report, f"?nguoi={EVIL}&xem={EVIL}")
    html += page(client, cast.chuyen, report)
    assert EVIL not in html and html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 6


def test_comments_stand_beside_their_passage_and_on_top(client, cast, report):
    remark(report, cast.chuyen, 2, quote="xã Song Lộc", text="Dòng một\nDòng hai")
    remark(report, cast.tochuc, 0, text="Cả văn kiện dài.", aspect="form")
    remark(report, cast.tochuc, 5, text="Chưa có bảo hiểm y tế.", aspect="targets")
    html = page(client, cast.chanh, report)
    beside = html[html.index('id="d2"'):html.index('id="d4"')]
    assert "<strong>Đặng Quang Vinh</strong>, Chuyên viên Ban Tuyên giáo" in beside and "“xã Song Lộc”" in beside
    assert "Góp ý · số liệu" in beside and "Dòng một<br>Dòng hai" in beside and "Chưa giải quyết" in beside
    assert html.index("Cả văn kiện dài.") < html.index('id="d1"')
    table = html[html.index("passage--table"):html.index('id="d6"')]
    assert "Chưa có bảo hiểm y tế." in table and '<a href="#d5">Đoạn 5</a>' in table


def test_filters_narrow_the_text_to_what_they_ask(client, cast, report):
    remark(report, cast.chuyen, 2, text="Về số liệu.")
    done = remark(report, cast.tochuc, 5, text="Về chỉ tiêu.", aspect="targets")
    actions.mark_comment(done, resolved=True, by=cast.tochuc)

    def shown(asked):
        html = page(client, cast.chanh, report, asked)
        return [words for words in ("Về số liệu.", "Về chỉ tiêu.") if words in html], len(re.findall(r'id="d\d', html))

    assert shown("?xem=gop-y") == (["Về số liệu.", "Về chỉ tiêu."], 2)
    assert shown("?xem=chua-xong") == (["Về số liệu."], 1)
    assert shown("?khia-canh=targets") == (["Về chỉ tiêu."], 1)
    assert shown("?nguoi=Phan Thị Tố Hoa") == (["Về chỉ tiêu."], 1)
    assert shown("?nguoi=Ai%00&tu=x") == ([], 0)
    assert shown("?khia-canh=%00&xem=khac&tu=" + "9" * 30) == (["Về số liệu.", "Về chỉ tiêu."], 8)


def test_only_those_who_may_are_offered_to_comment(client, cast, report):
    assert "gop-y/2/\">Góp ý đoạn này</a>" in page(client, cast.chuyen, report)
    html = page(client, cast.chuyen, report)
    assert "Bấm số của dòng để góp ý dòng ấy." in html and f'<a href="{address(report)}gop-y/5/">5</a>' in html
    commune = page(client, cast.soan_kst, report)
    assert "Góp ý đoạn này" not in commune and "Nộp bản 2" in commune
    assert "Nộp bản 2" not in page(client, cast.chuyen, report)


def test_who_may_read(client, cast):
    draft = upload(cast.kst, "political_report", by=cast.soan_kst)
    plan = documents.upload(cast.kst, cast.kinds["personnel_plan"], file=received("Nhân sự."), by=cast.bithu_kst)

    def read(user):
        client.force_login(user)
        return [client.get(address(version)).status_code for version in (draft, plan)]

    people = (cast.bithu_kst, cast.soan_kst, cast.chanh, cast.tochuc, cast.bithu_nghen, cast.nguoila, cast.quantri)
    none = [404, 404]
    assert [read(user) for user in people] == [[200, 200], [200, 404], none, none, none, none, none]
    documents.lay([draft, plan])
    assert [read(user) for user in people] == [[200, 200], [200, 404], [200, 404], [200, 200], none, none, none]
    assert client.get(reverse("version", args=(10**30,))).status_code == 404


def test_the_switcher_names_only_versions_one_may_read(client, cast, report):
    later = upload(cast.kst, "political_report", "Bản mới.", by=cast.soan_kst)
    assert address(later) in page(client, cast.soan_kst, report)
    house = page(client, cast.chuyen, report)
    assert address(later) not in house and "Bản 2" not in house


def test_an_unresolved_comment_follows_its_words_into_the_next_version(client, cast, report):
    kept, lost = remark(report, cast.chuyen, 7, text="Theo câu."), remark(report, cast.chuyen, 2, text="Mất câu.")
    done = remark(report, cast.chuyen, 1, text="Xong rồi.")
    actions.mark_comment(done, resolved=True, by=cast.chuyen)
    actions.reply(kept, text="Đồng ý.", by=cast.chanh)
    later = handed_in(cast, Block(1, "paragraph", "Mới.", mark="z"), Block(2, "list_item", TEXT[6].text, label="-", mark="g"))
    documents.lay([later])
    html = page(client, cast.chuyen, later)
    assert html.index('id="d2"') < html.index("Theo câu.") < html.index("Đồng ý.")
    assert f'<a href="{address(report)}#d7">Đoạn 7, bản 1</a>' in html and f'name="ban" value="{later.pk}"' in html
    top = html[:html.index('id="d1"')]
    assert "mất vị trí" in top and "Mất vị trí" in top and lost.text in top and "Xong rồi." not in html


def test_what_was_not_read_is_said(client, cast):
    unread = handed_in(cast, notices=("Tệp không có lớp chữ để đọc.",), whole=False)
    html = page(client, cast.soan_kst, unread)
    assert "Tệp không có lớp chữ để đọc." in html and "Chưa có chữ nào để đọc trên trang." in html
    assert "Tải bản gốc" in html and "Chưa trình" in html


def test_a_registered_paper_shows_where_it_lies(client, cast):
    paper = documents.register(cast.kst, cast.kinds["personnel_plan"], paper_number="01-ĐA/ĐU", paper_date=date(2020, 3, 2),
                               copies=3, custodian="Văn phòng Đảng ủy", by=cast.bithu_kst)
    html = page(client, cast.bithu_kst, paper)
    assert all(words in html for words in ("01-ĐA/ĐU", "02/3/2020", "Văn phòng Đảng ủy")) and "Tải bản gốc" not in html


def test_the_commune_is_told_when_comments_will_show(client, cast):
    sent = submitted(cast.kst, by=cast.bithu_kst)
    report = cast.kst.documents.get(kind__code="political_report").versions.get()
    remark(report, cast.chuyen, 1)
    html = page(client, cast.soan_kst, report)
    assert "từ khi buổi duyệt bắt đầu" in html and "Nêu số cụ thể." not in html
    session = running_session(cast, sent)
    actions.take_down(session, version=report, speaker="Võ Đình Khang", text="Bám chỉ tiêu.", aspect="targets", by=cast.chanh)
    html = page(client, cast.soan_kst, report)
    assert "Nêu số cụ thể." in html and "<strong>Võ Đình Khang</strong>" in html and "Phát biểu tại Buổi duyệt" in html


def test_a_long_table_comes_in_parts(client, cast):
    rows = [Block(n, "sheet_row", f"{n}", table=1, label="Biểu", cells=(f"{n}",), mark=f"m{n}") for n in range(1, 3102)]
    report = handed_in(cast, *rows)
    html = page(client, cast.soan_kst, report)
    assert 'id="d3000"' in html and 'id="d3001"' not in html and 'href="?tu=3000"' in html
    html = page(client, cast.soan_kst, report, "?tu=3000")
    assert 'id="d3000"' not in html and 'id="d3101"' in html and "Trang tính Biểu" in html
    assert passage_url(report.pk, 3101) == f"{address(report)}?tu=3000#d3101" and passage_url(report.pk, 3000).endswith("/#d3000")


def test_a_large_report_with_many_comments_in_few_queries(client, cast):
    report = handed_in(cast, *(Block(n, "paragraph", f"Đoạn {n}. " * 30, mark=f"m{n}") for n in range(1, 701)))
    documents.lay([report])
    passages = list(Passage.objects.filter(version=report))
    Comment.objects.bulk_create(
        Comment(version=report, passage=passages[n * 3], aspect="figures", text=f"Ý {n}", by=cast.chuyen,
                written_for=cast.chuyen, author_title="Chuyên viên", at=at(12, 3)) for n in range(200)
    )
    client.force_login(cast.chuyen)
    client.get(address(report))
    with CaptureQueriesContext(connection) as queries:
        html = client.get(address(report)).content.decode()
    assert len(queries) <= 8, [query["sql"][:120] for query in queries]
    assert html.count('<article class="card-note"') == 200 and html.count('<section class="passage"') == 700
