"""Who is told what of each act: first what is expected of whom, by when; nothing of what they may not read."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from congresses.committees.models import Delegation, Membership, User
from congresses.core import clock
from congresses.core.permissions import NotAllowed
from congresses.dates import actions as dates
from congresses.journal import chain
from congresses.operations.gathering import gather
from congresses.outbox.models import Mail, Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision
from tests.dates.stages import FIRST, consented
from tests.factories import at, concluded, running_session, submitted, upload
from tests.remembering import remembered
from tests.test_attacks_leaks import SECRET, first_round, second_round, secret

COMMUNE = ["bithu.nghen", "soan.nghen"]


def told(key):
    """Who got news of that kind, and what was expected by when."""
    names = dict(User.objects.values_list("pk", "username"))
    rows = Message.objects.filter(key__startswith=f"{key}:")
    return sorted((names[row.recipient_id], row.expects, row.due) for row in rows)


def everybody(key, names, expects, due=None):
    assert told(key) == [(name, expects, due) for name in sorted(names)]


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn's first dossier before a running session; two demands, one about the personnel plan."""
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    items = [
        {"text": "Làm rõ.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["political_report"]],
         "due": date(2020, 3, 25)},
        {"text": "Đề án.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["personnel_plan"]],
         "due": date(2020, 3, 20)},
    ]
    concluded(cast, running_session(cast, sent), "revise", items)
    return cast


def answered(cast):
    clock.move_to(at(16, 3))
    for revision in cast.nghen.revisions.all():
        reviews.answer(revision, kind="accept", text="Đã sửa.", by=cast.bithu_nghen)
    for code in ("political_report", "action_programme"):
        upload(cast.nghen, code, "Bản hai.", by=cast.bithu_nghen)
    upload(cast.nghen, "personnel_plan", "Bản hai.", by=cast.bithu_nghen)
    return reviews.submit(cast.nghen, by=cast.bithu_nghen)


def test_a_dossier_laid_is_told_to_the_office(cast):
    submitted(cast.nghen, by=cast.bithu_nghen)
    everybody("submitted", ["chanh"], "Văn phòng Huyện ủy Can Lộc xem và tiếp nhận hồ sơ; còn thiếu thì trả lại để bổ sung.")


def test_a_dossier_sent_back_is_told_to_the_commune(cast):
    reviews.send_back(submitted(cast.nghen, by=cast.bithu_nghen), missing=SECRET, by=cast.chanh)
    everybody("returned", COMMUNE, "Đảng bộ thị trấn Nghèn bổ sung những gì còn thiếu rồi trình lại.")


