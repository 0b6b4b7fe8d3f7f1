"""The recorder's form: numbers pick from its lists, words stay with the commune they are about, what is wrong is said where it is."""

import re

import pytest

from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment
from tests.browser.hall import DEADLINE, sees

SPEAKER = "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ"


@pytest.fixture
def usual(sitting):
    """Twelve usual remarks, "Câu một." to "Câu mười hai."."""
    words = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
    return [reviews.add_usual(sitting.plan, aspect="goals", text=f"Câu {word}.", by=sitting.chanh)
            for word in words]


def value(page, name):
    return page.locator(f"[name={name}]").input_value()


def chosen(page, name):
    return page.locator(f"[name={name}] option:checked").inner_text()


def focused(page):
    return page.evaluate("document.activeElement.name")


@pytest.mark.parametrize(("typed", "remark"), [("3", "Câu ba."), ("03", "Câu ba."), ("1", "Câu một."), ("11", "Câu mười một."), ("12", "Câu mười hai."),
                                               ("2", "Câu hai."), ("29", "Câu chín.")])
def test_a_usual_remark_is_chosen_by_its_number_and_tab_puts_it_into_the_text(sitting, usual, typed, remark):
    page = sitting.comes("chanh").page
    page.locator("[name=usual]").focus()
    page.keyboard.type(typed)
    assert chosen(page, "usual").endswith(f". {remark}") and focused(page) == "usual" and value(page, "text") == ""
    page.keyboard.press("Tab")
    assert (value(page, "text"), focused(page), value(page, "usual"), chosen(page, "aspect")) == (remark, "text", "", "8. Mục tiêu")
    page.keyboard.type(" Thêm.")
    assert value(page, "text") == f"{remark} Thêm."


def test_arrows_pass_over_usual_remarks_until_enter_takes_one(sitting, usual):
    page = sitting.comes("chanh").page
    page.locator("[name=usual]").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert chosen(page, "usual") == "3. Câu ba." and value(page, "text") == ""
    page.keyboard.press("Enter")
    assert (value(page, "text"), focused(page)) == ("Câu ba.", "text")


def test_a_usual_remark_and_control_enter_are_an_opinion_with_its_aspect(sitting, usual):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=usual]").focus()
    page.keyboard.type("12")
    page.keyboard.press("Control+Enter")
    sees(recorder, "Câu mười hai.")
    assert Comment.objects.values_list("text", "aspect", "speaker").get() == ("Câu mười hai.", "goals", SPEAKER)


def test_a_usual_remark_chosen_with_a_finger_stands_in_the_text_at_once(sitting, usual):
    page = sitting.comes("chanh").page
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=usual]").select_option(str(usual[4].pk))
    assert (value(page, "text"), focused(page), value(page, "aspect")) == ("Câu năm.", "text", "form")


@pytest.mark.parametrize(("name", "typed", "number"), [("aspect", "12", 12), ("aspect", "1", 1), ("aspect", "16", 16), ("aspect", "9", 9),
                                                       ("version", "4", 4), ("version", "04", 4), ("version", "1", 1)])
def test_a_number_picks_from_every_list_of_the_form(sitting, name, typed, number):
    page = sitting.comes("chanh").page
    page.locator(f"[name={name}]").focus()
    page.keyboard.type(typed)
    assert chosen(page, name).startswith(f"{number}. ") and focused(page) == name


def test_a_number_is_begun_anew_after_a_while_or_another_key(sitting):
    page = sitting.comes("chanh").page
    page.locator("[name=aspect]").focus()
    page.keyboard.type("1")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("2")
    assert chosen(page, "aspect").startswith("2. ")


def test_the_hint_for_the_keyboard_stands_only_where_it_is_true(sitting, people):
    hint = "gõ số để chọn"
    assert sitting.comes("chanh").page.get_by_text(hint).is_visible()
    plain = people("chutri", javascript=False).sign_in().open("session", sitting.session.pk)
    assert not plain.page.get_by_text(hint).is_visible()
