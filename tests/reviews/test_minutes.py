"""Minutes: usual remarks, a demand made of an opinion in one click, the conclusion as it is read aloud."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.dates import actions as dates
from congresses.documents.models import Version
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment, Conclusion, ConclusionItem, UsualRemark
from tests.factories import running_session, submitted, upload
from tests.remembering import remembered


def version_of(congress, code="political_report"):
    return Version.objects.get(document__congress=congress, document__kind__code=code)


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn, with its personnel plan as a file, and Kim Song Trường in one running session."""
    upload(cast.nghen, "political_report", by=cast.soan_nghen)
    upload(cast.nghen, "action_programme", by=cast.soan_nghen)
    upload(cast.nghen, "personnel_plan", "Phương án nhân sự.", by=cast.bithu_nghen)
    cast.session = running_session(
        cast, reviews.submit(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))
    return cast


def said(here, code="political_report", text="Số liệu chưa khớp.", by=None):
    return reviews.take_down(here.session, version=version_of(here.nghen, code), speaker="Nguyễn Hữu Phúc", text=text, aspect="figures",
                             by=by or here.chanh)


def typed(here, **more):
    return {"speaker": "Võ Đình Khang", "version": version_of(here.nghen).pk, "aspect": "", "text": "", **more}


def test_a_usual_remark_stands_for_text_and_aspect(client, heard):
    usual = reviews.add_usual(heard.plan, aspect="old_names", text="Đưa tên đơn vị cũ xuống chú thích.", by=heard.chanh)
    client.force_login(heard.chanh)
    client.post(reverse("take_down", args=[heard.session.pk]), typed(heard, usual=usual.pk))
    client.post(reverse("take_down", args=[heard.session.pk]), typed(heard, usual=usual.pk, aspect="form", text="Mục II."))
    assert list(Comment.objects.values_list("text", "aspect")) == [
        ("Đưa tên đơn vị cũ xuống chú thích.", "old_names"), ("Đưa tên đơn vị cũ xuống chú thích. Mục II.", "form")]


def test_neither_words_nor_a_usual_remark_is_refused_in_words(client, heard):
    client.force_login(heard.chanh)
    page = client.post(reverse("take_down", args=[heard.session.pk]), typed(heard)).content.decode()
    assert "đồng chí ghi nội dung ý kiến" in page and "đồng chí chọn khía cạnh" in page
    assert not Comment.objects.exists()


def test_usual_remarks_are_added_once_and_dropped(client, heard):
    client.force_login(heard.chanh)
    address = reverse("usual_remarks", args=[heard.plan.pk])
    assert "Chưa có câu nào" in client.get(address).content.decode()
    for _ in range(2):
        assert client.post(address, {"aspect": "figures", "text": "Số liệu phải chính xác."}).status_code == 302
    remark = UsualRemark.objects.get()
    assert "Số liệu phải chính xác." in client.get(address).content.decode()
    assert client.post(address, {"aspect": "", "text": "x" * 401}).status_code == 200
    dropping = reverse("drop_usual", args=[remark.pk])
    assert "Số liệu phải chính xác." in client.get(dropping).content.decode()
    assert [client.post(dropping).status_code for _ in range(2)] == [302, 404]
    assert not UsualRemark.objects.exists()
    assert Entry.objects.filter(verb="usual_remark_dropped").count() == 1


def test_an_opinion_becomes_a_demand_of_its_commune_or_of_all(client, heard):
    first, second = said(heard), said(heard, text="Thiếu dự báo.")
    client.force_login(heard.chutri)
    client.post(reverse("demand_of", args=[heard.session.pk, first.pk]), {"cho": "rieng"})
    client.post(reverse("demand_of", args=[heard.session.pk, second.pk]), {"cho": "tat-ca"})
    one, other = ConclusionItem.objects.all()
    assert (one.text, one.blocks, list(one.comments.all())) == ("Số liệu chưa khớp.", "approval", [first])
    assert [list(item.congresses.order_by("pk")) for item in (one, other)] == [[heard.nghen], [heard.nghen, heard.kst]]
    page = client.get(reverse("session", args=[heard.session.pk])).content.decode()
    assert "Đã đưa vào mục 1" in page and "Đã đưa vào mục 2" in page


def test_clicking_twice_makes_one_demand(client, heard):
    opinion = said(heard)
    client.force_login(heard.chanh)
    for _ in range(2):
        client.post(reverse("demand_of", args=[heard.session.pk, opinion.pk]))
    assert ConclusionItem.objects.count() == 1 and Conclusion.objects.count() == 1


def test_a_demand_of_a_restricted_opinion_stays_restricted(client, heard):
    secret = said(heard, "personnel_plan", "Cơ cấu nữ còn thấp.", by=heard.chutri)
    client.force_login(heard.chanh)
    assert client.post(reverse("demand_of", args=[heard.session.pk, secret.pk])).status_code == 404
    client.force_login(heard.chutri)
    client.post(reverse("demand_of", args=[heard.session.pk, secret.pk]))
    assert [kind.restricted for kind in ConclusionItem.objects.get().kinds.all()] == [True]


