"""The whole of a session as one page and as a ZIP that opens without the portal."""

import hashlib
import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from django.urls import reverse

from congresses.desk import pack as pack_views
from congresses.desk.pack_contents import file_name
from congresses.documents.models import Opening
from congresses.documents.store import place
from congresses.journal.models import Entry
from tests.desk.hearing import plan_for, version_of
from tests.factories import submitted, upload


def taken(client, session, user) -> zipfile.ZipFile:
    client.force_login(user)
    answer = client.post(reverse("pack_file", args=[session.pk]))
    assert answer["Content-Type"] == "application/zip"
    return zipfile.ZipFile(BytesIO(answer.getvalue()))


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.ids = [], []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "src", "action"):
                self.found.append(value)
            if name == "id":
                self.ids.append(value)


def links_of(html: str) -> Links:
    parser = Links()
    parser.feed(html)
    return parser


def test_the_page_has_every_text_brief_and_person_with_anchors_of_their_own(client, cast, session):
    client.force_login(cast.uyvien)
    page = client.get(reverse("pack", args=[session.pk])).getvalue().decode()
    for wanted in ("Báo cáo chính trị của Đảng bộ thị trấn Nghèn, lần 1.", "Báo cáo chính trị của Đảng bộ xã Kim Song Trường, lần 1.",
                   "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ", "Yêu cầu lần trước", "01-ĐA/ĐU"):
        assert wanted in page
    links = links_of(page)
    assert "<!-- văn kiện" not in page and len(links.ids) == len(set(links.ids))
    own = [link for link in links.found if link.startswith("#") and link != "#"]
    assert own and set(own) <= {f"#{one}" for one in links.ids}
    assert Opening.objects.filter(user=cast.uyvien).count() == 6


def test_the_zip_opens_alone_and_its_sums_are_right(client, cast, session):
    found = taken(client, session, cast.uyvien)
    names = found.namelist()
    assert names[-2:] == ["index.html", "sha256.txt"] and found.testzip() is None
    for name in names:
        path = PurePosixPath(name)
        assert not path.is_absolute() and ".." not in path.parts and re.fullmatch(r"[a-z0-9./-]+", name)
        if name.endswith(".html"):
            links = links_of(found.read(name).decode())
            for link in links.found:
                assert "://" not in link and not link.startswith("/")
                target = (path.parent / link.partition("#")[0]) if not link.startswith("#") else path
                assert str(target).replace("01-thi-tran-nghen/../", "").replace("02-xa-kim-song-truong/../", "") in names
    sums = dict(line.split("  ")[::-1] for line in found.read("sha256.txt").decode().splitlines())
    assert sums == {name: hashlib.sha256(found.read(name)).hexdigest() for name in names if name != "sha256.txt"}
    version = version_of(cast.nghen)
    assert sums["01-thi-tran-nghen/01-bao-cao-chinh-tri-ban-1.docx"] == version.sha256
    assert "Báo cáo chính trị của Đảng bộ thị trấn Nghèn, lần 1." in found.read("01-thi-tran-nghen/01-bao-cao-chinh-tri-ban-1.html").decode()


def test_every_taking_is_in_the_journal_of_every_commune_heard(client, cast, session):
    taken(client, session, cast.uyvien)
    taken(client, session, cast.uyvien)
    rows = Entry.objects.filter(verb="pack_taken")
    assert sorted(rows.values_list("congress_id", flat=True)) == sorted([cast.nghen.pk, cast.kst.pk] * 2)
    assert rows[0].sentence == "lấy trọn bộ tài liệu của «Buổi duyệt», 6 văn kiện, có văn kiện hạn chế"
    assert set(rows.values_list("audience", flat=True)) == {"house"}


