"""The timetable: one line, several lines at once, another hour for a session; whom to invite."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import escape

from congresses.committees.models import Membership
from congresses.committees.seats import HOUSE, STANDING_COMMITTEE
from congresses.core import clock
from congresses.core.forms import ActForm, DayField, HourField, LongText, SeenForm
from congresses.core.vietnamese import HANOI, day, sort_key

from ..actions.invitations import address_of
from ..actions.timetable import Typed
from ..models import Participant, ReviewSession, Slot
from .sessions import PersonChoice, people

BOTH = "Đồng chí ghi cả ngày và giờ, hoặc để trống cả hai."


def moment_of(first: date | None, hour: time | None) -> datetime | None:
    """A day and an hour in Việt Nam; ValidationError where only one of them is there."""
    if (first is None) != (hour is None):
        raise ValidationError(BOTH)
    return datetime.combine(first, hour, tzinfo=HANOI) if first else None


def split(at: datetime | None) -> tuple[date | None, time | None]:
    """The day and the hour in Việt Nam."""
    here = at.astimezone(HANOI) if at else None
    return (here.date(), here.time()) if here else (None, None)


class SlotForm(SeenForm):
    """One committee's line."""

    day = DayField(label="Ngày duyệt", required=False)
    hour = HourField(label="Giờ", required=False)
    place = forms.CharField(label="Địa điểm", max_length=150, required=False)
    dossier_due = DayField(label="Hạn nộp hồ sơ", required=False)
    member = PersonChoice(label="Ủy viên phụ trách", required=False, empty_label="Chưa giao")
    department = forms.CharField(label="Ban, phòng thẩm định", max_length=100, required=False)

    def __init__(self, *args, plan, slot: Slot | None, **kwargs):
        first, hour = split(slot.at if slot else None)
        known = {"day": first, "hour": hour, "place": slot.place, "dossier_due": slot.dossier_due, "member": slot.member_id,
                 "department": slot.department, "seen": slot.edition} if slot else {"seen": 0}
        super().__init__(*args, initial=known, **kwargs)
        self.fields["member"].queryset = people(plan.superior_id, STANDING_COMMITTEE)
        self.fields["department"].help_text = _departments(plan)

    def clean(self):
        data = self.cleaned_data
        if "day" in data and "hour" in data:
            try:
                data["at"] = moment_of(data.pop("day"), data.pop("hour"))
            except ValidationError as error:
                self.add_error("hour", error)
        data["seen"] = data.get("seen") or 0
        return data


def _departments(plan) -> str:
    """Departments of the house, as its people have them."""
    rows = Membership.objects.on(clock.today()).filter(committee=plan.superior_id).exclude(department="")
    names = sorted(set(rows.values_list("department", flat=True)), key=sort_key)
    return f"Ví dụ: {escape(', '.join(names[:6]))}." if names else "Ví dụ: Ban Tuyên giáo."