def test_a_refused_act_tells_nobody(cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    before = Message.objects.count()
    with pytest.raises(NotAllowed):
        reviews.send_back(sent, missing="Thiếu.", by=cast.chuyen)
    assert Message.objects.count() == before


def test_a_session_planned_is_told_by_the_invitation_alone_and_its_opening_to_the_commune(cast):
    running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    assert {key.partition(":")[0] for key in Message.objects.values_list("key", flat=True)} == {"submitted", "opened"}
    everybody("opened", COMMUNE, "")
    text = Message.objects.filter(key__startswith="opened").values_list("text", flat=True)[0]
    assert text.startswith("Buổi «Buổi duyệt của Ban Thường vụ» đã bắt đầu: từ lúc này đồng chí đọc được góp ý")


def test_a_conclusion_counts_the_demands_each_may_read_and_names_the_earliest_day(heard):
    """The drafter is not cleared: the demand about the personnel plan, due earlier, does not exist for them."""
    assert told("issued") == [
        ("bithu.nghen", "Đảng bộ thị trấn Nghèn trả lời 2 yêu cầu hoàn thiện, sửa văn kiện rồi trình lại.", date(2020, 3, 20)),
        ("soan.nghen", "Đảng bộ thị trấn Nghèn trả lời 1 yêu cầu hoàn thiện, sửa văn kiện rồi trình lại.", date(2020, 3, 25)),
    ]


TAKE_IN = "Văn phòng Huyện ủy Can Lộc xem và tiếp nhận hồ sơ; còn thiếu thì trả lại để bổ sung."
VERIFY = "Đồng chí thẩm tra 1 câu trả lời của Đảng bộ thị trấn Nghèn."


def test_answers_go_to_the_verifier_else_to_the_office_with_the_dossier_else_to_the_chair(heard):
    answered(heard)
    assert told("submitted") == [
        ("chanh", TAKE_IN, None), ("chanh", f"{TAKE_IN} Đồng chí thẩm tra 1 câu trả lời trình cùng hồ sơ.", None)]
    assert told("answered") == [("chutri", VERIFY, None)]  # the office is not cleared


def test_who_is_assigned_is_told_and_then_of_the_answer(heard):
    plain = RequiredRevision.objects.get(item__kinds__restricted=False)
    reviews.assign_verifier(plain, verifier=heard.chuyen, by=heard.chanh)
    everybody("assigned", ["chuyen"], "Đồng chí thẩm tra câu trả lời yêu cầu 1 khi Đảng bộ thị trấn Nghèn trình.")
    answered(heard)
    everybody("answered", ["chuyen", "chutri"], VERIFY)
    assert told("submitted") == [("chanh", TAKE_IN, None)] * 2


def test_a_verifier_who_left_is_replaced_by_the_office(heard):
    reviews.assign_verifier(RequiredRevision.objects.get(item__kinds__restricted=False), verifier=heard.chuyen, by=heard.chanh)
    Membership.objects.filter(user=heard.chuyen).update(valid_to=date(2020, 3, 13))
    answered(heard)
    everybody("answered", ["chutri"], VERIFY)
    assert ("chanh", f"{TAKE_IN} Đồng chí thẩm tra 1 câu trả lời trình cùng hồ sơ.", None) in told("submitted")


def test_who_verifies_by_name_and_for_the_house_is_told_once(heard):
    reviews.assign_verifier(RequiredRevision.objects.get(item__kinds__restricted=False), verifier=heard.chutri, by=heard.chanh)
    answered(heard)
    everybody("answered", ["chutri"], "Đồng chí thẩm tra 2 câu trả lời của Đảng bộ thị trấn Nghèn.")


def test_news_about_what_is_restricted_is_marked_as_such(heard):
    answered(heard)
    for revision in RequiredRevision.objects.all():
        reviews.assign_verifier(revision, verifier=heard.uyvien, by=heard.chutri)
        reviews.verify(revision.responses.get(), met=False, note="Chưa rõ.", by=heard.chutri)
    marked = {(key.partition(":")[0], flag) for key, flag in Message.objects.values_list("key", "restricted")}
    assert {kind for kind, flag in marked if flag} == {"answered", "assigned", "not-met"}
    assert marked >= {(kind, False) for kind in ("submitted", "assigned", "not-met")}


@pytest.mark.parametrize(("restricted", "names"), [(False, COMMUNE), (True, ["bithu.nghen"])])
def test_an_answer_that_is_not_enough_is_told_to_who_may_read_the_demand(heard, restricted, names):
    answered(heard)
    revision = RequiredRevision.objects.get(item__kinds__restricted=restricted)
    reviews.verify(revision.responses.get(), met=False, note=SECRET, by=heard.chutri)
    everybody("not-met", names, f"Đảng bộ thị trấn Nghèn trả lời lại yêu cầu {revision.number}, sửa văn kiện nếu cần, rồi trình lại.",
              revision.due)


def test_an_answer_that_is_enough_asks_for_nothing_more(heard):
    answered(heard)
    reviews.verify(RequiredRevision.objects.get(item__kinds__restricted=False).responses.get(), met=True, by=heard.chutri)
    assert told("not-met") == []


def test_a_proposed_day_asks_members_for_their_position(cast):
    dates.propose(cast.nghen, first_day=date(2020, 5, 20), last_day=date(2020, 5, 21), note=SECRET, by=cast.bithu_nghen)
    office = "Văn phòng Huyện ủy Can Lộc xem các điều kiện về ngày và tổng hợp ý kiến của Ban Thường vụ."
    members = "Ủy viên Ban Thường vụ cho ý kiến về ngày 20–21/5/2020 của Đảng bộ thị trấn Nghèn."
    assert told("proposed") == [("chanh", office, None), *((who, members, date(2020, 4, 8)) for who in ("chutri", "uyvien"))]


def test_a_day_refused_is_told_to_the_commune(cast):
    dates.propose(cast.nghen, first_day=date(2020, 5, 20), last_day=date(2020, 5, 20), by=cast.bithu_nghen)
    dates.refuse_date(cast.nghen, reason=SECRET, by=cast.chutri)
    everybody("decided", COMMUNE, "Đảng bộ thị trấn Nghèn hoàn thiện những việc còn thiếu rồi đề nghị lại ngày đại hội.")


def test_a_consent_names_the_days_and_what_became_of_it(cast):
    consented(cast)
    name = "Đảng bộ thị trấn Nghèn"
    everybody("decided", COMMUNE, f"{name} tổ chức đại hội ngày 28–29/5/2020.", FIRST)
    Message.objects.all().delete()
    dates.keep_consent(cast.nghen, reason=SECRET, by=cast.chutri)
    everybody("decided", COMMUNE, f"{name} tổ chức đại hội đúng ngày đã được đồng ý: 28–29/5/2020.", FIRST)
    Message.objects.all().delete()
    dates.withdraw_consent(cast.nghen, reason=SECRET, by=cast.chutri)
    everybody("decided", COMMUNE, f"{name} dừng chuẩn bị cho ngày 28–29/5/2020 và đề nghị lại khi đủ điều kiện.")


def test_a_hold_and_its_end_are_told_to_the_communes_it_concerns(cast):
    made = dates.hold(cast.plan, reason=SECRET, everyone=False, congresses=[cast.nghen], by=cast.chutri)
    dates.lift(made, lifted_why=SECRET, by=cast.chutri)
    everybody("held", COMMUNE, "Đảng bộ chưa tổ chức đại hội; vẫn soạn và trình văn kiện bình thường.")
    everybody("lifted", COMMUNE, "Đảng bộ xem lại ngày đại hội của mình; ngày không còn hợp thì đề nghị ngày khác.")


@pytest.fixture
@remembered
def deputies(cast):
    """From 1/3 to 31/3 somebody acts for the secretary of Nghèn, for the reviewer, the member and the chair; none reads what is
    restricted, but who acts for the chair."""
    made = {}
    for owner in ("bithu_nghen", "chuyen", "uyvien", "chutri", "chanh"):
        name = f"thay.{owner}"
        made[owner] = User.objects.create_user(name, full_name=name, email=f"{name}@canloc.test")
        Delegation.objects.create(membership=getattr(cast, owner).memberships.get(), delegate=made[owner], restricted=owner == "chutri",
                                  valid_from=date(2020, 3, 1), valid_to=date(2020, 3, 31))
    return made


def names(key):
    return {name for name, *_ in told(key)}


def test_who_acts_for_somebody_gets_the_news_of_their_seat(heard, deputies):
    reviews.assign_verifier(RequiredRevision.objects.get(item__kinds__restricted=False), verifier=heard.chuyen, by=heard.chanh)
    answered(heard)
    for revision in RequiredRevision.objects.all():
        reviews.verify(revision.responses.get(), met=False, note="Chưa rõ.", by=heard.chutri)
    dates.propose(heard.nghen, first_day=date(2020, 5, 20), last_day=date(2020, 5, 20), by=heard.bithu_nghen)
    dates.refuse_date(heard.nghen, reason=SECRET, by=heard.chutri)
    assert names("assigned") == {"chuyen", "thay.chuyen"}
    assert names("answered") == {"chuyen", "thay.chuyen", "chutri", "thay.chutri"}
    assert names("submitted") == {"chanh", "thay.chanh"}
    assert names("proposed") == {"chanh", "thay.chanh", "uyvien", "thay.uyvien", "chutri", "thay.chutri"}
    assert names("decided") == {*COMMUNE, "thay.bithu_nghen"}
    restricted, plain = (RequiredRevision.objects.get(item__kinds__restricted=flag).responses.get().verification for flag in (True, False))
    assert names(f"not-met:{plain.pk}") == {*COMMUNE, "thay.bithu_nghen"}
    assert names(f"not-met:{restricted.pk}") == {"bithu.nghen"}  # lent without reading what is restricted


def test_after_the_delegation_nothing_more_is_told(cast, deputies):
    clock.move_to(at(1, 4))
    reviews.send_back(submitted(cast.nghen, by=cast.bithu_nghen), missing="Thiếu.", by=cast.chanh)
    everybody("returned", COMMUNE, "Đảng bộ thị trấn Nghèn bổ sung những gì còn thiếu rồi trình lại.")


def test_who_acts_for_somebody_invited_is_invited_too(cast, deputies):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=at(23, 3, 14), submissions=[sent], chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    reviews.send_invitations(session, people=list(session.participants.filter(user__in=[cast.uyvien, cast.bithu_nghen])), by=cast.chanh)
    assert names("invited") == {"uyvien", "thay.uyvien", "bithu.nghen", "thay.bithu_nghen"}


def test_a_day_that_has_passed_is_no_day_by_when(heard):
    answered(heard)
    clock.move_to(at(26, 3))
    reviews.verify(RequiredRevision.objects.get(item__kinds__restricted=False).responses.get(), met=False, note="Chưa rõ.", by=heard.chutri)
    everybody("not-met", COMMUNE, "Đảng bộ thị trấn Nghèn trả lời lại ngay yêu cầu 1, sửa văn kiện nếu cần, rồi trình lại.")


@pytest.mark.parametrize("act", ["held", "lifted", "opened"])
def test_telling_all_communes_takes_as_many_queries_for_two_as_for_one(cast, act):
    def cost(congresses):
        if act == "opened":
            sent = [submitted(one, by=getattr(cast, f"bithu_{one.committee.code}")) for one in congresses]
            session = reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=clock.now(), submissions=sent, chair=cast.chutri,
                                           recorder=cast.chanh, by=cast.chanh)
            with CaptureQueriesContext(connection) as asked:
                reviews.open_session(session, by=cast.chanh)
            return len(asked)
        with CaptureQueriesContext(connection) as asked:
            made = dates.hold(cast.plan, reason="Dịch.", everyone=False, congresses=congresses, by=cast.chutri)
        if act == "lifted":
            with CaptureQueriesContext(connection) as asked:
                dates.lift(made, lifted_why="Hết dịch.", by=cast.chutri)
        return len(asked)

    assert cast.chutri.seats and cast.chanh.seats  # known from here on
    assert cost([cast.nghen]) == cost([cast.kst, cast.kvy])
    assert Message.objects.filter(key__startswith=f"{act}:").count() == 6 and chain.broken_links() == []