def test_restricted_files_are_in_the_pack_of_those_who_read_them_alone(client, cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    secret = upload(cast.kst, "personnel_plan", "Danh sách kín.", by=cast.bithu_kst)
    upload(cast.kst, "political_report", by=cast.bithu_kst)
    upload(cast.kst, "action_programme", by=cast.bithu_kst)
    from_kst = pack_views.actions.submit(cast.kst, by=cast.bithu_kst)
    planned = plan_for(cast, sent, from_kst)
    for user, inside in ((cast.uyvien, True), (cast.chuyen, False)):
        found = taken(client, planned, user)
        everything = b"".join(found.read(name) for name in found.namelist())
        assert (b"Danh s\xc3\xa1ch k\xc3\xadn." in everything, secret.sha256.encode() in everything) == (inside, inside)
        page = client.get(reverse("pack", args=[planned.pk])).getvalue().decode()
        assert ("Danh sách kín." in page) == inside
        assert all('<span class="scope">Hạn chế</span>' in index for index in (page, found.read("index.html").decode()))
        assert "văn kiện hạn chế, không có trong bộ này" in found.read("index.html").decode() or inside
    assert not Opening.objects.filter(version=secret, user=cast.chuyen).exists()


def test_a_lost_original_is_said_and_the_rest_is_there(client, cast, session):
    place(version_of(cast.nghen).sha256).unlink()
    found = taken(client, session, cast.uyvien)
    assert "Máy chủ không đọc được tệp gốc." in found.read("index.html").decode()
    assert "01-thi-tran-nghen/01-bao-cao-chinh-tri-ban-1.html" in found.namelist()
    assert "01-thi-tran-nghen/01-bao-cao-chinh-tri-ban-1.docx" not in found.namelist()


@pytest.mark.parametrize("limit, method, name", [("MOST_BYTES", "post", "pack_file"), ("MOST_PASSAGES", "get", "pack")])
def test_what_is_too_large_is_refused_in_words_and_leaves_no_trace(client, cast, session, monkeypatch, limit, method, name):
    monkeypatch.setattr(pack_views, limit, 1)
    client.force_login(cast.uyvien)
    before = Entry.objects.count()
    answer = getattr(client, method)(reverse(name, args=[session.pk]), follow=True)
    assert answer.redirect_chain == [(reverse("reading_list", args=[session.pk]), 302)]
    assert any("quá" in str(message) for message in answer.context["messages"])
    assert Entry.objects.count() == before and not Opening.objects.exists()


def test_a_commune_takes_no_pack(client, cast, session):
    client.force_login(cast.bithu_nghen)
    for method, name in (("get", "pack"), ("post", "pack_file")):
        answer = getattr(client, method)(reverse(name, args=[session.pk]))
        assert answer.status_code == 403 and "Chỉ người của cấp duyệt" in answer.content.decode()


@pytest.mark.parametrize("text, name", [
    ("Thị trấn Nghèn", "thi-tran-nghen"), ("../../etc/passwd", "etc-passwd"), ("Đề án (bản cuối) «mật»?.docx", "de-an-ban-cuoi-mat-docx"),
    ("", "tep"), ("...", "tep"), ("CON", "tep-con"), ("nul", "tep-nul"), ("a" * 200, "a" * 60), ("\u202egpj.exe", "gpj-exe"), ("漢字", "tep"),
])
def test_names_of_files_are_safe_everywhere(text, name):
    assert file_name(text) == name


def test_a_long_name_ends_with_a_word():
    assert file_name("Duyệt nội dung và thời gian đại hội Nghèn, Kim Song Trường, Khánh Vĩnh Yên") == (
        "duyet-noi-dung-va-thoi-gian-dai-hoi-nghen-kim-song-truong")


def test_the_page_asks_a_fixed_number_of_questions_for_each_commune_and_one_for_each_text(client, cast, session, django_assert_max_num_queries):
    client.force_login(cast.uyvien)
    client.get(reverse("pack", args=[session.pk])).getvalue()
    with django_assert_max_num_queries(12 + 2 * 34 + 4):
        client.get(reverse("pack", args=[session.pk])).getvalue()
