"""The reading room at real browsers: words are selected, commented, followed into the next version, and led to."""

import pytest
from playwright.sync_api import expect

from congresses.core import clock
from congresses.documents import actions as documents
from congresses.documents import intake
from congresses.documents.models import Passage, Version
from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment, CommentPlace
from tests.factories import at
from tests.reading.making import p, run, word

WORDS, NEW_WORDS = "47,9 triệu đồng", "48,6 triệu đồng"
SELECT = """(element, words) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const boxes = range.getClientRects(), first = boxes[0], last = boxes[boxes.length - 1];
    return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
  }
}"""


@pytest.fixture
def report(here, paper):
    """The political report of Nghèn, a real file, laid before the superior."""
    clock.move_to(at(4, 3))
    path = paper("nghen", "political_report", 1)
    file = intake.receive(str(path), path.name)
    made = documents.upload(here.nghen, here.kinds["political_report"], file=file, by=here.soan_nghen)
    documents.lay([made])
    made.refresh_from_db()
    return made


@pytest.fixture
def second(here, people, paper, report):
    """The drafter hands in the second draft at a browser; the next submission would lay it."""

    def hand_in():
        drafter = people("soan.nghen")
        drafter.sign_in()
        drafter.open("upload", here.nghen.pk, here.kinds["political_report"].pk).send(file=paper("nghen", "political_report", 2))
        version = Version.objects.get(document=report.document, number=2)
        documents.lay([version])
        return version

    return hand_in


def passage_with(version, words):
    return Passage.objects.get(version=version, text__contains=words, kind="paragraph")


def drag_over(person, number, words):
    """Select words with the mouse, as a reader does."""
    text = person.page.locator(f"#d{number} .passage__text")
    text.scroll_into_view_if_needed()
    x, y, to_x, to_y = text.evaluate(SELECT, words)
    mouse = person.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(to_x, to_y, steps=8)
    mouse.up()


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_words_are_selected_commented_and_followed(here, people, report, second, phone):
    passage = passage_with(report, WORDS)
    reviewer = people("chuyen", phone=phone)
    reviewer.sign_in()
    reviewer.open("version", report.pk, query=f"#d{passage.number}")
    drag_over(reviewer, passage.number, WORDS)
    reviewer.page.get_by_role("link", name=f"Góp ý cụm từ đã chọn ở đoạn {passage.number}").click()
    expect(reviewer.page.locator("[name=quote]")).to_have_value(WORDS)
    reviewer.send(aspect="figures", text="Biểu chỉ tiêu ghi số khác.")
    expect(reviewer.page.locator(f"#d{passage.number} mark.quoted")).to_have_text(WORDS)
    reviewer.shot("1-commented")
    made = Comment.objects.get()
    assert passage.text[made.start:made.start + len(made.quote)] == WORDS

    version = second()
    changed = passage_with(version, NEW_WORDS)
    reviewer.open("version", version.pk, query=f"#d{changed.number}")
    beside = reviewer.page.locator(f"#d{changed.number}")
    expect(beside.locator(".card-note")).to_contain_text("Câu chữ đã sửa")
    expect(beside.locator(".card-note del")).to_have_text("47,9")
    beside.get_by_text("đã sửa", exact=True).click()
    expect(beside.locator(".was ins").first).to_be_visible()
    reviewer.shot("2-followed")
    with reviewer.page.expect_navigation():
        beside.get_by_role("button", name="Đúng chỗ này").click()
    expect(reviewer.page.locator(f"#d{changed.number} .card-note")).to_contain_text("Đã xác nhận chỗ")
    assert CommentPlace.objects.get().passage == changed


