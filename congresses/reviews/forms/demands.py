"""What people typed about demands: answers that point at passages, verification, who verifies."""

import re

from django import forms

from congresses.core.forms import ActForm, LongText, SeenForm
from congresses.documents.models import Passage, Version

from ..models import ResponseKind
from .sessions import PersonChoice

SEPARATORS = re.compile(r"[\s,;.]+")
FEW = 3  # so many documents get a field each; more share one field beside a choice
CHOOSE = {"required": "Đồng chí chọn một mục."}
EXAMPLE = "Số đoạn cách nhau bằng dấu phẩy, ví dụ 12, 40, 77."
FILLED_IN = f"{EXAMPLE} Cổng điền sẵn những đoạn được góp ý nay đã sửa; đồng chí xem và sửa lại."


class PassageNumbers(forms.CharField):
    """Passage numbers as people write them: «12, 40, 77»."""

    def __init__(self, **kwargs):
        super().__init__(required=False, max_length=200, **kwargs)

    def clean(self, value):
        words = [word for word in SEPARATORS.split(super().clean(value)) if word]
        wrong = next((word for word in words if not (word.isascii() and word.isdigit() and len(word) < 7)), None)
        if wrong:
            raise forms.ValidationError(f"“{wrong[:20]}” không phải là số đoạn. {EXAMPLE}")
        return sorted({int(word) for word in words})


class AnswerForm(SeenForm):
    """An answer; `versions` are the newest files one may read of the documents concerned."""

    kind = forms.ChoiceField(label="Cách trả lời", choices=ResponseKind.choices, widget=forms.RadioSelect, error_messages=CHOOSE)
    text = LongText(
        label="Nội dung trả lời", rows=6,
        help_text="Tiếp thu thì ghi đã sửa gì, ở đâu. Giải trình thì ghi vì sao giữ nguyên.",
        error_messages={"required": "Đồng chí ghi nội dung trả lời."},
    )

    def __init__(self, *args, versions: list[Version], pointed: list[Passage] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.versions = {version.pk: version for version in versions}
        if len(versions) > FEW:
            self._one_field(versions, pointed)
            return
        for version in versions:
            numbers = [p.number for p in pointed if p.version_id == version.pk]
            self.fields[f"passages_{version.pk}"] = PassageNumbers(
                label=f"Đoạn đã sửa trong {version}", help_text=FILLED_IN if numbers else EXAMPLE, initial=_joined(numbers)
            )

    def _one_field(self, versions: list[Version], pointed) -> None:
        first = next((p.version_id for p in pointed if p.version_id in self.versions), "")
        self.fields["version"] = forms.ChoiceField(
            label="Văn kiện đã sửa", required=False, initial=first,
            choices=[("", "Không dẫn đoạn nào"), *((str(version.pk), str(version)) for version in versions)],
        )
        self.fields["numbers"] = PassageNumbers(
            label="Đoạn đã sửa trong văn kiện ấy", help_text=EXAMPLE,
            initial=_joined([p.number for p in pointed if p.version_id == first]),
        )

    def clean(self):
        self.passages: list[Passage] = []
        if "version" in self.fields:
            self._clean_one()
        for pk in self.versions:
            if numbers := self.cleaned_data.get(f"passages_{pk}"):
                self._find(f"passages_{pk}", pk, numbers)
        return self.cleaned_data

    def _clean_one(self) -> None:
        chosen, numbers = self.cleaned_data.get("version"), self.cleaned_data.get("numbers")
        if chosen and numbers:
            self._find("numbers", int(chosen), numbers)
        elif numbers and "version" not in self.errors:
            self.add_error("version", "Đồng chí chọn văn kiện có những đoạn này.")

    def _find(self, field: str, version: int, numbers: list[int]) -> None:
        found = list(Passage.objects.filter(version=version, number__in=numbers).select_related("version__document").defer("html", "trail"))
        if missing := sorted(set(numbers) - {passage.number for passage in found}):
            self.add_error(field, f"Không có đoạn {_joined(missing)} trong {self.versions[version]}.")
        self.passages += found

    @property
    def given(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("kind", "text", "seen")} | {"passages": self.passages}


def _joined(numbers) -> str:
    return ", ".join(map(str, sorted(numbers)))


class VerifyForm(ActForm):
    met = forms.TypedChoiceField(
        label="Kết quả thẩm tra", widget=forms.RadioSelect, coerce=lambda value: value == "yes", error_messages=CHOOSE,
        choices=[("yes", "Đạt"), ("no", "Chưa đạt, đảng bộ phải trả lời lại")],
    )
    note = LongText(label="Nhận xét", required=False, help_text="Khi chưa đạt, ghi rõ còn thiếu gì.")

    def clean(self):
        if self.cleaned_data.get("met") is False and "note" not in self.errors and not self.cleaned_data.get("note"):
            self.add_error("note", "Đồng chí ghi rõ còn thiếu gì.")
        return self.cleaned_data


class Verifier(PersonChoice):
    """People of the house, with their titles."""

    def __init__(self, *, titles: dict[int, str], **kwargs):
        super().__init__(**kwargs)
        self.titles = titles

    def label_from_instance(self, user) -> str:
        return f"{user}, {self.titles[user.pk]}"


class AssignForm(ActForm):
    def __init__(self, *args, people, titles: dict[int, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verifier"] = Verifier(
            label="Người thẩm tra", queryset=people, titles=titles, empty_label="Đồng chí chọn một người",
            error_messages={"required": "Đồng chí chọn một người."},
        )
