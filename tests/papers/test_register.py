"""Numbers entered once, files kept for ever, wrong numbers voided and never lost; the register says it all in order."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.committees.models import User
from congresses.core import clock
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.dates.models import DateDecision
from congresses.documents import store
from congresses.journal.models import Audience, Entry
from congresses.operations import consistency
from congresses.outbox.models import Message
from congresses.papers import actions, numbering
from congresses.papers.library import PAPERS
from congresses.papers.models import Paper
from congresses.papers.subjects import Subject
from congresses.reviews.actions import take_number
from congresses.reviews.models import PaperNumber, ReviewSession
from tests import factories
from tests.factories import at
from tests.papers import day
from tests.test_races import at_once, refused


def notice(here, congress=None, **more) -> Subject:
    return Subject(here.plan, session=here.session, congress=congress, **more)


def entered(here, kind, subject, number=None, by=None, **more):
    typed = {} if number is None else {"number": number, "date": date(2020, 3, 13), "signer": here.chutri}
    return actions.number_paper(kind, subject, seen=0, by=by or here.chanh, known=True, **typed | more)


def page(client, user, name, *args, **query):
    client.force_login(user)
    return client.get(reverse(name, args=args), query)


def traces():
    return Entry.objects.count(), Paper.objects.count(), PaperNumber.objects.count(), sorted(store.kept())


def test_the_notice_to_everybody_takes_the_number_of_its_conclusion(concluded):
    made = entered(concluded, "notice", notice(concluded))
    assert made.number == concluded.conclusion.paper and made.restricted
    assert PaperNumber.objects.count() == 1
    with pytest.raises(ValidationError, match="đã được lưu"):
        actions.number_paper("notice", notice(concluded), seen=made.pk, by=concluded.chanh)


@pytest.mark.parametrize("kind", [kind for kind, found in PAPERS.items() if found.symbol])
def test_every_paper_with_a_symbol_is_entered(answered, kind):
    subject = {"plan": Subject(answered.plan), "session": notice(answered, answered.kst if kind == "notice" else None),
               "congress": Subject(answered.plan, congress=answered.nghen)}[PAPERS[kind].about]
    DateDecision.objects.create(congress=answered.nghen, proposal=answered.proposal, kind="consent", first_day=date(2020, 3, 30),
                                last_day=date(2020, 3, 31), by=answered.chutri, at=clock.now())
    assert str(entered(answered, kind, subject, 500).number) == f"500-{PAPERS[kind].symbol}/HU"


def test_the_file_stays_what_it_was_whatever_changes_later(client, concluded):
    made = entered(concluded, "minutes", notice(concluded), 7)
    before = store.place(made.sha256).read_bytes()
    concluded.nghen.committee.name = "Đảng bộ thị trấn Tên Khác"
    concluded.nghen.committee.save()
    clock.move_to(at(1, 6))
    answer = page(client, concluded.chutri, "paper_file", made.pk)
    assert b"".join(answer.streaming_content) == before and len(before) == made.size
    assert "Số 7-BB" in page(client, concluded.chutri, "paper", made.pk).content.decode()
    assert list(consistency.files()) == [] and list(consistency.orphans()) == []


def test_one_notice_each_takes_numbers_of_its_own_and_tells_its_commune(client, concluded):
    made = entered(concluded, "notice", notice(concluded, concluded.kst), 413)
    assert (str(made.number), made.restricted, made.abstract.endswith("Xã Kim Song Trường")) == ("413-TB/HU", False, True)
    told = Entry.objects.get(verb="paper_numbered")
    assert (told.congress_id, told.audience, told.restricted) == (concluded.kst.pk, Audience.BOTH, False)
    assert "số 413-TB/HU, ngày 13/3/2020" in told.sentence
    assert page(client, concluded.soan_kst, "paper", made.pk).status_code == 200
    assert page(client, concluded.soan_nghen, "paper", made.pk).status_code == 404


def test_what_is_about_several_is_told_to_the_house_alone(concluded):
    entered(concluded, "minutes", notice(concluded), 7)
    told = Entry.objects.filter(verb="paper_numbered").values_list("congress_id", "audience", "restricted")
    assert set(told) == {(one.pk, Audience.HOUSE, True) for one in (concluded.nghen, concluded.kst, concluded.kvy)}


def test_a_used_number_is_refused_in_words_and_what_was_typed_stays(client, concluded):
    url = reverse("number_session", args=[concluded.session.pk, "notice"]) + f"?dang-bo={concluded.kst.pk}"
    client.force_login(concluded.chanh)
    before = traces()
    form = client.get(url).context["form"]
    assert form.initial["number"] == 413 and "cổng ghi là 7-TB/HU." in form.fields["number"].help_text
    answer = client.post(url, {"number": "412", "date": "13/3/2020", "signer": concluded.uyvien.pk, "seen": "0"})
    text = answer.content.decode()
    assert "Số 412-TB/HU đã dùng cho văn bản khác" in text and 'value="412"' in text and f'value="{concluded.uyvien.pk}" selected' in text
    assert traces() == before
    assert client.post(url, {"number": "415", "date": "13/3/2020", "signer": concluded.uyvien.pk, "seen": "0"}).status_code == 302
    assert Paper.objects.get().number.signer == concluded.uyvien


def test_a_day_to_come_a_foreign_signer_and_missing_words_are_refused(concluded):
    before = traces()
    for wrong, words in (({"date": date(2020, 3, 14)}, "chưa tới"), ({"signer": concluded.chuyen}, "Người ký"), ({"date": None}, "đủ số")):
        with pytest.raises(ValidationError, match=words):
            entered(concluded, "minutes", notice(concluded), 7, **wrong)
    assert traces() == before


def test_what_is_not_ready_has_no_number_yet(client, heard):
    before = traces()
    for kind, words in (("notice", "chưa ban hành"), ("minutes", "chưa kết thúc")):
        with pytest.raises(ValidationError, match=words):
            entered(heard, kind, notice(heard), 7)
        answer = page(client, heard.chanh, "number_session", heard.session.pk, kind)
        assert answer.status_code == 409 and words in answer.content.decode()
    assert page(client, heard.chanh, "number_session", heard.session.pk, "invitation").status_code == 404
    assert traces() == before


@pytest.mark.parametrize("who", ["chuyen", "tochuc", "uyvien", "bithu_nghen", "nguoila"])
def test_nobody_else_enters_or_voids(concluded, who):
    made = entered(concluded, "minutes", notice(concluded), 7)
    before = traces()
    with pytest.raises(NotAllowed):
        entered(concluded, "review_plan", Subject(concluded.plan), 1, by=getattr(concluded, who))
    with pytest.raises(NotAllowed):
        actions.void_number(made, reason="Sai.", by=getattr(concluded, who))
    assert traces() == before


def test_nobody_numbers_what_they_may_not_read_whole(client, concluded):
    concluded.chanh.memberships.update(cleared=False)
    office, before = User.objects.get(pk=concluded.chanh.pk), traces()
    with pytest.raises(NotAllowed, match="nội dung hạn chế"):
        entered(concluded, "minutes", notice(concluded), 7, by=office)
    assert page(client, office, "number_session", concluded.session.pk, "minutes").status_code == 403
    assert traces() == before
    made = entered(concluded, "minutes", notice(concluded).openly(), 7, by=office)
    assert not made.restricted
    whole = entered(concluded, "notice", notice(concluded), by=concluded.chutri)
    assert page(client, office, "paper", whole.pk).status_code == 404
    text = page(client, office, "register_of_papers", concluded.plan.pk).content.decode()
    assert "Văn bản có nội dung hạn chế" in text and whole.abstract not in text and reverse("paper", args=[whole.pk]) not in text


def test_whoever_entered_beside_an_older_page_is_told(concluded):
    entered(concluded, "minutes", notice(concluded), 7)
    before = traces()
    with pytest.raises(Conflict, match="đã có số 7-BB/HU"):
        entered(concluded, "minutes", notice(concluded), 8)
    assert traces() == before


def test_a_voided_number_stays_used_and_says_why(client, concluded):
    made = entered(concluded, "minutes", notice(concluded), 7)
    client.force_login(concluded.chanh)
    url = reverse("void_number", args=[made.pk])
    assert "Đồng chí ghi lý do" in client.post(url, {"reason": " "}).content.decode()
    assert client.post(url, {"reason": "Ghi nhầm số 7 thành số 8."}).status_code == 302
    assert "hủy số 7-BB" in Entry.objects.filter(verb="number_voided").first().sentence
    with pytest.raises(ValidationError, match="Số 7-BB/HU đã dùng"):
        entered(concluded, "minutes", notice(concluded), 7)
    again = entered(concluded, "minutes", notice(concluded), 8)
    text = page(client, concluded.chuyen, "register_of_papers", concluded.plan.pk).content.decode()
    assert "Đã hủy số" in text and "Ghi nhầm số 7 thành số 8." not in text  # the minutes are restricted, he is not cleared
    text = page(client, concluded.uyvien, "register_of_papers", concluded.plan.pk).content.decode()
    assert "Ghi nhầm số 7 thành số 8." in text and str(again.number) in text
    with pytest.raises(ValidationError, match="đã hủy"):
        actions.void_number(Paper.objects.get(pk=made.pk), reason="Lần nữa.", by=concluded.chanh)


def test_the_number_of_an_act_is_not_voided_alone(client, concluded):
    made = entered(concluded, "notice", notice(concluded))
    before = traces()
    with pytest.raises(ValidationError, match="kết luận đính chính"):
        actions.void_number(made, reason="Sai.", by=concluded.chutri)
    assert traces() == before and Paper.objects.get().voided_at is None
    assert reverse("void_number", args=[made.pk]) not in page(client, concluded.chutri, "paper", made.pk).content.decode()


def test_the_register_shows_order_gaps_and_the_next_number(client, concluded):
    for number in (3, 1, 7):
        take_number(concluded.plan, "BB", number, date(2020, 3, number), concluded.chutri.pk)
    answer = page(client, concluded.chuyen, "register_of_papers", concluded.plan.pk)
    rows = {title: [(row.gap, row.number) for row in group] for title, group in answer.context["groups"]}
    assert rows["Biên bản"] == [
        ("", "1-BB/HU"), ("Chưa có văn bản nào mang số 2-BB/HU.", "3-BB/HU"), ("Chưa có văn bản nào mang các số từ 4 đến 6-BB/HU.", "7-BB/HU")]
    assert rows["Thông báo kết luận"] == [("Chưa có văn bản nào mang các số từ 1 đến 411-TB/HU.", "412-TB/HU")]
    row = answer.context["groups"][1][1][0]
    assert (row.date, row.signer, row.entered) == ("13/3/2020", "Võ Đình Khang", "Võ Đình Khang, 13/3/2020")
    assert {one.symbol: one.next for one in answer.context["series"]} == {
        "BB": "8-BB/HU", "CV": "1-CV/HU", "KH": "1-KH/HU", "TB": "413-TB/HU"}


def test_the_register_is_searched_and_turned_page_by_page(client, concluded):
    for number in range(1, 121):
        take_number(concluded.plan, "CV", number, date(2020, 3, 1), concluded.chutri.pk)
    url = "register_of_papers"
    found = page(client, concluded.chanh, url, concluded.plan.pk, so="57-CV", loai="CV").context["groups"]
    assert [row.number for _, rows in found for row in rows] == ["57-CV/HU"]
    assert page(client, concluded.chanh, url, concluded.plan.pk, so="999").context["groups"] == []
    assert page(client, concluded.chanh, url, concluded.plan.pk, so="x" * 50, trang="9" * 18, **{"nhiem-ky": "?"}).status_code == 200
    first = page(client, concluded.chanh, url, concluded.plan.pk, loai="CV")
    second = client.get(first.context["older"])
    assert [row.number for _, rows in second.context["groups"] for row in rows][0] == "51-CV/HU"
    whole = client.get(first.context["print_url"])
    assert sum(len(rows) for _, rows in whole.context["groups"]) == 120 and not whole.context["older"]


def test_the_register_asks_the_same_however_long_it_is(client, concluded):
    def asked():
        with CaptureQueriesContext(connection) as told:
            page(client, concluded.chutri, "register_of_papers", concluded.plan.pk)
        return len([one for one in told if "SAVEPOINT" not in one["sql"]])

    entered(concluded, "minutes", notice(concluded), 1)
    asked()
    first = asked()
    for number in range(2, 32):
        took = take_number(concluded.plan, "BB", number, date(2020, 3, 1), concluded.chutri.pk)
        Paper.objects.create(plan=concluded.plan, kind="minutes", session=concluded.session, number=took, sha256="0" * 64,
                             by=concluded.chanh, at=clock.now())
    assert asked() == first


def test_a_day_out_of_order_is_pointed_at(concluded):
    take_number(concluded.plan, "BB", 6, date(2020, 3, 20), concluded.chutri.pk)
    made = entered(concluded, "minutes", notice(concluded), 7)
    assert str(numbering.out_of_order(made.number)) == "6-BB/HU"


@pytest.mark.django_db(transaction=True)
def test_two_at_once_with_one_number_one_wins(transactional_db):
    here = factories.cast()
    here.chanh.memberships.update(cleared=True)
    here.chanh = here.chanh_cleared = User.objects.get(pk=here.chanh.pk)
    here.session = day.sitting(here)
    day.issued(here, day.drafted(here, here.session, day.spoken(here, here.session)[0]))
    here.session = ReviewSession.objects.with_names().get(pk=here.session.pk)
    outcomes = at_once(*(lambda one=one: entered(here, "notice", notice(here, one), 413) for one in (here.kst, here.kvy)))
    assert len(refused(outcomes)) == 1 and "Số 413-TB/HU đã dùng" in str(refused(outcomes)[0])
    assert Paper.objects.count() == 1 and PaperNumber.objects.filter(number=413).count() == 1


def test_the_notice_of_a_commune_heard_alone_is_its_own(client, over):
    """Asked for as the paper of the session it is filed with the congress, and reaches the commune."""
    session = over.second.agenda.get().session
    made = entered(over, "notice", Subject(over.plan, session=session).openly())
    assert made.congress == over.nghen and str(made.number).startswith("420-TB/HU")
    assert Entry.objects.get(verb="paper_numbered").audience == Audience.BOTH
    with pytest.raises(ValidationError, match="đã được lưu"):
        actions.number_paper("notice", Subject(over.plan, session=session, congress=over.nghen), seen=made.pk, by=over.chanh)
    listed = [row["url"] for row in page(client, over.soan_nghen, "congress_papers", over.nghen.pk).context["issued"]]
    assert listed == [reverse("paper", args=[made.pk])]
    assert page(client, over.soan_nghen, "paper_file", made.pk).getvalue()
    assert page(client, over.soan_kst, "paper", made.pk).status_code == 404


def test_after_a_common_notice_the_office_is_told_who_still_waits_for_one(client, concluded):
    url = reverse("number_session", args=[concluded.session.pk, "notice"])
    made = entered(concluded, "notice", notice(concluded))
    for number, name, left in ((413, "nghen", 2), (414, "kst", 1), (415, "kvy", 0)):
        entered(concluded, "notice", notice(concluded, getattr(concluded, name)), number)
        waits = [one.pk for one in (concluded.nghen, concluded.kst, concluded.kvy)][3 - left:]
        for where, key in (("paper", made.pk), ("session_papers", concluded.session.pk)):
            text = page(client, concluded.chanh, where, key).content.decode()
            assert (f"Còn {left} trong 3 đảng bộ" in text) is bool(left)
            assert not left or all(f"{url}?dang-bo={pk}" in text for pk in waits)
    assert "Nội bộ" in page(client, concluded.chanh, "paper", made.pk).content.decode()
    assert "thông báo riêng" not in page(client, concluded.soan_nghen, "session_papers", concluded.session.pk).content.decode()


def test_minutes_are_no_commune_s(concluded):
    before = traces()
    with pytest.raises(ValidationError, match="không ghi cho riêng một đảng bộ"):
        entered(concluded, "minutes", notice(concluded, concluded.kst), 7)
    assert traces() == before


def test_there_is_no_letter_of_consent_before_there_is_a_decision(client, concluded):
    for congress, words in ((concluded.nghen, "chưa đồng ý ngày đại hội"), (concluded.kst, "chưa đồng ý ngày đại hội")):
        for name in ("congress_paper", "number_congress"):
            answer = page(client, concluded.chanh, name, congress.pk, "consent")
            assert answer.status_code == 409 and words in answer.content.decode()


def test_a_commune_is_told_of_its_own_paper_and_of_nobody_elses(concluded):
    made = entered(concluded, "notice", notice(concluded, concluded.kst), 413)
    told = Message.objects.filter(key__startswith=f"paper:{made.pk}:")
    assert {row.recipient_id for row in told} == {concluded.bithu_kst.pk, *concluded.kst.committee.memberships.values_list("user", flat=True)}
    assert {row.subject for row in told} == {"Thông báo kết luận số 413-TB/HU đã ban hành"}
    entered(concluded, "notice", notice(concluded))
    assert Message.objects.filter(key__startswith="paper:").count() == told.count()
