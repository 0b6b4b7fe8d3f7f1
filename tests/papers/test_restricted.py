"""Restricted matter stands only in papers for who reads it, and no commune's in another's paper."""

import pytest

from congresses.papers.library import PAPERS, draft, hides
from tests.papers.papers import of_congress, of_session, words, words_of

DEMAND, OPINION = "Hoàn thiện đề án nhân sự theo định hướng", "Cơ cấu nữ trong đề án"


def every(here):
    """Each paper of the day with each of its subjects."""
    sessions = [of_session(here), of_session(here, here.nghen), of_session(here, here.kst), of_session(here, person=here.guest)]
    congresses = [of_congress(here, one, round=1) for one in (here.nghen, here.kst)]
    return [(kind, subject) for kind, subjects in (
        ("notice", sessions), ("minutes", sessions), ("invitation", sessions), ("responses", congresses), ("ballot", congresses),
        ("gate_report", congresses), ("consent", congresses)) for subject in subjects]


def test_every_kind_is_looked_at(over):
    assert {kind for kind, _ in every(over)} | {"review_plan"} == set(PAPERS)


@pytest.mark.parametrize("reader", ["chuyen", "openly"])
def test_who_reads_nothing_restricted_gets_none_of_it(over, reader):
    for kind, subject in every(over):
        user = over.chuyen if reader == "chuyen" else over.chutri
        found = draft(kind, subject if reader == "chuyen" else subject.openly(), user)
        text = words_of(found.to_bytes())
        assert DEMAND not in text and OPINION not in text and not found.is_restricted, (kind, subject)


def test_a_paper_that_says_something_restricted_is_restricted(over):
    for kind, subject in every(over):
        found = draft(kind, subject, over.chutri)
        text = words_of(found.to_bytes())
        assert found.is_restricted is (DEMAND in text or OPINION in text), (kind, subject)
        assert hides(kind, subject, over.chuyen) is found.is_restricted
        assert not hides(kind, subject, over.chutri) and not hides(kind, subject.openly(), over.chuyen)


def test_the_restricted_matter_of_one_commune_is_in_no_paper_of_another(over):
    for kind, subject in (("notice", of_session(over, over.kst)), ("minutes", of_session(over, over.kst)),
                          ("minutes", of_session(over, over.kvy)), ("responses", of_congress(over, over.kst, round=1))):
        assert OPINION not in words(over, kind, subject)  # said of Nghèn
    assert DEMAND in words(over, "notice", of_session(over, over.kvy))
    assert DEMAND not in words(over, "notice", of_session(over, over.kst))
