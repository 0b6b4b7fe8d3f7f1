"""Administration of plans, their catalogue and rules, and the calendar; never of congresses."""

from functools import partial

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html

from congresses.core import rows
from congresses.journal.admin import JournaledAdmin, KeptElsewhere

from .file_rules import extensions_from
from .models import Congress, DocumentKind, EventLimit, Holiday, Indicator, PersonnelRule, ReviewPlan
from .reference import checks_there_are, page_norm, window

# Fields the checks read; the portal's site, which the administration stands in, has them run again.
READ_OF_PLAN = frozenset(("term", "max_days"))
READ_OF_KIND = frozenset(("code", "name", "restricted", "checks", "old_names", "min_pages", "max_pages"))


class ReviewPlanForm(forms.ModelForm):
    """Held to what the file of plans is held to."""

    def clean(self):
        given = super().clean()
        _add(self, window(given))
        return given

    def clean_age_point(self):
        try:
            return rows.month(self.cleaned_data["age_point"])
        except rows.Unfit as error:
            raise ValidationError(f"{error.what} {error.remedy}") from None


@admin.register(ReviewPlan)
class ReviewPlanAdmin(JournaledAdmin):
    form = ReviewPlanForm
    list_display = ["code", "superior", "term", "window_from", "window_to"]
    list_select_related = ["superior"]

    def get_readonly_fields(self, request, obj=None):
        """Who reviews is settled once there are dossiers: another superior would read them all."""
        return ["superior", "opening"] if obj and obj.congresses.exists() else ["opening"]

    def save_model(self, request, obj, form, change):
        """The checks read some of its numbers: what rests on them is checked again with the change."""
        save = partial(super().save_model, request, obj, form, change)
        if change and READ_OF_PLAN & set(form.changed_data):
            return self.admin_site.checked_again(save, plan=obj, what="plan", by=request.user)
        return save()

    @admin.display(description="hồ sơ đại hội")
    def opening(self, plan):
        """How many congresses there are, and the way to open those that are missing."""
        if plan.pk is None:
            return "Lưu kế hoạch trước, sau đó mở hồ sơ."
        return format_html('{} hồ sơ · <a href="{}">Mở hồ sơ cho các đảng bộ cấp dưới</a>', plan.congresses.count(),
                           reverse("admin:open_congresses", args=[plan.pk]))


class PlanRowAdmin(JournaledAdmin):
    """A row of a plan stays in its plan."""

    list_filter = ["plan"]
    list_select_related = ["plan__superior"]

    def get_readonly_fields(self, request, obj=None):
        return ["plan"] if obj else []


class DocumentKindForm(forms.ModelForm):
    """Nobody opens a restricted kind to all readers once the plan has congresses that may hold such documents."""

    def clean_extensions(self):
        return extensions_from(self.cleaned_data["extensions"])

    def clean(self):
        given = super().clean()
        _add(self, page_norm(given))
        _add(self, checks_there_are(given))
        return given

    def clean_checks(self):
        try:
            return rows.codes(self.cleaned_data["checks"])
        except rows.Unfit as error:
            raise ValidationError(f"{error.what} {error.remedy}") from None

    def clean_restricted(self):
        restricted = self.cleaned_data["restricted"]
        lifted = self.instance.pk and self.instance.restricted and not restricted
        if lifted and Congress.objects.filter(plan=self.instance.plan_id).exists():
            raise ValidationError("Kế hoạch đã mở hồ sơ đại hội nên không bỏ hạn chế được.")
        return restricted


@admin.register(DocumentKind)
class DocumentKindAdmin(PlanRowAdmin):
    form = DocumentKindForm
    list_display = ["position", "name", "plan", "required", "restricted", "applies_to"]
    list_display_links = ["name"]

    def save_model(self, request, obj, form, change):
        """Other checks, other norms: the documents of the plan are checked again with the change."""
        save = partial(super().save_model, request, obj, form, change)
        if change and READ_OF_KIND & set(form.changed_data):
            return self.admin_site.checked_again(save, plan=obj.plan, what="kinds", by=request.user)
        return save()

    def has_delete_permission(self, request, obj=None):
        """A kind that demands may name stays: without it they would be about nothing, and restricted no more."""
        settled = obj is not None and Congress.objects.filter(plan=obj.plan_id).exists()
        return super().has_delete_permission(request, obj) and not settled


@admin.register(Indicator)
class IndicatorAdmin(KeptElsewhere, PlanRowAdmin):
    list_display = ["code", "name", "unit", "plan"]


@admin.register(PersonnelRule)
class PersonnelRuleAdmin(KeptElsewhere, PlanRowAdmin):
    list_display = ["code", "metric", "operator", "low", "high", "unit", "plan"]


@admin.register(EventLimit)
class EventLimitAdmin(KeptElsewhere, PlanRowAdmin):
    list_display = ["code", "name", "operator", "limit", "valid_from", "valid_to", "plan"]


@admin.register(Holiday)
class HolidayAdmin(JournaledAdmin):
    list_display = ["date", "name", "kind"]
    list_filter = ["kind"]
    date_hierarchy = "date"


def _add(form: forms.ModelForm, wrong) -> None:
    for field, what, remedy in wrong:
        form.add_error(field, f"{what} {remedy}")
