"""Laying a dossier, and sending it back."""

from django import forms

from congresses.core.forms import ActForm, LongText


class ShownField(forms.JSONField):
    """What a page named, in a hidden field; anything else sent there names nothing."""

    widget = forms.HiddenInput

    def to_python(self, value):
        try:
            shown = super().to_python(value)
        except (forms.ValidationError, ValueError, RecursionError):
            return {}
        sound = isinstance(shown, dict) and all(isinstance(edition, str) for edition in shown.values())
        return shown if sound else {}


class SubmitForm(ActForm):
    """The button itself; `seen` is the number of the submission the page offered, `shown` what it named."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    shown = ShownField(required=False)

    def renew(self) -> None:
        """Stand on what the page shows now, not on what was sent."""
        self.data = self.data.copy()
        self.data.update({"seen": self.initial["seen"], "shown": self.fields["shown"].prepare_value(self.initial["shown"])})


class SendBackForm(ActForm):
    """What is missing, in words the commune reads."""

    missing = LongText(
        label="Còn thiếu những gì", rows=5,
        help_text="Đảng bộ đọc nguyên văn. Đồng chí không chép nội dung của văn kiện hạn chế vào đây.",
        error_messages={"required": "Đồng chí ghi rõ còn thiếu gì để đảng bộ bổ sung."},
    )
