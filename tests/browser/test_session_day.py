"""A session with eight browsers at once: nothing lost, the same order for everybody, what is typed kept."""

import re

from django.urls import reverse

from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment, Happening
from tests.browser.hall import DEADLINE, by_keyboard, forgive_the_network, sees, shown


def test_eight_browsers_follow_one_session(sitting):
    names = ("chanh", "chutri", "uyvien", "chuyen", "tochuc", "bithu.nghen", "bithu.kst")
    present, screen = {name: sitting.comes(name) for name in names}, sitting.comes("chutri", "screen")
    recorder, nghen, kst = present["chanh"], "1", "4"  # each has a report, a programme and a personnel plan
    said = [("Ý một về Nghèn.", nghen), ("Ý hai về Kim Song Trường.", kst), ("Ý ba về Nghèn.", nghen), ("Ý bốn về Kim Song Trường.", kst)]
    for text, document in said:
        by_keyboard(recorder, text, document=document)
    everything = [text for text, _ in said]
    for name, person in present.items():
        mine = [t for t in everything if not name.startswith("bithu") or ("Nghèn" in t) == (name == "bithu.nghen")]
        sees(person, mine[-1])
        assert shown(person) == mine, name
        assert person.page.evaluate("performance.getEntriesByType('navigation').length") == 1
    sees(screen, "Ý ba về Nghèn.")
    screen.misses("Ý hai về Kim Song Trường.")

    recorder.page.get_by_role("button", name=re.compile("Chuyển sang nội dung này.*Kim Song Trường")).click()
    sees(screen, "Ý bốn về Kim Song Trường.")
    chair = present["chutri"].page
    with chair.expect_navigation():
        chair.get_by_role("button", name="Làm ngay thành mục của Thị trấn Nghèn").first.click()
    for name in ("chanh", "uyvien", "chuyen"):
        present[name].page.locator("#du-thao").get_by_text("Ý ba về Nghèn.").wait_for(timeout=DEADLINE)
    present["bithu.nghen"].misses("Dự thảo kết luận")
    numbers = list(Happening.objects.filter(session=sitting.session).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    for person in (*present.values(), screen):
        person.shot(person.name)


def test_what_the_recorder_types_without_a_network_is_sent_once(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    recorder.context.set_offline(True)
    by_keyboard(recorder, "Ghi khi mất mạng.")
    by_keyboard(recorder, "Ghi tiếp khi mất mạng.")
    page.get_by_text("Còn 2 ý kiến chờ gửi").wait_for(timeout=DEADLINE)
    assert Comment.objects.count() == 0
    recorder.context.set_offline(False)
    sees(recorder, "Ghi tiếp khi mất mạng.")
    page.locator("#cho-gui").wait_for(state="hidden", timeout=DEADLINE)
    assert list(Comment.objects.values_list("text", flat=True)) == ["Ghi khi mất mạng.", "Ghi tiếp khi mất mạng."]
    forgive_the_network(recorder)


def test_an_opinion_half_typed_survives_a_closed_tab(sitting):
    page = sitting.comes("chanh").page
    page.locator("[name=text]").fill("Mới gõ được một nửa")
    page.goto(reverse("calendar"))
    page.goto(reverse("session", args=[sitting.session.pk]))
    assert page.locator("[name=text]").input_value() == "Mới gõ được một nửa"


def test_a_refused_opinion_comes_back_with_the_reason(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    page.locator("[name=number]").fill("99")
    by_keyboard(recorder, "Về đoạn không có.")
    page.get_by_text("không có đoạn 99").wait_for(timeout=DEADLINE)
    assert page.locator("[name=text]").input_value() == "Về đoạn không có."
    assert Comment.objects.count() == 0


def test_a_refusal_touches_nothing_that_is_being_typed(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    recorder.context.set_offline(True)
    page.locator("[name=number]").fill("99")
    by_keyboard(recorder, "Về đoạn không có.")
    page.locator("[name=text]").fill("Đang ghi ý khác")
    recorder.context.set_offline(False)
    page.get_by_text("Cổng chưa nhận «Về đoạn không có.»").wait_for(timeout=DEADLINE)
    assert page.locator("[name=text]").input_value() == "Đang ghi ý khác"
    page.get_by_role("button", name="Sửa lại ý kiến này").click()
    assert page.locator("[name=text]").input_value() == "Về đoạn không có."
    page.get_by_text("Cổng chưa nhận «Đang ghi ý khác»").wait_for(timeout=DEADLINE)
    forgive_the_network(recorder)


def test_two_people_edit_two_points_at_once_and_the_same_point_warns(sitting):
    office, chair = sitting.comes("chanh"), sitting.comes("chutri")
    for text in ("Mục thứ nhất.", "Mục thứ hai."):
        by_keyboard(office, text)
        sees(chair, text)
        with chair.page.expect_navigation():
            chair.page.get_by_role("button", name="Làm ngay thành mục của Thị trấn Nghèn").first.click()
    first, second = sitting.session.conclusions.get().items.all()
    office.open("change_item", first.pk)
    chair.open("change_item", second.pk)
    chair.send(text="Mục thứ hai, sửa rõ.").sees("Mục thứ hai, sửa rõ.")
    office.send(text="Mục thứ nhất, sửa rõ.").sees("Mục thứ nhất, sửa rõ.", "Mục thứ hai, sửa rõ.")
    office.open("change_item", first.pk)
    chair.open("change_item", first.pk).send(text="Chủ trì sửa trước.")
    office.send(text="Văn phòng sửa sau.").sees("phần này của dự thảo đã được sửa ở nơi khác", "Chủ trì sửa trước.")
    assert office.page.locator("[name=text]").input_value() == "Văn phòng sửa sau."


def to(page, name):
    """Go to a button or a link with the Tab key alone, from where the focus is."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()").startswith(name):
            return
    raise AssertionError(f"the Tab key does not lead to «{name}»")


def press(page, name, key="Enter"):
    to(page, name)
    with page.expect_navigation():
        page.keyboard.press(key)


def test_the_roll_and_the_agenda_need_no_mouse(sitting):
    """Everybody is there but one, who is ill; then the hall goes on to the second commune, and back."""
    page = sitting.comes("chanh").page
    people = sitting.session.participants
    press(page, "Tất cả có mặt", "Space")
    assert set(people.values_list("present", flat=True)) == {True}
    away = people.get(user=sitting.uyvien)
    press(page, f"Sửa: {away.name}")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "present":
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("ốm")
    press(page, "Ghi điểm danh")
    away.refresh_from_db()
    assert (away.present, away.absence) == (False, "ốm")
    assert set(people.exclude(pk=away.pk).values_list("present", flat=True)) == {True}
    page.goto(reverse("session", args=[sitting.session.pk]))
    for commune in ("Xã Kim Song Trường", "Thị trấn Nghèn"):
        press(page, f"Chuyển sang nội dung này: {commune}")
        heard = page.locator(".agenda__heard")
        assert commune in heard.inner_text() and page.evaluate("location.hash") == "#tien-trinh"


def test_written_and_spoken_words_stand_in_one_list_as_they_came(sitting):
    member, recorder = sitting.comes("uyvien"), sitting.comes("chanh")
    report = sitting.nghen.documents.get(kind__code="political_report").versions.get()
    reviews.comment(report, text="Viết trước.", aspect="form", by=sitting.chuyen)
    by_keyboard(recorder, "Nói ở giữa.")
    sees(member, "Nói ở giữa.")
    reviews.comment(report, text="Viết sau.", aspect="form", by=sitting.tochuc)
    sees(member, "Viết sau.")
    assert shown(member) == ["Viết trước.", "Nói ở giữa.", "Viết sau."]
    kinds = member.page.locator("#cac-y-kien .opinion > p:nth-child(3)").all_inner_texts()[::-1]
    assert ["Góp ý bằng văn bản" in kinds[0], "Phát biểu" in kinds[1], "Góp ý bằng văn bản" in kinds[2]] == [True] * 3


def is_open(person, fold):
    return person.page.locator(fold).evaluate("e => e.open")


def test_what_somebody_opened_or_closed_stays_so_while_the_page_follows(sitting):
    """The others are as the portal has them: the roll folds by itself once it is taken."""
    report = sitting.nghen.documents.get(kind__code="political_report").versions.get()
    for n in range(6):
        reviews.comment(report, text=f"Viết {n}.", aspect="form", by=sitting.chuyen)
    chair, recorder = sitting.comes("chutri"), sitting.comes("chanh")
    fold = f"#van-kien-{report.pk}"
    assert not is_open(chair, fold) and is_open(chair, "#danh-sach") and not is_open(chair, "#phan-ghi") and is_open(recorder, "#phan-ghi")
    chair.page.locator(f"{fold} > summary").focus()
    chair.page.keyboard.press("Enter")
    chair.page.get_by_text("Viết 0.").wait_for(timeout=DEADLINE)
    recorder.page.locator("#danh-sach > summary").click()
    for text in ("Nói một.", "Nói hai."):
        by_keyboard(recorder, text)
        sees(chair, text)
        assert is_open(chair, fold) and chair.page.get_by_text("Viết 0.").is_visible()
    reviews.set_attendance(sitting.session.participants.first(), present=True, by=sitting.chanh)
    for person in (chair, recorder):
        person.page.get_by_text("Có mặt 1/").first.wait_for(state="attached", timeout=DEADLINE)
    assert is_open(chair, "#danh-sach") and not is_open(recorder, "#danh-sach")
    reviews.mark_all_present(sitting.session, by=sitting.chanh)
    chair.page.get_by_text("Có mặt 2/2").wait_for(timeout=DEADLINE)
    assert not is_open(chair, "#danh-sach") and is_open(chair, fold)


def test_the_document_the_recorder_chose_stays_until_the_hall_goes_on(sitting):
    recorder = sitting.comes("chanh")
    page = recorder.page
    chosen = page.locator("[name=version] option").nth(1).get_attribute("value")
    page.locator("[name=version]").select_option(chosen)
    by_keyboard(recorder, "Nói về chương trình.", document="02")
    sees(recorder, "Nói về chương trình.")
    assert page.locator("[name=version]").input_value() == chosen
    reviews.hear(sitting.session.agenda.get(submission__congress=sitting.kst), by=sitting.chutri)
    page.get_by_text("Đang xét: Xã Kim Song Trường").wait_for(timeout=DEADLINE)
    report = sitting.kst.documents.get(kind__code="political_report").versions.get()
    assert page.locator("[name=version]").input_value() == str(report.pk)


def test_the_bar_with_the_item_being_heard_stays_in_view_and_paper_is_printed_unfolded(sitting):
    report = sitting.nghen.documents.get(kind__code="political_report").versions.get()
    for n in range(12):
        reviews.comment(report, text=f"Viết {n}.", aspect="form", by=sitting.chuyen)
    member = sitting.comes("uyvien")
    page = member.page
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    assert page.locator("#tien-trinh").evaluate("e => e.getBoundingClientRect().top") >= 0
    assert not page.get_by_text("Viết 0.").is_visible()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.get_by_text("Viết 0.").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.get_by_text("Viết 0.").is_visible()
