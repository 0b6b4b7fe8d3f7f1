"""The database goes away and comes back: everybody is told so, nobody is told of a fault of the portal."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
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


def test_a_disk_that_takes_no_new_file_refuses_the_upload_in_words(client, cast, settings):
    """Full to the last entry of its folders, or with the folder gone."""
    settings.FILE_UPLOAD_TEMP_DIR = settings.FILE_UPLOAD_TEMP_DIR / "gone"
    client.force_login(cast.bithu_nghen)
    address = reverse("upload", args=[cast.nghen.pk, cast.kinds["political_report"].pk])
    answer = client.post(address, {"file": SimpleUploadedFile("a.docx", b"x" * 1000), "seen": 0})
    assert answer.status_code == 200 and "chưa ghi được tệp" in answer.content.decode()
    assert client.get(reverse("congress", args=[cast.nghen.pk])).status_code == 200
