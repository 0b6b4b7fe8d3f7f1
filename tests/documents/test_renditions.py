"""A version as PDF: made by a program apart that may hang, crash or lie, kept for the next reader, never in two places."""

import fcntl
import os
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.documents import actions, renditions, store
from congresses.documents.models import Version
from congresses.operations import checks
from tests.converting import CONVERTS, WHERE, program
from tests.factories import received
from tests.reading.making import R_NS, p, pack, pdf, table, word, word_parts
from tests.remembering import remembered

LOCKS = {"turn", "place-0", "place-1", "place-2"}
FAILED = "Cổng chưa chuyển được tệp này thành PDF."


def address(version):
    return reverse("rendition", args=(version.pk,))


@pytest.fixture
@remembered
def report(cast):
    return actions.upload(cast.kst, cast.kinds["political_report"], by=cast.soan_kst, file=received("Lời riêng.", name="Báo cáo.docx"))


@pytest.fixture
@remembered
def plan(cast):
    return actions.upload(cast.kst, cast.kinds["personnel_plan"], by=cast.bithu_kst, file=received("Nhân sự.", name="Đề án.docx"))


@pytest.fixture
def reader(client, cast):
    client.force_login(cast.bithu_kst)
    return client


@pytest.fixture
def log(tmp_path):
    """Where programs write down that they ran."""
    return tmp_path / "log"


def lines(log):
    return log.read_text().split() if log.exists() else []


def left(settings):
    """What lies about beside the locks."""
    return {path.name for path in settings.RENDITIONS.iterdir()} - LOCKS


def handed_in(client, cast, path, name):
    address = reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk))
    client.post(address, {"file": SimpleUploadedFile(name, path.read_bytes()), "seen": 0})
    return Version.objects.get()


def text_and_pictures(data):
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        kinds = [part.type for part in page.get_objects()]
        return page.get_textpage().get_text_range(), kinds.count(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE)
    finally:
        document.close()


@pytest.mark.office
def test_a_word_file_becomes_a_pdf_with_its_words(reader, cast, settings, soffice, tmp_path):
    settings.SOFFICE = soffice
    path = word(tmp_path / "a", p("Báo cáo chính trị của Đảng bộ xã Kim Song Trường") + table(["Chỉ tiêu", "Thực hiện"]))
    version = handed_in(reader, cast, path, 'Báo cáo "1".docx')
    response = reader.get(address(version))
    words, _ = text_and_pictures(response.getvalue())
    assert "Báo cáo chính trị của Đảng bộ xã Kim Song Trường" in words and "Thực hiện" in words
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o%20%221%22.pdf"
    plain = reader.get(reverse("download", args=(version.pk,)))
    plain.getvalue()
    own = {"Content-Length", "Content-Type", "Content-Disposition", "X-Request-Id"}
    assert response["Content-Type"] == "application/pdf"
    assert {k: v for k, v in response.items() if k not in own} == {k: v for k, v in plain.items() if k not in own}
    kept, = left(settings)
    assert kept.startswith(version.sha256)


@pytest.mark.office
def test_a_workbook_becomes_a_pdf_with_its_words(reader, cast, settings, soffice, tmp_path):
    settings.SOFFICE = soffice
    book = openpyxl.Workbook()
    book.active.append(["Thu ngân sách", 12.5])
    book.active.column_dimensions["A"].width = 40  # a narrow column is cut, as on paper
    book.save(tmp_path / "a.xlsx")
    response = reader.get(address(handed_in(reader, cast, tmp_path / "a.xlsx", "Biểu.xlsx")))
    assert "Thu ngân sách" in text_and_pictures(response.getvalue())[0]


@pytest.mark.office
def test_what_a_document_points_to_on_the_server_is_not_drawn_in(reader, cast, settings, soffice, tmp_path):
    settings.SOFFICE = soffice
    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * 8 for _ in range(8)))
    picture = b"\x89PNG\r\n\x1a\n"
    for name, data in ((b"IHDR", b"\0\0\0\x08\0\0\0\x08\x08\x02\0\0\0"), (b"IDAT", rows), (b"IEND", b"")):
        picture += len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
    (tmp_path / "a.png").write_bytes(picture)
    (tmp_path / "b.txt").write_text("LOI CUA MAY CHU")

    def drawn(link):
        body = (
            f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "{tmp_path}/b.txt"</w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>cũ</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
            '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{R_NS}" r:{link}="rA"/><a:stretch><a:fillRect/></a:stretch>'
            '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
            "</w:drawing></w:r></w:p>"
        )
        target = ("rA", "image", f"file://{tmp_path}/a.png", "External") if link == "link" else ("rA", "image", "media/a.png")
        parts = word_parts(body, links=[target])
        if link == "embed":
            parts["word/media/a.png"] = picture
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
                "<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1)
        file = SimpleUploadedFile("a.docx", pack(tmp_path / link, parts).read_bytes())
        count = Version.objects.count()
        upload = reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk))
        reader.post(upload, {"file": file, "seen": count})
        return text_and_pictures(reader.get(address(Version.objects.latest("pk"))).getvalue())

    assert drawn("embed")[1] == 1
    words, pictures = drawn("link")
    assert (words.strip(), pictures) == ("cũ", 0)