def test_nothing_is_demanded_once_the_conclusion_is_refused_to_the_person(client, heard):
    opinion = said(heard)
    before = Entry.objects.count()
    for person, status in ((heard.uyvien, 403), (heard.bithu_nghen, 403), (heard.bithu_kvy, 404), (heard.nguoila, 404)):
        client.force_login(person)
        assert client.post(reverse("demand_of", args=[heard.session.pk, opinion.pk])).status_code == status
    assert (ConclusionItem.objects.count(), Conclusion.objects.count(), Entry.objects.count()) == (0, 0, before)


def test_the_conclusion_is_read_aloud_without_what_is_restricted(client, heard):
    for opinion in (said(heard), said(heard, "personnel_plan", "Cơ cấu nữ còn thấp.", by=heard.chutri)):
        reviews.demand_of(opinion, heard.session, congresses=[heard.nghen], by=heard.chutri)
    conclusion = Conclusion.objects.get()
    reviews.save_assessment(conclusion, assessment="Chuẩn bị nghiêm túc.", shortcomings="Số liệu còn sai.", follow_up="Văn phòng theo dõi.",
                            seen=conclusion.edition, by=heard.chutri)
    client.force_login(heard.chutri)
    reviews.judge(conclusion, verdicts={version_of(heard.nghen): "revise"}, seen=conclusion.edition + 1, by=heard.chutri)
    dates.propose(heard.nghen, first_day=date(2020, 4, 30), last_day=date(2020, 4, 30), by=heard.bithu_nghen)
    dates.draft_verdict(conclusion, heard.nghen, kind="in_principle", seen=conclusion.edition + 2, by=heard.chutri)
    closing = client.post(reverse("close_session", args=[heard.session.pk]))
    assert closing.url == reverse("aloud", args=[conclusion.pk])
    page = client.get(closing.url).content.decode()
    for words in ("Về văn kiện của Thị trấn Nghèn. Phải hoàn thiện: Báo cáo chính trị.",
                  "Về thời gian đại hội của Thị trấn Nghèn: nhất trí với đề xuất ngày 30/4/2020; Đại hội chỉ tiến hành khi có quyết định đồng ý.",
                  "Chuẩn bị nghiêm túc.", "Số liệu còn sai.", "1. Thị trấn Nghèn, về Báo cáo chính trị: Số liệu chưa khớp.", "Văn phòng theo dõi."):
        assert words in page
    assert "Cơ cấu nữ còn thấp." not in page


@pytest.mark.parametrize(("typed_name", "stored"), [
    ("nguyễn hữu", "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ"), ("phuc", "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ"),
    ("Trần Văn Khách, Hội Nông dân", "Trần Văn Khách, Hội Nông dân"),
])
def test_a_few_words_stand_for_the_one_participant_they_fit(client, heard, typed_name, stored):
    client.force_login(heard.chanh)
    client.post(reverse("take_down", args=[heard.session.pk]), typed(heard, speaker=typed_name, text="Rõ.", aspect="form"))
    assert Comment.objects.get().speaker == stored


def test_words_that_fit_several_people_are_asked_about(client, heard):
    client.force_login(heard.chanh)
    page = client.post(reverse("take_down", args=[heard.session.pk]), typed(heard, speaker="Bí thư", text="Rõ.", aspect="form")).content.decode()
    assert "đồng chí ghi rõ hơn" in page.lower() and not Comment.objects.exists()


def test_the_form_begins_at_the_report_of_the_item_being_heard(client, heard):
    client.force_login(heard.chanh)
    address = reverse("session", args=[heard.session.pk])
    assert client.get(address).context["form"].initial["version"] == version_of(heard.nghen).pk
    reviews.hear(heard.session.agenda.get(submission__congress=heard.kst), by=heard.chanh)
    assert client.get(address).context["form"].initial["version"] == version_of(heard.kst).pk


def test_aspect_and_words_are_asked_for_unless_a_usual_remark_brings_them(client, heard):
    usual = reviews.add_usual(heard.plan, aspect="old_names", text="Đưa tên đơn vị cũ xuống chú thích.", by=heard.chanh)
    client.force_login(heard.chanh)
    fields = client.get(reverse("session", args=[heard.session.pk])).context["form"].fields
    assert [name for name, field in fields.items() if field.required] == ["speaker", "version", "aspect", "text"]
    for change, wrong in (({}, ["aspect", "text"]), ({"usual": usual.pk, "number": 99}, ["number"]), ({"usual": "0"}, ["usual"])):
        form = client.post(reverse("take_down", args=[heard.session.pk]), typed(heard) | change).context["form"]
        assert list(form.errors) == wrong
    assert not Comment.objects.exists()
