"""What people type about documents, and the files they bring."""

import uuid

from django import forms

from congresses.core.errors import refuse
from congresses.core.forms import ActForm, DayField, LongText, SeenForm
from congresses.figures.library import Table
from congresses.plans.file_rules import MEGABYTE
from congresses.plans.models import Congress, DocumentKind
from congresses.reading.names import extension_of

from . import intake, limits
from .lineage import Unaware

LARGEST_SHEET = 5 * MEGABYTE
CHOOSE_AGAIN = "Trình duyệt không giữ tệp sau mỗi lần gửi: đồng chí chọn lại tệp. Phần chữ đã ghi vẫn còn."


class NextVersionForm(ActForm):
    """A form that makes the next version; `seen` is the number of the version it was rendered beside."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, latest: int, **kwargs):
        super().__init__(*args, initial={"seen": latest}, **kwargs)
        self.latest = latest

    def catch_up(self) -> None:
        """Once told of the newer version, the person may go on beside it."""
        if self.status == 409:
            self.data = self.data.copy()
            self.data["seen"] = self.latest


class FileForm(ActForm):
    """A file, read while the form is checked; refused files leave the sentence beside the field."""

    file = forms.FileField(
        label="Tệp", allow_empty_file=True, widget=forms.FileInput,
        error_messages=dict.fromkeys(("required", "invalid", "missing"), "Chọn tệp để nộp."),
    )

    def __init__(self, *args, kind: DocumentKind | None = None, passed_by: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind
        file = self.fields["file"]
        file.help_text = limits.told(kind)
        file.widget.attrs["accept"] = ",".join(f".{extension}" for extension in limits.taken(kind))
        if passed_by:
            file.error_messages = file.error_messages | {"required": passed_by}

    def clean_file(self):
        """What the reading child says of a file the kind takes."""
        file = self.cleaned_data["file"]
        limits.require_fit(self.kind, file.name, file.size)
        return intake.receive(file.temporary_file_path(), file.name)


class UploadForm(FileForm, NextVersionForm):
    """A file as the next version of a document."""

    explanation = LongText(
        label="Giải trình", required=False, rows=3, help_text="Chỉ cần khi nộp lại đúng tệp của bản trước."
    )

    # Only for a file that was not made from the newest version: which file it was, and that the person knows.
    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    aware = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.latest:
            del self.fields["explanation"]

    @property
    def given(self):
        given = super().given
        asked, aware = given.pop("asked"), given.pop("aware")
        return given | {"aware_of": asked if aware else ""}

    @property
    def doubt(self) -> Unaware | None:
        """What the person must know of the file before it is kept."""
        return next((error for error in self.errors.as_data().get("__all__", ()) if isinstance(error, Unaware)), None)

    def catch_up(self) -> None:
        """A doubt is answered beside the file it is about: another file is asked about again."""
        super().catch_up()
        if self.doubt:
            self.data = self.data.copy()
            self.data.pop("aware", None)
            self.data["asked"] = self.cleaned_data["file"].sha256
            self["aware"].label = self.doubt.question
        else:
            del self.fields["asked"], self.fields["aware"]


class SheetFileForm(FileForm):
    """An XLSX with figures, understood as soon as it was read; `understood` and the name of the file."""

    def __init__(self, *args, congress: Congress, table: Table, **kwargs):
        super().__init__(*args, **kwargs)
        self.congress, self.table = congress, table
        file = self.fields["file"]
        file.label, file.help_text = "Tệp XLSX", f"Mẫu của cổng đã ghi số liệu, không quá {LARGEST_SHEET // MEGABYTE} MB."
        file.widget.attrs["accept"] = ".xlsx"

    def clean_file(self):
        """What the file says of the table."""
        file = self.cleaned_data["file"]
        if extension_of(file.name) != "xlsx":
            raise refuse("Chỗ này chỉ nhận tệp XLSX theo mẫu của cổng. Đồng chí tải mẫu, ghi số liệu rồi nhập lại.")
        if file.size > LARGEST_SHEET:
            raise refuse(limits.too_big(LARGEST_SHEET))
        received = super().clean_file()
        self.understood = self.table.understood(self.congress, received.reading), received.name
        return received


class RegisterForm(NextVersionForm):
    """A document handed in on paper."""

    paper_number = forms.CharField(label="Số, ký hiệu", max_length=40, help_text="Ví dụ: 01-ĐA/ĐU.")
    paper_date = DayField(label="Ngày của văn bản")
    copies = forms.IntegerField(label="Số bản giấy", min_value=1, max_value=500)
    custodian = forms.CharField(
        label="Nơi lưu", max_length=100, help_text="Người hoặc bộ phận giữ bản giấy, ví dụ: Văn phòng Đảng ủy."
    )


class ExcuseForm(ActForm):
    reason = LongText(label="Lý do", rows=3, max_length=1000, help_text="Lý do được in trong hồ sơ và ghi vào nhật ký.")


class PublishForm(FileForm):
    """A paper of the superior for the communes of a plan."""

    title = forms.CharField(label="Tên tài liệu", max_length=200, help_text="Ví dụ: Hướng dẫn số 05 về đại hội chi bộ, đảng bộ.")
    field_order = ["title", "file"]


class ExplainForm(SeenForm):
    """Why something found stays; the button `withdraw` takes back what was said, whatever stands in the field."""

    text = LongText(label="Vì sao giữ nguyên", rows=3, max_length=2000, help_text="Cấp trên đọc giải thích này cạnh phát hiện.",
                    error_messages={"required": "Đồng chí ghi vì sao giữ nguyên chỗ này."})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.withdraws = "withdraw" in self.data
        self.fields["text"].required = not self.withdraws

    @property
    def token(self) -> uuid.UUID | None:
        """The other button is another act."""
        token = super().token
        return token and uuid.uuid5(token, "withdraw") if self.withdraws else token

    def clean_text(self) -> str:
        return "" if self.withdraws else self.cleaned_data["text"]
