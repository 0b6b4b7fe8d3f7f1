"""Taking down what is said, with the keyboard alone; and the words the recorder often needs."""

from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join

from congresses.core.forms import ActForm, LongText
from congresses.core.vietnamese import capital, fold
from congresses.documents.models import Passage, Version

from ..lines import locality
from ..models import Aspect, ReviewSession, UsualRemark
from .sessions import heard_versions, named

LONGEST = 400  # characters of a usual remark
ASPECTS = [("", "Chọn khía cạnh"), *Aspect.choices]
# On the keyboard a number picks from a list (pick.js); letters with marks do not.
NUMBERED = [("", "Chọn khía cạnh"), *((value, f"{n}. {label}") for n, (value, label) in enumerate(Aspect.choices, start=1))]


class NumberedList(forms.Select):
    """A list whose rows are picked by their number; `tells` gives the attributes by which the page knows more of a row."""

    def __init__(self, attrs=None, choices=(), tells=lambda row: {}):
        super().__init__({"data-numbered": "", **(attrs or {})}, choices)
        self.tells = tells

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value and hasattr(value, "instance"):
            option["attrs"] |= self.tells(value.instance)
        return option


class Numbered(forms.models.ModelChoiceIterator):
    """Rows with their number in front."""

    def __iter__(self):
        for n, (value, label) in enumerate(super().__iter__(), start=0 if self.field.empty_label is not None else 1):
            yield (value, f"{n}. {label}") if n else (value, label)


class NumberedVersion(forms.ModelChoiceField):
    """Versions heard. A telephone shows the beginning of a row: what tells one from the next stands there, the commune above the list."""

    iterator = Numbered

    def __init__(self, **kwargs):
        super().__init__(widget=NumberedList(tells=lambda version: {"data-commune": locality(version.document.congress.committee)}), **kwargs)

    def label_from_instance(self, obj) -> str:
        kind, committee = obj.document.kind, obj.document.congress.committee
        return f"{capital(kind.name.removeprefix('Dự thảo '))}, bản {obj.number} ({committee.short_name})"


class NumberedRemark(forms.ModelChoiceField):
    iterator = Numbered


class Suggested(forms.TextInput):
    """A line of text that offers what was prepared, as one types."""

    def __init__(self, offered=(), attrs=None):
        super().__init__(attrs)
        self.offered = offered

    def render(self, name, value, attrs=None, renderer=None):
        shelf = f"{name}-san"
        line = super().render(name, value, {**(attrs or {}), "list": shelf, "autocomplete": "off"}, renderer)
        offered = format_html_join("", '<option value="{}"></option>', ((one,) for one in self.offered))
        return format_html('{}<datalist id="{}">{}</datalist>', line, shelf, offered)


class OpinionForm(ActForm):
    """A spoken opinion: who, about what, in which words, typed or taken from the usual ones."""

    speaker = forms.CharField(
        label="Người phát biểu", max_length=150, help_text="Gõ vài chữ rồi chọn, hoặc ghi tên người khác. Lời của người thuộc đảng bộ được duyệt vào phần giải trình của biên bản.",
        error_messages={"required": "Đồng chí ghi người phát biểu."},
    )
    version = NumberedVersion(label="Về văn kiện", empty_label=None, queryset=Version.objects.none())
    number = forms.IntegerField(label="Đoạn số", required=False, min_value=1, max_value=100000,
                                help_text="Để trống nếu nói về toàn văn.",
                                widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "form-control--date"}))
    aspect = forms.ChoiceField(label="Khía cạnh", choices=NUMBERED, widget=NumberedList,
                               help_text="Để trống thì lấy theo câu thường dùng.", error_messages={"required": "Đồng chí chọn khía cạnh."})
    usual = NumberedRemark(label="Câu thường dùng", required=False, empty_label="Không dùng", queryset=UsualRemark.objects.none(),
                           widget=NumberedList(tells=lambda remark: {"data-aspect": remark.aspect}))
    text = LongText(label="Ý kiến", rows=3, error_messages={"required": "Đồng chí ghi nội dung ý kiến, hoặc chọn một câu thường dùng."})

    def __init__(self, *args, session: ReviewSession, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = list(map(named, session.participants.all()))
        self.fields["speaker"].widget = Suggested(self.people, {"class": "textinput form-control"})
        self.fields["version"].queryset = heard_versions(session).filter(pk__in=Version.objects.visible_to(user))
        self.fields["usual"].queryset = session.plan.usual_remarks.all()
        if self.data.get("usual"):  # it brings both
            self.fields["aspect"].required = self.fields["text"].required = False
        for field in self.fields.values():
            if field.required:
                field.widget.attrs["data-missing"] = field.error_messages["required"]

    def clean_speaker(self) -> str:
        """A few words stand for the one participant they fit; words that fit nobody name somebody else."""
        typed = self.cleaned_data["speaker"].strip()
        fitting = [name for name in self.people if fold(typed) in fold(name)]
        if typed in self.people or not fitting:
            return typed
        if len(fitting) > 1:
            raise ValidationError(f"«{typed}» có thể là {'; '.join(fitting[:4])}. Đồng chí ghi rõ hơn.")
        return fitting[0][:150]

    def clean(self):
        data = self.cleaned_data
        usual, number = data.pop("usual", None), data.pop("number", None)
        data["text"] = " ".join(filter(None, (usual.text if usual else "", data.get("text", ""))))
        data["aspect"] = data.get("aspect") or (usual.aspect if usual else "")
        if number and "version" in data:
            data["passage"] = Passage.objects.filter(version=data["version"], number=number).first()
            if data["passage"] is None:
                self.add_error("number", f"{data['version']} không có đoạn {number}.")
        return data

    @property
    def helper(self):
        helper = super().helper
        helper.layout = Layout(
            Div("speaker", "version", css_class="fields-row"), Div("number", "aspect", "usual", css_class="fields-row"), "text")
        return helper


class UsualRemarkForm(ActForm):
    """One more sentence the recorder can take instead of typing it."""

    aspect = forms.ChoiceField(label="Khía cạnh", choices=ASPECTS, error_messages={"required": "Đồng chí chọn khía cạnh."})
    text = LongText(label="Câu thường dùng", rows=2, max_length=LONGEST, error_messages={"required": "Đồng chí ghi câu thường dùng."})
