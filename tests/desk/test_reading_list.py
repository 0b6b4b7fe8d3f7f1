"""What is read before a session: as each reader may see it, what changed, who has opened it."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.documents.models import Opening
from tests.desk.hearing import version_of
from tests.factories import at


def rows_of(client, session, user):
    client.force_login(user)
    return client.get(reverse("reading_list", args=[session.pk])).context["items"]


def test_a_commune_reads_its_own_documents_and_the_others_titles_only(client, cast, session):
    items = rows_of(client, session, cast.bithu_nghen)
    assert [(item["name"], item["is_open"], len(item["documents"])) for item in items] == [
        ("Thị trấn Nghèn", True, 3), ("Xã Kim Song Trường", False, 0)]
    page = client.get(reverse("reading_list", args=[session.pk])).content.decode()
    for hidden in (reverse("version", args=[version_of(cast.kst).pk]), "Đã mở", "ZIP", reverse("congress", args=[cast.kst.pk]) + '"'):
        assert hidden not in page.replace(f'<a href="{reverse("congress", args=[cast.kst.pk])}">Hồ sơ</a>', "")


def test_who_does_not_read_restricted_kinds_learns_their_name_alone(client, cast, session):
    rows = {row["name"]: row for row in rows_of(client, session, cast.chuyen)[0]["documents"]}
    assert rows["Đề án nhân sự"] == {"name": "Đề án nhân sự", "restricted": True, "none": "Đồng chí chưa được giao đọc"}
    page = client.get(reverse("reading_list", args=[session.pk])).content.decode()
    assert "01-ĐA/ĐU" not in page and reverse("version", args=[version_of(cast.nghen, "personnel_plan").pk]) not in page
    assert "01-ĐA/ĐU" in str(rows_of(client, session, cast.uyvien))


def test_what_changed_since_the_last_round_with_the_way_to_both(client, cast, second):
    row = rows_of(client, second, cast.uyvien)[0]["documents"][0]
    newer, older = version_of(cast.nghen, number=2), version_of(cast.nghen)
    assert row["compare"] == reverse("compare", args=[newer.pk, older.pk])
    assert row["changes"] == "Thêm 1 đoạn, bỏ 1, 1 đoạn giữ nguyên."


def test_the_house_sees_who_has_opened_what_once(client, cast, session):
    version = version_of(cast.nghen)
    for user in (cast.uyvien, cast.chuyen, cast.bithu_nghen):
        client.force_login(user)
        for _ in range(2):
            assert client.get(reverse("version", args=[version.pk])).status_code == 200
    assert sorted(Opening.objects.values_list("user", flat=True)) == sorted([cast.uyvien.pk, cast.chuyen.pk])  # the commune's own is not noted
    row = rows_of(client, session, cast.chanh)[0]["documents"][0]
    assert row["opened"] == "1/2 người được mời đã mở" and row["waiting"] == ["Võ Đình Khang"]
    assert (row["who"], row["others"]) == (["Nguyễn Hữu Phúc, 12/3/2020, 08:00"], ["Đặng Quang Vinh, 12/3/2020, 08:00"])
    page = client.get(reverse("reading_list", args=[session.pk])).content.decode()
    assert "Không ở trong danh sách mời mà đã mở: Đặng Quang Vinh" in page
    assert "mọi văn kiện có trong bộ đều tính là đồng chí đã mở" in page and "—" not in row["size"]
    assert "who" not in rows_of(client, session, cast.bithu_nghen)[0]["documents"][0]


def test_a_download_is_an_opening_too(client, cast, session):
    client.force_login(cast.uyvien)
    client.get(reverse("download", args=[version_of(cast.nghen).pk])).getvalue()
    client.get(reverse("version", args=[version_of(cast.nghen, "personnel_plan").pk]))
    assert set(Opening.objects.values_list("version", "user")) == {
        (version_of(cast.nghen).pk, cast.uyvien.pk), (version_of(cast.nghen, "personnel_plan").pk, cast.uyvien.pk)}


def test_a_second_look_asks_the_database_nothing_about_openings(client, cast, session):
    client.force_login(cast.uyvien)
    address = reverse("version", args=[version_of(cast.nghen).pk])
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert not [query for query in queries if "documents_opening" in query["sql"]]


def test_an_opening_another_process_noted_first_stays(cast, session, client):
    version = version_of(cast.nghen)
    Opening.objects.create(version=version, user=cast.uyvien, at=at(11, 3))
    client.force_login(cast.uyvien)
    assert client.get(reverse("version", args=[version.pk])).status_code == 200
    assert Opening.objects.get().at == at(11, 3)


def test_the_page_asks_as_many_questions_with_six_documents_as_with_three(client, cast, session, django_assert_max_num_queries):
    client.force_login(cast.chanh)
    address = reverse("reading_list", args=[session.pk])
    client.get(address)
    with django_assert_max_num_queries(11):
        client.get(address)
