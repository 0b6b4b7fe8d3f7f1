"""The administration: Django's pages behind our own sign-in, for administrators only."""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.http import urlencode

from congresses.committees.seats import Seat
from congresses.committees.views import sign_out
from congresses.core import permissions
from congresses.documents.actions import reference
from congresses.journal.admin import JournaledAdmin
from congresses.plans.models import ReviewPlan

from . import rules, views


class Administration(AdminSite):
    """Who may enter is asked of the seats, at every request."""

    site_title = "Quản trị"
    site_header = "Quản trị cổng duyệt đại hội"
    index_title = "Tài khoản và danh mục"

    def register(self, model_or_iterable, admin_class=None, **options):
        """Only what tells the journal enters; groups and whatever packages bring stay outside."""
        if admin_class is not None and issubclass(admin_class, JournaledAdmin):
            super().register(model_or_iterable, admin_class, **options)

    def has_permission(self, request) -> bool:
        return bool(rules.can_administer(request.user))

    def seat_of(self, request) -> Seat:
        """The seat whose act a change is."""
        return permissions.require(rules.can_administer(request.user))

    def checked_again(self, save: Callable, *, plan: ReviewPlan, what: str, by) -> None:
        """Save a row that documents are held to, and check them again in the same transaction."""

        def act(*, then, by):
            save()
            then()

        reference.change(act, plan=plan, what=what, by=by)

    def login(self, request, extra_context=None):
        """Sign in where everybody does; whoever is signed in and no administrator is told so."""
        if not request.user.is_authenticated:
            heading = request.GET.get("next", reverse("admin:index"))
            return redirect(f"{reverse('sign_in')}?{urlencode({'next': heading})}")
        permissions.require(rules.can_administer(request.user))
        return redirect("admin:index")

    def logout(self, request, extra_context=None):
        return sign_out(request)

    def password_change(self, request, extra_context=None):
        return redirect("change_password")

    def get_urls(self):
        return [
            path("nhap/", self.admin_view(views.import_reference), name="import_reference"),
            path("ke-hoach/<int:pk>/mo-ho-so/", self.admin_view(views.open_plan), name="open_congresses"),
            *super().get_urls(),
        ]
