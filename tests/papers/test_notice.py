"""The day's conclusion as one notice and as three, opened by the real LibreOffice."""

import pytest

from congresses.papers.library import write
from congresses.papers.subjects import Subject
from tests.papers.office import pages_of


def about(here, congress=None, **more):
    return Subject(here.plan, session=here.session, congress=congress, **more)


@pytest.mark.office
def test_the_day_comes_out_as_one_notice(concluded, soffice, settings, tmp_path):
    settings.SOFFICE = soffice
    pages = pages_of(write("notice", about(concluded), concluded.chutri), tmp_path, "notice")
    text = " ".join(pages)
    assert "Số 412-TB/HU" in text
    assert "Can Lộc, ngày 13 tháng 3 năm 2020" in text
    assert len(pages) == 3
