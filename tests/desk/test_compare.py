"""Two versions side by side, in one column, all of it or only what changed."""

import re

import pytest
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.models import Version
from congresses.reading import Block, Reading
from tests.desk.test_following import LAND, LIMITS, PARTY, RESULTS
from tests.factories import received, upload
from tests.remembering import remembered


@pytest.fixture
@remembered
def versions(cast):
    first = upload(cast.kst, "political_report", PARTY, RESULTS, LIMITS, LAND, by=cast.soan_kst)
    second = upload(cast.kst, "political_report", PARTY, RESULTS.replace("8,5%", "9%"), LAND, "Một đoạn mới.", by=cast.soan_kst)
    documents.lay([first, second])
    return first, second


def page(client, user, newer, older, asked=""):
    client.force_login(user)
    return client.get(reverse("compare", args=[newer.pk, older.pk]) + asked)


def test_only_what_changed_is_shown_first(client, cast, versions):
    first, second = versions
    html = page(client, cast.chuyen, second, first).content.decode()
    assert "Đổi 1 đoạn, thêm 1, bỏ 1, 2 đoạn giữ nguyên." in html
    assert re.findall(r'<section class="pair[^"]*"(?: id="(d\d)")?', html) == ["d2", "", "d4"]
    assert '<p class="pair-gap">1 đoạn giữ nguyên</p>' in html and PARTY not in html
    assert "<del>8,5%</del>" in html and "<ins>9%</ins>" in html and "pairs--columns" in html


def test_the_whole_text_and_one_column(client, cast, versions):
    first, second = versions
    html = page(client, cast.chuyen, second, first, "?kieu=mot-cot&phan=het").content.decode()
    assert PARTY in html and "pair-gap" not in html and "pairs--columns" not in html
    assert "tăng <del>8,5%</del> <ins>9%</ins>" in html
    assert f"<del>{LIMITS}</del>" in html and "<ins>Một đoạn mới.</ins>" in html
    assert re.findall(r'<a href="([^"]*)" aria-current="true">', html)[-2:] == ["?kieu=mot-cot&amp;phan=het"] * 2


def rows(cast, *lines):
    blocks = tuple(
        Block(n, "table_row", line, table=1, cells=tuple(line.split(" | ")), mark=f"{n}") for n, line in enumerate(lines, 1)
    )
    file = received("\n".join(lines))
    file = type(file)(**{**vars(file), "reading": Reading(blocks=blocks, whole=True)})
    seen = Version.objects.filter(document__congress=cast.kst).count()
    return documents.upload(cast.kst, cast.kinds["political_report"], file=file, seen=seen, by=cast.soan_kst)


def test_tables_are_compared_row_by_row_and_cell_by_cell(client, cast):
    first = rows(cast, "Chỉ tiêu | Thực hiện", "Thu ngân sách (tỷ đồng) | 12,5", "Hộ nghèo (%) | 4,1", "Dân số | 9.000")
    second = rows(cast, "Chỉ tiêu | Thực hiện", "Thu ngân sách (tỷ đồng) | 13", "Hộ nghèo (%) | 4,1", "Bảo hiểm y tế (%) | 92", "Dân số | 9.000")
    html = page(client, cast.soan_kst, second, first, "?phan=het&kieu=mot-cot").content.decode()
    assert "<tr><td>Thu ngân sách (tỷ đồng)</td><td><del>12,5</del><ins>13</ins></td></tr>" in html
    assert "<tr><td><ins>Bảo hiểm y tế (%)</ins></td><td><ins>92</ins></td></tr>" in html
    assert "<tr><td>Hộ nghèo (%)</td><td>4,1</td></tr>" in html
    html = page(client, cast.soan_kst, second, first).content.decode()
    assert html.count("<table") == 3 and "<td><del>12,5</del></td>" in html and "<td><ins>13</ins></td>" in html


def test_the_wrong_way_round_is_turned_round(client, cast, versions):
    first, second = versions
    assert page(client, cast.chuyen, first, second).url == reverse("compare", args=[second.pk, first.pk])
    assert page(client, cast.chuyen, first, first).url == reverse("version", args=[first.pk])


def test_nothing_a_person_wrote_runs(client, cast):
    evil = "<script>alert(1)</script>"
    first = upload(cast.kst, "political_report", PARTY + evil, evil, by=cast.soan_kst)
    second = upload(cast.kst, "political_report", PARTY + evil + " thêm", evil + " " + evil, by=cast.soan_kst)
    for asked in ("", "?phan=het", "?kieu=mot-cot", f"?kieu={evil}&phan={evil}"):
        assert evil not in page(client, cast.soan_kst, second, first, asked).content.decode()


def test_papers_have_no_text_to_compare(client, cast, versions):
    first, _ = versions
    third = documents.register(cast.kst, cast.kinds["political_report"], paper_number="1", paper_date=first.uploaded_at.date(),
                               copies=1, custodian="Văn phòng", seen=2, by=cast.soan_kst)
    html = page(client, cast.soan_kst, third, first).content.decode()
    assert "Không có chữ để so sánh." in html


def test_versions_of_another_document_or_not_yet_laid_do_not_exist(client, cast, versions):
    first, second = versions
    other = upload(cast.kst, "action_programme", "Chương trình.", by=cast.soan_kst)
    draft = upload(cast.kst, "political_report", "Chưa trình.", by=cast.soan_kst)
    assert page(client, cast.soan_kst, other, first).status_code == 404
    assert page(client, cast.chuyen, draft, first).status_code == 404
    assert page(client, cast.soan_kst, draft, first).status_code == 200
    assert page(client, cast.bithu_nghen, second, first).status_code == 404
