"""Pages people may rely on are counted in a PDF; everything else is said to be about right, or not known."""

import pytest

from congresses.documents import page_counts, renditions
from tests.factories import upload
from tests.reading.making import pdf
from tests.remembering import remembered


@pytest.fixture
@remembered
def version(cast):
    return upload(cast.nghen, "political_report", "Một đoạn.", by=cast.soan_nghen)


def test_a_word_file_is_estimated_until_its_pdf_is_there(version, settings, tmp_path):
    version.pages = 7
    assert page_counts.said(version) == "khoảng 7 trang"
    settings.SOFFICE, settings.RENDITIONS = "/bin/true", str(tmp_path)
    made = renditions._place(version)
    made.write_bytes(pdf(tmp_path / "a.pdf", ["Mot", "Hai", "Ba"]).read_bytes())
    assert page_counts.said(version) == "3 trang"


def test_a_pdf_says_its_pages_and_an_unknown_number_is_a_dash(version):
    version.pages = 0
    assert page_counts.said(version) == "—"
    version.extension, version.pages = "pdf", 4
    assert page_counts.said(version) == "4 trang"
