"""The recorder's form: numbers pick from its lists, words stay with the commune they are about, what is wrong is said where it is."""

import pytest

from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment
from tests.browser.hall import DEADLINE, forgive_the_network, sees

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


def test_a_number_no_remark_bears_takes_none(sitting, usual):
    page = sitting.comes("chanh").page
    page.locator("[name=usual]").focus()
    page.keyboard.type("29")
    page.keyboard.press("Tab")
    assert chosen(page, "usual") == "Không dùng" and value(page, "text") == ""


@pytest.mark.parametrize(("typed", "remark"), [("3", "Câu ba."), ("03", "Câu ba."), ("1", "Câu một."), ("11", "Câu mười một."), ("12", "Câu mười hai."),
                                               ("2", "Câu hai.")])
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


def report(congress):
    return str(congress.documents.get(kind__code="political_report").versions.get().pk)


def go_on(page, commune="Xã Kim Song Trường"):
    with page.expect_navigation():
        page.get_by_role("button", name=f"Xét tiếp: {commune}").click()


def test_after_going_on_the_form_stands_on_the_commune_being_heard(sitting):
    page = sitting.comes("chanh").page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=number]").fill("3")
    page.locator("[name=version]").select_option(report(sitting.nghen))
    assert page.get_by_text("Ghi về Thị trấn Nghèn").is_visible()
    go_on(page)
    assert (value(page, "version"), value(page, "number"), value(page, "speaker")) == (report(sitting.kst), "", SPEAKER)
    assert page.get_by_text("Ghi về Xã Kim Song Trường").is_visible()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_words_about_the_former_commune_stay_with_it_and_only_they(sitting, elsewhere):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Còn nói về Nghèn.")
    if elsewhere:
        reviews.hear(sitting.session.agenda.get(submission__congress=sitting.kst), by=sitting.chutri)
    else:
        go_on(page)
    page.get_by_text("Ghi về Thị trấn Nghèn, trong khi đang xét Xã Kim Song Trường.").wait_for(timeout=DEADLINE)
    assert (value(page, "text"), value(page, "version")) == ("Còn nói về Nghèn.", report(sitting.nghen))
    page.locator("[name=text]").focus()
    page.keyboard.press("Control+Enter")
    sees(recorder, "Còn nói về Nghèn.")
    assert Comment.objects.get().version.document.congress == sitting.nghen
    assert value(page, "version") == report(sitting.kst) and not page.get_by_text("trong khi đang xét").is_visible()


def test_words_half_typed_go_over_to_the_commune_being_heard_when_the_recorder_says_so(sitting):
    page = sitting.comes("chanh").page
    page.locator("[name=text]").fill("Thật ra về Kim Song Trường.")
    go_on(page)
    page.get_by_role("button", name="Đổi sang Xã Kim Song Trường").click()
    assert (value(page, "text"), value(page, "version")) == ("Thật ra về Kim Song Trường.", report(sitting.kst))
    assert focused(page) == "text" and not page.get_by_text("trong khi đang xét").is_visible()
    page.reload()
    assert (value(page, "text"), value(page, "version")) == ("Thật ra về Kim Song Trường.", report(sitting.kst))


def test_a_refused_opinion_taken_back_is_about_its_commune_and_the_next_about_the_one_being_heard(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=number]").fill("99")
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Về đoạn không có.")
    recorder.context.set_offline(True)
    page.keyboard.press("Control+Enter")
    reviews.hear(sitting.session.agenda.get(submission__congress=sitting.kst), by=sitting.chutri)
    recorder.context.set_offline(False)
    page.get_by_text("trong khi đang xét Xã Kim Song Trường").wait_for(timeout=DEADLINE)
    page.locator("[name=text]").fill("")
    assert value(page, "version") == report(sitting.kst)
    forgive_the_network(recorder)


def test_the_list_of_documents_says_first_what_tells_them_apart(sitting):
    page = sitting.comes("chanh").page
    rows = page.locator("[name=version] option").all_inner_texts()
    assert rows[0].startswith("1. Báo cáo chính trị, ") and rows[0].endswith("Nghèn)")
    assert [row[:25] for row in rows[:2]] == ["1. Báo cáo chính trị, bản", "2. Chương trình hành động"]


def blamed(page):
    """The messages that stand at fields, by the name of the field."""
    found = page.locator("#ghi-y-kien .field--bad").all()
    return {one.get_attribute("id").removeprefix("div_id_"): one.locator(".field__error").inner_text().removeprefix("Lỗi:").strip() for one in found}


