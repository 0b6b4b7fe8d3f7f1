"""What an administrator gives to an import."""

from django import forms

from congresses.core.forms import ActForm
from congresses.plans.models import ReviewPlan

from .imports import TABLES


class ImportForm(ActForm):
    """A file, what it holds, and the plan it belongs to."""

    table = forms.ChoiceField(label="Tệp này là", choices=[(table.code, table.title) for table in TABLES.values()])
    plan = forms.ModelChoiceField(
        ReviewPlan.objects.select_related("superior"), label="Kế hoạch duyệt", required=False, empty_label="Không theo kế hoạch",
        help_text="Chỉ chọn với " + ", ".join(t.title.lower() for t in TABLES.values() if t.per_plan) + ".",
    )
    file = forms.FileField(label="Tệp CSV", help_text="Mã UTF-8, dòng đầu là tên các cột, dấu phẩy giữa các ô. Tối đa 5 MB.")
