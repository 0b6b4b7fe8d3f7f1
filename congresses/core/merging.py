"""A form sent from a page that is out of date, laid over what is stored now: what the person did not touch gives way."""

from dataclasses import dataclass, field
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict

from . import vietnamese

Plain = str | list[str]  # a value as a browser sends it; of several boxes in one order


class OpenedField(forms.JSONField):
    """The values a page was opened with, in a hidden field; anything else sent there says nothing."""

    widget = forms.HiddenInput

    def to_python(self, value):
        try:
            opened = super().to_python(value)
        except (ValidationError, ValueError, RecursionError):
            return {}
        return opened if isinstance(opened, dict) else {}


@dataclass
class Merged:
    """What of a form is another since it was opened, in one sentence for each field; and the form as it is shown again."""

    data: MultiValueDict
    yields: list[tuple[str, str]] = field(default_factory=list)  # (field, sentence)
    clashes: list[tuple[str, str]] = field(default_factory=list)
    keeps: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sentences(self) -> list[tuple[str, str]]:
        """Nothing where all that is stored is what the page was opened with."""
        return self.clashes + self.yields + self.keeps if self.clashes or self.yields else []


def opened_with(form: forms.Form) -> dict[str, Plain]:
    """The values of the fields people see, as the page shows them before anybody types."""
    return {name: _written(form.fields[name], form[name].initial) for name in _open(form)}


def merge(form: forms.Form, opened: dict[str, Plain]) -> Merged:
    """Fields left as they were opened take what is stored; what was typed stays and is told beside what is stored."""
    merged = Merged(form.data.copy())
    for name in _open(form):
        now, typed = (_plain(form.fields[name], value) for value in (form[name].initial, form[name].data))
        before = _plain(form.fields[name], opened[name]) if _alike(opened.get(name), now) else None
        if typed == now:
            continue
        if typed == before:
            _put(merged.data, form[name], now)
            merged.yields.append((name, f"nay là {_told(form, name, now)}, trước là {_told(form, name, before)}. "
                                 "Đồng chí không sửa ô này nên cổng lấy theo bản nay."))
        elif now == before:
            merged.keeps.append((name, "chỉ đồng chí sửa; giữ như đồng chí ghi."))
        else:
            own = "" if _is_text(form, name) else f"; đồng chí ghi {_told(form, name, typed)}"
            merged.clashes.append((name, f"đang lưu {_told(form, name, now)}{own}. "
                                  "Ô bên dưới giữ như đồng chí ghi; bấm ghi lần nữa thì ô ấy thay cho bản đang lưu."))
    return merged


def _open(form: forms.Form) -> list[str]:
    return [name for name, one in form.fields.items() if not form[name].is_hidden and not isinstance(one, forms.FileField)]


def _alike(sent: Any, stored: Plain) -> bool:
    """Whether what was sent along can be a value of the field at all."""
    return type(sent) is type(stored) and all(isinstance(one, str) for one in sent)


def _plain(kind: forms.Field, value: Any) -> Plain:
    """One writing for one value, however it was typed, stored or sent along."""
    try:
        return _written(kind, kind.clean(kind.prepare_value(value)))
    except ValidationError:
        return _written(kind, value)


def _written(kind: forms.Field, value: Any) -> Plain:
    value = kind.prepare_value(value)
    if isinstance(value, list | tuple) or getattr(kind.widget, "allow_multiple_selected", False):
        return sorted(map(str, value or ()))
    if isinstance(value, time):
        return f"{value:%H:%M}"
    said = "" if value is None or value is False else str(value)
    return vietnamese.nfc(said.replace("\r\n", "\n")).strip()


def _put(data: MultiValueDict, bound: forms.BoundField, value: Plain) -> None:
    if isinstance(value, list):
        data.setlist(bound.html_name, value)
    elif value:
        data[bound.html_name] = value
    else:
        data.pop(bound.html_name, None)


def _is_text(form: forms.Form, name: str) -> bool:
    return isinstance(form.fields[name].widget, forms.Textarea)


def _told(form: forms.Form, name: str, value: Plain) -> str:
    """The value in the words of the page."""
    kind = form.fields[name]
    if isinstance(kind, forms.BooleanField):
        return "có đánh dấu" if value else "không đánh dấu"
    if not hasattr(kind, "choices"):
        return _quoted(value) if value else "để trống"
    labels = {str(key): str(label) for key, label in kind.choices}
    chosen = value if isinstance(value, list) else [value]
    return ", ".join(_quoted(label) for key, label in labels.items() if key in chosen) or "để trống"


def _quoted(text: Plain) -> str:
    """Words in quotation marks, dates and figures without."""
    said = text if isinstance(text, str) else ", ".join(text)
    return said if said[:1].isdigit() and " " not in said else f"«{said}»"
