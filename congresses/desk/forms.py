"""What people type on the pages of the desk."""

from datetime import datetime, time, timedelta

from django import forms

from congresses.core import clock, vietnamese
from congresses.core.forms import ActForm, DayField, HourField, LongText

FURTHEST = timedelta(days=5 * 366)
MORNING = time(8)


class ClearanceForm(ActForm):
    """The button says which of the two it does."""

    cleared = forms.TypedChoiceField(
        choices=[("True", ""), ("False", "")], coerce=lambda value: value == "True", widget=forms.HiddenInput)


class ReasonsField(forms.JSONField):
    """A list of sentences in a hidden field; whatever else is sent there is no list."""

    widget = forms.HiddenInput

    def to_python(self, value):
        try:
            shown = super().to_python(value)
        except (ValueError, RecursionError):  # numbers without end, lists in lists without end
            shown = None
        if not isinstance(shown, list) or not all(isinstance(reason, str) for reason in shown):
            raise forms.ValidationError("Trang này không còn đúng. Đồng chí mở lại từ danh sách điều kiện.")
        return shown


class WaiverForm(ActForm):
    """The chair's reason, for exactly the reasons shown."""

    why = LongText(label="Lý do cho phép bỏ qua", help_text="Lý do được ghi vào nhật ký và hiện cạnh điều kiện này.",
                   error_messages={"required": "Đồng chí ghi lý do."}, max_length=2000)
    shown = ReasonsField()


class ClockForm(ActForm):
    """A later day and hour of the demonstration; neither means the next morning."""

    day = DayField(
        label="Chuyển đến ngày", required=False,
        help_text="Ngày/tháng/năm, ví dụ 20/3/2020. Bỏ trống là hôm nay; bỏ trống cả giờ thì sang 8 giờ sáng kế tiếp.",
    )
    gio = HourField(label="Giờ", required=False, help_text="Giờ:phút, ví dụ 14:00. Bỏ trống là 8 giờ sáng.")
    seen = forms.CharField(widget=forms.HiddenInput, max_length=20)

    def clean(self):
        """A second click on an old page moves nothing."""
        now, day, hour = clock.now(), self.cleaned_data.get("day"), self.cleaned_data.get("gio")
        if self.cleaned_data.get("seen") != clock.today().isoformat():
            raise forms.ValidationError("Đồng hồ vừa được chuyển. Đồng chí xem lại giờ ở đầu trang.")
        if self.errors:
            return self.cleaned_data
        moment = datetime.combine(day or clock.today(), hour or MORNING, tzinfo=vietnamese.HANOI)
        if day is None and hour is None and moment <= now:
            moment += timedelta(days=1)
        if moment <= now:
            self.add_error("day", "Đồng hồ trình diễn chỉ đi tới, không lùi lại.")
        elif moment - now > FURTHEST:
            self.add_error("day", "Đồng chí chọn ngày trong vòng năm năm tới.")
        return self.cleaned_data | {"moment": moment}
