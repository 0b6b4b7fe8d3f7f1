"""Numbers entered and voided, and the signed scan."""

from django import forms

from congresses.committees.models import Committee
from congresses.core.errors import refuse
from congresses.core.forms import ActForm, DayField, LongText, SeenForm
from congresses.documents import limits
from congresses.documents.forms import FileForm
from congresses.plans.file_rules import MEGABYTE
from congresses.reading.names import extension_of
from congresses.reviews.forms.sessions import PersonChoice, people
from congresses.reviews.models import full_number

from ..actions import SCAN, SIGNERS

LARGEST_NUMBER = 99_999


class KeepForm(SeenForm):
    """For a paper whose number came with an act: nothing to type, unless something is missing in it."""

    known = forms.BooleanField(label="Đã biết còn thiếu, vẫn ghi số", error_messages={
        "required": "Văn bản còn thiếu. Đồng chí bổ sung, hoặc đánh dấu ô này."})

    def __init__(self, *args, missing: tuple[str, ...], **kwargs):
        super().__init__(*args, **kwargs)
        if not missing:
            del self.fields["known"]


class NumberForm(KeepForm):
    """Number, day and signer, as they stand on the signed paper."""

    number = forms.IntegerField(
        label="Số", min_value=1, max_value=LARGEST_NUMBER, widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "form-control--date"}))
    date = DayField(label="Ngày ban hành")
    signer = PersonChoice(label="Người ký", empty_label=None)

    def __init__(self, *args, organ: Committee, symbol: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["signer"].queryset = people(organ.pk, SIGNERS)
        self.order_fields(["number", "date", "signer", "known"])
        self.fields["number"].help_text = (
            f"Chỉ ghi số, ví dụ 7; cổng ghi là {full_number(7, symbol, organ)}. Cổng đề nghị số tiếp theo của sổ, đồng chí sửa được nếu văn bản mang số khác.")


class VoidForm(ActForm):
    """Why a number is voided."""

    reason = LongText(label="Lý do hủy số", rows=3, max_length=1000, help_text="Lý do hiện trong sổ và ghi vào nhật ký.",
                      error_messages={"required": "Đồng chí ghi lý do hủy số."})


class ScanForm(FileForm, SeenForm):
    """The signed paper as a PDF."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        file = self.fields["file"]
        file.label, file.widget.attrs["accept"] = "Bản ký (PDF)", f".{SCAN}"
        file.help_text = f"Bản quét của văn bản đã ký, đóng dấu: tệp PDF, không quá {limits.largest(None) // MEGABYTE} MB."

    def clean_file(self):
        """A PDF, before anything of it is read."""
        if extension_of(self.cleaned_data["file"].name) != SCAN:
            raise refuse("Bản ký là tệp PDF. Đồng chí quét văn bản đã ký, đóng dấu thành PDF rồi gửi.")
        return super().clean_file()

