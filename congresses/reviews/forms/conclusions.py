"""Drafting, issuing and correcting a conclusion; every form knows the edition it was rendered from."""

from datetime import date

from crispy_forms.layout import Field, Layout
from django import forms
from django.core.exceptions import ValidationError

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE, STANDING_COMMITTEE
from congresses.core.forms import ActForm, DayField, LongText, SeenForm
from congresses.core.vietnamese import capital
from congresses.documents.models import Version
from congresses.plans.models import Congress, DocumentKind
from congresses.plans.queries import calendar

from ..lines import locality, opinions_of
from ..models import NOTICE, Blocks, Comment, Conclusion, PaperNumber, VerdictKind, full_number, number_used
from .sessions import PersonChoice, people

SAID = 90  # characters of an opinion beside its box
UNJUDGED = ("", "Chưa kết luận")
REST = "rest"


class DraftForm(SeenForm):
    """A form about a draft; `seen` is the edition of the draft it was rendered from."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class AssessmentForm(DraftForm):
    """The general assessment."""

    assessment = LongText(label="Ưu điểm", rows=7, max_length=20000, required=False)
    shortcomings = LongText(label="Hạn chế", rows=7, max_length=20000, required=False)
    follow_up = LongText(label="Theo dõi, đôn đốc", rows=3, max_length=4000, required=False,
                         help_text="Cơ quan, cá nhân nào theo dõi việc thực hiện kết luận.")


class PaperForm(DraftForm):
    """Number, date and signer of the notice."""

    number = forms.IntegerField(
        label="Số", min_value=1, max_value=99999, widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "form-control--date"}),
    )
    date = DayField(label="Ngày ban hành")
    signer = PersonChoice(label="Người ký", empty_label=None, help_text="Người ghi biên bản của buổi duyệt không ký.")

    def __init__(self, *args, conclusion: Conclusion, **kwargs):
        super().__init__(*args, **kwargs)
        session = conclusion.session
        self.plan = session.plan
        self.fields["number"].help_text = (f"Chỉ ghi số, ví dụ 412; cổng ghi là {full_number(412, NOTICE, self.plan.superior)}. "
                                           "Cổng đề nghị số tiếp theo của sổ, đồng chí sửa được.")
        signers = people(session.plan.superior_id, STANDING_COMMITTEE).exclude(pk=session.recorder_id)
        self.fields["signer"].queryset = signers

    def clean_number(self) -> int:
        number = self.cleaned_data["number"]
        if PaperNumber.objects.series(self.plan, NOTICE).uses(number):
            raise ValidationError(number_used(self.plan, NOTICE, number))
        return number


class Boxes(forms.ModelMultipleChoiceField):
    """Boxes for rows that the form names in its own words."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, model, says, **kwargs):
        super().__init__(queryset=model.objects.none(), **kwargs)
        self.says = says

    def label_from_instance(self, obj) -> str:
        return self.says(obj)


def said(comment: Comment) -> str:
    """Who said what about which commune, short enough for a box."""
    text = comment.text if len(comment.text) <= SAID else comment.text[:SAID].rsplit(" ", 1)[0] + "…"
    return f"{comment.speaker or comment.written_for.full_name} ({locality(comment.version.document.congress.committee)}): {text}"


