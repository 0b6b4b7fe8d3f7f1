"""Planning a session, who is there, and what is said."""

from datetime import datetime

from crispy_forms.layout import Field, Layout
from django import forms

from congresses.committees.models import User
from congresses.committees.seats import HOUSE, STANDING_COMMITTEE, Role
from congresses.core.forms import ActForm, DayField, HourField
from congresses.core.vietnamese import HANOI, day, name_key
from congresses.documents.models import Version

from ..models import ReviewSession, Submission
from ..queries import unplanned


class ByName(forms.models.ModelChoiceIterator):
    """People as a list in Việt Nam orders them, which the database cannot."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        yield from map(self.choice, sorted(self.queryset, key=lambda person: name_key(person.full_name)))


class PersonChoice(forms.ModelChoiceField):
    """One of some people."""

    iterator = ByName

    def __init__(self, *, queryset=None, **kwargs):
        super().__init__(queryset=User.objects.none() if queryset is None else queryset, **kwargs)


class Submissions(forms.ModelMultipleChoiceField):
    """Open submissions on no agenda yet."""

    def label_from_instance(self, obj) -> str:
        return f"{obj.congress.committee.name}, trình lần {obj.number} ngày {day(obj.at)}"


def people(superior_id: int, roles):
    """Accounts with a seat in one of the roles today."""
    return User.objects.seated(roles, committee=superior_id)


def waiting(plan):
    """What a session can be planned for, commune by commune."""
    return unplanned(plan).select_related("congress__committee").order_by("congress__committee__sort_key")


class PlanSessionForm(ActForm):
    """Title, day and hour, place, who chairs and records, and what is heard."""

    title = forms.CharField(label="Tên buổi duyệt", max_length=150)
    by_paper = forms.BooleanField(label="Duyệt bằng văn bản, không họp", required=False)
    day = DayField(label="Ngày")
    hour = HourField(label="Giờ", initial="14:00")
    place = forms.CharField(label="Địa điểm", max_length=150, required=False)
    chair = PersonChoice(label="Người chủ trì", empty_label=None)
    recorder = PersonChoice(
        label="Người ghi biên bản", empty_label="Chọn người ghi biên bản",
        help_text="Người ghi biên bản không ký kết luận của buổi này.",
    )
    submissions = Submissions(
        label="Hồ sơ được nghe", queryset=Submission.objects.none(), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Đồng chí chọn ít nhất một hồ sơ."},
    )

    def __init__(self, *args, plan, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["chair"].queryset = people(plan.superior_id, STANDING_COMMITTEE)
        self.fields["chair"].initial = people(plan.superior_id, [Role.CHAIR]).first()
        self.fields["recorder"].queryset = people(plan.superior_id, HOUSE)
        self.fields["submissions"].queryset = waiting(plan)

    def clean(self):
        first, hour = self.cleaned_data.pop("day", None), self.cleaned_data.pop("hour", None)
        if first and hour:
            self.cleaned_data["planned_at"] = datetime.combine(first, hour, tzinfo=HANOI)
        return self.cleaned_data


class AttendanceForm(ActForm):
    """Here or not, and why not."""

    present = forms.TypedChoiceField(
        label="Có dự không", choices=[("1", "Có mặt"), ("0", "Vắng mặt")], coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
    )
    absence = forms.CharField(label="Lý do vắng", max_length=150, required=False)

    @property
    def helper(self):
        helper = super().helper
        helper.layout = Layout(Field("present", wrapper_class="field--chips"), "absence")
        return helper


def named(participant) -> str:
    """A participant with the office held."""
    return f"{participant.name}, {participant.title}" if participant.title else participant.name


def heard_versions(session: ReviewSession):
    """Versions on the agenda, commune by commune in the order of the agenda."""
    rows = Version.objects.filter(items__submission__agenda__session=session)
    return rows.select_related("document__kind", "document__congress__committee").order_by(
        "items__submission__agenda__position", "document__kind__position"
    )
