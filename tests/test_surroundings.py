"""Logs, visitors' addresses and the demonstration's key."""

import json
import logging
import stat
import sys

from canloc_portal import client, keys
from canloc_portal.logs import JsonLines


def test_a_log_line_is_json_without_what_people_wrote():
    try:
        raise ValueError("nhân sự Nguyễn Văn A")
    except ValueError:
        record = logging.LogRecord("django.request", logging.ERROR, "", 1, "Lỗi %s", ("trang",), sys.exc_info())
    line = JsonLines().format(record)
    found = json.loads(line)
    assert (found["level"], found["message"], found["exception"]) == ("ERROR", "Lỗi trang", "ValueError")
    assert "Nguyễn" not in line and "\n" not in line
    assert found["trace"][0].endswith("test_a_log_line_is_json_without_what_people_wrote")


def test_only_our_own_proxy_is_believed(rf, settings):
    request = rf.get("/", headers={"X-Forwarded-For": "203.0.113.9, 198.51.100.7"}, REMOTE_ADDR="127.0.0.1")
    settings.BEHIND_PROXY = False
    assert client.address(request) == "127.0.0.1"
    settings.BEHIND_PROXY = True
    assert client.address(request) == "198.51.100.7"


def test_the_key_is_made_once_for_the_owner_alone(tmp_path):
    path = tmp_path / "key"
    first = keys.kept(path)
    assert (keys.kept(path), len(first), stat.S_IMODE(path.stat().st_mode)) == (first, 86, 0o600)
    assert list(tmp_path.iterdir()) == [path]
