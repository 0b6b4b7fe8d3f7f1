"""Requirements, outcomes, waivers: the mechanism, on gates made for the test."""

from types import SimpleNamespace

import pytest

from congresses.gates.actions import waive
from congresses.gates.mechanism import Gate, GateClosed, NotApplicable, requirement
from congresses.gates.models import Waiver
from congresses.journal.models import Entry


@requirement("Có gạo")
def rice(facts):
    yield from facts.missing


@requirement("Có nước", waivable=False)
def water(facts):
    if facts.dry:
        yield "Hết nước."


@requirement("Có lửa")
def fire(facts):
    raise NotApplicable


@requirement("Có muối")
def salt(facts):
    raise ZeroDivisionError
    yield


def gate(*requirements, missing=(), dry=False, waivers=lambda about, code: ()):
    return Gate("meal", "Nấu cơm", lambda about: SimpleNamespace(missing=missing, dry=dry), requirements, waivers)


def test_nothing_yielded_means_met():
    assert [o.state for o in gate(rice, fire).outcomes(None)] == ["met", "not_applicable"]
    gate(rice, fire).require(None)


def test_each_reason_is_one_sentence_and_the_gate_carries_them_all():
    with pytest.raises(GateClosed) as closed:
        gate(rice, water, missing=("Hết gạo tẻ.", "Hết gạo nếp."), dry=True).require(None)
    assert [o.reasons for o in closed.value.unmet] == [("Hết gạo tẻ.", "Hết gạo nếp."), ("Hết nước.",)]


def test_a_requirement_that_fails_counts_as_unmet(caplog):
    (outcome,) = gate(salt).outcomes(None)
    assert (outcome.state, outcome.open) == ("error", True)
    assert "requirement salt of gate meal failed" in caplog.text


def test_a_waiver_covers_the_reasons_it_was_shown_and_no_new_one(cast):
    def kitchen(*missing):
        return gate(rice, water, missing=missing, waivers=Waiver.objects.current)

    waive(cast.nghen, kitchen("Hết gạo tẻ."), requirement="rice", shown=["Hết gạo tẻ."], why="Ăn khoai", by=cast.chutri)
    kitchen("Hết gạo tẻ.").require(cast.nghen)
    assert kitchen("Hết gạo tẻ.").outcomes(cast.nghen)[0].state == "waived"
    assert kitchen("Hết gạo tẻ.", "Hết gạo nếp.").outcomes(cast.nghen)[0].state == "unmet"
    assert kitchen("Hết gạo tẻ.").outcomes(cast.kst)[0].state == "unmet"


@pytest.mark.parametrize(
    ("who", "requirement_code", "shown", "error"),
    [
        ("chanh", "rice", ["Hết gạo."], "NotAllowed"),
        ("bithu_nghen", "rice", ["Hết gạo."], "NotAllowed"),
        ("chutri", "water", ["Hết nước."], "ValidationError"),
        ("chutri", "rice", ["Hết gạo tuần trước."], "Conflict"),
        ("chutri", "fire", [], "ValidationError"),
        ("chutri", "bread", [], "ValidationError"),
    ],
)
def test_a_refused_waiver_leaves_no_trace(cast, who, requirement_code, shown, error):
    entries = Entry.objects.count()
    kitchen = gate(rice, water, fire, missing=("Hết gạo.",), dry=True)
    with pytest.raises(Exception) as refused:
        waive(cast.nghen, kitchen, requirement=requirement_code, shown=shown, why="Thử", by=getattr(cast, who))
    assert type(refused.value).__name__ == error
    assert (Waiver.objects.count(), Entry.objects.count()) == (0, entries)
