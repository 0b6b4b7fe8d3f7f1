"""The cast, its plan asking for both sheets."""

import pytest

from tests.factories import with_figures
from tests.remembering import remembered


@pytest.fixture
@remembered
def here(cast):
    return with_figures(cast)
