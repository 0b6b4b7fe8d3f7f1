"""How clerks tell figures, in sentences written by hand by somebody who had not read the checks (told/*.json): each read as its writer meant it."""

import json
from pathlib import Path

import pytest

from congresses.checks.indicator_fit import comparable
from congresses.checks.indicator_mentions import mentions
from congresses.checks.indicator_roles import term_of

from .reports import ONE, TWO, case, subjects

TOLD = Path(__file__).parent / "told"
SUMS, CLEAN, INDICATORS = (json.loads((TOLD / f"{name}.json").read_text()) for name in ("sums", "clean", "indicators"))


def sums_of(text):
    return subjects("figures", case([ONE, *text.splitlines()], codes=()))


@pytest.mark.parametrize("told", SUMS, ids=lambda told: told["right"][:60])
def test_a_sum_that_comes_out_is_left_alone_and_one_that_does_not_is_told(told):
    assert sums_of(told["right"]) == []
    assert "wrong" not in told or sums_of(told["wrong"]) != []


@pytest.mark.parametrize("text", CLEAN, ids=lambda text: text[:60])
def test_numbers_beside_one_another_that_contradict_nothing_are_left_alone(text):
    assert sums_of(text) == []


@pytest.mark.parametrize("told", INDICATORS, ids=lambda told: f"{told['code']} {told['text'][:50]}")
def test_an_indicator_is_read_with_its_value_and_its_time(told):
    given = case([ONE if told["role"] == "result" else TWO, *told["text"].splitlines()])
    indicators, term = given.reference.indicators, term_of(given.reference.term)
    found = [one for one in mentions(given.blocks, indicators, term, given.kind.code, given.committee.short_name) if (one.code, one.role) == (told["code"], told["role"])]
    by_code = {indicator.code: indicator for indicator in indicators}
    assert any(told["value"] in one.quote for one in found)
    assert [one.quote for one in found if comparable(by_code[one.code], one, term) and told["value"] not in one.quote] == []
