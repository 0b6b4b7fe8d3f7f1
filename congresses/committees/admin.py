"""Administration of accounts, their seats, and the tree of committees."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.html import format_html

from congresses.core import clock
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page
from congresses.core.vietnamese import sort_key
from congresses.journal.admin import JournaledAdmin, JournaledInline, KeptElsewhere

from . import accounts, tree
from .models import AdministrativeUnit, Committee, Delegation, Membership, User


class MembershipForm(forms.ModelForm):
    """A seat: whoever moves to another committee or role leaves the clearance behind."""

    class Meta:
        model = Membership
        fields = ["user", "committee", "role", "title", "department", "valid_from", "valid_to"]

    def clean(self):
        ended = self.instance.valid_to is not None and self.instance.valid_to < clock.today()
        if ended or {"committee", "role"} & set(self.changed_data):
            self.instance.cleared = False  # only the chair grants it, for the seat he knows
        return super().clean()


class MembershipInline(JournaledInline):
    """Seats end by their last day; they are not deleted, the record points at them."""

    model = Membership
    form = MembershipForm

    def has_add_permission(self, request, obj=None):
        return self.has_change_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request) and obj != request.user

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(User)
class UserAdmin(JournaledAdmin):
    """Accounts are opened and disabled, never deleted; nobody changes their own."""

    fields = ["username", "full_name", "email", "is_active", "sign_in"]
    readonly_fields = ["sign_in"]
    list_display = ["username", "full_name", "is_active", "must_change_password"]
    list_filter = ["is_active", "memberships__role"]
    search_fields = ["username", "full_name"]
    inlines = [MembershipInline]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request) and obj != request.user

    def has_delete_permission(self, request, obj=None):
        return False

    def lookup_allowed(self, lookup, value, request=None):
        """No filter in the address spells out a password's hash letter by letter."""
        return not lookup.startswith("password") and super().lookup_allowed(lookup, value, request)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def get_urls(self):
        site = self.admin_site
        return [
            path("<int:pk>/cap-mat-khau/", site.admin_view(self.give_password), name="give_password"),
            path("<int:pk>/mo-khoa/", site.admin_view(self.unlock), name="unlock"),
            *super().get_urls(),
        ]

    @admin.display(description="đăng nhập")
    def sign_in(self, user):
        """Links to what concerns signing in; a new account gets its password after it is saved."""
        if user.pk is None:
            return "Lưu tài khoản trước, sau đó cấp mật khẩu tạm."
        return format_html('<a href="{}">Cấp mật khẩu tạm</a> · <a href="{}">Mở khóa đăng nhập</a>',
                           reverse("admin:give_password", args=[user.pk]), reverse("admin:unlock", args=[user.pk]))

    def give_password(self, request, pk):
        """Confirm, then show the password once, on this page only."""
        user, seat = self._other(request, pk)
        if request.method == "POST":
            password = accounts.give_password(user, seat=seat)
            return render(request, "operations/password_given.html", {
                "heading": "Đã cấp mật khẩu tạm", "user_name": user.username, "password": password, "back": self._back(user)})
        return confirm_page(
            request, Confirmation(), f"Cấp mật khẩu tạm cho {user.full_name}", submit="Cấp mật khẩu tạm", back=self._back(user),
            consequences=["Mật khẩu đang dùng hết hiệu lực, các phiên đang mở kết thúc.",
                          "Người dùng phải đổi mật khẩu tạm ngay lần đăng nhập đầu."])

    def unlock(self, request, pk):
        """Confirm, then forget failed attempts."""
        user, seat = self._other(request, pk)
        if request.method == "POST":
            accounts.unlock(user, seat=seat)
            self.message_user(request, f"Đã mở khóa đăng nhập cho {user.full_name}.")
            return self.response_post_save_change(request, user)
        return confirm_page(
            request, Confirmation(), f"Mở khóa đăng nhập cho {user.full_name}", submit="Mở khóa", back=self._back(user),
            consequences=["Số lần nhập sai mật khẩu của tài khoản này được xóa."])

    def _other(self, request, pk):
        user = get_object_or_404(User, pk=pk)
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        return user, self.admin_site.seat_of(request)

    def _back(self, user):
        return reverse("admin:committees_user_change", args=[user.pk])


