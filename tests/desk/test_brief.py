"""One page about a commune before its session."""

from django.urls import reverse

from congresses.desk.rows import sentences
from congresses.documents.models import Finding
from congresses.reviews import actions as reviews
from tests.desk.hearing import plan_for, version_of
from tests.factories import indicators, submitted, with_figures


def sheet(client, session, user, place=0):
    client.force_login(user)
    answer = client.get(reverse("brief", args=[session.agenda.all()[place].pk]))
    return answer.context["brief"], answer.content.decode()


def test_what_was_demanded_how_it_was_answered_and_verified(client, cast, second):
    brief, page = sheet(client, second, cast.uyvien)
    assert brief["demands"]["lines"] == [{
        "title": "Yêu cầu 1", "text": "Làm rõ kết quả.", "tag": "run", "state": "Chờ thẩm tra", "met": False,
        "answer": "Tiếp thu: Đã làm rõ ở mục I.", "note": ""}]
    answer = cast.nghen.revisions.get().responses.get()
    reviews.verify(answer, met=False, note="Còn chung chung.", by=cast.chanh)
    brief, page = sheet(client, second, cast.uyvien)
    assert (brief["demands"]["lines"][0]["state"], brief["demands"]["lines"][0]["note"]) == ("Chưa đạt", "Còn chung chung.")
    assert "0/1 đã đạt" in page and reverse("demands", args=[cast.nghen.pk]) in page


def test_what_changed_and_what_is_still_open(client, cast, second):
    newer, older = version_of(cast.nghen, number=2), version_of(cast.nghen)
    for level in ("explain", "hint", "hint"):
        Finding.objects.create(version=newer, check_code="names", level=level, aspect="old_names", fingerprint=f"{level}{newer.findings.count()}",
                               subject="x", what="Tên cũ «Thị trấn».", todo="Sửa.", passage=newer.passages.first())
    reviews.comment(newer, text="Chưa rõ.", aspect="targets", by=cast.chuyen)
    done = reviews.comment(newer, text="Đã rõ.", aspect="figures", by=cast.chuyen)
    reviews.mark_comment(done, resolved=True, by=cast.chuyen)
    brief, page = sheet(client, second, cast.uyvien)
    assert brief["documents"][0]["compare"] == reverse("compare", args=[newer.pk, older.pk]) and brief["documents"][0]["said"]
    assert "Phát hiện chưa xong: 3 (1 cần giải thích, 2 gợi ý)" in page and "2 gợi ý không in ở đây, không tính vào điều kiện về ngày." in page
    assert brief["findings"]["counts"] == ["1 cần giải thích", "2 gợi ý"]
    assert brief["findings"]["lines"] == ["Báo cáo chính trị: Tên cũ «Thị trấn»."]
    assert brief["comments"] == {"total": 1, "aspects": ["Chỉ tiêu 1"]}


def test_nothing_on_paper_ends_in_the_middle_of_a_sentence(client, cast, second):
    long = "Làm rõ kết quả thực hiện từng chỉ tiêu của nhiệm kỳ, nguyên nhân, bài học và giải pháp cụ thể cho nhiệm kỳ tới."
    newer = version_of(cast.nghen, number=2)
    Finding.objects.create(version=newer, check_code="names", level="explain", aspect="old_names", fingerprint="x", subject="x",
                           what=f"{long} Ở đoạn 3. Ấp 4 cũng vậy.", todo="Sửa.", passage=newer.passages.first())
    brief, page = sheet(client, second, cast.uyvien)
    assert brief["findings"]["lines"] == [f"Báo cáo chính trị: {long}"] and "…" not in page
    assert sentences("Câu một. Ấp hai. Câu ba.", 17) == "Câu một. Ấp hai." and sentences("Gồm 3. 000 đồng", 5) == "Gồm 3. 000 đồng"
    assert sentences("chữ " * 200).endswith("…")


def test_figures_at_a_glance_and_the_date_with_what_is_missing(client, cast):
    with_figures(cast)
    indicators(cast.nghen, by=cast.soan_nghen, KT05="48,6")
    planned = plan_for(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    brief, page = sheet(client, planned, cast.uyvien)
    assert [(name, value.result, value.target) for name, _, value in brief["figures"]["rows"]] == [
        ("Thu nhập bình quân đầu người", "48,6", "trên 48,6")]
    assert brief["date"]["asked"] == "Chưa đề nghị ngày" and brief["date"]["total"] >= 3
    assert "Còn" in page and "điều kiện chưa đạt để đồng ý tổ chức" in page


def test_restricted_matter_is_on_the_page_of_those_who_read_it_alone(client, cast, session):
    secret = version_of(cast.nghen, "personnel_plan")
    Finding.objects.create(version=secret, check_code="names", level="explain", aspect="personnel", fingerprint="s", subject="x",
                           what="Thiếu ba đồng chí nữ.", todo="Sửa.")
    reviews.comment(secret, text="Kín.", aspect="personnel", by=cast.tochuc)
    for user, seen in ((cast.uyvien, True), (cast.chuyen, False)):
        brief, page = sheet(client, session, user)
        assert ("Thiếu ba đồng chí nữ." in page, brief["comments"]["total"]) == (seen, int(seen))
