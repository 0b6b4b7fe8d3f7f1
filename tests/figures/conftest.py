"""The cast, its plan asking for both sheets."""

import pytest

from tests.factories import with_figures


@pytest.fixture
def here(cast):
    return with_figures(cast)
