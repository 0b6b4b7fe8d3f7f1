"""The database goes away and comes back: everybody is told so, nobody is told of a fault of the portal."""

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.urls import reverse


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
@pytest.mark.parametrize("username", ["chanh", "bithu_nghen", "quantri", None])
def test_a_database_that_is_away_is_said_to_the_signed_in_too(client, cast, username, error):
    if username:
        client.force_login(getattr(cast, username))
    client.raise_request_exception = False

    def away(*args):
        raise error("server closed the connection unexpectedly")

    for name in ("calendar", "alive"):
        with connection.execute_wrapper(away):
            answer = client.get(reverse(name))
        assert (answer.status_code, answer["Retry-After"]) == (503, "30")
        assert "default-src 'none'" in answer["Content-Security-Policy"] and answer["X-Request-Id"]
    assert client.get(reverse("calendar")).status_code == 200
