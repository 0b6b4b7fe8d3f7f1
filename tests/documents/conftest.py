"""Checks of the tests' own, for the kinds of the cast."""

import pytest

from tests.documents.trial_checks import registered


@pytest.fixture
def checked(cast):
    """The cast, its kinds put to trial checks."""
    for code, checks in (
        ("political_report", "thu-ten;thu-loi;thu-so;thu-khach"), ("action_programme", "thu-ten;thu-so"), ("personnel_plan", "thu-ten;thu-nguoi"),
    ):
        kind = cast.kinds[code]
        kind.checks = checks
        kind.save()
    with registered():
        yield cast
