"""Holds, and the congress having taken place."""

import pytest
from django.core.exceptions import ValidationError

from congresses.core import clock
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.dates import actions as dates
from congresses.dates.gates import CONVENE
from congresses.dates.models import Convening, Hold
from congresses.gates.mechanism import GateClosed
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from tests.dates.stages import FIRST, LAST, consented, open_codes, proposed
from tests.factories import at


@pytest.mark.parametrize("held", [["nghen"], ["nghen", "kst"], ["nghen", "kst", "kvy"]], ids=["one", "some", "all"])
def test_a_hold_freezes_whom_it_names(cast, held):
    everyone = len(held) == 3
    chosen = [] if everyone else [getattr(cast, name) for name in held]
    dates.hold(cast.plan, reason="Phòng dịch.", everyone=everyone, congresses=chosen, by=cast.chutri)
    frozen = {name for name in ("nghen", "kst", "kvy") if Hold.objects.on(getattr(cast, name)).exists()}
    assert frozen == set(held)
    assert Entry.objects.filter(verb="held").count() == len(held)


def test_lifting_lets_the_commune_propose_again_and_happens_once(cast):
    made = dates.hold(cast.plan, reason="Phòng dịch.", everyone=False, congresses=[cast.nghen], by=cast.chutri)
    dates.lift(made, lifted_why="Hết dịch.", by=cast.chutri)
    assert proposed(cast).number == 1
    with pytest.raises(ValidationError, match="đã được bãi bỏ"):
        dates.lift(made, lifted_why="Hết dịch.", by=cast.chutri)


def test_only_the_chair_holds_and_only_congresses_of_the_plan(cast):
    for user in (cast.chanh, cast.bithu_nghen, cast.nguoila):
        with pytest.raises(NotAllowed):
            dates.hold(cast.plan, reason="Phòng dịch.", by=user)
    with pytest.raises(ValidationError, match="ít nhất một đảng bộ"):
        dates.hold(cast.plan, reason="Phòng dịch.", everyone=False, by=cast.chutri)
    assert not Hold.objects.exists()


def test_a_congress_is_recorded_as_held_once_nothing_blocks_it(cast):
    simple = {"text": "Tổ chức đơn giản.", "blocks": "congress", "congresses": [cast.nghen]}
    consented(cast, items=[simple])
    clock.move_to(at(29, 5, hour=18))
    assert open_codes(cast.nghen, CONVENE) == {"nothing_blocks_the_congress"}
    with pytest.raises(GateClosed):
        dates.convene(cast.nghen, first_day=FIRST, last_day=LAST, by=cast.chanh)
    demand = cast.nghen.revisions.get()
    answer = reviews.answer(demand, kind="accept", text="Đã bỏ phần văn nghệ.", by=cast.bithu_nghen)
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    reviews.verify(answer, met=True, by=cast.chanh)
    dates.convene(cast.nghen, first_day=FIRST, last_day=LAST, by=cast.chanh)
    assert Convening.objects.get().congress == cast.nghen
    with pytest.raises(ValidationError, match="đã được ghi nhận"):
        dates.convene(cast.nghen, first_day=FIRST, last_day=LAST, by=cast.chanh)
    for act in (dates.withdraw_consent, dates.keep_consent):
        with pytest.raises(ValidationError, match="đã tổ chức"):
            act(cast.nghen, reason="Muộn rồi.", by=cast.chutri)


def test_a_congress_of_the_future_has_not_taken_place(cast):
    consented(cast)
    with pytest.raises(ValidationError, match="không sau hôm nay"):
        dates.convene(cast.nghen, first_day=FIRST, last_day=LAST, by=cast.chanh)


def test_an_act_on_a_decision_since_replaced_is_a_conflict(cast):
    consented(cast)
    shown = cast.nghen.decisions.last().pk
    dates.keep_consent(cast.nghen, reason="Giữ ngày.", seen=shown, by=cast.chutri)
    for act in (dates.keep_consent, dates.withdraw_consent):
        with pytest.raises(Conflict):
            act(cast.nghen, reason="Từ trang cũ.", seen=shown, by=cast.chutri)
    assert cast.nghen.decisions.count() == 2
