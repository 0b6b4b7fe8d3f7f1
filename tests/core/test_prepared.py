"""Statements prepared once give what the queryset itself would give."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db.models import Q

from congresses.committees.models import Membership, User
from congresses.core.prepared import Prepared
from congresses.plans.models import Congress, Holiday
from congresses.reviews.labels import with_documents_label


def built(build):
    """The prepared queryset, and how often it was built."""
    count = SimpleNamespace(n=0)

    def counted(*shape, **values):
        count.n += 1
        return build(*shape, **values)

    return Prepared(counted), count


def test_values_are_put_in_their_places_and_the_statement_is_built_once(cast):
    by_code, count = built(lambda *, code: Congress.objects.filter(committee__code=code))
    assert by_code(code="nghen") == [cast.nghen]
    assert by_code(code="kst") == [cast.kst]
    assert by_code(code="none") == []
    assert count.n == 1


def test_lists_of_each_length_are_a_shape(cast):
    among, count = built(lambda *, keys: Congress.objects.filter(pk__in=keys).order_by("pk"))
    assert among(keys=[cast.nghen.pk, cast.kst.pk]) == [cast.nghen, cast.kst]
    assert among(keys=[cast.kvy.pk, cast.kst.pk]) == [cast.kst, cast.kvy]
    assert among(keys=[cast.kvy.pk]) == [cast.kvy]
    assert among(keys=[]) == []
    assert count.n == 3


def test_equal_values_in_two_places_are_no_shape_of_their_own(cast):
    between, count = built(lambda *, first, last: Holiday.objects.filter(date__gte=first, date__lte=last))
    day = date(2020, 4, 2)
    assert len(between(first=day, last=day)) == 1
    assert between(first=date(2020, 4, 3), last=date(2020, 4, 9)) == []
    assert count.n == 1


def test_annotations_relations_and_prefetches_come_along(cast):
    rows = Prepared(lambda *, plan: with_documents_label(Congress.objects.filter(plan=plan)).select_related(
        "committee").prefetch_related("plan__kinds").order_by("pk"))
    first = rows(plan=cast.plan.pk)[0]
    assert (first.documents_label, first.committee.code, len(first.plan.kinds.all())) == ("missing", "nghen", 5)
    named = Prepared(lambda *, plan: Congress.objects.filter(plan=plan).values("pk", "committee__code").order_by("pk"))
    assert named(plan=cast.plan.pk)[0] == {"pk": cast.nghen.pk, "committee__code": "nghen"}


@pytest.mark.parametrize("who", ["soan_nghen", "bithu_nghen", "bithu_kst", "chanh", "chutri", "nguoila", "quantri"])
def test_people_with_the_same_roles_share_a_statement_and_never_their_reach(cast, who):
    seen, count = built(lambda *, user: Congress.objects.visible_to(user).order_by("pk"))
    everybody = [getattr(cast, name) for name in ("soan_nghen", "bithu_nghen", "bithu_kst", "chanh", "chutri", "nguoila", "quantri")]
    for person in [getattr(cast, who), *everybody]:
        assert seen(user=person) == list(Congress.objects.visible_to(person).order_by("pk"))
    assert count.n == len({tuple((s.role, s.reads_restricted) for s in p.seats) for p in everybody})


def test_a_person_with_two_seats_and_one_with_the_same_roles_elsewhere(cast):
    both = Membership.objects.create(user=cast.bithu_nghen, committee=cast.kst.committee, role="drafter", title="x").user
    both = User.objects.get(pk=both.pk)
    twice = User.objects.create_user("twice", full_name="x")
    for role in ("secretary", "drafter"):
        Membership.objects.create(user=twice, committee=cast.kvy.committee, role=role, title="x")
    seen = Prepared(lambda *, user: Congress.objects.filter(
        Q(committee__in=[s.committee_id for s in user.seats])).order_by("pk"))
    assert seen(user=both) == [cast.nghen, cast.kst]
    assert seen(user=User.objects.get(pk=twice.pk)) == [cast.kvy]


def test_flags_belong_to_the_shape(cast):
    with pytest.raises(TypeError, match="shape"):
        Prepared(lambda *, merged: Congress.objects.filter(committee__newly_merged=merged))(merged=True)
