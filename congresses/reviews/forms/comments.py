"""What people type about a passage or a version."""

from crispy_forms.layout import Field, Layout
from django import forms

from congresses.core.forms import ActForm, LongText

from ..models import Aspect
from ..quotes import LONGEST


class CommentForm(ActForm):
    """A remark with its aspect."""

    aspect = forms.ChoiceField(
        label="Khía cạnh", choices=Aspect.choices, widget=forms.RadioSelect,
        error_messages={"required": "Đồng chí chọn một khía cạnh."},
    )
    text = LongText(label="Nội dung góp ý", error_messages={"required": "Đồng chí ghi nội dung góp ý."})

    @property
    def helper(self):
        helper = super().helper
        helper.layout = Layout(*(
            Field(name, wrapper_class="field--chips field--short") if name == "aspect" else name for name in self.fields
        ))
        return helper


class QuotingForm(ActForm):
    """A form about words of a passage; `nth` says which time they stand there, as long as they are the words offered."""

    quote = LongText(label="Câu chữ", required=False, rows=2, max_length=LONGEST, help_text="Để trống nếu góp ý cho cả đoạn.")
    nth = forms.IntegerField(required=False, min_value=1, max_value=10_000, widget=forms.HiddenInput)
    offered = forms.CharField(required=False, max_length=LONGEST + 20, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["offered"] = self._chosen(self.initial.get)

    def _chosen(self, get) -> str:
        """What `nth` was counted for: the words, and the passage where that is chosen too."""
        return " ".join(f"{get('number') or ''} {get('quote') or ''}".split())[:LONGEST]

    @property
    def given(self) -> dict:
        counted = " ".join(self.cleaned_data["offered"].split()) == self._chosen(self.cleaned_data.get)
        given = {name: value for name, value in super().given.items() if name != "offered"}
        return given | {"nth": self.cleaned_data["nth"] if counted else None}


class PassageCommentForm(QuotingForm, CommentForm):
    """A remark on a passage, perhaps on a few words of it."""

    quote = LongText(
        label="Câu chữ được góp ý", required=False, rows=2, max_length=LONGEST,
        help_text="Chép câu hoặc cụm từ trong đoạn nếu góp ý không phải cho cả đoạn.",
    )
    field_order = ["quote", "text", "aspect"]


class PlaceForm(QuotingForm):
    """Where a comment of an earlier version stands on a later one; `passages` are the later version's."""

    where = forms.ChoiceField(
        label="Vị trí của góp ý", widget=forms.RadioSelect,
        choices=[("here", "Ở đoạn ghi dưới đây"), ("gone", "Không còn chỗ nào trong bản này")],
        error_messages={"required": "Đồng chí chọn một mục."},
    )
    number = forms.IntegerField(
        label="Đoạn số", required=False, min_value=1, max_value=100_000, help_text="Không cần khi góp ý không còn chỗ nào.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "form-control--date"}),
    )
    field_order = ["where", "number", "quote"]

    def __init__(self, *args, passages, **kwargs):
        super().__init__(*args, **kwargs)
        self.passages, self.passage = passages, None

    def clean(self):
        data = self.cleaned_data
        if data.get("where") != "here" or "number" in self.errors:
            return data
        number = data.get("number")
        self.passage = number and self.passages.filter(number=number).first()
        if not self.passage:
            self.add_error("number", f"Bản này không có đoạn {number}." if number else "Đồng chí ghi số đoạn.")
        return data

    @property
    def given(self) -> dict:
        if not self.passage:
            return {"passage": None}
        return {"passage": self.passage, "quote": self.cleaned_data["quote"], "nth": super().given["nth"]}


class ReplyForm(ActForm):
    text = LongText(label="Trả lời", rows=3, error_messages={"required": "Đồng chí ghi nội dung trả lời."})


class MarkForm(ActForm):
    """Settled or open again: the button says which."""

    resolved = forms.BooleanField(required=False)


class FoundForm(ActForm):
    """The click that confirms a place the portal found; `found` is the number of the passage the button stood beside."""

    found = forms.IntegerField(min_value=1)

    def __init__(self, *args, place, passages, quoted: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.place, self.passages, self.quoted = place, passages, quoted

    def clean_found(self):
        if self.cleaned_data["found"] != self.place.number:
            raise forms.ValidationError("Vị trí vừa thay đổi.")
        return self.cleaned_data["found"]

    @property
    def given(self) -> dict:
        words = {"quote": self.place.words, "nth": self.place.nth} if self.quoted else {}
        return {"passage": self.passages.get(pk=self.place.passage), **words}
