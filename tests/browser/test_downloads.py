"""A copy to go on with comes back after somebody else handed in a version: the page says what would be lost."""

from urllib.request import Request, urlopen

import docx
from django.urls import reverse

from congresses.documents.models import Version
from tests.factories import upload

FIRST = ("Phần thứ nhất.", "Thu ngân sách tăng 5% so với năm 2019.", "Kết luận.")
SECOND = ("Phần thứ nhất.", "Thu ngân sách tăng 7% so với năm 2019.", "Kết luận.", "Thêm phương hướng nhiệm kỳ mới.")


def word(path, paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(path)
    return path


def copy_of(person, version, path):
    """The copy to go on with, as the browser of the person gets it."""
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in person.context.cookies())
    address = person.page.url.split("/", 3)[:3]
    request = Request("/".join(address) + reverse("download_to_edit", args=[version.pk]), headers={"Cookie": cookies})
    with urlopen(request) as answer:
        path.write_bytes(answer.read())
    return path


def test_a_copy_comes_back_beside_a_newer_version(here, people, tmp_path):
    kind = here.kinds["political_report"]
    upload(here.kst, "action_programme", by=here.soan_kst)
    drafter = people("soan.kst")
    drafter.sign_in()
    drafter.open("upload", here.kst.pk, kind.pk).send(file=word(tmp_path / "a.docx", FIRST))
    drafter.sees("Tải bản để sửa tiếp").shot("1-version")
    copy = copy_of(drafter, Version.objects.get(document__kind=kind), tmp_path / "copy.docx")
    drafter.open("upload", here.kst.pk, kind.pk).send(file=word(tmp_path / "b.docx", SECOND))
    for phone in (False, True):
        secretary = people("bithu.kst", phone=phone, javascript=phone)
        secretary.sign_in()
        document = docx.Document(copy)
        document.add_paragraph(f"Phần của bí thư, {phone}.")
        document.save(copy)
        secretary.open("upload", here.kst.pk, kind.pk)
        if phone:  # the answer takes the place of the page without leaving it
            secretary.page.set_input_files("[name=file]", copy)
            secretary.page.fill("[name=explanation]", "Thêm phần của bí thư.")
            secretary.page.locator("main form .btn-primary").click()
            secretary.page.locator(".error-summary").wait_for()
        else:
            secretary.send(file=copy, explanation="Thêm phần của bí thư.")
        secretary.sees("Tệp này soạn từ bản 1", "tệp này viết lại như trước", "Thêm phương hướng")
        assert secretary.page.input_value("[name=explanation]") == "Thêm phần của bí thư."
        secretary.shot(f"2-asked-{phone}")
    secretary.send(file=copy, aware=["on"]).sees("Tệp được soạn từ bản 1.").shot("3-kept")
    assert Version.objects.get(document__kind=kind, number=3).base.number == 1
    elsewhere = people("soan.kst", javascript=False)
    elsewhere.sign_in()
    elsewhere.open("upload", here.kst.pk, here.kinds["action_programme"].pk).send(file=copy)
    elsewhere.sees("Tệp này tải từ Báo cáo chính trị, bản 1, không phải từ Chương trình hành động", "Tôi nộp đúng chỗ")
    elsewhere.shot("4-elsewhere")
    elsewhere.send(file=copy, aware=["on"]).sees("Đã nhận Chương trình hành động, bản 2.")


def test_everything_of_the_newer_version_is_there(here, people, tmp_path):
    kind = here.kinds["political_report"]
    drafter = people("soan.kst")
    drafter.sign_in()
    drafter.open("upload", here.kst.pk, kind.pk).send(file=word(tmp_path / "a.docx", FIRST))
    copy = copy_of(drafter, Version.objects.get(), tmp_path / "copy.docx")
    drafter.open("upload", here.kst.pk, kind.pk).send(file=word(tmp_path / "b.docx", SECOND))
    document = docx.Document(copy)
    document.paragraphs[1].runs[0].text = SECOND[1]
    document.add_paragraph(SECOND[3])
    document.add_paragraph("Phần của tôi.")
    document.save(copy)
    drafter.open("upload", here.kst.pk, kind.pk).send(file=copy)
    drafter.sees("Tệp được soạn từ bản 1 và có đủ các chỗ bản 2 đã sửa.")
