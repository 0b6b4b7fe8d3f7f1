"""What tests of a running session do at a browser."""

DEADLINE = 30_000  # milliseconds; a slow machine is no failure


def by_keyboard(recorder, text, *, speaker="Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ", document="1"):
    """Take an opinion down without touching the mouse: numbers pick from the lists."""
    page = recorder.page
    page.locator("[name=speaker]").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(speaker)
    page.keyboard.press("Tab")
    page.keyboard.type(document)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type(text)
    page.keyboard.press("Control+Enter")


def shown(person):
    """The opinions on a page, oldest first."""
    return person.page.locator("#cac-y-kien .opinion > p:nth-child(2)").all_inner_texts()[::-1]


def sees(person, text):
    place = "#man-chieu" if person.page.locator("#man-chieu").count() else "#cac-y-kien"
    person.page.locator(place).get_by_text(text).first.wait_for(timeout=DEADLINE)


def forgive_the_network(person):
    """The console tells of every question asked in vain; that was the point."""
    vain = ("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "Response Status Error Code 404", "htmx:")
    person.problems[:] = [p for p in person.problems if not any(words in p for words in vain)]
