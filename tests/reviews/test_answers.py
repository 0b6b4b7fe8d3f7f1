"""Answers and their verification: who, when, and no trace of what was refused."""

import pytest
from django.core.exceptions import ValidationError

from congresses.core import clock
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision, RevisionResponse, Verification
from tests.factories import at, upload
from tests.reviews.demanding import answered, demanded, laid


def test_an_answer_is_the_communes_own_until_it_is_laid(cast):
    report, *_ = demanded(cast)
    made = answered(cast, report)
    assert (made.edition, made.laid_at) == (1, None)
    assert Entry.objects.get(verb="answered").audience == "commune"
    assert RevisionResponse.objects.visible_to(cast.bithu_nghen).count() == 1
    assert not RevisionResponse.objects.visible_to(cast.chutri).exists()


def test_answers_to_restricted_demands_do_not_exist_for_the_uncleared(cast):
    laid(cast, *demanded(cast))
    assert RevisionResponse.objects.visible_to(cast.chutri).count() == 3
    for user in (cast.chuyen, cast.chanh, cast.soan_nghen):
        assert RevisionResponse.objects.visible_to(user).count() == 2
    for user in (cast.nguoila, cast.bithu_kst, cast.quantri):
        assert not RevisionResponse.objects.visible_to(user).exists()


def test_rewording_needs_the_edition_one_has_read(cast):
    report, *_ = demanded(cast)
    answered(cast, report)
    with pytest.raises(Conflict):
        answered(cast, report)
    assert answered(cast, report, seen=1).edition == 2
    assert RevisionResponse.objects.count() == 1


def test_what_is_laid_is_not_reworded(cast):
    revisions = demanded(cast)
    laid(cast, *revisions)
    with pytest.raises(ValidationError, match="đang chờ thẩm tra"):
        answered(cast, revisions[0], seen=1)


def test_passages_of_another_congress_are_refused(cast):
    report, *_ = demanded(cast)
    foreign = upload(cast.kst, "political_report", by=cast.bithu_kst).passages.first()
    with pytest.raises(ValidationError, match="không thuộc hồ sơ này"):
        answered(cast, report, passages=[foreign])
    assert not RevisionResponse.objects.exists()


def test_only_the_commune_answers(cast):
    report, *_ = demanded(cast)
    for user in (cast.chutri, cast.chanh, cast.bithu_kst, cast.nguoila):
        with pytest.raises(NotAllowed):
            reviews.answer(report, kind="accept", text="Thay đảng bộ.", by=user)


def test_met_closes_the_demand_and_not_met_asks_anew(cast):
    revisions = demanded(cast)
    report, plan, event = laid(cast, *revisions)
    reviews.verify(report, met=True, by=cast.chuyen)
    reviews.verify(event, met=False, note="Còn phần văn nghệ.", by=cast.chanh)
    assert set(RequiredRevision.objects.open()) == {revisions[1], revisions[2]}
    clock.move_to(at(17, 3))
    assert answered(cast, revisions[2]).pk != event.pk
    with pytest.raises(ValidationError, match="đã đạt"):
        answered(cast, revisions[0])


def test_not_met_says_what_is_missing(cast):
    report, *_ = laid(cast, *demanded(cast))
    before = Entry.objects.count()
    with pytest.raises(ValidationError, match="còn thiếu gì"):
        reviews.verify(report, met=False, note="  ", by=cast.chuyen)
    assert (Verification.objects.count(), Entry.objects.count()) == (0, before)


def test_an_answer_is_judged_once_even_from_a_page_loaded_before(cast):
    report, *_ = laid(cast, *demanded(cast))
    before = RevisionResponse.objects.select_related("verification").get(pk=report.pk)
    reviews.verify(report, met=True, by=cast.chuyen)
    with pytest.raises(ValidationError, match="đã có người thẩm tra"):
        reviews.verify(before, met=False, note="Chưa.", by=cast.chanh)


def test_a_draft_is_not_judged(cast):
    report, *_ = demanded(cast)
    made = answered(cast, report)
    with pytest.raises(ValidationError, match="chưa được trình"):
        reviews.verify(made, met=True, by=cast.chanh)


def test_a_withdrawn_demand_is_neither_answered_nor_judged(cast):
    revisions = demanded(cast)
    report, *_ = laid(cast, *revisions)
    RequiredRevision.objects.update(withdrawn_at=clock.now())
    with pytest.raises(ValidationError, match="đã được rút"):
        reviews.verify(report, met=True, by=cast.chanh)
    with pytest.raises(ValidationError, match="đã được rút"):
        answered(cast, revisions[1])


def test_a_reviewer_verifies_what_grew_from_their_comment_or_was_assigned(cast):
    revisions = demanded(cast)
    report, plan, event = laid(cast, *revisions)
    assert revisions[0].verifier == cast.chuyen
    with pytest.raises(NotAllowed, match="do người khác thẩm tra"):
        reviews.verify(event, met=True, by=cast.chuyen)
    reviews.assign_verifier(revisions[2], verifier=cast.chuyen, by=cast.chanh)
    event.refresh_from_db()
    assert reviews.verify(event, met=True, by=cast.chuyen).by == cast.chuyen


def test_the_verifier_is_of_the_house_and_may_read_the_demand(cast):
    _, plan, event = demanded(cast)
    for revision, person in ((event, cast.bithu_nghen), (event, cast.nguoila), (plan, cast.chuyen)):
        with pytest.raises(ValidationError):
            reviews.assign_verifier(revision, verifier=person, by=cast.chanh)
    assert reviews.assign_verifier(plan, verifier=cast.tochuc, by=cast.chutri).verifier == cast.tochuc


def test_only_the_office_and_the_chair_assign(cast):
    *_, event = demanded(cast)
    for user in (cast.chuyen, cast.uyvien, cast.bithu_nghen):
        with pytest.raises(NotAllowed):
            reviews.assign_verifier(event, verifier=cast.chuyen, by=user)