class OthersOnly(JournaledAdmin):
    """Rows that give somebody a seat: never deleted, and never one's own."""

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request) and request.user.pk not in self.concerned(obj)

    def has_delete_permission(self, request, obj=None):
        return False

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        concerned = self.concerned

        class NotOneself(form):
            def clean(self):
                given = super().clean()
                row = self._meta.model(**{name: value for name, value in self.cleaned_data.items() if name in OWNERS})
                if request.user.pk in concerned(row):
                    raise ValidationError("Không ai tự đổi chức vụ, vai trò hoặc ủy quyền của mình.")
                return given

        return NotOneself

    def concerned(self, row) -> set:
        """Whose seat it is."""
        raise NotImplementedError


OWNERS = ("user", "membership", "delegate")


@admin.register(Membership)
class MembershipAdmin(OthersOnly):
    form = MembershipForm
    list_display = ["user", "committee", "role", "title", "valid_from", "valid_to", "cleared"]
    list_filter = ["role", "committee"]
    list_select_related = ["user", "committee"]
    search_fields = ["user__username", "user__full_name", "title"]

    def get_readonly_fields(self, request, obj=None):
        return ["user"] if obj else []

    def concerned(self, row):
        return {row.user_id} if row else set()


class DelegationForm(forms.ModelForm):
    """A loan that ended comes back without the reading of restricted kinds."""

    def clean(self):
        if self.instance.pk and self.instance.valid_to < clock.today():
            self.instance.restricted = False
        return super().clean()


@admin.register(Delegation)
class DelegationAdmin(OthersOnly):
    """Who acts for whom; reading restricted kinds is not lent here, that is for the chair."""

    form = DelegationForm
    fields = ["membership", "delegate", "valid_from", "valid_to"]
    list_display = ["membership", "delegate", "valid_from", "valid_to"]
    list_select_related = ["membership__user", "delegate"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "membership":
            kwargs["queryset"] = Membership.objects.select_related("user")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_readonly_fields(self, request, obj=None):
        return ["membership", "delegate"] if obj else []

    def concerned(self, row):
        return {row.delegate_id, row.membership_id and row.membership.user_id} if row else set()


@admin.register(AdministrativeUnit)
class AdministrativeUnitAdmin(KeptElsewhere, JournaledAdmin):
    list_display = ["code", "kind", "name", "district", "valid_from", "valid_to", "successor"]
    list_filter = ["district", "kind"]
    list_select_related = ["successor"]
    search_fields = ["code", "name"]


class CommitteeForm(forms.ModelForm):
    """A committee is never its own superior, however far up."""

    def clean_superior(self):
        superior = self.cleaned_data["superior"]
        if tree.makes_circle(self.instance, superior):
            raise ValidationError("Cấp trên này đang nằm dưới chính đảng bộ đó.")
        if tree.is_too_deep(superior):
            raise ValidationError(f"Cấp trên này đã ở bậc thứ {tree.DEEPEST}, cổng không có chỗ cho bậc sâu hơn.")
        return superior


@admin.register(Committee)
class CommitteeAdmin(JournaledAdmin):
    form = CommitteeForm
    list_display = ["name", "code", "kind", "superior", "valid_from", "valid_to"]
    list_filter = ["kind", "superior"]
    list_select_related = ["superior"]
    search_fields = ["code", "name"]

    def save_model(self, request, obj, form, change):
        obj.sort_key = sort_key(obj.short_name)
        super().save_model(request, obj, form, change)
        tree.rewrite_paths()
