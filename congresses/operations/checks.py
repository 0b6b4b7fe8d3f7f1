"""What must hold before the portal goes to work; Django asks these at every start and in `check`."""

import os
import tempfile

from django.conf import settings
from django.core.checks import Error, Warning
from django.db import connections

from congresses.documents import scanner

OLDEST_POSTGRESQL = 150000
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")


def folders(app_configs, **kwargs):
    """The store takes files, and the upload folder is on the same file system."""
    places = [settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR]
    for place in places:
        try:
            with tempfile.TemporaryFile(dir=place):
                pass
        except OSError as error:
            yield Error(f"Không ghi được vào {place}: {error.strerror}.", id="canloc.E001")
            return
    if len({os.stat(place).st_dev for place in places}) > 1:
        yield Error(f"{places[0]} và {places[1]} phải cùng nằm trên một hệ thống tệp.", id="canloc.E002")


def virus_scanner(app_configs, **kwargs):
    """If there is a scanner, it is on this machine; without one each file says so itself."""
    try:
        scanner.place_of(settings.CLAMD_SOCKET or "/")
    except ValueError:
        yield Error("CLAMD_SOCKET phải là đường dẫn của socket hoặc 127.0.0.1 kèm số cổng.", id="canloc.E008")


def converter(app_configs, **kwargs):
    """A LibreOffice that was named is there."""
    if settings.SOFFICE and not os.access(settings.SOFFICE, os.X_OK):
        yield Warning("SOFFICE không trỏ tới chương trình chạy được: chưa tải được bản PDF.", id="canloc.W002")


def surroundings(app_configs, **kwargs):
    """What a production server must be told; Django's own deployment checks look at the rest."""
    if not settings.PRODUCTION:
        return
    if len(settings.SECRET_KEY) < 50 or len(set(settings.SECRET_KEY)) < 10:
        yield Error("SECRET_KEY quá ngắn hoặc quá đơn giản: cần ít nhất 50 ký tự ngẫu nhiên.", id="canloc.E003")
    if "*" in settings.ALLOWED_HOSTS:
        yield Error("ALLOWED_HOSTS phải ghi rõ tên miền, không dùng dấu *.", id="canloc.E004")
    if not settings.EMAIL_URL:
        yield Warning("Chưa đặt EMAIL_URL: thư chỉ được ghi ra tệp, không gửi đi.", id="canloc.W001")
    if not settings.PORTAL_URL:
        yield Warning("Chưa đặt PORTAL_URL: thư báo không có liên kết tới cổng.", id="canloc.W003",
                      hint="Ghi địa chỉ người dùng mở cổng, ví dụ PORTAL_URL=https://duyet.example.vn")


def database(app_configs, databases=None, **kwargs):
    """Nothing acknowledged may be lost, Vietnamese letters must compare, times must be one."""
    for alias in databases or []:
        with connections[alias].cursor() as cursor:
            yield from _letters_and_times(cursor)
            yield from _durability(cursor)
        if connections[alias].pg_version < OLDEST_POSTGRESQL:
            yield Error("Cần PostgreSQL 15 trở lên.", id="canloc.E005")


def _letters_and_times(cursor):
    # Sort keys are made to be compared byte by byte: a dictionary's own order would mix them up.
    cursor.execute(
        "SELECT lower('ĐẢNG') = 'đảng' AND 'a' > 'B', current_setting('server_encoding'), current_setting('TimeZone')"
    )
    compares, encoding, zone = cursor.fetchone()
    if encoding != "UTF8" or not compares:
        yield Error(
            "Cơ sở dữ liệu không hiểu chữ Việt.",
            hint="Hãy tạo lại bằng: CREATE DATABASE … ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.",
            id="canloc.E006",
        )
    if zone != "UTC" or settings.TIME_ZONE != "Asia/Ho_Chi_Minh" or not settings.USE_TZ:
        yield Error("Giờ phải lưu theo UTC và hiện theo Asia/Ho_Chi_Minh.", id="canloc.E009")


def _durability(cursor):
    level = Error if settings.PRODUCTION else Warning
    for name in DURABLE:
        cursor.execute("SELECT current_setting(%s)", [name])
        if cursor.fetchone()[0] == "off":
            yield level(f"PostgreSQL đang tắt {name}: mất điện là mất dữ liệu đã báo là ghi xong.", id="canloc.E007")