def callers() -> set[str]:
    """The first word of every key under which anything of the portal tells."""
    found = set()
    for path in (settings.BASE_DIR / "congresses").rglob("*.py"):
        if "enqueue" in (text := path.read_text()):
            found |= set(re.findall(r'(?:enqueue|News|_communes)\(\s*f"(?!late-)([a-z-]+)', text))
    return found


def test_no_news_and_no_mail_of_any_act_tells_what_is_restricted_or_typed_as_a_reason(cast):
    """Every caller is heard; each leads to a page that is there."""
    first_round(cast)
    second_round(cast)
    returned = submitted(cast.kvy, by=cast.bithu_kvy)
    invited = reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=clock.now(), submissions=[returned], chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    reviews.send_invitations(invited, people=list(invited.participants.all()), by=cast.chanh)
    reviews.send_back(returned, missing=secret("thiếu"), by=cast.chanh)
    reviews.assign_verifier(cast.nghen.revisions.get(), verifier=cast.tochuc, by=cast.chutri)
    dates.refuse_date(cast.nghen, reason=secret("lý do"), by=cast.chutri)
    dates.lift(dates.hold(cast.plan, reason=secret("lý do"), by=cast.chutri), lifted_why=secret("lý do"), by=cast.chutri)
    gather()
    said = [m.subject + m.expects + m.text for m in Message.objects.all()] + [m.subject + m.text for m in Mail.objects.all()]
    assert not [words for words in said if "XYZ" in words or re.search(r"Đề án nhân sự[^.;]{0,40}bản \d", words)]
    assert {key.partition(":")[0] for key in Message.objects.values_list("key", flat=True)} == callers()
    for url in set(Message.objects.values_list("url", flat=True)):
        try:
            resolve(url)
        except Resolver404:
            pytest.fail(url)
