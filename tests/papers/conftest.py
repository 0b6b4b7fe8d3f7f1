"""The day of the papers."""

import pytest

from congresses.committees.models import User
from congresses.reviews.models import ReviewSession
from tests.papers import day


@pytest.fixture
def heard(cast):
    """The sitting of 12/3/2020 with everything said in it; `cast.chanh_cleared` is its recorder, who reads restricted kinds."""
    cast.chanh.memberships.update(cleared=True)
    cast.chanh = cast.chanh_cleared = User.objects.get(pk=cast.chanh.pk)
    cast.session = day.sitting(cast)
    cast.said = day.spoken(cast, cast.session)
    return cast


@pytest.fixture
def concluded(heard):
    """The day's conclusion, issued with number 412 on 13/3/2020."""
    heard.conclusion = day.issued(heard, day.drafted(heard, heard.session, heard.said[0]))
    heard.session = ReviewSession.objects.get(pk=heard.session.pk)
    return heard