class ItemForm(DraftForm):
    """One point: what, for whom, about which documents, what it blocks, until when, grown from which opinions."""

    text = LongText(label="Yêu cầu", rows=4, error_messages={"required": "Đồng chí ghi nội dung yêu cầu."})
    congresses = Boxes(
        Congress, lambda c: locality(c.committee), label="Áp dụng cho",
        error_messages={"required": "Đồng chí chọn ít nhất một đảng bộ."},
    )
    kinds = Boxes(DocumentKind, str, label="Về văn kiện", required=False,
                  help_text="Để trống nếu yêu cầu về tổ chức hoặc ngày đại hội.")
    blocks = forms.ChoiceField(
        label="Chưa xong thì chặn", choices=[(value, capital(label)) for value, label in Blocks.choices],
        widget=forms.RadioSelect, error_messages={"required": "Đồng chí chọn việc bị chặn, hoặc «Không chặn»."},
    )
    due = DayField(label="Hạn", required=False)
    owner = forms.CharField(label="Ai thực hiện", max_length=150, required=False,
                            help_text="Để trống nếu là ban chấp hành của đảng bộ được yêu cầu.")
    comments = Boxes(Comment, said, label="Từ những ý kiến", required=False,
                     help_text="Người nêu ý kiến đầu tiên được giao thẩm tra câu trả lời.")
    rolled: date | None = None  # the day off that was typed

    def __init__(self, *args, conclusion: Conclusion, user, **kwargs):
        super().__init__(*args, **kwargs)
        session, superior = conclusion.session, conclusion.session.plan.superior_id
        heard = Congress.objects.filter(submissions__agenda__session=session).select_related("committee")
        self.fields["congresses"].queryset = heard.order_by("submissions__agenda__position")
        self.fields["comments"].queryset = opinions_of(session, user)
        kinds = session.plan.kinds.all()
        if not reads_restricted(user, superior, HOUSE):
            kinds = kinds.filter(restricted=False)
            self.fields["kinds"].help_text += " Mục về loại văn kiện hạn chế do người được giao đọc loại đó ghi."
        self.fields["kinds"].queryset = kinds

    def clean_due(self):
        typed = self.cleaned_data["due"]
        if typed is None:
            return None
        try:
            due = calendar().roll(typed)
        except OverflowError:
            raise ValidationError("Ngày này quá xa.") from None
        if due != typed:
            self.rolled = typed
        return due

    @property
    def helper(self):
        helper = super().helper
        chips = (Field(name, wrapper_class="field--chips") for name in ("congresses", "kinds", "blocks"))
        helper.layout = Layout("text", *chips, "due", "owner", Field("comments", template="reviews/conclusions/opinions_field.html"))
        return helper


class JudgeForm(DraftForm):
    """A verdict on each version of the agenda, commune by commune; one choice for all a commune has left."""

    def __init__(self, *args, facts, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.versions = {f"v{v.pk}": v for v in facts.versions if _needs_a_word(facts, v)}
        readable = set(Version.objects.visible_to(user).filter(
            pk__in=[v.pk for v in facts.versions]).values_list("pk", flat=True))
        for name, version in self.versions.items():
            self.fields[name] = forms.ChoiceField(
                label=str(version) if version.pk in readable else version.document.kind.name,
                choices=[*VerdictKind.choices, UNJUDGED], required=False, widget=forms.RadioSelect,
                initial=facts.verdicts.get(version.pk, ""),
            )
        for congress in dict.fromkeys(v.document.congress_id for v in self.versions.values()):
            self.fields[f"{REST}{congress}"] = forms.ChoiceField(
                label="Ghi cho mọi văn kiện ở trên còn «Chưa kết luận»", required=False, widget=forms.RadioSelect,
                choices=[*VerdictKind.choices, ("", "Để nguyên")], initial="",
            )

    def groups(self) -> list[tuple[str, list]]:
        """(commune, its fields), the one for the rest last"""
        found: dict[int, tuple[str, list]] = {}
        for name, version in self.versions.items():
            congress = version.document.congress
            found.setdefault(congress.pk, (locality(congress.committee), []))[1].append(self[name])
        return [(commune, [*fields, self[f"{REST}{pk}"]]) for pk, (commune, fields) in found.items()]

    def clean(self):
        data = self.cleaned_data
        communes = {v.document.congress_id for v in self.versions.values()}
        rest = {congress: data.pop(f"{REST}{congress}", "") for congress in communes}
        data["verdicts"] = {
            v: data.pop(name) or rest[v.document.congress_id] for name, v in self.versions.items() if name in data
        }
        return data


def _needs_a_word(facts, version: Version) -> bool:
    """What is approved already needs none, unless this very draft judges it."""
    return not version.is_approved or version.pk in facts.verdicts


class WithdrawForm(ActForm):
    """Why an approval is taken back."""

    reason = LongText(label="Lý do rút", error_messages={"required": "Đồng chí ghi lý do rút việc thông qua."})
