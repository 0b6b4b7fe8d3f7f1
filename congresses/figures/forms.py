"""What people type into a sheet: everything is kept as it was typed, what is doubtful is asked about once."""

import hashlib
import uuid
from collections.abc import Iterator

from django import forms
from django.forms import BoundField

from congresses.checks import Counts, Step, Value
from congresses.checks.personnel import COUNTS, STEPS, Count, contradictions
from congresses.core.forms import DayField, SeenForm
from congresses.core.vietnamese import nfc
from congresses.plans.models import Congress, Indicator

from . import queries, typed
from .models import FigureSheet, IndicatorValue

_LONGEST = {part: IndicatorValue._meta.get_field(part).max_length for part in Value.__dataclass_fields__ if part != "code"}
MOST_PEOPLE = 5000  # at a meeting
AWARE = "Tôi đã xem lại các chỗ trên, lưu đúng như đã ghi"


class Cell(forms.CharField):
    """A cell of a table: one line, in the one Unicode form."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)
        self.widget.attrs |= {"class": "form-control", "autocomplete": "off"}

    def to_python(self, value):
        return " ".join(nfc(super().to_python(value) or "").split())


class SheetForm(SeenForm):
    """A form that makes the next sheet. Doubts stand beside their fields until the person says they mean it."""

    source = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    aware = forms.BooleanField(required=False, label=AWARE, widget=forms.CheckboxInput(attrs={"class": "form-check-input"}))

    def __init__(self, data=None, *, congress: Congress, newest: FigureSheet | None):
        self.congress, self.newest, self.asks = congress, newest, False
        super().__init__(data, initial={"seen": queries.newest_number(congress, self.subject), **self.written()})
        del self.fields["opened"]  # each cell says itself what the newest sheet says instead
        self.fields |= self.cells()

    def filled(self, cells: dict[str, str], source: str) -> "SheetForm":
        """The same form filled from a file over what stood there before; nothing is saved by it."""
        before = {name: self[name].value() for name in self.fields}
        data = {name: value for name, value in before.items() if value is not None} | cells
        return type(self)(data | {"source": source, "once": str(uuid.uuid4())}, congress=self.congress, newest=self.newest)

    def clean(self):
        doubts = [(name, sentence) for name, sentence in self.doubts() if not self.has_error(name)]
        digest = hashlib.sha256(repr([(n, self.cleaned_data.get(n), s) for n, s in doubts]).encode()).hexdigest()
        if doubts and not (self.cleaned_data.get("aware") and self.cleaned_data.get("asked") == digest):
            for name, sentence in doubts:
                self.add_error(name, sentence)
            self.asks = True
            self.data = self.data.copy()
            self.data["asked"] = digest
            self.data.pop("aware", None)
        return self.cleaned_data

    def also(self, field: BoundField) -> str:
        """After a conflict: what the newest sheet says in a field where something else was typed."""
        now = field.initial if self.status == 409 else None
        shown = field.field.prepare_value(now)
        return "" if now is None or str(shown) == str(field.value() or "") else str(shown) or "để trống"


class IndicatorForm(SheetForm):
    """The indicator table: four cells for each indicator of the plan's set."""

    subject = "indicators"
    parts = (
        ("last_target", "Chỉ tiêu nhiệm kỳ trước"), ("result", "Kết quả thực hiện"), ("target", "Chỉ tiêu nhiệm kỳ tới"),
        ("not_applicable", "Không áp dụng vì"),
    )

    def __init__(self, *args, congress: Congress, **kwargs):
        self.indicators = list(congress.plan.indicator_set.all())
        super().__init__(*args, congress=congress, **kwargs)

    def cells(self) -> dict[str, Cell]:
        """A field for each cell."""
        return {
            cell_name(indicator.code, part): Cell(label=f"{indicator.code}, {label.lower()}", max_length=_LONGEST[part])
            for indicator in self.indicators for part, label in self.parts}

    def written(self) -> dict[str, str]:
        """What the newest sheet says in the cells."""
        values = queries.values_of(self.newest)
        return {cell_name(code, part): getattr(value, part) for code, value in values.items() for part, _ in self.parts}

    def doubts(self) -> Iterator[tuple[str, str]]:
        """(field, sentence) for figures that cannot be read or cannot be, and rows that say two things at once."""
        for indicator in self.indicators:
            given = {part: self.cleaned_data.get(cell_name(indicator.code, part), "") for part, _ in self.parts}
            for part in ("last_target", "result", "target"):
                if sentence := typed.doubt(given[part], indicator.unit):
                    yield cell_name(indicator.code, part), sentence
            if given["not_applicable"] and (given["result"] or given["target"]):
                yield (cell_name(indicator.code, "not_applicable"),
                       "Dòng này vừa có số liệu vừa ghi không áp dụng. Đồng chí giữ một trong hai.")

    @property
    def given(self) -> dict:
        given = super().given
        values = [Value(i.code, *(given[cell_name(i.code, part)] for part, _ in self.parts)) for i in self.indicators]
        return {"values": values, "seen": given["seen"] or 0, "source": given["source"]}

    @property
    def rows(self) -> Iterator[tuple[Indicator, list[tuple[str, BoundField, str]]]]:
        """Each indicator with its cells: label, field, what the newest sheet says instead."""
        for indicator in self.indicators:
            fields = [(label, self[cell_name(indicator.code, part)]) for part, label in self.parts]
            yield indicator, [(label, field, self.also(field)) for label, field in fields]


