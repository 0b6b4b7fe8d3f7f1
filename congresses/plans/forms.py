"""What people type about the reference data of a plan."""

from django import forms

from congresses.core.forms import DayField, FigureField, LongText, RowForm

from .reference import LIMIT_OPERATORS, Direction, Measure, Operator, Rounding


def code(example: str) -> forms.SlugField:
    """What names the row for good."""
    return forms.SlugField(
        label="Mã", max_length=40, help_text=f"Chữ không dấu, chữ số, gạch nối; ví dụ {example}. Mã không đổi được về sau.",
        error_messages={"invalid": "Mã chỉ gồm chữ không dấu, chữ số, gạch nối, gạch dưới."})


class IndicatorForm(RowForm):
    code = code("KT14")
    name = forms.CharField(label="Tên chỉ tiêu", max_length=150)
    unit = forms.CharField(label="Đơn vị tính", max_length=40, help_text="Ví dụ: %, triệu đồng/người/năm, đạt.")
    direction = forms.ChoiceField(label="Hướng tốt", choices=Direction.choices)
    measured = forms.ChoiceField(label="Cách đo", choices=Measure.choices, initial=Measure.END)
    aliases = LongText(
        label="Tên gọi khác", rows=3, max_length=2000, required=False,
        help_text="Các cách gọi thường gặp trong báo cáo, cách nhau bằng dấu chấm phẩy.")


class RuleForm(RowForm):
    code = code("women")
    metric = forms.CharField(label="Nội dung", max_length=150, help_text="Ví dụ: nữ trong Ban Chấp hành.")
    operator = forms.ChoiceField(label="Phép so", choices=Operator.choices)
    low = FigureField(label="Từ", required=False, help_text="Cần khi phép so là ít nhất, đúng, từ … đến ….")
    high = FigureField(label="Đến", required=False, help_text="Cần khi phép so là không quá, từ … đến ….")
    unit = forms.CharField(label="Đơn vị tính", max_length=20, help_text="người hoặc %.")
    rounding = forms.ChoiceField(label="Làm tròn số người", choices=Rounding.choices)
    source = forms.CharField(label="Căn cứ", max_length=200, help_text="Văn bản nêu mức này, ví dụ: CT 35-CT/TW (30/5/2019).")


class LimitForm(RowForm):
    code = code("flower_baskets")
    name = forms.CharField(label="Nội dung", max_length=150, help_text="Ví dụ: Lẵng hoa.")
    operator = forms.ChoiceField(label="Phép so", choices=[(choice.value, choice.label) for choice in LIMIT_OPERATORS])
    limit = FigureField(label="Mức", help_text="Ghi 0 nếu không được có.")
    valid_from = DayField(label="Áp dụng từ ngày", required=False)
    valid_to = DayField(label="Đến hết ngày", required=False)
    source = forms.CharField(label="Căn cứ", max_length=200, help_text="Văn bản nêu mức này.")
