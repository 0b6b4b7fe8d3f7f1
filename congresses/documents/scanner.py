"""An optional virus scanner on this machine, asked over clamd's INSTREAM; without a clear answer nothing comes in."""

import ipaddress
import logging
import re
import socket
import struct
import time

from django.conf import settings

from congresses.core.errors import refuse

CHUNK = 128 * 1024
LONGEST_ANSWER = 1024
FOUND = (
    "Máy quét thấy vi-rút trong tệp nên cổng không nhận, chưa có gì được lưu. "
    "Nhờ người quản trị kiểm tra máy đã soạn tệp, rồi nộp lại tệp sạch."
)
NO_ANSWER = (
    "Chưa quét được vi-rút nên cổng chưa nhận tệp, chưa có gì được lưu. "
    "Đồng chí thử lại sau; vẫn không được thì báo người quản trị."
)
log = logging.getLogger(__name__)


def scan(path: str) -> bool:
    """Whether somebody looked: False without a scanner; a find, or no clear answer, is refused in words."""
    if not settings.CLAMD_SOCKET:
        return False
    try:
        answer = _asked(path, time.monotonic() + settings.CLAMD_SECONDS)
    except (OSError, ValueError) as error:
        log.exception("the virus scanner cannot be asked")
        raise refuse(NO_ANSWER) from error
    if found := re.fullmatch(r"stream: ([!-~]{1,200}) FOUND\0", answer):
        log.warning("a virus was found in an uploaded file: %s", found[1])
        raise refuse(FOUND)
    if answer != "stream: OK\0":
        log.error("the virus scanner gave no clear answer: %r", answer[:100])
        raise refuse(NO_ANSWER)
    return True


def place_of(text: str) -> str | tuple[str, int]:
    """The path of a socket, or host and port of this very machine; ValueError for anything else."""
    if text.startswith("/"):
        return text
    host, _, port = text.rpartition(":")
    host = "127.0.0.1" if host == "localhost" else host.strip("[]")
    if not ipaddress.ip_address(host).is_loopback or not 0 < int(port) < 65536:
        raise ValueError("a scanner elsewhere would get every paper over the network")
    return host, int(port)


def _asked(path: str, ends: float) -> str:
    with open(path, "rb") as file, _connected(place_of(settings.CLAMD_SOCKET), ends) as connection:
        connection.sendall(b"zINSTREAM\0")
        while chunk := file.read(CHUNK):
            connection.settimeout(_left(ends))
            connection.sendall(struct.pack("!I", len(chunk)) + chunk)
        connection.sendall(struct.pack("!I", 0))
        answer = b""
        while len(answer) < LONGEST_ANSWER:
            connection.settimeout(_left(ends))
            if not (piece := connection.recv(LONGEST_ANSWER)):
                break
            answer += piece
    return answer.decode("ascii", "replace")


def _connected(place: str | tuple[str, int], ends: float) -> socket.socket:
    if not isinstance(place, str):
        return socket.create_connection(place, _left(ends))
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_left(ends))
    try:
        connection.connect(place)
    except OSError:
        connection.close()
        raise
    return connection


def _left(ends: float) -> float:
    """Seconds until the whole conversation must be over."""
    if (left := ends - time.monotonic()) <= 0:
        raise TimeoutError("the virus scanner takes too long")
    return left
