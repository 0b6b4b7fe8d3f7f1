"""A file made from an older version, or taken from elsewhere: said before it is kept, kept only knowingly."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.html import escape

from congresses.core.errors import Conflict
from congresses.documents import actions
from congresses.documents.forms import UploadForm
from congresses.documents.lineage import Unaware
from congresses.documents.losses import Loss
from congresses.documents.models import Document, Passage, Version
from congresses.journal.models import Entry
from tests.factories import received, upload
from tests.remembering import remembered

FIRST = ("Mục một.", "Thu ngân sách tăng 5%.", "Kết luận.")
SECOND = ("Mục một.", "Thu ngân sách tăng 7%.", "Kết luận.", "Thêm phần phương hướng.")
UNDONE = [Loss("Thu ngân sách tăng 7%.", "Thu ngân sách tăng 5%."), Loss("Thêm phần phương hướng.", "")]


@pytest.fixture
@remembered
def report(cast):
    """The political report of Kim Song Trường with two versions; the secretary made the second."""
    upload(cast.kst, "political_report", *FIRST, by=cast.soan_kst)
    upload(cast.kst, "political_report", *SECOND, by=cast.bithu_kst)
    return Document.objects.get()


def send(cast, file, *, seen=2, by=None, code="political_report", **more):
    return actions.upload(cast.kst, cast.kinds[code], file=file, seen=seen, by=by or cast.soan_kst, **more)


def traces(settings):
    kept = sorted(file.name for file in settings.DOCUMENT_STORE.rglob("*") if file.is_file())
    return [model.objects.count() for model in (Document, Version, Passage, Entry)], kept


def refusal(cast, settings, file, **more):
    """The doubt about a file; it leaves no trace."""
    before = traces(settings)
    with pytest.raises(Unaware) as told:
        send(cast, file, **more)
    assert traces(settings) == before
    return told.value


def test_a_file_made_from_an_older_version_is_told_what_it_would_undo(cast, settings, report):
    doubt = refusal(cast, settings, received(*FIRST, "Phần của tôi.", origin=f"{report.pk}:1"))
    assert doubt.message == (
        "Tệp này soạn từ bản 1, trong khi bản 2 đã được đưa lên. Nộp tệp này thì mất những chỗ bản 2 đã sửa, liệt kê dưới "
        "đây: đồng chí đưa vào tệp rồi nộp lại. Vẫn nộp thì đánh dấu ô xác nhận, chọn lại tệp rồi nộp."
    )
    assert doubt.question == "Tôi biết bản 2 có các chỗ trên, vẫn nộp tệp này"
    assert (doubt.lost, doubt.more, doubt.number) == (UNDONE, 0, 2)


def test_who_made_the_newest_version_is_reminded_of_going_on_in_the_same_file(cast, settings, report):
    doubt = refusal(cast, settings, received(*FIRST, origin=f"{report.pk}:1"), by=cast.bithu_kst)
    assert "Nếu đồng chí sửa tiếp chính tệp đã nộp làm bản 2 thì đó là chỗ đồng chí vừa sửa." in doubt.message


def test_known_to_the_person_it_is_kept_with_its_base(cast, report):
    file = received(*FIRST, "Phần của tôi.", origin=f"{report.pk}:1")
    made = send(cast, file, aware_of=file.sha256)
    assert (made.number, made.base) == (3, report.versions.get(number=1))
    assert Entry.objects.latest("pk").sentence == "đưa lên Báo cáo chính trị, bản 3, soạn từ bản 1"


def test_knowing_of_one_file_is_not_knowing_of_another(cast, settings, report):
    known = received(*FIRST, "Tệp này.", origin=f"{report.pk}:1").sha256
    for aware_of in (known, "1", "on", known.upper()):
        refusal(cast, settings, received(*FIRST, "Tệp khác.", origin=f"{report.pk}:1"), aware_of=aware_of)


def test_a_file_with_everything_the_newer_version_changed_is_simply_kept(cast, report):
    made = send(cast, received(*SECOND, "Phần của tôi.", origin=f"{report.pk}:1"))
    assert made.base.number == 1
    assert Entry.objects.latest("pk").sentence.endswith("bản 3, soạn từ bản 1")


@pytest.mark.parametrize("origin", ["", "{0}:2", "{0}:3", "{0}:999999", "{0}", "{0}:1:1", "x", "{0}:-1", "0" * 13 + ":1"])
def test_a_file_that_says_nothing_of_an_older_version_follows_the_newest(cast, report, origin):
    made = send(cast, received(*FIRST, "Phần của tôi.", origin=origin.format(report.pk)))
    assert made.base.number == 2
    assert Entry.objects.latest("pk").sentence == "đưa lên Báo cáo chính trị, bản 3"


def test_a_first_version_has_no_base(cast):
    assert send(cast, received("Một."), seen=0).base is None


def test_what_cannot_be_compared_is_said_and_asked(cast, settings, report):
    origin = f"{report.pk}:1"
    doubt = refusal(cast, settings, received(*SECOND, "Thêm.", whole=False, origin=origin))
    assert "Cổng không so được từng đoạn: đồng chí tự xem bản 2 có gì mới." in doubt.message
    assert (doubt.question, doubt.lost) == ("Tôi đã xem bản 2, vẫn nộp tệp này", ())
    actions.register(cast.kst, cast.kinds["political_report"], paper_number="1", paper_date=date(2020, 3, 1), copies=1,
                     custodian="Văn phòng", seen=2, by=cast.soan_kst)
    doubt = refusal(cast, settings, received(*SECOND, "Thêm.", origin=origin), seen=3)
    assert "soạn từ bản 1, trong khi bản 3 đã được đưa lên. Cổng không so được" in doubt.message


def test_a_long_list_of_losses_is_cut(cast, settings, report):
    upload(cast.kst, "political_report", *(f"Đoạn mới {n}." for n in range(30)), by=cast.bithu_kst)
    doubt = refusal(cast, settings, received(*FIRST, "Tôi.", origin=f"{report.pk}:1"), seen=3)
    assert len(doubt.lost) == 10 and doubt.more == 20


def test_a_newer_version_since_the_form_was_opened_comes_first(cast, report):
    with pytest.raises(Conflict):
        send(cast, received(*FIRST, origin=f"{report.pk}:1"), seen=1)


def test_a_file_from_another_place_is_asked_about_by_its_name(cast, settings, report):
    programme = upload(cast.kst, "action_programme", "Chương trình.", by=cast.bithu_kst)
    doubt = refusal(cast, settings, received("Nội dung.", origin=f"{programme.document_id}:1"))
    assert doubt.message == (
        "Tệp này tải từ Chương trình hành động, bản 1, không phải từ Báo cáo chính trị của hồ sơ này. Nhầm thì đồng chí chọn "
        "tệp khác. Vẫn nộp thì đánh dấu ô xác nhận, chọn lại tệp rồi nộp."
    )
    assert doubt.question == "Tôi nộp đúng chỗ"
    file = received("Nội dung.", origin=f"{programme.document_id}:1")
    made = send(cast, file, aware_of=file.sha256)
    assert made.base.number == 2
    assert Entry.objects.latest("pk").sentence == "đưa lên Báo cáo chính trị, bản 3"


def test_a_first_version_from_another_place_leaves_not_even_a_slot(cast, settings, report):
    doubt = refusal(cast, settings, received("Nội dung.", origin=f"{report.pk}:1"), seen=0, code="action_programme")
    assert "tải từ Báo cáo chính trị, bản 1, không phải từ Chương trình hành động" in doubt.message


def test_of_what_one_may_not_see_nothing_is_told(cast, settings, report):
    foreign = upload(cast.nghen, "action_programme", "Của Nghèn.", by=cast.bithu_nghen)
    secret = upload(cast.kst, "personnel_plan", "Nhân sự.", by=cast.bithu_kst)
    told = {
        refusal(cast, settings, received("Nội dung.", origin=origin)).message
        for origin in (f"{foreign.document_id}:1", f"{secret.document_id}:1", f"{secret.document_id}:9", f"{9 * 10**11}:1")
    }
    assert told == {
        "Tệp này tải từ một nơi khác trên cổng, không phải từ Báo cáo chính trị của hồ sơ này. Nhầm thì đồng chí chọn tệp "
        "khác. Vẫn nộp thì đánh dấu ô xác nhận, chọn lại tệp rồi nộp."
    }
    doubt = refusal(cast, settings, received("Nội dung.", origin=f"{secret.document_id}:1"), by=cast.bithu_kst)
    assert "tải từ Đề án nhân sự, bản 1, không phải" in doubt.message


class GivenForm(UploadForm):
    """The form with a file already received: what the readers say of an origin is tested with them."""

    def clean_file(self):
        return self.cleaned_data["file"].given


def filled(cast, file, **typed):
    """The form sent with this file, and what the action made of it."""
    sent = SimpleUploadedFile(file.name, b"x")
    sent.given = file
    data = QueryDict(mutable=True)
    data.update({"seen": "2", "explanation": "Sửa theo ý kiến.", **typed})
    form = GivenForm(data, MultiValueDict({"file": [sent]}), latest=2, kind=cast.kinds["political_report"])
    assert form.is_valid()
    return form, form.carry_out(actions.upload, cast.kst, cast.kinds["political_report"], by=cast.soan_kst)


def shown(form):
    form.catch_up()
    return render_to_string("form_page.html", {
        "form": form, "heading": "Nộp", "doubt": form.doubt, "before_template": "documents/losses.html" if form.doubt else "",
    })


def test_the_form_asks_keeps_what_was_typed_and_takes_the_answer(cast, report):
    file = received(*FIRST, origin=f"{report.pk}:1")
    form, made = filled(cast, file)
    page = shown(form)
    assert made is None and Version.objects.count() == 2
    assert "Bản 2 đã sửa, tệp này không có" in page and "Sửa theo ý kiến." in page
    assert escape("“Thu ngân sách tăng 7%.”; tệp này viết lại như trước: “Thu ngân sách tăng 5%.”") in page
    assert "Tôi biết bản 2 có các chỗ trên, vẫn nộp tệp này" in page and f'name="asked" value="{file.sha256}"' in page
    assert 'type="checkbox" name="aware"' in page and "checked" not in page
    _, made = filled(cast, received(*FIRST, origin=f"{report.pk}:1"), asked=file.sha256, aware="on")
    assert (made.number, made.base.number, made.explanation) == (3, 1, "Sửa theo ý kiến.")


def test_a_tick_for_another_file_is_asked_again_unticked(cast, report):
    form, made = filled(cast, received(*FIRST, origin=f"{report.pk}:1"), asked="0" * 64, aware="on")
    assert made is None and "checked" not in shown(form)
    form, made = filled(cast, received(*FIRST, origin=f"{report.pk}:1"), aware="on")
    assert made is None and form.doubt


def test_without_a_doubt_the_form_asks_nothing(cast, client, report):
    client.force_login(cast.soan_kst)
    address = reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk))
    refused = client.post(address, {"file": SimpleUploadedFile("a.docx", b"no archive"), "seen": 2, "aware": "on", "asked": "x"})
    for page in (client.get(address), refused):
        assert page.status_code == 200 and 'name="aware"' not in page.content.decode()
        assert 'name="asked"' not in page.content.decode()


def test_a_file_that_has_hardly_anything_of_the_newest_version_is_asked_about(cast, settings):
    upload(cast.kst, "political_report", *(f"Đoạn {n} của báo cáo." for n in range(30)), by=cast.soan_kst)
    other = received(*(f"Nhiệm vụ {n} của chương trình." for n in range(30)))
    before = traces(settings)
    with pytest.raises(Unaware, match="Tệp này hầu như khác hẳn bản 1"):
        send(cast, other, seen=1)
    assert traces(settings) == before
    assert send(cast, other, seen=1, aware_of=other.sha256).number == 2
    half = received(*(f"Nhiệm vụ {n} của chương trình." for n in range(15)), *(f"Mới {n}." for n in range(15)))
    assert send(cast, half, seen=2).number == 3
