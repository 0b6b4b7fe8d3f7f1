"""The base of every form that asks for an act, and the fields all apps share."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, OperationalError
from django.utils import timezone

from . import merging, rows, vietnamese
from .errors import Conflict
from .models import FormToken
from .orm import in_transaction, is_busy


class ActForm(forms.Form):
    """A form that carries out one act, at most once however often it is sent."""

    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    status = 200

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["once"].initial = uuid.uuid4
        self.order_fields([name for name in self.fields if name != "once"] + ["once"])

    @property
    def helper(self) -> FormHelper:
        """Crispy settings: the page owns the form tag and the button."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    @property
    def token(self) -> uuid.UUID | None:
        """One click: the form as it was rendered with exactly what was sent in it; other words are another act."""
        once = self.cleaned_data.get("once")
        sent = [(name, getattr(self.cleaned_data.get(name), "sha256", self[name].data)) for name in sorted(self.fields)]
        return once and uuid.uuid5(once, repr(sent))

    @property
    def given(self) -> dict[str, Any]:
        """What the person typed, without the form's own fields."""
        return {name: value for name, value in self.cleaned_data.items() if name != "once"}

    def carry_out(self, action: Callable, *args, by, **extra) -> Any:
        """The result of the action, or None with the refusal among the form's errors."""
        def act():
            result = action(*args, **self.given, **extra, by=by)
            self._remember(result, by)
            return result

        return self._answered(act, earlier=lambda: self._earlier(by))

    def try_out(self, action: Callable, *args, by, **extra) -> Any:
        """The same for what leaves no trace: the form may be sent again as it is."""
        return self._answered(lambda: action(*args, **self.given, **extra, by=by), earlier=lambda: None)

    def _answered(self, act: Callable, earlier: Callable) -> Any:
        try:
            return in_transaction(act)
        except OperationalError as error:
            if not is_busy(error):
                raise
            self.status = 503
            self.add_error(None, "Cổng đang bận, chưa ghi được gì. Đồng chí bấm lại sau ít giây.")
        except (ValidationError, PermissionDenied, IntegrityError) as error:
            if before := earlier():
                return before
            if not isinstance(error, ValidationError):
                raise
            self.status = 409 if isinstance(error, Conflict) else self.status
            self.add_error(None, error)
        return None

    def _remember(self, result, by) -> None:
        # After the act and in its transaction: a second click waits here and is then undone as a whole.
        if token := self.token:
            FormToken(
                token=token, user_id=by.pk, model=result._meta.label,
                object_id=result.pk, made_at=timezone.now(),
            ).save(force_insert=True)

    def _earlier(self, by):
        found = FormToken.objects.filter(token=self.token, user_id=by.pk).first()
        return found.result() if found else None


class SeenForm(ActForm):
    """A form beside something others may change; shown again after a conflict, it stands on what is there now.

    What the person had not touched is taken from there, what both changed is said: the next press writes what is seen.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opened = merging.OpenedField(required=False)
    since: list[tuple[str, str]] = []  # after a conflict: (field, what is another)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["opened"].initial = lambda: merging.opened_with(self)  # later: fields may still be added

    @property
    def given(self) -> dict[str, Any]:
        return {name: value for name, value in super().given.items() if name != "opened"}

    def _answered(self, act: Callable, earlier: Callable) -> Any:
        result = super()._answered(act, earlier)
        if self.status == 409:
            self._stand_on_what_is_stored()
        return result

    def _stand_on_what_is_stored(self) -> None:
        data = self.data.copy()
        if "opened" in self.fields:
            merged = merging.merge(self, self.cleaned_data.get("opened") or {})
            data, self.since = merged.data, merged.sentences
            data[self.add_prefix("opened")] = self.fields["opened"].prepare_value(merging.opened_with(self))
        data[self.add_prefix("seen")] = self.initial.get("seen")
        self.data = data


class RowForm(SeenForm):
    """A row of reference data: a new one with its code if people give it one, or a standing one without."""

    def __init__(self, *args, row=None, **kwargs):
        values = {name: getattr(row, name) for name in self.base_fields if hasattr(row, name)}
        super().__init__(*args, initial=values | {"seen": rows.state(row)} if row else {}, **kwargs)
        for name in ["code"] if row else ["seen", "opened"]:
            self.fields.pop(name, None)
        self.order_fields(["code", *self.fields])

    @property
    def given(self):
        return {name: vietnamese.nfc(value) if isinstance(value, str) else value for name, value in super().given.items()}


class FigureField(forms.Field):
    """A number of at most two decimals, as it is written in Việt Nam."""

    widget = forms.TextInput

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.widget.attrs.update({"inputmode": "decimal", "autocomplete": "off", "class": "form-control--date"})

    def to_python(self, value):
        if not (text := str(value or "").strip()):
            return None
        try:
            return rows.figure(text)
        except rows.Unfit as error:
            raise ValidationError(f"{error.what} {error.remedy}") from None

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else vietnamese.number(value.normalize() + 0)


class DayField(forms.DateField):
    """A day typed as dd/mm/yyyy, of a year people mean: the first year of the calendar lies before it once in UTC."""

    years = range(1800, 2201)

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "Ngày/tháng/năm, ví dụ 20/3/2020.")
        super().__init__(**kwargs)
        self.widget.attrs.update({"inputmode": "numeric", "autocomplete": "off", "class": "form-control--date"})

    def to_python(self, value):
        if value in self.empty_values or not isinstance(value, str):
            return super().to_python(value)
        try:
            day = vietnamese.parse_day(value)
        except ValueError:
            raise ValidationError(f"Ngày {value[:20]} không có trong lịch. Đồng chí ghi dạng 20/3/2020.") from None
        if day.year not in self.years:
            raise ValidationError(f"Năm {day.year} quá xa. Đồng chí xem lại năm.")
        return day

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else vietnamese.day(value)


class HourField(forms.TimeField):
    """An hour as people write it."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "Giờ:phút, ví dụ 14:00.")
        widget = forms.TimeInput(format="%H:%M", attrs={"inputmode": "numeric", "autocomplete": "off", "class": "form-control--date"})
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value):
        if value in self.empty_values or not isinstance(value, str):
            return super().to_python(value)
        try:
            return vietnamese.parse_hour(value)
        except ValueError:
            raise ValidationError("Đồng chí ghi giờ dạng 14:00.") from None


class LongText(forms.CharField):
    """Several lines of plain text, in the one Unicode form, without NUL."""

    def __init__(self, *, rows: int = 4, max_length: int = 5000, **kwargs):
        super().__init__(max_length=max_length, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value):
        return vietnamese.nfc(super().to_python(value) or "")


class Confirmation(ActForm):
    """A form without input: the button itself is the decision."""


def forget_old_clicks() -> int:
    """Drop the marks of forms carried out over a month ago: no browser sends those again."""
    return FormToken.objects.filter(made_at__lt=timezone.now() - timedelta(days=30)).delete()[0]
