"""The base of every page of the administration: whoever may enter may, and each change is told in the journal."""

from django import forms
from django.contrib import admin
from django.db import models
from django.http import Http404
from django.shortcuts import redirect

from congresses.core.forms import DayField
from congresses.core.names import FIELDS, keep_former

from .actions import record
from .models import Audience

DAYS = {models.DateField: {"form_class": DayField, "widget": forms.TextInput}}  # 5/3/2020 is the fifth of March


class Entered:
    """Rights by entering the administration at all: there are no groups and single permissions."""

    formfield_overrides = DAYS

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A plain choice without windows that open on top; names repeat, so each shows its code."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, forms.ModelChoiceField):
            field.widget = getattr(field.widget, "widget", field.widget)
            field.label_from_instance = _with_code
        return field

    def has_module_permission(self, request):
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request, obj=None):
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request, obj=None):
        return self.admin_site.has_permission(request)

    def has_change_permission(self, request, obj=None):
        return self.admin_site.has_permission(request)

    def has_delete_permission(self, request, obj=None):
        return self.admin_site.has_permission(request)


class JournaledInline(Entered, admin.StackedInline):
    """Rows below their owner; told with the owner's change."""

    extra = 0


class JournaledAdmin(Entered, admin.ModelAdmin):
    """A table an administrator keeps. The site says who acts: `admin_site.seat_of(request)`."""

    actions = None  # one at a time, each with its own confirmation
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    list_per_page = 50

    def changelist_view(self, request, extra_context=None):
        """A list; a filter nobody could have clicked leads back to all of it."""
        try:
            return super().changelist_view(request, extra_context)
        except (ValueError, OverflowError):
            if not request.GET:
                raise
            return redirect(request.path)

    def save_model(self, request, obj, form, change):
        """Whoever is called otherwise from now on keeps the former name for papers of former days."""
        super().save_model(request, obj, form, change)
        if change:
            keep_former(obj, {field: form.initial[field] for field in FIELDS if field in form.changed_data})

    def log_addition(self, request, obj, message):
        self.tell(request, "added", "thêm {kind} «{name}»", obj)

    def log_change(self, request, obj, message):
        what = "; ".join(filter(None, map(_changed, message)))
        if what:
            self.tell(request, "changed", "sửa {kind} «{name}»: {what}", obj, what=what)

    def log_deletions(self, request, queryset):
        for obj in queryset:
            self.tell(request, "deleted", "xóa {kind} «{name}»", obj)

    def tell(self, request, verb, sentence, obj, **values):
        """Write down what the administrator did to a row; names of fields, never their values."""
        record(self.admin_site.seat_of(request), f"admin_{verb}", sentence, about=obj, audience=Audience.SYSTEM,
               kind=obj._meta.verbose_name, name=str(obj), **values)

    def history_view(self, request, object_id, extra_context=None):
        """What happened to a row stands in the journal, not here."""
        raise Http404


class KeptElsewhere:
    """What is read here and kept on pages of the portal, where every change is checked and its effect shown before."""

    kept = "Chỉ xem. Các mục này được sửa ở trang kế hoạch, do Văn phòng hoặc người chủ trì; quản trị thay cả bảng bằng cách nhập tệp CSV."

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {**(extra_context or {}), "subtitle": self.kept})

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        return super().changeform_view(request, object_id, form_url, {**(extra_context or {}), "subtitle": self.kept})


def _with_code(row) -> str:
    code = getattr(row, "code", None) or getattr(row, "username", None)
    return f"{row} ({code})" if code else str(row)


def _changed(part: dict) -> str:
    (how, told), = part.items()
    fields = ", ".join(told.get("fields", ())).lower()
    if "object" not in told:
        return fields
    done = {"added": "thêm", "changed": "sửa", "deleted": "xóa"}[how]
    return f"{done} {told['name']} «{told['object']}»" + (f" ({fields})" if fields else "")
