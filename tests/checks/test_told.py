"""How clerks tell figures, in sentences written by hand by somebody who had not read the checks (told/*.json): each read as its writer meant it."""

import json
from pathlib import Path

import pytest

from congresses.checks.indicator_fit import comparable, is_worded
from congresses.checks.indicator_mentions import mentions
from congresses.checks.indicator_roles import term_of

from .reports import ONE, TWO, case, subjects

TOLD = Path(__file__).parent / "told"
SUMS, CLEAN, INDICATORS, PARAGRAPHS = (json.loads((TOLD / f"{name}.json").read_text()) for name in ("sums", "clean", "indicators", "paragraphs"))


def sums_of(text):
    return subjects("figures", case([ONE, *text.splitlines()], codes=()))


@pytest.mark.parametrize("told", SUMS, ids=lambda told: told["right"][:60])
def test_a_sum_that_comes_out_is_left_alone_and_one_that_does_not_is_told(told):
    assert sums_of(told["right"]) == []
    assert "wrong" not in told or sums_of(told["wrong"]) != []


@pytest.mark.parametrize("text", CLEAN, ids=lambda text: text[:60])
def test_numbers_beside_one_another_that_contradict_nothing_are_left_alone(text):
    assert sums_of(text) == []


def stated_in(text, role):
    """[(code, figure as written)] of those that hold for the commune in this role."""
    given = case([ONE if role == "result" else TWO, *text.splitlines()])
    indicators, term = given.reference.indicators, term_of(given.reference.term)
    by_code = {indicator.code: indicator for indicator in indicators}
    found = mentions(given.blocks, indicators, term, given.kind.code, given.committee.short_name)
    return [(one.code, one.quote, comparable(by_code[one.code], one, term) and not is_worded(by_code[one.code])) for one in found if one.role == role]


@pytest.mark.parametrize("told", INDICATORS, ids=lambda told: f"{told['code']} {told['text'][:50]}")
def test_an_indicator_is_read_with_its_value_and_its_time(told):
    found = [(quote, held) for code, quote, held in stated_in(told["text"], told["role"]) if code == told["code"]]
    assert any(told["value"] in quote for quote, _ in found)
    assert [quote for quote, held in found if held and told["value"] not in quote] == []


@pytest.mark.parametrize("told", PARAGRAPHS, ids=lambda told: told["text"][:60])
def test_each_indicator_of_a_paragraph_has_its_own_value(told):
    found, says = stated_in(told["text"], told["role"]), [tuple(one) for one in told["says"]]
    assert [one for one in says if not any(code == one[0] and one[1] in quote for code, quote, _ in found)] == []
    named = {code for code, _ in says}
    assert [(code, quote) for code, quote, held in found if held and code in named and not any(code == one and value in quote for one, value in says)] == []
