"""One command brings everything up, and takes down what it brought."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def serve(folder, port):
    """Start the command over a folder of its own, with settings of a fresh machine."""
    running = []

    def start():
        environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
        running.append(
            subprocess.Popen(
                [sys.executable, "manage.py", "serve", f"--port={port}"],
                cwd=PROJECT,
                env=environment | {"CANLOC_DATA": str(folder / "data"), "PYTHONUTF8": "1"},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
            )
        )
        return running[0]

    yield start
    for process in running:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)


def get(port, path):
    page = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    page.request("GET", path)
    response = page.getresponse()
    response.read()
    page.close()
    return response


def until_ready(process, port):
    lines = []
    for line in process.stdout:
        lines.append(line.strip())
        if line.strip() == "Nhấn Ctrl-C để dừng.":
            break
    assert f"Cổng đã sẵn sàng: http://127.0.0.1:{port}/" in lines, lines


def test_serves_the_first_page_and_leaves_nothing_behind(serve, port, folder):
    process = serve()
    until_ready(process, port)
    first = get(port, "/dang-nhap/")
    assert (first.status, first.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    assert list((folder / "data").glob("**/postmaster.pid")) == []


def test_says_that_the_port_is_taken(serve, port):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        output, _ = serve().communicate(timeout=60)
    assert f"Cổng {port} đang có chương trình khác dùng" in output
