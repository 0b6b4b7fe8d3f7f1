"""Proposals, positions, consent: who, whether, what, and no trace of what was refused."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from congresses.committees.models import Delegation, Membership, User
from congresses.core import clock
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.dates import actions as dates
from congresses.dates.facts import consent_facts
from congresses.dates.gates import CONSENT
from congresses.dates.models import DateDecision, DateProposal, Position
from congresses.dates.tasks import to_settle
from congresses.documents import actions as documents
from congresses.documents.models import Finding, Version
from congresses.gates.actions import waive
from congresses.gates.mechanism import GateClosed
from congresses.journal.models import Entry
from congresses.plans.models import Holiday
from congresses.reviews import actions as reviews
from congresses.reviews.models import Verdict
from tests.dates.stages import FIRST, LAST, agreed, approved, consented, open_codes, proposed, ready
from tests.factories import at, running_session, submitted, upload


def reasons(congress, code, gate=CONSENT):
    return next(outcome.reasons for outcome in gate.outcomes(congress) if outcome.code == code)


def deputy_of(cast, member: User) -> User:
    helper = User.objects.create_user("giupviec", "x", full_name="Người Giúp Việc")
    Delegation.objects.create(
        membership=Membership.objects.get(user=member), delegate=helper, valid_from=date(2020, 3, 1), valid_to=date(2020, 6, 30)
    )
    return User.objects.get(pk=helper.pk)


def test_a_proposal_is_numbered_and_told_to_both_sides(cast):
    made = proposed(cast)
    assert (made.number, str(made)) == (1, "28–29/5/2020")
    entry = Entry.objects.get(verb="date_proposed")
    assert (entry.sentence, entry.audience) == ("đề nghị đại hội ngày 28–29/5/2020", "both")


@pytest.mark.parametrize(
    ("first", "last"),
    [(LAST, FIRST), (date(2020, 3, 12), date(2020, 3, 12)), (date(2020, 5, 28), date(9999, 12, 31))],
    ids=["ends before it begins", "today", "beyond the term"],
)
def test_impossible_days_are_refused(cast, first, last):
    with pytest.raises(ValidationError):
        dates.propose(cast.nghen, first_day=first, last_day=last, by=cast.bithu_nghen)
    assert not DateProposal.objects.exists()


def test_while_held_nothing_is_proposed_and_no_trace_is_left(cast):
    dates.hold(cast.plan, reason="Phòng dịch.", by=cast.chutri)
    before = Entry.objects.count()
    with pytest.raises(ValidationError, match="đang tạm dừng"):
        proposed(cast)
    assert (DateProposal.objects.count(), Entry.objects.count()) == (0, before)


def test_a_second_proposal_from_an_old_page_is_a_conflict(cast):
    proposed(cast)
    with pytest.raises(Conflict):
        dates.propose(cast.nghen, first_day=FIRST, last_day=LAST, seen=0, by=cast.bithu_nghen)
    assert DateProposal.objects.count() == 1


def test_who_is_no_member_has_no_position(cast):
    proposal = proposed(cast)
    for user in (cast.chanh, cast.chuyen, cast.bithu_nghen, cast.nguoila):
        with pytest.raises(NotAllowed):
            dates.take_position(proposal, stand="agree", by=user)
    assert not Position.objects.exists()


def test_a_deputy_records_the_members_position_and_is_no_second_person(cast):
    proposal = proposed(cast)
    dates.take_position(proposal, stand="agree", by=cast.uyvien)
    helper = deputy_of(cast, cast.uyvien)
    dates.take_position(proposal, stand="not_yet", by=helper)
    votes = consent_facts(cast.nghen).votes
    assert (votes.members, votes.agree, votes.not_yet) == (2, 0, 1)
    row = Position.objects.last()
    assert (row.member, row.recorded_by) == (cast.uyvien, helper)
    entry = Entry.objects.filter(verb="position_taken").last()
    assert (entry.actor_name, entry.on_behalf_of) == ("Người Giúp Việc", "Nguyễn Hữu Phúc")


def test_a_show_of_hands_counts_instead_of_positions(cast):
    proposal = proposed(cast)
    agreed(cast, proposal)
    dates.count_hands(proposal, agree=0, not_yet=2, other=0, by=cast.chanh)
    votes = consent_facts(cast.nghen).votes
    assert (votes.agree, votes.not_yet, votes.is_majority) == (0, 2, False)


def test_more_hands_than_members_are_refused(cast):
    proposal = proposed(cast)
    with pytest.raises(ValidationError, match="nhiều hơn 2 Ủy viên"):
        dates.count_hands(proposal, agree=2, not_yet=1, other=0, by=cast.chanh)


def test_once_the_roll_was_called_no_more_hands_rise_than_members_came(cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    proposal, hands = proposed(cast), {"not_yet": 0, "other": 0, "session": session, "by": cast.chanh}
    dates.count_hands(proposal, agree=2, **hands)
    reviews.set_attendance(session.participants.get(user=cast.uyvien), present=False, absence="Đi công tác.", by=cast.chanh)
    reviews.set_attendance(session.participants.get(user=cast.chutri), present=True, by=cast.chanh)
    with pytest.raises(ValidationError, match="nhiều hơn 1 ủy viên có mặt"):
        dates.count_hands(proposal, agree=2, **hands)
    assert dates.count_hands(proposal, agree=1, **hands).agree == 1
    assert proposal.tallies.count() == 2


def test_an_old_proposal_takes_no_more_positions(cast):
    old = proposed(cast)
    proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2))
    with pytest.raises(Conflict):
        dates.take_position(old, stand="agree", by=cast.uyvien)


def test_half_of_the_members_is_no_majority(cast):
    dates.take_position(proposed(cast), stand="agree", by=cast.uyvien)
    assert reasons(cast.nghen, "majority_agrees") == ("Mới có 1 trên 2 Ủy viên Ban Thường vụ đồng ý.",)


def test_a_closed_gate_leaves_no_decision_and_no_entry(cast):
    proposed(cast)
    before = Entry.objects.count()
    with pytest.raises(GateClosed) as closed:
        dates.consent(cast.nghen, seen=1, by=cast.chutri)
    assert {o.code for o in closed.value.unmet} == {"documents_approved", "majority_agrees", "conclusion_issued"}
    assert (DateDecision.objects.count(), Entry.objects.count()) == (0, before)


def test_consent_rests_on_everything_and_names_its_paper(cast):
    ready(cast)
    made = dates.consent(cast.nghen, number=55, seen=1, by=cast.chutri)
    assert (made.kind, made.days, str(made.paper)) == ("consent", "28–29/5/2020", "55-CV/HU")
    assert Entry.objects.get(verb="consented").sentence == "đồng ý tổ chức 28–29/5/2020"


def test_consent_to_a_proposal_replaced_meanwhile_is_a_conflict(cast):
    ready(cast)
    proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2))
    with pytest.raises(Conflict):
        dates.consent(cast.nghen, seen=1, by=cast.chutri)
    assert not DateDecision.objects.exists()


def test_only_the_chair_decides(cast):
    ready(cast)
    for user in (cast.chanh, cast.uyvien, cast.bithu_nghen):
        with pytest.raises(NotAllowed):
            dates.consent(cast.nghen, seen=1, by=user)


def test_two_congresses_do_not_meet_on_one_day(cast):
    approved(cast, "nghen", "kst")
    for name, last in (("nghen", LAST), ("kst", FIRST)):
        agreed(cast, proposed(cast, name, last=last))
    assert open_codes(cast.kst) == set()
    dates.consent(cast.nghen, seen=1, by=cast.chutri)
    name = cast.nghen.committee.short_name
    assert reasons(cast.kst, "no_clash") == (f"Trùng ngày với đại hội {name}.",)
    dates.withdraw_consent(cast.nghen, reason="Nhường ngày.", by=cast.chutri)
    assert open_codes(cast.kst) == set()


@pytest.mark.parametrize(
    ("first", "last", "code", "sentence"),
    [
        (date(2020, 6, 30), date(2020, 7, 1), "within_window",
         "30/6/2020 – 01/7/2020 nằm ngoài khung 15/3/2020 – 30/6/2020."),
        (date(2020, 5, 27), date(2020, 5, 29), "length_kept", "Đề nghị 3 ngày, kế hoạch cho tối đa 2 ngày."),
        (date(2020, 3, 30), date(2020, 3, 31), "notice_kept",
         "Phải quyết định chậm nhất ngày 17/02/2020 để đủ 30 ngày làm việc trước ngày 30/3/2020."),
    ],
)
def test_window_length_and_notice_are_said(cast, first, last, code, sentence):
    proposed(cast, first=first, last=last)
    assert reasons(cast.nghen, code) == (sentence,)


def test_a_year_without_holidays_is_said_and_never_counted_as_having_none(cast):
    Holiday.objects.all().delete()
    proposed(cast)
    assert reasons(cast.nghen, "notice_kept") == (
        "Chưa nhập ngày nghỉ của năm 2020 nên chưa tính đúng được ngày làm việc.",
    )


def test_study_days_are_days_of_viet_nam(cast):
    clock.move_to(at(5, 3, hour=6))  # still the 4th in UTC
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3, hour=6))
    reviews.close_session(running_session(cast, sent), by=cast.chanh)
    assert reasons(cast.nghen, "study_kept") == ()
    cast.plan.study_working_days = 6
    cast.plan.save()
    cast.nghen.refresh_from_db()
    assert reasons(cast.nghen, "study_kept") == ("Văn kiện chỉ có 5 ngày làm việc để nghiên cứu, cần 6 ngày.",)


def test_a_waiver_covers_the_reasons_shown_and_a_new_one_closes_the_gate_again(cast):
    approved(cast, "nghen", "kst", "kvy")
    for name in ("kst", "kvy"):
        agreed(cast, proposed(cast, name))
    dates.consent(cast.kst, seen=1, by=cast.chutri)
    agreed(cast, proposed(cast))
    shown = list(reasons(cast.nghen, "no_clash"))
    waive(cast.nghen, CONSENT, requirement="no_clash", shown=shown, why="Hai nơi xa nhau", by=cast.chutri)
    assert open_codes(cast.nghen) == set()
    waive(cast.kvy, CONSENT, requirement="no_clash", shown=shown, why="Hai nơi xa nhau", by=cast.chutri)
    dates.consent(cast.kvy, seen=1, by=cast.chutri)
    assert open_codes(cast.nghen) == {"no_clash"}


def test_not_yet_asks_the_commune_to_propose_again(cast):
    ready(cast)
    dates.refuse_date(cast.nghen, reason="Chờ xong nhân sự.", seen=1, by=cast.chutri)
    assert open_codes(cast.nghen) == {"date_proposed"}
    clock.move_to(at(13, 3))
    proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2))
    assert "date_proposed" not in open_codes(cast.nghen)


def test_a_consent_is_not_lost_by_refusing_a_change(cast):
    consented(cast)
    proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2))
    with pytest.raises(ValidationError, match="đang được đồng ý"):
        dates.refuse_date(cast.nghen, reason="Không đổi.", by=cast.chutri)
    kept = dates.keep_consent(cast.nghen, reason="Không đổi.", by=cast.chutri)
    assert (kept.kind, kept.days) == ("kept", "28–29/5/2020")


def test_a_change_of_days_is_consented_to_as_a_change(cast):
    consented(cast)
    agreed(cast, proposed(cast, first=date(2020, 6, 2), last=date(2020, 6, 2)))
    assert dates.consent(cast.nghen, seen=2, by=cast.chutri).kind == "changed"


def test_consent_stands_when_time_passes_but_not_silently_when_an_approval_is_withdrawn(cast):
    consented(cast)
    clock.move_to(at(20, 5))
    assert to_settle(cast.nghen) == []
    verdict = Verdict.objects.get(version__document__congress=cast.nghen, version__document__kind__code="political_report")
    reviews.withdraw_approval(verdict, reason="Sai số liệu.", by=cast.chutri)
    assert [outcome.code for outcome in to_settle(cast.nghen)] == ["documents_approved"]
    assert cast.nghen.decisions.last().kind == "consent"


def test_a_draft_conclusion_says_nothing_of_a_date_that_is_consented(cast):
    consented(cast)
    again = reviews.draft(cast.plan.sessions.get(), by=cast.chanh)
    with pytest.raises(ValidationError, match="đã được đồng ý"):
        dates.draft_verdict(again, cast.nghen, kind="in_principle", seen=1, by=cast.chanh)


def test_no_consent_beside_a_word_still_in_a_draft(cast):
    ready(cast)
    again = reviews.draft(cast.plan.sessions.get(), by=cast.chanh)
    dates.draft_verdict(again, cast.nghen, kind="in_principle", seen=1, by=cast.chanh)
    with pytest.raises(ValidationError, match="Dự thảo kết luận"):
        dates.consent(cast.nghen, seen=1, by=cast.chutri)
    dates.draft_verdict(again, cast.nghen, kind="", seen=2, by=cast.chanh)
    assert dates.consent(cast.nghen, seen=1, by=cast.chutri).kind == "consent"


def found(version, level: str, **more):
    name = f"{level}-{version.findings.count()}"
    return Finding.objects.create(version=version, check_code="names", level=level, fingerprint=name, subject=name, what="Tên cũ.", **more)


def test_what_was_found_in_laid_documents_is_settled_before_a_consent(cast):
    ready(cast)
    report = Version.objects.get(document__congress=cast.nghen, document__kind__code="political_report")
    secret = Version.objects.get(document__congress=cast.nghen, document__kind__code="personnel_plan")
    first = found(report, "blocking")
    found(report, "explain")
    found(report, "hint")
    found(report, "explain", house_only=True)
    found(secret, "explain")
    outcome = next(one for one in CONSENT.outcomes(cast.nghen) if one.code == "findings_settled")
    assert outcome.reasons == ("Báo cáo chính trị: 2 phát hiện chưa sửa, chưa giải thích.",
                               "Đề án nhân sự: chưa rà soát xong.")
    documents.explain(first, text="Đã rà soát.", by=cast.soan_nghen)
    outcome = next(one for one in CONSENT.outcomes(cast.nghen) if one.code == "findings_settled")
    assert outcome.reasons[0].startswith("Báo cáo chính trị: 1 phát hiện")
    for finding in Finding.objects.unexplained().exclude(level="hint"):
        documents.explain(finding, text="Đã rà soát.", by=cast.bithu_nghen)
    assert open_codes(cast.nghen) == set()


def test_drafts_and_excused_documents_ask_no_explanation_for_a_consent(cast):
    ready(cast)
    found(upload(cast.nghen, "political_report", "Bản đang soạn.", by=cast.soan_nghen), "explain")
    secret = Version.objects.get(document__congress=cast.nghen, document__kind__code="personnel_plan")
    found(secret, "explain")
    documents.excuse(cast.nghen, cast.kinds["personnel_plan"], reason="Đã có đề án riêng.", by=cast.chanh)
    assert open_codes(cast.nghen) == set()
