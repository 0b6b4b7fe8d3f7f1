"""What people type about a passage or a version."""

from crispy_forms.layout import Field, Layout
from django import forms

from congresses.core.forms import ActForm, LongText

from ..models import Aspect


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


class PassageCommentForm(CommentForm):
    """A remark on a passage, perhaps on a few words of it."""

    quote = LongText(
        label="Câu chữ được góp ý", required=False, rows=2, max_length=2000,
        help_text="Chép câu hoặc cụm từ trong đoạn nếu góp ý không phải cho cả đoạn.",
    )
    field_order = ["aspect", "quote", "text"]


class ReplyForm(ActForm):
    text = LongText(label="Trả lời", rows=3, error_messages={"required": "Đồng chí ghi nội dung trả lời."})


class MarkForm(ActForm):
    """Settled or open again: the button says which."""

    resolved = forms.BooleanField(required=False)