def test_what_is_missing_is_said_at_its_field_and_nothing_is_sent(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    assert "không bắt buộc" not in page.locator("#div_id_aspect").inner_text() + page.locator("#div_id_text").inner_text()
    page.get_by_role("button", name="Ghi ý kiến").click()
    assert blamed(page) == {"speaker": "Đồng chí ghi người phát biểu.", "aspect": "Đồng chí chọn khía cạnh.",
                            "text": "Đồng chí ghi nội dung ý kiến, hoặc chọn một câu thường dùng."}
    assert focused(page) == "speaker"
    page.keyboard.type(SPEAKER)
    page.locator("[name=text]").fill("Rõ.")
    assert list(blamed(page)) == ["aspect"] and sent == []
    page.locator("[name=aspect]").select_option("form")
    page.keyboard.press("Control+Enter")
    sees(recorder, "Rõ.")
    assert blamed(page) == {} and len(sent) == 1


def test_what_the_portal_refuses_is_said_at_its_field(sitting):
    page = sitting.comes("chanh").page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=number]").fill("99")
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Về đoạn không có.")
    page.keyboard.press("Control+Enter")
    page.locator("#div_id_number.field--bad").wait_for(timeout=DEADLINE)
    assert list(blamed(page)) == ["number"] and "không có đoạn 99" in blamed(page)["number"] and focused(page) == "number"
    assert value(page, "text") == "Về đoạn không có." and not page.locator("#cho-gui").is_visible()


def test_control_enter_sends_from_the_button_too_and_enter_follows_the_link(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Gửi từ nút.")
    page.locator("#ghi-y-kien").get_by_role("button", name="Ghi ý kiến").focus()
    page.keyboard.press("Control+Enter")
    sees(recorder, "Gửi từ nút.")
    page.locator("#ghi-y-kien").get_by_role("link", name="Câu thường dùng").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert Comment.objects.count() == 1


def test_the_end_of_the_session_is_told_where_the_recorder_types_and_the_words_stay(sitting, people):
    recorder = people("chanh", phone=True).sign_in().open("session", sitting.session.pk)
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Đang ghi dở.")
    reviews.close_session(sitting.session, by=sitting.chutri)
    note = page.get_by_text("Buổi duyệt đã kết thúc nên cổng không nhận thêm ý kiến")
    note.wait_for(timeout=DEADLINE)
    place, bar = note.bounding_box(), page.locator("#tien-trinh").bounding_box()
    assert max(0, bar["y"] + bar["height"]) <= place["y"] and place["y"] + place["height"] <= 740
    page.keyboard.press("Control+Enter")
    assert value(page, "text") == "Đang ghi dở." and page.get_by_role("button", name="Ghi ý kiến").is_disabled()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.endsWith('-queue')).length") == 0
    assert not Comment.objects.exists()


def test_the_projector_opens_beside_the_page_of_the_recorder(sitting):
    page = sitting.comes("chanh").page
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Mở màn chiếu").click()
    opened.value.locator("#man-chieu").wait_for(timeout=DEADLINE)
    assert page.locator("#ghi-y-kien").is_visible()


def test_what_the_portal_did_not_take_before_the_end_is_shown_afterwards_until_it_is_put_away(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=speaker]").fill(SPEAKER)
    page.locator("[name=aspect]").select_option("form")
    page.locator("[name=text]").fill("Ghi khi mất mạng.")
    recorder.context.set_offline(True)
    page.keyboard.press("Control+Enter")
    page.locator("[name=text]").fill("<b>Đang ghi dở.")
    reviews.close_session(sitting.session, by=sitting.chutri)
    recorder.context.set_offline(False)
    page.get_by_text("Cổng chưa nhận «Ghi khi mất mạng.»").wait_for(timeout=DEADLINE)
    page.reload()
    left = page.locator("#con-tren-may")
    assert left.locator("li").all_inner_texts() == [f"{SPEAKER}: Ghi khi mất mạng.", f"{SPEAKER}: <b>Đang ghi dở."]
    left.get_by_role("button", name="Đã chép xong, bỏ khỏi máy này").click()
    assert not left.is_visible()
    page.reload()
    assert not left.is_visible() and page.evaluate("localStorage.length") == 0
    forgive_the_network(recorder)


def test_a_field_one_goes_to_is_not_below_the_bar_on_a_telephone(sitting, people):
    page = people("chanh", phone=True).sign_in().open("session", sitting.session.pk).page
    page.evaluate("location.hash = '#ghi-y-kien'")
    bar, label = page.locator("#tien-trinh").bounding_box(), page.locator("#div_id_speaker label").bounding_box()
    assert page.evaluate("scrollY") > 0 and label["y"] >= bar["y"] + bar["height"]


def test_a_projector_that_lost_the_network_says_so_in_sight_of_the_hall(sitting):
    report_of = sitting.nghen.documents.get(kind__code="political_report").versions.get()
    for n in range(5):
        reviews.take_down(sitting.session, version=report_of, speaker=SPEAKER, text=f"Ý {n}. " * 60, aspect="form", by=sitting.chanh)
    screen = sitting.comes("chutri", "screen")
    screen.context.set_offline(True)
    note = screen.page.get_by_text("Mất kết nối với cổng")
    note.wait_for(timeout=DEADLINE)
    assert note.bounding_box()["y"] < 200
    forgive_the_network(screen)
