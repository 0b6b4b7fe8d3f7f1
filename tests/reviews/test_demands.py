"""The pages about demands: who reads which, answering by passage numbers, verifying side by side."""

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.reviews import actions as reviews
from congresses.reviews.models import Happening, RequiredRevision, RevisionResponse, Verification
from tests.factories import at, concluded, running_session, submitted, upload
from tests.reviews.demanding import answered, demanded, laid


@pytest.fixture
def get(client):
    def read(user, name, *args, status=200):
        client.force_login(user)
        response = client.get(reverse(name, args=args))
        assert response.status_code == status
        return response.content.decode()

    return read


@pytest.fixture
def post(client):
    def send(user, name, *args, status=302, **data):
        client.force_login(user)
        response = client.post(reverse(name, args=args), data)
        assert response.status_code == status
        return response.content.decode()

    return send


def field(cast, code="political_report"):
    """The name of the field for the newest version of a document."""
    return f"passages_{cast.nghen.documents.get(kind__code=code).versions.last().pk}"


def test_the_list_says_what_each_demand_blocks_and_marks_the_overdue(cast, get):
    demanded(cast)
    clock.move_to(at(23, 3))
    page = get(cast.bithu_nghen, "demands", cast.nghen.pk)
    assert "Còn 3 yêu cầu chưa xong" in page and "1 yêu cầu đã quá hạn." in page
    assert "Quá hạn 3 ngày" in page
    assert "Hạn 20/3/2020. Chặn: duyệt Báo cáo chính trị." in page
    assert "Chặn: đồng ý ngày đại hội. Văn kiện: Đề án nhân sự." in page
    assert "Chặn: tổ chức đại hội." in page


def test_an_empty_list_says_when_demands_come(cast, get):
    assert "Yêu cầu hiện ở đây khi kết luận" in get(cast.bithu_nghen, "demands", cast.nghen.pk)


def test_restricted_demands_do_not_exist_for_the_uncleared(cast, get):
    _, plan, _ = demanded(cast)
    for user in (cast.chuyen, cast.chanh, cast.soan_nghen):
        page = get(user, "demands", cast.nghen.pk)
        assert "Còn 2 yêu cầu chưa xong" in page and "Hoàn thiện đề án nhân sự" not in page
        for name in ("demand", "answer", "assign_verifier"):
            get(user, name, plan.pk, status=404)
    assert "Hoàn thiện đề án nhân sự" in get(cast.tochuc, "demands", cast.nghen.pk)


def test_a_foreign_demand_does_not_exist(cast, get):
    report, *_ = demanded(cast)
    for user in (cast.nguoila, cast.bithu_kst, cast.quantri):
        get(user, "demands", cast.nghen.pk, status=404)
        for name in ("demand", "answer", "assign_verifier"):
            get(user, name, report.pk, status=404)
    get(cast.chutri, "demand", 99999999999999999999, status=404)


def test_a_demand_shows_the_comment_it_grew_from_beside_its_passage(cast, get):
    report, *_ = demanded(cast)
    version = cast.nghen.documents.get(kind__code="political_report").versions.get()
    page = get(cast.bithu_nghen, "demand", report.pk)
    assert "Thiếu chỉ tiêu chủ yếu." in page
    assert f'{reverse("version", args=[version.pk])}#d2' in page
    assert "Trả lời yêu cầu 1</a>" in page
    assert "Người thẩm tra" not in page
    assert "Người thẩm tra" in get(cast.chanh, "demand", report.pk)


def test_an_answer_points_at_passages_of_the_newest_version(cast, get, post):
    report, *_ = demanded(cast)
    new = upload(cast.nghen, "political_report", "Một.", "Hai.", "Ba.", by=cast.bithu_nghen)
    assert "Đoạn đã sửa trong Báo cáo chính trị, bản 2" in get(cast.bithu_nghen, "answer", report.pk)
    post(cast.bithu_nghen, "answer", report.pk, kind="accept", text="Đã bổ sung.", seen="0", **{field(cast): "3, 1"})
    made = RevisionResponse.objects.get()
    assert list(made.passages.values_list("version", "number")) == [(new.pk, 1), (new.pk, 3)]
    assert "Báo cáo chính trị, bản 2, đoạn 1, 3" in get(cast.bithu_nghen, "demand", report.pk)
    assert 'value="1, 3"' in get(cast.bithu_nghen, "answer", report.pk)


