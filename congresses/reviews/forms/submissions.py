"""Laying a dossier, and sending it back."""

from django import forms

from congresses.core.forms import ActForm, LongText


class SubmitForm(ActForm):
    """The button itself; `seen` is the number of the submission the page offered."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class SendBackForm(ActForm):
    """What is missing, in words the commune reads."""

    missing = LongText(
        label="Còn thiếu những gì", rows=5,
        help_text="Đảng bộ đọc nguyên văn. Đồng chí không chép nội dung của văn kiện hạn chế vào đây.",
        error_messages={"required": "Đồng chí ghi rõ còn thiếu gì để đảng bộ bổ sung."},
    )
