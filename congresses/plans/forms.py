"""What people type about the reference data of a plan."""

from django import forms
from django.core.exceptions import ValidationError

from congresses.checks.event_mentions import LIMITED
from congresses.core.forms import ActForm, DayField, FigureField, LongText, RowForm

from .reference import MEASURED, UNITS, WORDS, Direction, Measure, Operator


class IndicatorForm(RowForm):
    code = forms.SlugField(
        label="Mã", max_length=40, help_text="Chữ không dấu, chữ số, gạch nối; ví dụ KT14. Mã không đổi được về sau.",
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, chữ số, gạch nối, gạch dưới."})
    name = forms.CharField(label="Tên chỉ tiêu", max_length=150)
    unit = forms.CharField(label="Đơn vị tính", max_length=40, help_text="Ví dụ: %, triệu đồng/người/năm, đạt.")
    direction = forms.ChoiceField(label="Hướng tốt", choices=Direction.choices)
    measured = forms.ChoiceField(label="Cách đo", choices=Measure.choices, initial=Measure.END)
    aliases = LongText(
        label="Tên gọi khác", rows=3, max_length=2000, required=False,
        help_text="Các cách gọi thường gặp trong báo cáo, cách nhau bằng dấu chấm phẩy.")


class RuleForm(RowForm):
    code = forms.ChoiceField(label="Đối chiếu với số nào của biểu cơ cấu", choices=list(MEASURED.items()))
    metric = forms.CharField(label="Nội dung", max_length=150, help_text="Ví dụ: nữ trong Ban Chấp hành.")
    operator = forms.ChoiceField(label="Phép so", choices=Operator.choices)
    low = FigureField(label="Số nhỏ nhất", required=False, help_text="Ghi khi phép so là: ít nhất; đúng; từ … đến …")
    high = FigureField(label="Số lớn nhất", required=False, help_text="Ghi khi phép so là: không quá; từ … đến …")
    unit = forms.ChoiceField(label="Đơn vị tính", choices=[(unit, unit) for unit in UNITS])
    rounding = forms.ChoiceField(label="Làm tròn số người", choices=list(WORDS["rounding"].items()))
    source = forms.CharField(label="Căn cứ", max_length=200, help_text="Văn bản nêu mức này, ví dụ: CT 35-CT/TW (30/5/2019).")


class LimitForm(RowForm):
    code = forms.ChoiceField(label="Cổng tìm gì trong văn kiện", choices=list(LIMITED.items()))
    name = forms.CharField(label="Nội dung", max_length=150, help_text="Ví dụ: Lẵng hoa.")
    limit = FigureField(label="Không quá", help_text="Ghi 0 nếu không được có.")
    valid_from = DayField(label="Áp dụng từ ngày", required=False)
    valid_to = DayField(label="Đến hết ngày", required=False)
    source = forms.CharField(label="Căn cứ", max_length=200, help_text="Văn bản nêu mức này.")

    @property
    def given(self):
        return super().given | {"operator": Operator.AT_MOST.value}


class NextTermForm(ActForm):
    """What is other in the plan of the next term from the start; the rest is taken over."""

    term = forms.CharField(label="Nhiệm kỳ", max_length=20, help_text="Ví dụ: 2025–2030.")
    window_from = DayField(label="Đại hội từ ngày")
    window_to = DayField(label="Đến hết ngày")
    age_point = forms.CharField(label="Mốc tính tuổi", max_length=7, help_text="Tháng/năm, ví dụ 4/2025.",
                                widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "form-control--date"}))

    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    @property
    def given(self):
        return {name: value for name, value in super().given.items() if name != "sure"}

    def ask(self) -> None:
        """Show what was typed as settled, for the page that asks whether to go on."""
        self._answer("1")
        for field in self.fields.values():
            field.widget = forms.HiddenInput()

    def ask_again(self) -> None:
        """Show the fields once more; whatever is sent from them is asked about anew."""
        if self.is_bound:
            self._answer("")

    def _answer(self, sure: str) -> None:
        self.data = self.data.copy()
        self.data["sure"] = sure

    def clean_age_point(self):
        month, _, year = self.cleaned_data["age_point"].strip().partition("/")
        if not (month.isascii() and month.isdigit() and 1 <= int(month) <= 12 and year.isascii() and year.isdigit() and len(year) == 4):
            raise ValidationError("Đồng chí ghi tháng/năm, ví dụ 4/2025.")
        return f"{year}-{int(month):02}"