class SlotsForm(ActForm):
    """Days, hours, places and due dates of several committees; lines nobody touched are left alone."""

    PARTS = ("day", "hour", "place", "dossier_due")

    def __init__(self, *args, congresses, **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = [(congress, getattr(congress, "slot", None)) for congress in congresses]
        for congress, slot in self.rows:
            first, hour = split(slot.at if slot else None)
            name = congress.committee.short_name
            self.fields |= {
                f"day-{congress.pk}": DayField(label=f"Ngày duyệt {name}", required=False, initial=first, help_text=""),
                f"hour-{congress.pk}": HourField(label=f"Giờ {name}", required=False, initial=hour, help_text=""),
                f"place-{congress.pk}": forms.CharField(label=f"Địa điểm {name}", max_length=150, required=False,
                                                        initial=slot.place if slot else ""),
                f"dossier_due-{congress.pk}": DayField(label=f"Hạn nộp hồ sơ {name}", required=False, help_text="",
                                                       initial=slot.dossier_due if slot else None),
                f"seen-{congress.pk}": forms.IntegerField(widget=forms.HiddenInput, required=False,
                                                          initial=slot.edition if slot else 0),
                f"was-{congress.pk}": forms.CharField(widget=forms.HiddenInput, required=False, strip=False,
                                                      initial=self._shown(first, hour, slot)),
            }

        for name, field in self.fields.items():
            if name.partition("-")[0] in self.PARTS:
                shape = "" if name.startswith("place") else " form-control--date"
                # On a wide screen the head of the table stands for the labels, which are not drawn then.
                field.widget.attrs |= {"class": f"form-control{shape}", "aria-label": field.label}

    @staticmethod
    def _shown(first, hour, slot) -> str:
        return "|".join([day(first), f"{hour:%H:%M}" if hour else "", slot.place if slot else "",
                         day(slot.dossier_due) if slot else ""])

    def _touched(self, pk: int) -> bool:
        """Whether the line is other than it was shown, whatever others wrote meanwhile."""
        sent = "|".join((self.data.get(f"{part}-{pk}") or "").strip() for part in self.PARTS)
        return sent != self.data.get(f"was-{pk}", "")

    def clean(self):
        data, self.typed = self.cleaned_data, []
        for congress, _ in self.rows:
            if not self._touched(congress.pk) or any(f"{part}-{congress.pk}" not in data for part in self.PARTS):
                continue
            first, hour, place, due = (data[f"{part}-{congress.pk}"] for part in self.PARTS)
            try:
                at = moment_of(first, hour)
            except ValidationError as error:
                self.add_error(f"hour-{congress.pk}", error)
                continue
            values = {"at": at, "place": place, "dossier_due": due}
            self.typed.append(Typed(congress.pk, data[f"seen-{congress.pk}"] or 0, values))
        if not self.typed and not self.errors:
            raise ValidationError("Đồng chí chưa sửa dòng nào.")
        return data

    @property
    def given(self) -> dict[str, Any]:
        return {"typed": self.typed}

    @property
    def lines(self) -> list[dict]:
        """The fields by committee, for the table."""
        return [{"congress": congress, "fields": [self[f"{part}-{congress.pk}"] for part in self.PARTS],
                 "hidden": [self[f"{part}-{congress.pk}"] for part in ("seen", "was")]} for congress, _ in self.rows]

    def catch_up(self) -> None:
        """After a conflict: what was typed stays, over what is there now; untouched lines show what others wrote."""
        self.data = self.data.copy()
        for congress, _ in self.rows:
            parts = ("seen", "was") if self._touched(congress.pk) else ("seen", "was", *self.PARTS)
            for part in parts:
                field = self.fields[f"{part}-{congress.pk}"]
                value = field.prepare_value(field.initial)
                self.data[f"{part}-{congress.pk}"] = f"{value:%H:%M}" if isinstance(value, time) else value or ""


class RescheduleForm(SeenForm):
    """Another day, hour or place."""

    day = DayField(label="Ngày")
    hour = HourField(label="Giờ")
    place = forms.CharField(label="Địa điểm", max_length=150, required=False)

    def __init__(self, *args, session: ReviewSession, **kwargs):
        first, hour = split(session.planned_at)
        super().__init__(*args, initial={"day": first, "hour": hour, "place": session.place, "seen": session.edition}, **kwargs)

    def clean(self):
        data = self.cleaned_data
        if "day" in data and "hour" in data:
            data["planned_at"] = moment_of(data.pop("day"), data.pop("hour"))
        return data


class CallOffForm(ActForm):
    """Why a session does not take place."""

    reason = LongText(label="Lý do", rows=2, max_length=500, help_text="Ghi vào nhật ký của cấp duyệt và của từng đảng bộ; không ghi trong thư.",
                      error_messages={"required": "Đồng chí ghi lý do hủy buổi duyệt."})


class InviteForm(ActForm):
    """Somebody more who is to come: a person of the house, or a guest."""

    user = PersonChoice(label="Người có tài khoản ở cấp duyệt", required=False, empty_label="Không, đây là khách mời")
    name = forms.CharField(label="Họ và tên khách mời", max_length=100, required=False)
    title = forms.CharField(label="Chức vụ, cơ quan", max_length=150, required=False)
    email = forms.EmailField(label="Thư điện tử", required=False, help_text="Để trống nếu mời bằng giấy.",
                             error_messages={"invalid": "Địa chỉ thư có dạng ten@coquan.gov.vn."})

    def __init__(self, *args, session: ReviewSession, **kwargs):
        super().__init__(*args, **kwargs)
        there = session.participants.filter(user__isnull=False).values("user")
        self.fields["user"].queryset = people(session.plan.superior_id, HOUSE).exclude(pk__in=there)

    def clean(self):
        data = self.cleaned_data
        if not data.get("user") and not data.get("name") and "name" in data:
            self.add_error("name", "Đồng chí chọn người có tài khoản, hoặc ghi họ tên khách mời.")
        return data


class Invited(forms.ModelMultipleChoiceField):
    """Participants, each with how the invitation reaches them."""

    def label_from_instance(self, obj: Participant) -> str:
        how = "thư điện tử" if address_of(obj) else "giấy mời, vì không có địa chỉ thư"
        again = "mời lại, thời gian mới; " if obj.invited_at else ""
        return f"{obj.name}{f', {obj.title}' if obj.title else ''} ({again}{how})"


class InvitationsForm(ActForm):
    """Whom to invite now."""

    people = Invited(label="Mời", queryset=Participant.objects.none(), widget=forms.CheckboxSelectMultiple,
                     error_messages={"required": "Đồng chí chọn ít nhất một người."})

    def __init__(self, *args, waiting, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = waiting.select_related("user")
        self.fields["people"].initial = list(waiting)


def proposed(plan, submissions: list[int]) -> dict:
    """What the timetable says of the committees heard, to plan their session from: title, day, hour, place."""
    slots = Slot.objects.filter(congress__plan=plan, congress__submissions__in=submissions, at__isnull=False)
    slots = list(slots.select_related("congress__committee"))
    if not slots:
        return {}
    first, hour = split(slots[0].at)
    names = ", ".join(slot.congress.committee.short_name for slot in slots)
    return {"day": first, "hour": hour, "place": slots[0].place, "title": f"Duyệt hồ sơ {names}"[:150]}
