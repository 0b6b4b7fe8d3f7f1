"""The virus scanner, played by a real server: a find and every doubt refuse in words, and nothing is kept."""

import socket
import struct
import threading
import time
from contextlib import contextmanager, suppress

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.documents.models import Document, Version
from congresses.journal.models import Entry
from congresses.operations import checks
from tests.factories import upload as uploaded
from tests.reading.making import p, word

CLEAN, FOUND = b"stream: OK\0", b"stream: Win.Test.EICAR_HDB-1 FOUND\0"
LATER = "Chưa quét được vi-rút nên cổng chưa nhận tệp"


def stream_of(connection):
    """Everything sent in the chunks of one command."""
    file, data = connection.makefile("rb"), b""
    assert file.read(10) == b"zINSTREAM\0"
    while size := struct.unpack("!I", file.read(4))[0]:
        data += file.read(size)
    return data


@contextmanager
def scanner(answer, *, place=None, reads=True):
    """A server for one client; `answer` is bytes to send, or a call with the connection."""
    server = socket.create_server(("127.0.0.1", 0)) if place is None else socket.socket(socket.AF_UNIX)
    if place is not None:
        server.bind(str(place))
        server.listen()
    heard = []

    def serve():
        connection, _ = server.accept()
        with connection, suppress(OSError):  # of an endless answer we hear only the beginning
            if reads:
                heard.append(stream_of(connection))
            connection.sendall(answer) if isinstance(answer, bytes) else answer(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield str(place) if place else f"127.0.0.1:{server.getsockname()[1]}", heard
    finally:
        thread.join(10)
        server.close()
        assert not thread.is_alive()


@pytest.fixture
def send(client, cast):
    client.force_login(cast.soan_kst)

    def sent(data):
        address = reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk))
        return client.post(address, {"file": SimpleUploadedFile("a.docx", data), "seen": 0}, follow=True).content.decode()

    return sent


@pytest.fixture
def data(tmp_path):
    return word(tmp_path / "a", p("Chữ")).read_bytes()


@pytest.fixture
def nothing_kept(settings, db):
    yield
    assert not Document.objects.exists() and not Entry.objects.exists()
    assert [file for place in (settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR) for file in place.rglob("*")] == []


def test_without_a_scanner_the_page_says_among_the_technical_details_that_nobody_looked(send, data):
    page = send(data)
    assert not Version.objects.get().scanned
    assert page.count("Chưa quét vi-rút") == page.count("SHA-256") == 1
    assert page.index("<summary>Chi tiết kỹ thuật</summary>") < page.index("Chưa quét vi-rút") < page.index("SHA-256")


def test_a_large_file_is_sent_to_its_last_byte(send, data, settings):
    data += bytes(range(256)) * 10_000
    with scanner(CLEAN) as (settings.CLAMD_SOCKET, heard):
        send(data)
    assert heard == [data]


def test_a_taken_file_is_marked_as_scanned_also_through_a_socket_of_the_machine(send, data, settings, folder):
    with scanner(CLEAN, place=folder / "clamd") as (settings.CLAMD_SOCKET, heard):
        page = send(data)
    assert heard == [data] and Version.objects.get().scanned
    assert "Chưa quét" not in page and "Không thấy vi-rút khi nộp" in page


@pytest.mark.usefixtures("nothing_kept")
def test_a_find_refuses_the_file_before_it_is_read(send, settings, caplog):
    with scanner(FOUND) as (settings.CLAMD_SOCKET, _):
        page = send(b"no archive at all")
    assert "Máy quét thấy vi-rút trong tệp" in page and "Không thấy vi-rút" not in page
    assert caplog.messages[0] == "a virus was found in an uploaded file: Win.Test.EICAR_HDB-1"


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize("answer", [
    b"", b"\0", b"OK", b"stream: OK", b"stream: OK\0stream: OK\0", b"stream: OKAY\0", b"stream: x OK\0", b"\xff\xfe" * 40,
    b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK\n" + b"x" * 5000, b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 1_000_000,
])
def test_nonsense_is_no_all_clear(send, data, settings, answer):
    with scanner(answer) as (settings.CLAMD_SOCKET, _):
        assert LATER in send(data)


@pytest.mark.usefixtures("nothing_kept")
def test_a_scanner_that_hangs_up_is_no_all_clear(send, data, settings):
    with scanner(lambda connection: connection.close(), reads=False) as (settings.CLAMD_SOCKET, _):
        assert LATER in send(data + b"\0" * 3_000_000)


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize("drops", [b"", b"s"])
def test_a_slow_scanner_is_waited_for_no_longer_than_allowed(send, data, settings, drops):
    """Neither one that says nothing nor one that says a letter at a time."""
    settings.CLAMD_SECONDS, ended = 0.5, threading.Event()

    def dawdle(connection):
        for _ in range(100):
            if ended.wait(0.05):
                return
            connection.sendall(drops)

    begun = time.monotonic()
    with scanner(dawdle) as (settings.CLAMD_SOCKET, _):
        assert LATER in send(data)
        ended.set()
    assert 0.5 <= time.monotonic() - begun < 4


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize("place", [
    "/khong/co/clamd", "127.0.0.1:1", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", "10.0.0.9:3310", "clamd", ":", "/" + "x" * 300,
])
def test_a_scanner_that_cannot_be_reached_closes_the_door(send, data, settings, place):
    settings.CLAMD_SOCKET = place
    assert LATER in send(data)


def test_the_start_refuses_an_address_that_is_not_on_this_machine(settings):
    for place, told in (("", []), ("/run/clamd", []), ("127.0.0.1:3310", []), ("[::1]:3310", []), ("localhost:3310", []),
                        ("10.0.0.9:3310", ["canloc.E008"]), ("clamd", ["canloc.E008"]), ("clamd:3310", ["canloc.E008"])):
        settings.CLAMD_SOCKET = place
        assert [each.id for each in checks.virus_scanner(None)] == told, place


def test_what_was_handed_in_earlier_stays_unscanned(client, cast, settings):
    version = uploaded(cast.kst, "political_report", by=cast.soan_kst)
    settings.CLAMD_SOCKET = "127.0.0.1:1"
    client.force_login(cast.soan_kst)
    assert "Chưa quét vi-rút" in client.get(reverse("version", args=(version.pk,))).content.decode()
