"""Each of the papers read back as if a commune had handed it in, and held against the portal's own check of form."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from congresses.checks import Case, Kind, run
from congresses.core import clock
from congresses.dates.models import DateDecision
from congresses.papers.library import PAPERS
from congresses.papers.subjects import Subject
from congresses.reading import read_apart
from congresses.reviews.actions import take_number
from tests.factories import at
from tests.papers import papers
from tests.papers.papers import of_congress, of_session
from tests.remembering import remembered

DAY = date(2020, 3, 20)
SIGNED, UNSIGNED = "submission_letter", "political_report"  # kinds the check wants signed and numbered, or does not
# How each is asked, and what the form does not want of it: invitations, ballots, reports on a gate and annexes have no number,
# minutes neither place nor day.
FORMS = {
    "review_plan": (SIGNED, []), "notice": (SIGNED, []), "consent": (SIGNED, []), "invitation": (SIGNED, ["number:missing"]),
    "gate_report": (SIGNED, ["number:missing"]), "minutes": (UNSIGNED, ["date:missing"]), "ballot": (UNSIGNED, ["number:missing"]),
    "responses": (UNSIGNED, ["number:missing"]),
}


@pytest.fixture
@remembered
def here(answered):
    number = take_number(answered.plan, "CV", 9, DAY, answered.chutri.pk)
    DateDecision.objects.create(congress=answered.nghen, proposal=answered.proposal, kind="consent", first_day=date(2020, 3, 30),
                                last_day=date(2020, 3, 31), paper=number, by=answered.chutri, at=clock.now())
    return answered


def about(here, kind) -> Subject:
    if PAPERS[kind].about == "plan":
        return Subject(here.plan)
    return of_session(here) if PAPERS[kind].about == "session" else of_congress(here, here.nghen, round=1)


def written(here, kind) -> bytes:
    symbol = PAPERS[kind].symbol
    number = take_number(here.plan, symbol, 5, DAY, here.chutri.pk) if symbol in ("KH", "BB") else None
    return papers.written(kind, about(here, kind), here.chutri, number)


def remarks(data: bytes, kind: str, folder) -> list[str]:
    """What the check of form says of the file."""
    path = folder / "van-ban.docx"
    path.write_bytes(data)
    (reading,) = read_apart([(str(path), "van-ban.docx")])
    case = Case(Kind(kind, "", ("form",)), DAY, blocks=reading.blocks, layout=reading.layout)
    return [remark.subject for _, remark in run(case)]


def test_every_paper_has_its_place_in_the_table():
    assert set(FORMS) == set(PAPERS)


@pytest.mark.parametrize("kind", FORMS)
def test_every_paper_passes_the_portals_own_check_of_form(here, tmp_path, kind):
    as_kind, not_asked = FORMS[kind]
    assert remarks(written(here, kind), as_kind, tmp_path) == not_asked


def test_the_check_would_see_another_font_margin_or_day(here, tmp_path):
    clock.move_to(at(20, 3))
    document = Document(BytesIO(written(here, "notice")))
    document.styles["Normal"].font.name = "Arial"
    document.sections[0].left_margin = document.sections[0].right_margin
    day = document.tables[0].cell(0, 1).paragraphs[-1].runs[0]
    day.text = day.text.replace("tháng\N{NO-BREAK SPACE}3", "tháng 03")
    spoiled = BytesIO()
    document.save(spoiled)
    found = remarks(spoiled.getvalue(), SIGNED, tmp_path)
    assert found == ["margin-left:15", "font:Arial", "date:zero"]


@pytest.mark.parametrize("kind", FORMS)
def test_pages_are_numbered_from_the_second_on_and_margins_are_those_of_the_profile(here, kind):
    document = Document(BytesIO(written(here, kind)))
    section, normal = document.sections[0], document.styles["Normal"]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in margins] == ([20, 15, 20, 20] if kind == "responses" else [20, 20, 30, 15])
    assert section.different_first_page_header_footer and "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    assert (normal.font.name, normal.font.size.pt) == ("Times New Roman", 14)