def test_the_second_reader_gets_what_was_kept(reader, report, settings, tmp_path, log):
    settings.SOFFICE = program(tmp_path / "office", f"echo x >> {log}\n{CONVERTS}")
    first, second = (reader.get(address(report)).getvalue() for _ in range(2))
    assert first == second == b"%PDF-1.4\n%%EOF\n"
    assert lines(log) == ["x"] and len(left(settings)) == 1


def test_another_converter_makes_it_afresh(reader, report, settings, tmp_path, log):
    for length in (1, 2):
        settings.SOFFICE = program(tmp_path / "office", f"echo {'x' * length} >> {log}\n{CONVERTS}")
        reader.get(address(report)).getvalue()
    assert lines(log) == ["x", "xx"]


def test_of_a_restricted_kind_nothing_is_kept(reader, plan, settings, tmp_path, log):
    settings.SOFFICE = program(tmp_path / "office", f"echo x >> {log}\n{CONVERTS}")
    for _ in range(2):
        response = reader.get(address(plan))
        assert left(settings) == set()  # gone before the first byte is sent
        assert response.getvalue() == b"%PDF-1.4\n%%EOF\n"
    assert lines(log) == ["x", "x"]


def test_the_program_gets_its_own_folder_and_none_of_our_secrets(reader, report, settings, tmp_path, log, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "khoa")
    settings.SOFFICE = program(tmp_path / "office", f"env > {log}; pwd >> {log}; ulimit -v >> {log}; echo \"$@\" >> {log}\n{CONVERTS}")
    reader.get(address(report)).getvalue()
    told = lines(log)
    names = {line.partition("=")[0] for line in told if "=" in line and not line.startswith("-")}
    assert names <= {"LANG", "PATH", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_"}
    own, = {line.partition("=")[2] for line in told if line.startswith("HOME=")}
    assert Path(own).parent == settings.RENDITIONS and own in told and not Path(own).exists()
    assert f"-env:UserInstallation=file://{own}/profile" in told and str(1536 * 1024) in told
    assert report.name not in " ".join(told)


def living(session):
    """Processes of a session; the dead nobody has asked after yet are not among them."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, its = place.read_text().rpartition(") ")[2].split()[:4]
            found += [place.parent.name] if its == session and state != "Z" else []
    return found


BAD = {
    "hangs": "sleep 600",
    "hangs with children that do not listen": "trap '' TERM HUP INT; (trap '' TERM HUP INT; sleep 600) & sleep 600",
    "leaves a child behind": "sleep 600 &",
    "crashes": "kill -SEGV $$",
    "fails": "echo no > /dev/stderr; exit 77",
    "makes nothing": "exit 0",
    "makes garbage": WHERE + 'head -c 3000 /dev/urandom > "$made"',
    "makes half of it": WHERE + 'printf "%%PDF-1.4 half" > "$made"',
    "makes nothing but a name": WHERE + ': > "$made"',
    "points elsewhere": WHERE + 'ln -s /etc/passwd "$made"',
    "makes a folder": WHERE + 'mkdir "$made"',
    "makes a good file and fails": CONVERTS + "exit 1",
    "fills the disk": WHERE + "head -c 300000000 /dev/zero > \"$made\"",
}


@pytest.mark.parametrize("script", BAD.values(), ids=BAD)
def test_a_bad_program_gives_a_page_in_time_and_leaves_nothing(reader, report, settings, tmp_path, log, caplog, script):
    settings.SOFFICE, settings.SOFFICE_SECONDS = program(tmp_path / "office", f"echo $$ >> {log}\n{script}\n"), 1.5
    begun = time.monotonic()
    response = reader.get(address(report))
    assert time.monotonic() - begun < 10
    assert response.status_code == 404 and FAILED in response.content.decode()
    assert left(settings) == set()
    session, = lines(log)
    assert living(session) == []
    assert caplog.messages[0].startswith(f"version {report.pk} was not converted: ")
    assert not any(words in message for message in caplog.messages for words in ("Lời riêng", report.name))
    settings.SOFFICE = program(tmp_path / "good")
    assert reader.get(address(report)).getvalue() == b"%PDF-1.4\n%%EOF\n"  # and stands in nobody's way


@pytest.mark.parametrize("place", ["absent", "folder", "text"])
def test_a_program_that_is_not_there_gives_the_page(reader, report, settings, tmp_path, place):
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("no program")
    settings.SOFFICE = str(tmp_path / place)
    response = reader.get(address(report))
    assert response.status_code == 404 and FAILED in response.content.decode() and left(settings) == set()
    assert [each.id for each in checks.converter(None)] == ([] if place == "folder" else ["canloc.W002"])


def test_no_place_to_work_gives_the_page(reader, report, settings, tmp_path):
    settings.SOFFICE, settings.RENDITIONS = program(tmp_path / "office"), tmp_path / "absent"
    response = reader.get(address(report))
    assert response.status_code == 404 and FAILED in response.content.decode()


def test_one_conversion_at_a_time_and_one_for_all_who_ask(report, plan, settings, tmp_path, log):
    alone = tmp_path / "alone"
    settings.SOFFICE = program(tmp_path / "office", f"mkdir {alone} || echo two >> {log}\nsleep 0.3\n{CONVERTS}echo one >> {log}\nrmdir {alone}\n")
    with ThreadPoolExecutor(3) as pool:
        files = list(pool.map(renditions.pdf_of, [report, plan, report]))
    for file in files:
        with file:
            assert file.read() == b"%PDF-1.4\n%%EOF\n"
    assert lines(log) == ["one", "one"]


@pytest.mark.parametrize(("held", "wait"), [(["turn"], 0.6), (["place-0", "place-1", "place-2"], 60)])
def test_who_would_wait_too_long_is_told_to_come_again(reader, report, settings, tmp_path, log, held, wait):
    settings.SOFFICE, settings.SOFFICE_WAIT = program(tmp_path / "office", f"echo x >> {log}\n{CONVERTS}"), wait
    with ExitStack() as others:
        for name in held:
            fcntl.flock(others.enter_context(open(settings.RENDITIONS / name, "w")), fcntl.LOCK_EX)
        begun = time.monotonic()
        response = reader.get(address(report))
        assert time.monotonic() - begun < 20
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "Cổng đang bận làm bản PDF khác" in response.content.decode() and "thử lại sau" in response.content.decode()
    assert lines(log) == [] and left(settings) == set()
    assert reader.get(address(report)).getvalue() == b"%PDF-1.4\n%%EOF\n"


def test_what_is_kept_is_at_hand_also_while_others_convert(reader, report, settings, tmp_path):
    settings.SOFFICE, settings.SOFFICE_WAIT = program(tmp_path / "office"), 0
    reader.get(address(report)).getvalue()
    with open(settings.RENDITIONS / "turn", "w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert reader.get(address(report)).getvalue() == b"%PDF-1.4\n%%EOF\n"


def test_old_pdfs_and_folders_of_the_dead_are_swept(reader, report, settings, tmp_path):
    settings.SOFFICE = program(tmp_path / "office")
    old, fresh, dead = (settings.RENDITIONS / name for name in ("old.pdf", "fresh.pdf", "work-abc"))
    for file in (old, fresh):
        file.write_text("x")
    os.utime(old, (time.time() - 31 * 24 * 3600,) * 2)
    (dead / "profile").mkdir(parents=True)
    reader.get(address(report)).getvalue()
    assert left(settings) - {"fresh.pdf"} == {name for name in left(settings) if name.startswith(report.sha256)}
    assert len(left(settings)) == 2


def test_a_lost_original_is_said_plainly(reader, report, settings, tmp_path, caplog):
    settings.SOFFICE = program(tmp_path / "office")
    store.place(report.sha256).unlink()
    response = reader.get(address(report))
    assert response.status_code == 404 and "Chưa mở được tệp gốc" in response.content.decode()
    assert caplog.messages[0] == f"the original of version {report.pk} is not readable"


def test_it_is_offered_where_there_is_a_converter_and_something_to_convert(reader, cast, report, settings, tmp_path):
    page = reverse("version", args=(report.pk,))
    assert reader.get(address(report)).status_code == 404 and "Tải PDF" not in reader.get(page).content.decode()
    settings.SOFFICE = program(tmp_path / "office")
    assert "Tải PDF" in reader.get(page).content.decode()
    assert reader.post(address(report)).status_code == 405
    path = pdf(tmp_path / "a", [["chu"]])
    reader.post(reverse("upload", args=(cast.kst.pk, cast.kinds["action_programme"].pk)),
                {"file": SimpleUploadedFile("a.pdf", path.read_bytes()), "seen": 0})
    plain = Version.objects.get(extension="pdf")
    assert "Tải PDF" not in reader.get(reverse("version", args=(plain.pk,))).content.decode()
    assert reader.get(address(plain)).status_code == 404


def test_who_may_take_it(client, cast, report, plan, settings, tmp_path):
    settings.SOFFICE = program(tmp_path / "office")

    def statuses(version):
        for user in (cast.soan_kst, cast.bithu_kst, cast.chanh, cast.tochuc, cast.bithu_nghen, cast.nguoila, cast.quantri):
            client.force_login(user)
            response = client.get(address(version))
            response.getvalue()
            yield response.status_code

    assert list(statuses(report)) == [200, 200, 404, 404, 404, 404, 404]
    actions.lay([report, plan])
    assert list(statuses(report)) == [200, 200, 200, 200, 404, 404, 404]
    assert list(statuses(plan)) == [404, 200, 404, 200, 404, 404, 404]
