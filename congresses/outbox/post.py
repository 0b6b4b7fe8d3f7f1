"""Handing one mail after the other to the mail server over one connection, and saying plainly what went wrong."""

import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from .models import Mail, Result

LONGEST_REPLY = 500
NO_MORE = 421  # the server's word for: closing the connection


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt brought: `plain` for the office, `said` in the server's words; `line_down`: no use in going on now."""

    result: str
    plain: str = ""
    said: str = ""
    line_down: bool = False


class Post:
    """One connection to the mail server, opened when it is needed, used as long as it holds."""

    def __init__(self):
        self._connection = get_connection()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._hang_up()

    def deliver(self, mail: Mail, hand_over: Callable[[Mail], bool]) -> Outcome | None:
        """Send it; whatever goes wrong is an outcome, for a mail that cannot be sent must not stop the others.

        `hand_over` is asked once the server listens: a mail that meanwhile is somebody else's is left alone, and brings nothing.
        """
        try:
            self._reopen_if_dead()
            self._connection.open()
        except Exception as error:
            return self._failed(error)
        if not hand_over(mail):
            return None
        try:
            self._connection.send_messages([_written(mail)])
        except Exception as error:
            return self._failed(error)
        return Outcome(Result.SENT)

    def _failed(self, error: Exception) -> Outcome:
        self._hang_up()
        return _outcome(error)

    def _reopen_if_dead(self) -> None:
        """A server may have hung up since the last mail; asked before anything of this one is sent."""
        line = getattr(self._connection, "connection", None)
        if line is None:
            return
        try:
            alive = line.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            alive = False
        if not alive:
            self._hang_up()

    def _hang_up(self) -> None:
        try:
            self._connection.close()
        except (OSError, smtplib.SMTPException):  # the other side has gone already
            self._connection.connection = None


def _written(mail: Mail) -> EmailMessage:
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"}  # no absence notices, please
    return EmailMessage(mail.subject, mail.text, to=[mail.address], headers=headers)


def _outcome(error: Exception) -> Outcome:
    """In plain words. A recipient refused for good is final; everything else may mend, a wrong password included."""
    code, said = _reply(error)
    if isinstance(error, smtplib.SMTPRecipientsRefused) and code >= 500:
        return Outcome(Result.REFUSED, f"Máy chủ thư từ chối hẳn địa chỉ người nhận (mã {code}).", said)
    plain, line_down = _plain(error, code)
    return Outcome(Result.FAILED, plain, said, line_down or code == NO_MORE)


def _plain(error: Exception, code: int) -> tuple[str, bool]:
    """The sentence, and whether the trouble is with the server as such."""
    if isinstance(error.__context__, TimeoutError):  # smtplib calls that a disconnection
        error = error.__context__
    match error:
        case smtplib.SMTPRecipientsRefused():
            return f"Máy chủ thư tạm thời chưa nhận thư cho địa chỉ này (mã {code}).", False
        case smtplib.SMTPAuthenticationError():
            return f"Máy chủ thư không nhận tên hoặc mật khẩu của cổng (mã {code}).", True
        case smtplib.SMTPSenderRefused():
            return f"Máy chủ thư không nhận địa chỉ người gửi của cổng (mã {code}).", True
        case smtplib.SMTPConnectError() | smtplib.SMTPHeloError():
            return f"Máy chủ thư không tiếp chuyện (mã {code}).", True
        case smtplib.SMTPServerDisconnected():
            return "Máy chủ thư ngắt kết nối giữa chừng.", True
        case smtplib.SMTPResponseException():
            return f"Máy chủ thư chưa nhận thư này (mã {code}).", False
        case smtplib.SMTPException():
            return "Máy chủ thư không làm được điều cổng cần (mã hóa, tên đăng nhập hoặc địa chỉ có dấu).", False
        case TimeoutError():
            return f"Máy chủ thư không trả lời trong {settings.EMAIL_TIMEOUT} giây.", True
        case ConnectionRefusedError():
            return "Không kết nối được máy chủ thư: máy chủ không chạy hoặc sai cổng mạng.", True
        case socket.gaierror():
            return "Không tìm thấy máy chủ thư theo tên đã đặt.", True
        case ssl.SSLError():
            return "Không lập được kết nối mã hóa với máy chủ thư.", True
        case OSError():
            return "Không chuyển được thư tới máy chủ thư.", True
    return "Cổng chưa viết được thư này. Quản trị xem dòng lỗi kỹ thuật.", False


def _reply(error: Exception) -> tuple[int, str]:
    """The server's code, 0 without one, and its words."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
    elif isinstance(error, smtplib.SMTPResponseException):
        code, said = error.smtp_code, error.smtp_error
    else:
        code, said = 0, f"{type(error).__name__}: {error}"
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return code, (f"{code} {words}" if code else words).replace("\0", "")[:LONGEST_REPLY]
