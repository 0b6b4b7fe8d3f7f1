"""Drafting a conclusion on its pages: points, verdicts, number; two tabs; who reads what."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.core.vietnamese import day, parse_day
from congresses.journal.models import Entry
from congresses.plans.models import Holiday
from congresses.reviews import actions as reviews
from congresses.reviews.models import Conclusion, ConclusionItem, Verdict
from tests.factories import concluded, running_session, submitted
from tests.remembering import remembered


def version_of(congress, code="political_report"):
    return congress.documents.get(kind__code=code).versions.get()


@pytest.fixture
@remembered
def drafted(cast):
    """A draft conclusion of a common sitting over Nghèn and Kim Song Trường."""
    cast.session = running_session(
        cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)
    )
    cast.conclusion = reviews.draft(cast.session, by=cast.chanh)
    return cast


def to(name, row):
    return reverse(name, args=[row.pk])


def point(cast, **more):
    return {"seen": 1, "text": "Tổ chức đơn giản.", "blocks": "congress", "congresses": [cast.nghen.pk, cast.kst.pk], **more}


def test_the_session_page_leads_to_the_draft(client, cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    client.force_login(cast.chanh)
    assert to("draft_conclusion", session) in client.get(to("session", session)).content.decode()
    assert client.get(to("draft_conclusion", session)).status_code == 200
    assert not Conclusion.objects.exists()
    answers = [client.post(to("draft_conclusion", session)) for _ in range(2)]
    assert [a.url for a in answers] == [to("conclusion", Conclusion.objects.get())] * 2


def test_a_point_is_added_and_shown_with_scope_and_due_day(client, drafted):
    client.force_login(drafted.chanh)
    answer = client.post(to("add_item", drafted.conclusion), point(drafted, due="20/3/2020"), follow=True)
    page = answer.content.decode()
    assert "Tổ chức đơn giản." in page and "Cả hai đảng bộ" in page and "Hạn: 20/3/2020" in page


@pytest.mark.parametrize("typed, due", [("21/3/2020", date(2020, 3, 23)), ("2/4/2020", date(2020, 4, 3))])
def test_a_due_day_off_is_rolled_to_the_next_working_day_and_said(client, drafted, typed, due):
    assert Holiday.objects.filter(date=date(2020, 4, 2)).exists()
    client.force_login(drafted.chanh)
    answer = client.post(to("add_item", drafted.conclusion), point(drafted, due=typed), follow=True)
    page = answer.content.decode()
    beside = page.index(f"Hạn: {day(due)}")
    assert 0 < page.index(f"Ngày {day(parse_day(typed))} là ngày nghỉ; hạn được chuyển sang ngày làm việc tiếp theo") - beside < 100
    assert "là ngày nghỉ" not in client.get(to("conclusion", drafted.conclusion)).content.decode()
    for odd in ("?muc=1&ngay-nghi=31/2/2020", "?muc=x&ngay-nghi=", "?muc=1&ngay-nghi=<b>"):
        assert "là ngày nghỉ" not in client.get(to("conclusion", drafted.conclusion) + odd).content.decode()
    assert ConclusionItem.objects.get().due == due


def test_a_new_point_is_for_nobody_unasked_but_the_commune_being_heard(client, drafted):
    client.force_login(drafted.chanh)
    for congress in (drafted.kst, drafted.nghen):
        reviews.hear(drafted.conclusion.session.agenda.get(submission__congress=congress), by=drafted.chanh)
        assert client.get(to("add_item", drafted.conclusion)).context["form"]["congresses"].value() == [congress.pk]
    reviews.close_session(drafted.conclusion.session, by=drafted.chanh)
    assert client.get(to("add_item", drafted.conclusion)).context["form"]["congresses"].value() == []


def test_a_point_is_made_from_an_opinion(client, drafted):
    remark = reviews.comment(version_of(drafted.kst), text="Thiếu chỉ tiêu chủ yếu.", aspect="targets", by=drafted.chuyen)
    client.force_login(drafted.chanh)
    form = client.get(to("add_item", drafted.conclusion) + f"?gop-y={remark.pk}").context["form"]
    assert (form["text"].value(), form["comments"].value(), form["congresses"].value()) == (
        "Thiếu chỉ tiêu chủ yếu.", [remark.pk], [drafted.kst.pk])
    client.post(to("add_item", drafted.conclusion), point(
        drafted, text="Bám bộ chỉ tiêu.", congresses=[drafted.kst.pk], comments=[remark.pk], blocks="approval",
        kinds=[drafted.kinds["political_report"].pk]))
    assert list(ConclusionItem.objects.get().comments.all()) == [remark]
    assert "Đã đưa vào mục 1" in client.get(to("conclusion", drafted.conclusion)).content.decode()
    for odd in ("abc", "9" * 30, "0"):
        assert client.get(to("add_item", drafted.conclusion) + f"?gop-y={odd}").status_code == 200


def test_opinions_are_folded_under_their_number_until_one_is_chosen(client, drafted):
    client.force_login(drafted.chanh)
    address = to("add_item", drafted.conclusion)
    assert "Từ những ý kiến" not in client.get(address).content.decode()  # there are none
    remarks = [reviews.comment(version_of(drafted.kst), text=text, aspect="targets", by=drafted.chuyen) for text in ("Một.", "Hai.", "Ba.")]
    page = client.get(address).content.decode()
    assert '<details class="more field" id="div_id_comments"><summary>Từ những ý kiến: 3 ý kiến</summary>' in page
    page = client.get(f"{address}?gop-y={remarks[0].pk}").content.decode()
    assert 'id="div_id_comments" open><summary>Từ những ý kiến: đã chọn 1 trong 3 ý kiến</summary>' in page
    page = client.post(address, point(drafted, text="", comments=[r.pk for r in remarks[:2]])).content.decode()
    assert "đã chọn 2 trong 3 ý kiến" in page and page.count(" checked") == 5  # two boxes, two communes, what it blocks


@pytest.mark.parametrize("wrong, sentence", [
    ({"blocks": "approval"}, "phải nêu văn kiện nào"), ({"congresses": []}, "ít nhất một đảng bộ"),
    ({"text": "\0"}, "Yêu cầu:"), ({"congresses": ["9" * 30]}, "không có trong danh sách"), ({"due": "30/2/2020"}, "không có trong lịch"),
    ({"seen": "9" * 30}, "đã được sửa ở nơi khác"),
])
def test_a_wrong_point_is_answered_in_words_and_leaves_no_trace(client, drafted, wrong, sentence):
    client.force_login(drafted.chanh)
    before = Entry.objects.count()
    answer = client.post(to("add_item", drafted.conclusion), point(drafted) | wrong)
    assert answer.status_code == (409 if "seen" in wrong else 200)
    assert "error-summary" in answer.content.decode() and sentence in answer.content.decode()
    assert (ConclusionItem.objects.count(), Entry.objects.count()) == (0, before)


def test_two_tabs_the_later_one_keeps_its_words_and_changes_nothing(client, drafted):
    client.force_login(drafted.chanh)
    client.post(to("save_assessment", drafted.conclusion), {"seen": 1, "assessment": "Chuẩn bị nghiêm túc."})
    answer = client.post(to("save_assessment", drafted.conclusion), {"seen": 1, "assessment": "Chuẩn bị còn sơ sài."})
    page = answer.content.decode()
    assert answer.status_code == 409 and "Chuẩn bị còn sơ sài." in page and "Ưu điểm</a>: đang lưu «Chuẩn bị nghiêm túc.»" in page
    assert Conclusion.objects.get().assessment == "Chuẩn bị nghiêm túc."
    again = answer.context["form"]["seen"].value()
    assert client.post(to("save_assessment", drafted.conclusion), {"seen": again, "assessment": "Sau khi xem lại."}).status_code == 302


def test_every_form_of_the_draft_refuses_what_was_changed_since_and_lets_the_rest_be(client, drafted):
    item = reviews.add_item(drafted.conclusion, text="Giữ nguyên.", blocks="congress", congresses=[drafted.nghen], seen=1,
                            by=drafted.chanh)
    version = version_of(drafted.nghen)
    client.force_login(drafted.chanh)
    sent = [
        (to("judge", drafted.conclusion), {"seen": 1, f"v{version.pk}": "approved"}),
        (to("set_paper", drafted.conclusion), {"seen": 1, "number": 412, "date": "13/3/2020", "signer": drafted.chutri.pk}),
    ]
    assert [client.post(address, data).status_code for address, data in sent] == [302] * 2
    before = Entry.objects.count()
    sent[0][1][f"v{version.pk}"], sent[1][1]["number"] = "revise", 413
    sent += [(to("change_item", item), point(drafted)), (to("drop_item", item), {"seen": 1})]
    assert [client.post(address, data).status_code for address, data in sent] == [409] * 4
    assert (ConclusionItem.objects.get().text, Verdict.objects.get().verdict, Entry.objects.count()) == ("Giữ nguyên.", "approved", before)
    assert client.post(to("add_item", drafted.conclusion), point(drafted)).status_code == 302


def test_a_point_is_changed_and_dropped(client, drafted):
    item = reviews.add_item(drafted.conclusion, text="Bản đầu.", blocks="congress", congresses=[drafted.nghen], seen=1,
                            by=drafted.chanh)
    client.force_login(drafted.chanh)
    assert "Bản đầu." in client.get(to("change_item", item)).content.decode()
    client.post(to("change_item", item), point(drafted, seen=2, text="Bản sửa."))
    assert ConclusionItem.objects.get().text == "Bản sửa."
    assert "Bản sửa." in client.get(to("drop_item", item)).content.decode()
    sent = {"seen": 3, "once": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    answers = [client.post(to("drop_item", item), sent) for _ in range(2)]
    assert [a.url for a in answers] == [to("conclusion", drafted.conclusion)] * 2
    assert not ConclusionItem.objects.exists()


def edits():
    """What the journal says was edited, the oldest first, each once; restricted ones marked."""
    rows = Entry.objects.filter(verb="conclusion_edited").order_by("pk").values_list("sentence", "restricted")
    return list(dict.fromkeys((sentence.partition("»: ")[2], restricted) for sentence, restricted in rows))


def test_the_journal_says_which_part_was_changed_and_never_its_words(drafted):
    made, by, chair = drafted.conclusion, drafted.chanh, drafted.chutri
    reviews.save_assessment(made, assessment="Ưu.", follow_up="Ai.", seen=1, by=by)
    reviews.set_paper(made, number=412, date=date(2020, 3, 13), signer=chair, seen=2, by=by)
    reviews.set_paper(made, number=413, date=date(2020, 3, 13), signer=chair, seen=3, by=by)
    item = reviews.add_item(made, text="Một.", blocks="congress", congresses=[drafted.nghen], seen=4, by=by)
    second = reviews.add_item(made, text="Hai.", blocks="congress", congresses=[drafted.nghen], seen=5, by=by)
    same = {"text": "Hai.", "blocks": "congress", "congresses": [drafted.nghen]}
    reviews.change_item(second, **same | {"due": date(2020, 3, 20), "congresses": [drafted.nghen, drafted.kst]}, seen=6, by=by)
    reviews.drop_item(item, seen=7, by=by)
    reviews.judge(made, verdicts={version_of(drafted.nghen): "revise", version_of(drafted.kst): ""}, seen=8, by=by)
    assert edits() == [(what, False) for what in (
        "đánh giá chung (ưu điểm, theo dõi, đôn đốc)", "số, ngày, người ký (số, ngày, người ký)", "số, ngày, người ký (số)",
        "thêm mục 1", "thêm mục 2", "mục 2 (hạn, phạm vi)", "bỏ mục 1", "kết luận từng văn kiện (1 văn kiện)")]


def test_a_point_that_is_or_was_about_a_restricted_kind_is_not_spoken_of_to_the_uncleared(client, drafted):
    kind = drafted.kinds["personnel_plan"]
    same = {"text": "Cơ cấu.", "blocks": "consent", "congresses": [drafted.nghen]}
    item = reviews.add_item(drafted.conclusion, **same, kinds=[kind], seen=1, by=drafted.chutri)
    reviews.change_item(item, **same, seen=2, by=drafted.chutri)
    reviews.change_item(item, **same | {"owner": "Văn phòng"}, seen=3, by=drafted.chutri)
    assert edits() == [("thêm mục 1", True), ("mục 1 (văn kiện)", True), ("mục 1 (ai thực hiện)", False)]
    for user, told in ((drafted.chutri, True), (drafted.chanh, False)):
        client.force_login(user)
        page = client.get(reverse("congress_journal", args=[drafted.nghen.pk])).content.decode()
        assert ("thêm mục 1" in page) is told and "mục 1 (ai thực hiện)" in page


def test_an_opinion_becomes_a_point_by_one_name_wherever_it_stands(client, drafted):
    reviews.comment(version_of(drafted.kst), text="Thiếu chỉ tiêu.", aspect="targets", by=drafted.chuyen)
    client.force_login(drafted.chanh)
    session, draft = (client.get(to(*where)).content.decode() for where in (("session", drafted.session), ("conclusion", drafted.conclusion)))
    assert ">Làm thành mục kết luận</a>" in session and ">Làm thành mục kết luận</a>" in draft
    assert ">Làm ngay thành mục của Xã Kim Song Trường</button>" in session
    assert "Soạn thành mục" not in session + draft and "Thành yêu cầu" not in session + draft


def test_verdicts_of_every_commune_are_saved_in_one_form(client, drafted):
    client.force_login(drafted.chanh)
    address = to("judge", drafted.conclusion)
    page = client.get(address).content.decode()
    assert page.count("<fieldset") == 8 and "Thị trấn Nghèn" in page and "Đề án nhân sự, bản 1" not in page
    first, second = version_of(drafted.nghen), version_of(drafted.kst)
    client.post(address, {"seen": 1, f"v{first.pk}": "approved", f"v{second.pk}": "revise"})
    assert dict(Verdict.objects.values_list("version", "verdict")) == {first.pk: "approved", second.pk: "revise"}
    client.post(address, {"seen": 2, f"v{first.pk}": "postponed", f"v{second.pk}": ""})
    assert dict(Verdict.objects.values_list("version", "verdict")) == {first.pk: "postponed"}
    assert client.post(address, {"seen": 3, f"v{first.pk}": "maybe"}).status_code == 200


def test_what_a_commune_has_left_is_judged_at_once_and_only_that(client, drafted):
    client.force_login(drafted.chanh)
    report, other = version_of(drafted.nghen), version_of(drafted.kst)
    sent = {"seen": 1, f"v{report.pk}": "revise", f"v{other.pk}": "postponed", f"rest{drafted.nghen.pk}": "approved"}
    client.post(to("judge", drafted.conclusion), sent)
    words = dict(Verdict.objects.values_list("version", "verdict"))
    assert words.pop(report.pk) == "revise" and words.pop(other.pk) == "postponed"
    assert set(words) == {version_of(drafted.nghen, code).pk for code in ("action_programme", "personnel_plan")}
    assert set(words.values()) == {"approved"}


def test_communes_stand_in_the_order_of_the_agenda(client, drafted):
    client.force_login(drafted.chanh)
    page = client.get(to("judge", drafted.conclusion)).content.decode()
    assert page.index("Thị trấn Nghèn") < page.index("Xã Kim Song Trường")
    page = client.get(to("conclusion", drafted.conclusion)).content.decode()
    assert page.index("Nghèn: 3 văn kiện chưa có kết luận") < page.index("Kim Song Trường: 3 văn kiện")


def test_number_date_and_signer(client, drafted):
    client.force_login(drafted.chanh)
    address = to("set_paper", drafted.conclusion)
    assert client.post(address, {"seen": 1, "number": "9" * 30, "date": "13/3/2020", "signer": drafted.chutri.pk}).status_code == 200
    client.post(address, {"seen": 1, "number": "412", "date": "13/3/2020", "signer": drafted.chutri.pk})
    found = Conclusion.objects.get()
    assert (found.number, found.date, found.signer) == (412, date(2020, 3, 13), drafted.chutri)


def test_only_the_office_and_the_chair_draft(client, drafted):
    for user, status in ((drafted.chuyen, 403), (drafted.bithu_nghen, 404), (drafted.nguoila, 404)):
        client.force_login(user)
        for name in ("save_assessment", "set_paper", "add_item", "judge"):
            assert client.post(to(name, drafted.conclusion), {"seen": 1}).status_code == status
    client.force_login(drafted.chuyen)
    page = client.get(to("conclusion", drafted.conclusion)).content.decode()
    assert to("add_item", drafted.conclusion) not in page and "Chỉ người chủ trì được ban hành kết luận." in page


def test_a_draft_does_not_exist_for_the_communes(client, drafted):
    client.force_login(drafted.bithu_nghen)
    assert client.get(to("conclusion", drafted.conclusion)).status_code == 404
    assert "Chưa có kết luận nào" in client.get(reverse("conclusions")).content.decode()
    assert client.get("/ket-luan/99999999999999999999/").status_code == 404


def test_a_point_about_a_restricted_document_is_hidden_from_the_uncleared(client, drafted):
    item = reviews.add_item(
        drafted.conclusion, text="Cơ cấu cấp ủy chưa hợp lý.", blocks="consent", congresses=[drafted.nghen],
        kinds=[drafted.kinds["personnel_plan"]], seen=1, by=drafted.chutri)
    client.force_login(drafted.chutri)
    assert "Cơ cấu cấp ủy chưa hợp lý." in client.get(to("conclusion", drafted.conclusion)).content.decode()
    for user in (drafted.chuyen, drafted.chanh):
        client.force_login(user)
        for page in (to("conclusion", drafted.conclusion), to("session", drafted.session)):
            assert "Cơ cấu cấp ủy chưa hợp lý." not in client.get(page).content.decode()
        assert client.get(to("change_item", item)).status_code == 404
    form = client.get(to("add_item", drafted.conclusion)).context["form"]
    assert drafted.kinds["personnel_plan"] not in form.fields["kinds"].queryset


def test_words_about_a_restricted_document_make_only_a_restricted_point(drafted):
    remark = reviews.comment(version_of(drafted.nghen, "personnel_plan"), text="Thiếu nữ.", aspect="personnel", by=drafted.tochuc)
    with pytest.raises(ValidationError, match="văn kiện hạn chế"):
        reviews.add_item(drafted.conclusion, text="Thêm nữ.", blocks="consent", congresses=[drafted.nghen],
                         comments=[remark], seen=1, by=drafted.chutri)
    assert not ConclusionItem.objects.exists()


def issued(cast):
    """One conclusion over three communes, with points of different scope and one on personnel."""
    sent = [submitted(getattr(cast, c), by=getattr(cast, f"bithu_{c}")) for c in ("nghen", "kst", "kvy")]
    return concluded(cast, running_session(cast, *sent), items=[
        {"text": "Việc chung cả ba.", "blocks": "congress", "congresses": [cast.nghen, cast.kst, cast.kvy]},
        {"text": "Việc riêng Kim Song Trường.", "blocks": "consent", "congresses": [cast.kst]},
        {"text": "Việc của Nghèn và Kim Song Trường.", "blocks": "consent", "congresses": [cast.nghen, cast.kst]},
        {"text": "Nhân sự Nghèn.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["personnel_plan"]]},
    ])


def test_once_issued_a_commune_reads_its_own_points_only(client, cast):
    address = to("conclusion", issued(cast))
    client.force_login(cast.bithu_nghen)
    page = client.get(address).content.decode()
    assert "Thông báo kết luận số 412-TB/HU" in page and "Việc chung cả ba." in page and "Nhân sự Nghèn." in page
    assert "Việc của Nghèn và Kim Song Trường." in page
    for hidden in ("Việc riêng Kim Song Trường.", "Xã Kim Song Trường", "Xã Khánh Vĩnh Yên", to("congress", cast.kst)):
        assert hidden not in page
    client.force_login(cast.bithu_kvy)
    page = client.get(address).content.decode()
    assert "Việc chung cả ba." in page and "Việc riêng" not in page and "Nhân sự Nghèn." not in page


def test_personnel_points_are_absent_for_the_uncleared_drafter_and_reviewer(client, cast):
    address = to("conclusion", issued(cast))
    for user in (cast.soan_nghen, cast.chuyen, cast.chanh):
        client.force_login(user)
        page = client.get(address).content.decode()
        assert "Nhân sự Nghèn." not in page and "Việc chung cả ba." in page
    client.force_login(cast.tochuc)
    assert "Nhân sự Nghèn." in client.get(address).content.decode()


def test_the_list_names_what_one_may_see(client, cast):
    issued(cast)
    client.force_login(cast.bithu_nghen)
    page = client.get(reverse("conclusions")).content.decode()
    assert "Số 412-TB/HU" in page and "Thị trấn Nghèn" in page and "Kim Song Trường" not in page
    client.force_login(cast.nguoila)
    assert "412-TB" not in client.get(reverse("conclusions") + "?truoc=abc").content.decode()


def test_the_page_does_not_ask_more_for_more_points(client, drafted, django_assert_max_num_queries):
    for n in range(8):
        reviews.add_item(drafted.conclusion, text=f"Mục {n}.", blocks="congress", congresses=[drafted.nghen, drafted.kst],
                         seen=n + 1, by=drafted.chanh)
    client.force_login(drafted.chanh)
    client.get(to("conclusion", drafted.conclusion))
    with django_assert_max_num_queries(32):
        client.get(to("conclusion", drafted.conclusion))