def test_everything_works_without_javascript(here, people, report, second):
    passage = passage_with(report, WORDS)
    reviewer = people("chuyen", javascript=False)
    reviewer.sign_in()
    reviewer.open("version", report.pk)
    reviewer.page.locator(f"#d{passage.number} .passage__add").click()
    reviewer.send(aspect="figures", quote="47,9 triệu dồng", text="Số này khác biểu.").sees("Không thấy cụm từ này")
    expect(reviewer.page.locator("[name=text]")).to_have_value("Số này khác biểu.")
    reviewer.send(quote=WORDS)
    version = second()
    reviewer.open("version", version.pk)
    changed = passage_with(version, NEW_WORDS)
    with reviewer.page.expect_navigation():
        reviewer.page.locator(f"#d{changed.number}").get_by_role("button", name="Đúng chỗ này").click()
    reviewer.sees("Đã xác nhận chỗ", "So với bản 1")
    with reviewer.page.expect_navigation():
        reviewer.page.get_by_role("link", name="Xem hai bản cạnh nhau").click()
    reviewer.sees("đoạn giữ nguyên").shot("compare")
    with reviewer.page.expect_navigation():
        reviewer.page.get_by_role("link", name="Một cột").click()
    expect(reviewer.page.locator(".pair del", has_text="47,9").first).to_be_visible()
    reviewer.open("version", version.pk)
    with reviewer.page.expect_navigation():
        reviewer.page.get_by_role("button", name="Đánh dấu đã giải quyết").click()
    reviewer.misses("Số này khác biểu.")  # settled: it stays with its version


def test_an_address_leads_to_words(here, people, report):
    passage = passage_with(report, WORDS)
    secretary = people("bithu.nghen")
    secretary.sign_in()
    secretary.open("version", report.pk, query=f"#d{passage.number}")
    drag_over(secretary, passage.number, WORDS)
    assert secretary.page.get_by_role("link", name="Góp ý cụm từ").count() == 0  # the commune does not comment
    with secretary.page.expect_navigation():
        secretary.page.get_by_role("link", name="Liên kết tới cụm từ này").click()
    address = secretary.page.url
    reader = people("chuyen", javascript=False)
    reader.sign_in()
    reader.page.goto(address)
    marked = reader.page.locator(f"#d{passage.number} mark")
    expect(marked).to_have_text(WORDS)
    expect(marked).to_be_in_viewport()


def test_keys_lead_through_passages_and_comments(here, people, report):
    numbers = [passage.number for passage in report.passages.filter(kind="paragraph")[2:30:9]]
    for number in numbers:
        reviews.comment(report, passage=report.passages.get(number=number), text="Nêu rõ.", aspect="results", by=here.chuyen)
    reader = people("chanh")
    reader.sign_in()
    reader.open("version", report.pk)
    expect(reader.page.locator(".quote-bar")).to_be_hidden()  # nothing is selected
    reader.page.locator("#d2 .passage__no").focus()
    here_now = "document.activeElement.closest('.passage').id"
    for key, place in (("j", "d3"), ("j", "d4"), ("k", "d3"), ("n", f"d{numbers[0]}"), ("n", f"d{numbers[1]}"), ("p", f"d{numbers[0]}")):
        reader.page.keyboard.press(key)
        assert reader.page.evaluate(here_now) == place, key


def test_tracked_changes_are_switched_and_comments_printed_or_not(here, people, tmp_path):
    change = '<w:{0} w:id="1" w:author="A" w:date="2020-03-01T00:00:00Z">{1}</w:{0}>'
    gone = change.format("del", "<w:r><w:delText>bảy mươi</w:delText></w:r>")
    body = "<w:p>" + run("Có ") + gone + change.format("ins", run("mười")) + run(" chi bộ.") + "</w:p>" + p("Đoạn sau.")
    drafter = people("soan.kst")
    drafter.sign_in()
    path = word(tmp_path / "a.docx", body)
    drafter.open("upload", here.kst.pk, here.kinds["political_report"].pk).send(file=path)
    version = Version.objects.get()
    documents.lay([version])
    version.refresh_from_db()
    reviews.comment(version, passage=version.passages.first(), text="Đếm lại.", aspect="figures", by=here.chuyen)
    reader = people("chanh", javascript=False)
    reader.sign_in()
    reader.open("version", version.pk).misses("bảy mươi")
    reader.page.get_by_label("Hiện chỗ sửa đổi đang theo dõi trong tệp").check()
    reader.sees("Có bảy mươimười chi bộ.").shot("tracked")
    printed = reader.page.get_by_label("Khi in, in cả góp ý")
    card = reader.page.locator(".card-note")
    for wanted in (True, False):
        printed.set_checked(wanted)
        expect(card).to_be_visible()
        reader.page.emulate_media(media="print")
        expect(card).to_be_visible(visible=wanted)
        reader.page.emulate_media(media="screen")