def cell_name(code: str, part: str) -> str:
    """The name of a cell's field."""
    return f"{code}-{part}"


class CountField(forms.IntegerField):
    """How many people; empty where it was not entered."""

    def __init__(self, label: str):
        super().__init__(
            label=label, required=False, min_value=0, max_value=MOST_PEOPLE,
            widget=forms.TextInput(attrs={"class": "form-control", "inputmode": "numeric", "autocomplete": "off"}),
            error_messages={
                "invalid": "Chỉ ghi số người, ví dụ 15.", "min_value": "Số người không thể nhỏ hơn 0.",
                "max_value": f"Số này quá lớn: nhiều nhất {MOST_PEOPLE}."})


class PersonnelForm(SheetForm):
    """The personnel sheet: how many, and how the steps of the process went; never who."""

    subject = "personnel"
    parts = (("held", "Ngày họp"), ("summoned", "Triệu tập"), ("present", "Có mặt"), ("agreed", "Phiếu đồng ý"))

    def cells(self) -> dict[str, forms.Field]:
        """A field for each count and for each cell of a step."""
        fields = {code: CountField(asked.label) for code, asked in COUNTS.items()}
        for number in STEPS:
            for part, label in self.parts:
                title = f"Bước {number}, {label.lower()}"
                fields[step_name(number, part)] = HeldField(title) if part == "held" else CountField(title)
        return fields

    def written(self) -> dict:
        """What the newest sheet says in the cells."""
        said = queries.counts_of(self.newest)
        return dict(said.counts) | {
            step_name(step.number, part): getattr(step, part) for step in said.steps for part, _ in self.parts}

    def doubts(self) -> Iterator[tuple[str, str]]:
        """What cannot be true together, and days out of order; what is merely missing or against a rule is left to the checks."""
        given = self.given
        for wrong in contradictions(Counts(given["counts"], tuple(given["steps"]))):
            if wrong.part:
                yield step_name(wrong.step, wrong.part) if wrong.step else wrong.part, f"{wrong.short} {wrong.why}"

    @property
    def given(self) -> dict:
        given = super().given
        steps = [Step(number, *(given.get(step_name(number, part)) for part, _ in self.parts)) for number in STEPS]
        counts = {code: given[code] for code in COUNTS if given.get(code) is not None}
        return {"counts": counts, "steps": steps, "seen": given.get("seen") or 0, "source": given.get("source", "")}

    @property
    def count_rows(self) -> Iterator[tuple[Count, list[tuple[str, BoundField, str]]]]:
        """Each count with its one cell."""
        for code, asked in COUNTS.items():
            yield asked, [("Số lượng", self[code], self.also(self[code]))]

    @property
    def step_rows(self) -> Iterator[tuple[int, str, list[tuple[str, BoundField, str]]]]:
        """Each step with its cells."""
        for number, title in STEPS.items():
            fields = [(label, self[step_name(number, part)]) for part, label in self.parts]
            yield number, title, [(label, field, self.also(field)) for label, field in fields]


class HeldField(DayField):
    """The day of a step, in a cell."""

    def __init__(self, label: str):
        super().__init__(label=label, required=False, help_text="", widget=forms.TextInput())
        self.widget.attrs["class"] = "form-control"


def step_name(number: int, part: str) -> str:
    """The name of the field of a cell of a step."""
    return f"buoc{number}-{part}"
