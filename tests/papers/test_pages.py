"""The pages of papers: drafts for the house, what was issued for both sides."""

import hashlib
from pathlib import Path

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.documents import store
from congresses.journal.models import Entry
from congresses.papers.models import Paper
from tests.papers.papers import of_session, words_of, written

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def page(client, name, *args):
    return client.get(reverse(name, args=args))


def links(response, kind):
    """(address, words, for whom) of every draft of a kind."""
    return [(*link, row.whom) for row in response.context["drafts"] if kind in row.title for link in row.links]


def issued(here, folder, congress=None, restricted=False, number=None):
    """A paper as the register keeps it."""
    data = written("notice", of_session(here, congress), here.chutri)
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest).write_bytes(data)
    store.keep(Path(folder / digest), digest)
    return Paper.objects.create(plan=here.plan, kind="notice", session=here.session, congress=congress, sha256=digest, number=number,
                                restricted=restricted, by=here.chanh, at=clock.now())


def test_the_page_of_a_session_lists_its_papers_and_what_is_missing(concluded, client, django_assert_num_queries):
    client.force_login(concluded.chutri)
    page(client, "session_papers", concluded.session.pk)
    with django_assert_num_queries(49):
        response = page(client, "session_papers", concluded.session.pk)
    assert [row.title for row in response.context["drafts"] if not row.compact] == ["Giấy mời", "Biên bản", "Thông báo kết luận"]
    assert [row.whom for row in response.context["drafts"] if row.title == "Thông báo kết luận"] == [
        "chung cho 3 đảng bộ", "Thị trấn Nghèn", "Xã Kim Song Trường", "Xã Khánh Vĩnh Yên"]
    assert [whom for _, _, whom in links(response, "Giấy mời")] == [
        "các đồng chí Ủy viên Ban Thường vụ", "Thị trấn Nghèn", "Xã Kim Song Trường", "Xã Khánh Vĩnh Yên", "Lê Văn Sáu"]
    assert "Tải bản nháp, không có nội dung hạn chế" in response.content.decode()


def test_the_page_of_a_congress_lists_a_table_for_each_round(over, client, django_assert_num_queries):
    client.force_login(over.chutri)
    page(client, "congress_papers", over.nghen.pk)
    with django_assert_num_queries(42):
        response = page(client, "congress_papers", over.nghen.pk)
    assert [line.title for line in response.context["drafts"]] == [
        "Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình, lần trình 1", "Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình, lần trình 2",
        "Báo cáo điều kiện", "Phiếu lấy ý kiến"]


def test_a_session_by_paper_has_a_notice_alone(over, client):
    client.force_login(over.chutri)
    by_paper = over.second.agenda.get().session
    response = page(client, "session_papers", by_paper.pk)
    assert [line.title for line in response.context["drafts"]] == ["Thông báo kết luận"]
    text = words_of(client.get(links(response, "Thông báo")[0][0]).getvalue())
    assert "lấy ý kiến bằng văn bản về nội dung Đại hội Đảng bộ thị trấn Nghèn" in text and "Số 420-TB/HU" in text


def test_every_link_of_the_page_gives_a_word_file_and_leaves_no_trace(concluded, client):
    client.force_login(concluded.chutri)
    told = Entry.objects.count()
    for name, key in (("session_papers", concluded.session.pk), ("congress_papers", concluded.nghen.pk), ("plan_papers", concluded.plan.pk)):
        for line in page(client, name, key).context["drafts"]:
            for url, _ in line.links:
                response = client.get(url)
                assert (response.status_code, response["Content-Type"]) == (200, DOCX), url
                assert response["Content-Disposition"].startswith("attachment;") and response["Cache-Control"] == "private, no-store"
                assert "sandbox" in response["Content-Security-Policy"]
                assert words_of(response.getvalue())
    assert Entry.objects.count() == told and not Paper.objects.exists()


def test_who_reads_nothing_restricted_is_offered_one_draft(concluded, client):
    client.force_login(concluded.chuyen)
    response = page(client, "session_papers", concluded.session.pk)
    assert [words for _, words, _ in links(response, "Biên bản")] == ["Tải bản nháp"]
    assert "nội dung hạn chế" not in response.content.decode()


def test_a_commune_sees_issued_papers_alone_and_its_own(concluded, client, tmp_path):
    here = concluded
    everybody = issued(here, tmp_path, number=here.conclusion.paper)
    own = issued(here, tmp_path, here.nghen, restricted=True, number=number(here, 413))
    sister = issued(here, tmp_path, here.kst, number=number(here, 414))
    unnumbered = issued(here, tmp_path, here.nghen)
    client.force_login(here.bithu_nghen)
    response = page(client, "session_papers", here.session.pk)
    assert not response.context["drafts"]
    assert [row["file"] for row in response.context["issued"]] == [reverse("paper_file", args=[own.pk])]
    assert page(client, "session_paper", here.session.pk, "notice").status_code == 403
    given = page(client, "paper_file", own.pk)
    assert words_of(given.getvalue()).startswith(("HUYỆN", "Ngày", "THÔNG BÁO")) and "thong-bao-ket-luan-nghen-so-413.docx" in given["Content-Disposition"]
    assert [page(client, "paper_file", one.pk).status_code for one in (everybody, sister, unnumbered)] == [404, 404, 404]
    client.force_login(here.soan_nghen)  # reads nothing restricted
    assert page(client, "paper_file", own.pk).status_code == 404


def number(here, value):
    from_series = here.conclusion.paper
    return type(from_series).objects.create(organ=from_series.organ, kind="TB", term=from_series.term, number=value,
                                            date=from_series.date, signer=here.chutri)


@pytest.mark.parametrize("name, kind, query", [
    ("session_paper", "responses", ""), ("session_paper", "khong-co", ""), ("session_paper", "notice", "?dang-bo=999999"),
    ("session_paper", "invitation", "?nguoi=999999"), ("session_paper", "notice", "?dang-bo=x"), ("congress_paper", "notice", ""),
    ("congress_paper", "responses", "?lan=7"), ("plan_paper", "notice", ""),
])
def test_papers_that_do_not_exist_are_not_found(concluded, client, name, kind, query):
    key = {"session_paper": concluded.session, "congress_paper": concluded.nghen, "plan_paper": concluded.plan}[name].pk
    client.force_login(concluded.chutri)
    assert client.get(reverse(name, args=[key, kind]) + query).status_code == 404


def test_a_paper_the_disk_lost_is_not_found(concluded, client):
    lost = Paper.objects.create(plan=concluded.plan, kind="notice", session=concluded.session, sha256="0" * 64, by=concluded.chanh, at=clock.now())
    client.force_login(concluded.chutri)
    assert page(client, "paper_file", lost.pk).status_code == 404


def test_pages_lead_to_their_papers(concluded, client):
    client.force_login(concluded.chutri)
    for name, key in (("session", concluded.session.pk), ("congress", concluded.nghen.pk), ("plan", concluded.plan.pk)):
        assert reverse(f"{name}_papers", args=[key]) in page(client, name, key).content.decode()
