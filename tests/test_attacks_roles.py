"""People with several seats, lent seats and lost ones: no two weak rights make a strong one."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.committees import rules as who
from congresses.committees.actions import set_clearance
from congresses.committees.models import Delegation, Membership, User
from congresses.committees.seats import Role
from congresses.core.permissions import NotAllowed
from congresses.documents import rules as document_rules
from congresses.documents.models import Version
from congresses.reviews import actions as reviews
from congresses.reviews import rules
from congresses.reviews.models import Comment, ConclusionItem
from tests.factories import concluded, dossier, person, running_session, submitted
from tests.remembering import remembered


def lend(lender: User, borrower: User, role: str, restricted: bool = False) -> User:
    """The borrower, fresh, with the lender's seat until the end of the year."""
    Delegation.objects.create(
        membership=lender.memberships.get(role=role), delegate=borrower, restricted=restricted,
        valid_from=date(2020, 3, 1), valid_to=date(2020, 12, 31),
    )
    return User.objects.get(pk=borrower.pk)


def answered(cast, author: User, **item):
    """A demand on Nghèn with its laid answer."""
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    item = {"text": "Làm rõ.", "blocks": "consent", "congresses": [cast.nghen]} | item
    concluded(cast, session, "revise", [item])
    revision = cast.nghen.revisions.get()
    response = reviews.answer(revision, kind="explain", text="Đã giải trình.", by=author)
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    response.refresh_from_db()
    return revision, response


def test_nobody_verifies_their_own_answer_through_a_deputy(cast):
    """The secretary also sits in the office of the house and lends that seat to a reviewer."""
    secretary = person("bithu.nghen", "", Role.COORDINATOR, cast.district)
    revision, response = answered(cast, secretary)
    deputy = lend(secretary, cast.chuyen, Role.COORDINATOR)
    assert not rules.can_verify(secretary, revision, response)
    permission = rules.can_verify(deputy, revision, response)
    assert not permission and "người khác" in permission.reason
    revision.verifier = cast.chuyen
    assert rules.can_verify(deputy, revision, response).seat.people == {cast.chuyen.pk}


def test_a_deputy_of_the_verifier_may_verify_beside_a_seat_of_their_own(cast):
    revision, response = answered(cast, cast.soan_nghen)
    revision.verifier = cast.tochuc
    deputy = lend(cast.tochuc, cast.chuyen, Role.PERSONNEL_OFFICER)
    assert rules.can_verify(deputy, revision, response).seat.counted_id == cast.tochuc.pk


def test_a_deputy_gives_nobody_what_was_not_lent(cast):
    target = cast.chuyen.memberships.get()
    deputy = lend(cast.chutri, cast.chanh, Role.CHAIR)
    with pytest.raises(NotAllowed, match="Ủy quyền"):
        set_clearance(target, cleared=True, by=deputy)
    Delegation.objects.update(restricted=True)
    assert who.can_grant_clearance(User.objects.get(pk=deputy.pk), target)


def test_a_loan_holds_no_more_than_its_lender_has(cast):
    version = submitted(cast.nghen, by=cast.bithu_nghen).items.get(version__document__kind__restricted=True).version
    lent = lend(cast.chuyen, cast.nguoila, Role.REVIEWER, restricted=True)
    assert not Version.objects.visible_to(lent).filter(pk=version.pk).exists()
    Membership.objects.filter(user=cast.chuyen).update(cleared=True)
    assert Version.objects.visible_to(User.objects.get(pk=lent.pk)).filter(pk=version.pk).exists()


@pytest.fixture
@remembered
def both(cast):
    """The secretary of Nghèn is also a reviewer, not cleared, of the house."""
    return person("bithu.nghen", "", Role.REVIEWER, cast.district)


def test_a_secretary_in_the_house_does_not_read_restricted_remarks_before_the_session(cast, both):
    submission = submitted(cast.nghen, by=cast.bithu_nghen)
    secret = submission.items.get(version__document__kind__restricted=True).version
    reviews.comment(secret, text="Góp ý kín.", aspect="personnel", by=cast.tochuc)
    assert not Comment.objects.visible_to(both).exists()
    running_session(cast, submission)
    assert Comment.objects.visible_to(both).exists()


def test_a_secretary_in_the_house_does_not_read_restricted_points_of_a_draft(cast, both):
    draft = reviews.draft(running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), by=cast.chanh)
    reviews.add_item(draft, text="Điểm kín.", blocks="consent", congresses=[cast.nghen], seen=1, by=cast.chutri,
                     kinds=[cast.kinds["personnel_plan"]])
    reviews.add_item(draft, text="Điểm thường.", blocks="consent", congresses=[cast.nghen], seen=2, by=cast.chutri)
    assert [item.text for item in ConclusionItem.objects.visible_to(both)] == ["Điểm thường."]


def test_a_seat_of_another_kind_in_the_same_committee_opens_nothing(client, cast):
    """A reviewer of the house who drafts, cleared, for the house's own congress under the province."""
    revision, _ = answered(cast, cast.bithu_nghen, text="Yêu cầu kín về nhân sự.", kinds=[cast.kinds["personnel_plan"]])
    person("chuyen", "", Role.DRAFTER, cast.district, cleared=True)
    client.force_login(cast.chuyen)
    page = client.get(reverse("congress", args=[cast.nghen.pk]))
    assert page.status_code == 200 and "Yêu cầu kín" not in page.content.decode()
    assert client.get(reverse("demand", args=[revision.pk])).status_code == 404


def test_a_member_of_the_commune_without_clearance_does_not_hand_in_restricted_kinds(cast):
    dossier(cast.nghen, by=cast.bithu_nghen)
    drafter = person("soan.nghen", "", Role.MEMBER, cast.nghen.committee)
    assert not document_rules.can_upload(drafter, cast.nghen, cast.kinds["personnel_plan"])
    assert not Version.objects.visible_to(drafter).filter(document__kind__restricted=True).exists()
    Membership.objects.filter(user=drafter, role=Role.DRAFTER).update(cleared=True)
    assert document_rules.can_upload(User.objects.get(pk=drafter.pk), cast.nghen, cast.kinds["personnel_plan"])
