"""What people typed about dates."""

from hashlib import sha256

from django import forms

from congresses.core.forms import ActForm, DayField, LongText, SeenForm
from congresses.plans.models import Congress

from .models import DecisionKind, Stand

WRITE_DAY = {"required": "Đồng chí ghi ngày."}
WRITE_WHY = {"required": "Đồng chí ghi lý do."}
CHOOSE = {"required": "Đồng chí chọn một mục."}
HANDS = {"min_value": 0, "max_value": 999, "error_messages": {"required": "Đồng chí ghi số người, không có ai thì ghi 0."}}


class DaysForm(ActForm):
    """A first and a last day."""

    first_day = DayField(label="Ngày bắt đầu", error_messages=WRITE_DAY)
    last_day = DayField(
        label="Ngày kết thúc", help_text="Họp trong một ngày thì ghi lại đúng ngày bắt đầu.", error_messages=WRITE_DAY
    )

    def clean(self):
        first, last = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", "Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.")
        return self.cleaned_data


class ProposeForm(DaysForm, SeenForm):
    """Days to ask for; those that do not fit the plan go through once the page has said so."""

    note = LongText(
        label="Ghi chú", required=False, rows=3, help_text="Ví dụ: nơi họp, số đại biểu, lý do chọn ngày.", max_length=1000
    )
    known = forms.CharField(widget=forms.HiddenInput, required=False)  # the mark of what the page said of the days

    def __init__(self, *args, outlook, **kwargs):
        super().__init__(*args, **kwargs)
        self.outlook, self.lines, self.asks = outlook, outlook.asked(), False

    @property
    def given(self):
        return {name: value for name, value in super().given.items() if name != "known"}

    def clean(self):
        super().clean()
        first, last = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        lines = self.outlook.about(first, last) if first and last else []
        if said := [reason for line in lines for reason in line.reasons or ()]:
            self._ask(sha256(repr((first, last, said)).encode()).hexdigest(), said)
        self.lines = lines or self.lines
        return self.cleaned_data

    def _ask(self, mark: str, said: list[str]) -> None:
        if self.cleaned_data.get("known") != mark:
            self.asks = True
            self.data = self.data.copy()
            self.data["known"] = mark
            self.add_error(None, said)


class PositionForm(ActForm):
    stand = forms.ChoiceField(
        label="Ý kiến của đồng chí", choices=Stand.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    note = LongText(label="Ghi thêm", required=False, rows=3, max_length=1000)

    def clean(self):
        if self.cleaned_data.get("stand") == Stand.OTHER and not self.cleaned_data.get("note"):
            self.add_error("note", "Đồng chí ghi rõ ý kiến khác là gì.")
        return self.cleaned_data


class HandsForm(ActForm):
    agree = forms.IntegerField(label="Đồng ý", **HANDS)
    not_yet = forms.IntegerField(label="Chưa đồng ý", initial=0, **HANDS)
    other = forms.IntegerField(label="Ý kiến khác", initial=0, **HANDS)
    session = forms.ModelChoiceField(None, label="Biểu quyết tại buổi duyệt", required=False, empty_label="Không tại buổi duyệt")

    def __init__(self, *args, sessions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["session"].queryset = sessions


class ConsentForm(SeenForm):
    number = forms.IntegerField(
        label="Số công văn", required=False, min_value=1, max_value=99999,
        help_text="Ghi khi đã lấy số công văn đồng ý tổ chức đại hội.",
    )
    paper_date = DayField(label="Ngày công văn", required=False)
    reason = LongText(label="Ghi chú gửi đảng bộ", required=False, rows=3, max_length=1000)

    def clean(self):
        if self.cleaned_data.get("paper_date") and not self.cleaned_data.get("number"):
            self.add_error("number", "Đồng chí ghi số công văn, hoặc bỏ trống cả số và ngày.")
        return self.cleaned_data


class ReasonForm(ActForm):
    """A decision that only needs its reason."""

    reason = LongText(label="Lý do", rows=3, max_length=1000, error_messages=WRITE_WHY)


class AfterConsentForm(ReasonForm, SeenForm):
    """Why a standing decision is kept or withdrawn."""


class RefuseForm(ReasonForm, SeenForm):
    """Not yet, to the proposal that was shown."""


class ConveneForm(DaysForm, SeenForm):
    note = LongText(label="Ghi chú", required=False, rows=3, max_length=1000)


class VerdictForm(SeenForm):
    seen = forms.IntegerField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label="Kết luận về ngày", required=False, widget=forms.RadioSelect,
        choices=[
            (DecisionKind.IN_PRINCIPLE.value, DecisionKind.IN_PRINCIPLE.label),
            (DecisionKind.NOT_YET.value, DecisionKind.NOT_YET.label),
            ("", "Không ghi gì về ngày"),
        ],
    )
    reason = LongText(label="Lý do hoặc điều kiện", required=False, rows=3, max_length=1000)


class HoldForm(ActForm):
    everyone = forms.TypedChoiceField(
        label="Tạm dừng với", widget=forms.RadioSelect, coerce=lambda value: value == "all",
        choices=[("all", "Mọi đảng bộ của kế hoạch"), ("some", "Những đảng bộ được chọn dưới đây")], error_messages=CHOOSE,
    )
    congresses = forms.ModelMultipleChoiceField(
        None, label="Đảng bộ", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Chỉ cần chọn khi không tạm dừng tất cả.",
    )
    reason = LongText(label="Lý do", rows=3, max_length=1000, error_messages=WRITE_WHY)
    authority = forms.CharField(
        label="Căn cứ", required=False, max_length=150, help_text="Số, ngày văn bản của cấp trên, nếu có."
    )

    def __init__(self, *args, plan, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["congresses"]
        field.queryset = Congress.objects.filter(plan=plan).with_names().order_by("committee__sort_key")
        field.label_from_instance = lambda congress: congress.committee.name

    def clean(self):
        if self.cleaned_data.get("everyone") is False and not self.cleaned_data.get("congresses"):
            self.add_error("congresses", "Đồng chí chọn ít nhất một đảng bộ.")
        return self.cleaned_data


class LiftForm(ActForm):
    lifted_why = LongText(label="Lý do cho tiếp tục", rows=3, max_length=1000, error_messages=WRITE_WHY)
