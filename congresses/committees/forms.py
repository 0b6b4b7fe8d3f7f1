"""What people type to sign in and to change their password."""

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password

from congresses.core.forms import ActForm, DayField, RowForm
from congresses.core.vietnamese import day

from .models import AdministrativeUnit, Committee, MailMode

# Django's validators, in the portal's words.
WEAK = {
    "password_too_short": "Mật khẩu mới quá ngắn, cần ít nhất 10 ký tự.",
    "password_entirely_numeric": "Mật khẩu mới chỉ gồm chữ số. Đồng chí thêm chữ cái.",
    "password_too_common": "Mật khẩu mới quá phổ biến, dễ bị đoán.",
    "password_too_similar": "Mật khẩu mới quá giống tên đăng nhập hoặc thư điện tử của đồng chí.",
}


class SignInForm(AuthenticationForm):
    """Name and password, in our words; which of the two was wrong is not said."""

    error_messages = {
        "invalid_login": "Tên đăng nhập hoặc mật khẩu chưa đúng. Đồng chí nhập lại.",
        "inactive": "Tên đăng nhập hoặc mật khẩu chưa đúng. Đồng chí nhập lại.",
    }

    def __init__(self, request=None, *args, **kwargs):
        super().__init__(request, *args, **kwargs)
        name, password = self.fields["username"], self.fields["password"]
        name.label, password.label = "Tên đăng nhập", "Mật khẩu"
        name.widget.attrs |= {"spellcheck": "false", "autofocus": False}
        name.error_messages["required"] = "Đồng chí ghi tên đăng nhập."
        password.error_messages["required"] = "Đồng chí ghi mật khẩu."


class PasswordForm(ActForm):
    """The old password once, the new one twice."""

    old_password = forms.CharField(
        label="Mật khẩu đang dùng", strip=False, max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new_password = forms.CharField(
        label="Mật khẩu mới", strip=False, max_length=200,
        help_text="Ít nhất 10 ký tự, không chỉ gồm chữ số, không giống tên đồng chí.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label="Mật khẩu mới, ghi lại lần nữa", strip=False, max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    @property
    def given(self):
        return {"new_password": self.cleaned_data["new_password"]}

    def clean_old_password(self):
        old = self.cleaned_data["old_password"]
        if not self.user.check_password(old):
            raise forms.ValidationError("Mật khẩu đang dùng chưa đúng. Đồng chí ghi lại.")
        return old

    def clean_new_password(self):
        new = self.cleaned_data["new_password"]
        try:
            validate_password(new, self.user)
        except forms.ValidationError as weak:
            raise forms.ValidationError([WEAK.get(error.code, error) for error in weak.error_list]) from None
        return new

    def clean_again(self):
        again = self.cleaned_data["again"]
        if again != self.cleaned_data.get("new_password", again):
            raise forms.ValidationError("Hai lần ghi mật khẩu mới chưa giống nhau.")
        return again


USUAL_MODE = " (mặc định)"


class MailModeForm(ActForm):
    """At once or once a day."""

    mail_mode = forms.ChoiceField(label="Đồng chí muốn nhận", widget=forms.RadioSelect, error_messages={"required": "Đồng chí chọn một trong hai cách."},
                                  choices=[(mode, f"{mode.label}{USUAL_MODE if mode == MailMode.AT_ONCE else ''}") for mode in MailMode],
                                  help_text=f"Thư gom đến khoảng {settings.DIGEST_HOUR} giờ mỗi ngày có tin.")


KINDS = ("xã", "phường", "thị trấn", "huyện", "thị xã", "thành phố")


class UnitField(forms.ModelChoiceField):
    """Names repeat: each unit is shown with the time it bore its name."""

    def label_from_instance(self, unit):
        period = f"{day(unit.valid_from) or '…'} – {day(unit.valid_to) or 'nay'}"
        return f"{unit} ({', '.join(filter(None, [unit.district, period]))})"


class UnitForm(RowForm):
    """An administrative unit as it was named for a time; where it lies is the committee's area."""

    kind = forms.ChoiceField(label="Loại", choices=[(kind, kind) for kind in KINDS])
    name = forms.CharField(label="Tên", max_length=100, help_text="Chỉ ghi tên riêng, ví dụ: Kim Lộc.")
    district = forms.CharField(label="Huyện", max_length=100, required=False)
    province = forms.CharField(label="Tỉnh", max_length=100)
    valid_from = DayField(label="Có từ ngày", required=False, help_text="Bỏ trống nếu có từ lâu.")
    valid_to = DayField(label="Đến hết ngày", required=False, help_text="Bỏ trống nếu tên còn dùng. Sau ngày này là tên cũ.")
    successor = UnitField(AdministrativeUnit.objects.none(), label="Nhập vào", required=False,
                          help_text="Đơn vị mang tên mới; cổng gợi ý tên ấy thay cho tên cũ.")
    authority = forms.CharField(label="Căn cứ", max_length=200, required=False, help_text="Nghị quyết sáp nhập, đổi tên.")

    def __init__(self, *args, committee: Committee, row=None, **kwargs):
        super().__init__(*args, row=row, **kwargs)
        area = committee.area
        for name in area:
            del self.fields[name]
        others = AdministrativeUnit.objects.exclude(pk=row and row.pk).order_by("name", "valid_from")
        self.fields["successor"].queryset = others.filter(province=area["province"]) if "province" in area else others
        if row and row.kind not in KINDS:
            self.fields["kind"].choices = [(row.kind, row.kind), *self.fields["kind"].choices]