def test_whoever_accepts_is_led_to_the_new_draft_first(cast, get):
    report, _, event = demanded(cast)
    first = f'<a href="{reverse("upload", args=[cast.nghen.pk, cast.kinds["political_report"].pk])}">nộp Báo cáo chính trị bản 2</a>'
    assert first in get(cast.bithu_nghen, "answer", report.pk)
    assert "Nếu tiếp thu" not in get(cast.bithu_nghen, "answer", event.pk)
    upload(cast.nghen, "political_report", "Bản mới.", by=cast.bithu_nghen)
    assert "Nếu tiếp thu" not in get(cast.bithu_nghen, "answer", report.pk)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2, 99", "Không có đoạn 99 trong Báo cáo chính trị, bản 1."), ("mười hai", "“mười” không phải là số đoạn."),
        ("9" * 100, "không phải là số đoạn."), ("\0", "ký tự ẩn"), ("²", "không phải là số đoạn."), ("1" * 500, "200"),
    ],
)
def test_a_wrong_passage_number_is_said_in_plain_words(cast, post, typed, sentence):
    report, *_ = demanded(cast)
    page = post(
        cast.bithu_nghen, "answer", report.pk, status=200, kind="accept", text="Đã gõ rồi.", seen="0", **{field(cast): typed}
    )
    assert sentence in page and "Đã gõ rồi." in page
    assert not RevisionResponse.objects.exists()


def test_a_demand_without_a_document_lets_one_choose_which(cast, get, post):
    *_, event = demanded(cast)
    for code in ("old_unit_table", "personnel_plan"):
        upload(cast.nghen, code, "Đoạn một.", by=cast.bithu_nghen)
    chosen = cast.nghen.documents.get(kind__code="old_unit_table").versions.get()
    page = get(cast.bithu_nghen, "answer", event.pk)
    assert "Văn kiện đã sửa" in page and "Đề án nhân sự, bản 2" in page
    assert "Đề án nhân sự" not in get(cast.soan_nghen, "answer", event.pk)
    wrong = post(cast.bithu_nghen, "answer", event.pk, status=200, kind="explain", text="Xin giữ.", seen="0", numbers="1")
    assert "Đồng chí chọn văn kiện có những đoạn này." in wrong
    post(cast.bithu_nghen, "answer", event.pk, kind="explain", text="Xin giữ.", seen="0", version=chosen.pk, numbers="1")
    assert RevisionResponse.objects.get().passages.get().version == chosen


def test_a_stale_answer_keeps_what_was_typed_and_shows_what_is_there(cast, post):
    report, *_ = demanded(cast)
    answered(cast, report)
    page = post(cast.soan_nghen, "answer", report.pk, status=409, kind="partial", text="Lời của tôi.", seen="0")
    assert "Lời của tôi." in page and "Đã bổ sung 5 chỉ tiêu." in page and 'name="seen" value="1"' in page
    assert RevisionResponse.objects.get().text == "Đã bổ sung 5 chỉ tiêu."


def test_a_draft_answer_is_not_shown_to_the_house(cast, get):
    report, *_ = demanded(cast)
    answered(cast, report)
    assert "Đã soạn, chưa trình" in get(cast.bithu_nghen, "demands", cast.nghen.pk)
    for page in (get(cast.chutri, "demands", cast.nghen.pk), get(cast.chutri, "demand", report.pk)):
        assert "Đã bổ sung 5 chỉ tiêu." not in page and "Chưa trả lời" in page


def test_a_laid_answer_is_no_longer_edited(cast, get, post):
    revisions = demanded(cast)
    laid(cast, *revisions)
    page = get(cast.bithu_nghen, "demand", revisions[0].pk)
    assert "đang chờ thẩm tra, nay chưa sửa được" in page
    assert reverse("answer", args=[revisions[0].pk]) not in page
    get(cast.bithu_nghen, "answer", revisions[0].pk, status=302)
    late = post(cast.bithu_nghen, "answer", revisions[0].pk, status=200, kind="accept", text="Sửa nữa.", seen="1")
    assert "Câu trả lời đã trình" in late


def test_who_may_not_answer_or_verify_is_told_why(cast, get):
    revisions = demanded(cast)
    report, plan, event = laid(cast, *revisions)
    assert "Chỉ bí thư và cán bộ soạn thảo" in get(cast.chutri, "answer", revisions[0].pk, status=403)
    assert "Chỉ người thẩm định" in get(cast.bithu_nghen, "verify", report.pk, status=403)
    assert "do người khác thẩm tra" in get(cast.chuyen, "verify", event.pk, status=403)
    assert "do người khác thẩm tra" in get(cast.chuyen, "demand", revisions[2].pk)
    get(cast.chuyen, "verify", plan.pk, status=404)
    get(cast.nguoila, "verify", report.pk, status=404)
    get(cast.chuyen, "assign_verifier", revisions[0].pk, status=403)


