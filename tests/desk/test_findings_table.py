"""The superior's table of findings: what remains, commune by commune and check by check."""

from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.models import Finding
from congresses.plans.models import ReviewPlan
from tests.factories import committee, dossier, upload
from tests.trial_checks import registered


@pytest.fixture
def checked(cast):
    """Nghèn has laid two old names, a hint and a restricted plan with a name; Kim Song Trường keeps a draft."""
    for code, checks in (("political_report", "thu-ten;thu-loi"), ("personnel_plan", "thu-ten;thu-nguoi")):
        cast.kinds[code].checks = checks
        cast.kinds[code].save()
    with registered():
        dossier(cast.nghen, by=cast.bithu_nghen)
        upload(cast.nghen, "political_report", "Kim Lộc, Song Lộc.", "Tiếp tục đẩy mạnh.", by=cast.bithu_nghen)
        upload(cast.nghen, "personnel_plan", "Nguyên Bí thư Kim Lộc.", by=cast.bithu_nghen)
        documents.lay([document.versions.latest("number") for document in cast.nghen.documents.all()])
        upload(cast.nghen, "political_report", "Kim Lộc, Kim Lộc, Kim Lộc.", by=cast.bithu_nghen)  # not laid
        upload(cast.kst, "political_report", "Song Lộc.", by=cast.soan_kst)
        yield cast


def table(client, user, **asked):
    client.force_login(user)
    return client.get(reverse("plan_findings", args=[ReviewPlan.objects.get().pk]), asked)


def cells(page, name):
    """(column, what remains, explained) of a commune's row."""
    row = next(row for row in page.context["rows"] if name in row["name"])
    return [(cell["title"], cell["left"], cell["explained"]) for cell in row["cells"]]


def test_only_what_was_laid_counts_and_restricted_kinds_for_those_who_read_them(client, checked):
    assert cells(table(client, checked.chanh), "Nghèn") == [("Tên cũ thử", 2, 0), ("Lời chung thử", 1, 0), ("Tổng", 3, 0)]
    assert cells(table(client, checked.uyvien), "Nghèn") == [
        ("Tên cũ thử", 3, 0), ("Lời chung thử", 1, 0), ("Nhân sự thử", 0, 0), ("Tổng", 4, 0)]
    page = table(client, checked.chanh)
    assert cells(page, "Kim Song") == [] and "Chưa trình văn kiện nào" in page.content.decode()
    assert "Nhân sự thử" not in page.content.decode()


def test_what_is_explained_stands_apart(client, checked):
    named = Finding.objects.filter(version__laid_at__isnull=False, quote="Song Lộc").get()
    documents.explain(named, text="Tên riêng của công trình.", by=checked.bithu_nghen)
    page = table(client, checked.chanh)
    assert cells(page, "Nghèn") == [("Tên cũ thử", 1, 1), ("Lời chung thử", 1, 0), ("Tổng", 2, 1)]
    assert "1 đã giải thích" in page.content.decode()
    assert [(sums["left"], sums["explained"]) for sums in page.context["sums"]] == [(1, 1), (1, 0), (2, 1)]


def test_one_level_is_chosen_and_the_cells_lead_to_the_list(client, checked):
    page = table(client, checked.chanh, muc="hint")
    assert cells(page, "Nghèn") == [("Tên cũ thử", 0, 0), ("Lời chung thử", 1, 0), ("Tổng", 1, 0)]
    assert f'{reverse("congress_findings", args=[checked.nghen.pk])}?phep=thu-loi&amp;muc=hint' in page.content.decode()
    assert [count for _, _, count, _ in page.context["segments"]] == [3, 2, 0, 1]
    assert [current for *_, current in page.context["segments"]] == [False, False, False, True]
    assert table(client, checked.chanh, muc="moi", xep="khong-co").status_code == 200


def test_the_most_come_first_by_any_column(client, checked):
    documents.lay([upload(checked.kvy, "political_report", "Đẩy mạnh.", "Phải đẩy mạnh.", "Vẫn đẩy mạnh.", by=checked.soan_kvy)])
    by_name = [row["name"] for row in table(client, checked.chanh).context["rows"]]
    assert by_name == [f"Đảng bộ {name}" for name in ("xã Khánh Vĩnh Yên", "thị trấn Nghèn", "xã Kim Song Trường")]  # that has laid nothing
    page = table(client, checked.chanh, xep="thu-ten")
    assert "Nghèn" in page.context["rows"][0]["name"] and 'aria-sort="descending"' in page.content.decode()
    upload(checked.kvy, "political_report", by=checked.soan_kvy)
    assert "Khánh Vĩnh Yên" in table(client, checked.chanh, xep="thu-loi").context["rows"][0]["name"]


def test_the_table_leaves_as_a_workbook_without_formulas(client, checked):
    checked.nghen.committee.name = "=HYPERLINK(1)"
    checked.nghen.committee.save()
    client.force_login(checked.chanh)
    answer = client.get(reverse("findings_file", args=[checked.plan.pk]))
    sheet = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert rows[0] == ("Đảng bộ", "Tên cũ thử", "Lời chung thử", "Tổng còn lại", "Chặn việc trình", "Cần giải thích", "Gợi ý", "Đã giải thích")
    assert ("=HYPERLINK(1)", 2, 1, 3, 2, 0, 1, 0) in rows
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_page_asks_the_same_however_many_communes(client, checked, django_assert_num_queries):
    for number in range(120):
        place = committee(f"xa-{number}", f"Đảng bộ xã Số {number:03}", checked.district)
        checked.plan.congresses.create(committee=place)
    table(client, checked.chanh)
    with django_assert_num_queries(6):  # the web session, the person, the plan, its kinds, its congresses, the counts
        page = client.get(reverse("plan_findings", args=[checked.plan.pk]))
    assert len(page.context["rows"]) == 100 and page.context["total"] == 123
    rest = client.get(page.context["older"])
    assert len(rest.context["rows"]) == 23 and not rest.context["older"]


def test_the_board_and_the_plan_lead_there_and_communes_do_not_see_it(client, checked):
    url = reverse("plan_findings", args=[checked.plan.pk])
    client.force_login(checked.chuyen)
    for page in ("board", "plan"):
        assert url in client.get(reverse(page, args=[checked.plan.pk])).content.decode()
    client.force_login(checked.bithu_nghen)
    assert client.get(url).status_code == 404
    assert url not in client.get(reverse("plan", args=[checked.plan.pk])).content.decode()