def test_verifying_shows_the_old_passage_and_the_new_one(cast, get, post):
    revisions = demanded(cast)
    report, *_ = laid(cast, *revisions)
    report.passages.set(cast.nghen.documents.get(kind__code="political_report").versions.last().passages.filter(number=2))
    page = get(cast.chuyen, "verify", report.pk)
    assert "Đoạn giữ nguyên." in page and "Đoạn có 5 chỉ tiêu." in page and "Thiếu chỉ tiêu chủ yếu." in page
    assert "Nhận xét: đồng chí ghi rõ còn thiếu gì" in post(cast.chuyen, "verify", report.pk, status=200, met="no")
    post(cast.chuyen, "verify", report.pk, met="no", note="Chưa có chỉ tiêu bảo hiểm y tế.")
    assert Verification.objects.get().met is False
    assert "Chưa có chỉ tiêu bảo hiểm y tế." in get(cast.bithu_nghen, "demands", cast.nghen.pk)
    theirs = get(cast.bithu_nghen, "demand", revisions[0].pk)
    assert "Chưa có chỉ tiêu bảo hiểm y tế." in theirs and "Trả lời yêu cầu 1</a>" in theirs
    assert "Lần trả lời trước chưa đạt" in get(cast.bithu_nghen, "answer", revisions[0].pk)
    get(cast.chanh, "verify", report.pk, status=302)
    again = post(cast.chanh, "verify", report.pk, status=200, met="yes")
    assert "đã có người thẩm tra" in again


def test_an_answer_without_passages_still_leads_to_the_new_draft(cast, get):
    report, *_ = laid(cast, *demanded(cast))
    new = cast.nghen.documents.get(kind__code="political_report").versions.last()
    page = get(cast.chuyen, "verify", report.pk)
    assert f'Đọc cả văn kiện: <a href="{reverse("version", args=[new.pk])}">Báo cáo chính trị, bản 2</a>.' in page


def test_met_demands_come_last_and_withdrawn_ones_are_folded(cast, get, post):
    revisions = demanded(cast)
    report, *_ = laid(cast, *revisions)
    post(cast.chuyen, "verify", report.pk, met="yes")
    RequiredRevision.objects.filter(pk=revisions[2].pk).update(withdrawn_at=clock.now())
    page = get(cast.chutri, "demands", cast.nghen.pk)
    assert "Còn 1 yêu cầu chưa xong" in page
    assert page.index("Yêu cầu 2</a>") < page.index("Yêu cầu 1</a>") < page.index("Xem 1 yêu cầu đã rút") < page.index("Yêu cầu 3</a>")


def test_the_office_assigns_somebody_who_may_read_the_demand(cast, get, post):
    report, plan, _ = demanded(cast)
    assert "Đặng Quang Vinh, Chuyên viên Ban Tuyên giáo" in get(cast.chanh, "assign_verifier", report.pk)
    page = get(cast.chutri, "assign_verifier", plan.pk)
    assert "Phan Thị Tố Hoa" in page and "Chuyên viên Ban Tuyên giáo" not in page
    post(cast.chutri, "assign_verifier", plan.pk, status=200, verifier=cast.chuyen.pk)
    post(cast.chutri, "assign_verifier", plan.pk, verifier=cast.tochuc.pk)
    plan.refresh_from_db()
    assert plan.verifier == cast.tochuc


def test_the_list_asks_the_same_number_of_questions_however_many_demands(cast, client, django_assert_max_num_queries):
    revisions = demanded(cast)
    laid(cast, *revisions)
    client.force_login(cast.chutri)
    with django_assert_max_num_queries(16):
        client.get(reverse("demands", args=[cast.nghen.pk]))


def test_a_demand_hides_when_its_kind_becomes_restricted_later(client, cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    report = session.agenda.get().submission.items.get(version__document__kind__code="political_report").version
    reviews.take_down(session, version=report, speaker="A", text="Lời phát biểu.", aspect="figures", by=cast.chanh)
    last = Happening.objects.filter(session=session).count()
    concluded(cast, session, items=[{"text": "Làm rõ báo cáo.", "blocks": "approval", "congresses": [cast.nghen], "kinds": [report.document.kind]},
                                    {"text": "Việc chung.", "blocks": "nothing", "congresses": [cast.nghen]}])
    demand = cast.nghen.revisions.get(text="Làm rõ báo cáo.")
    reviews.answer(demand, kind="accept", text="Đã làm rõ.", by=cast.soan_nghen)
    assert not demand.restricted
    report.document.kind.restricted = True
    report.document.kind.save()
    for reader, may in ((cast.chuyen, False), (cast.soan_nghen, False), (cast.tochuc, True), (cast.bithu_nghen, True)):
        client.force_login(reader)
        assert client.get(reverse("demand", args=[demand.pk])).status_code == (200 if may else 404)
        assert ("Làm rõ báo cáo." in client.get(reverse("demands", args=[cast.nghen.pk])).content.decode()) is may
        assert RevisionResponse.objects.visible_to(reader).exists() is (may and reader == cast.bithu_nghen)
        assert Happening.objects.visible_to(reader).filter(session=session, number=last).exists() is may
    assert cast.nghen.revisions.get(pk=demand.pk).restricted and not cast.nghen.revisions.get(text="Việc chung.").restricted
