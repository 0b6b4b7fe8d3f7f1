"""What people type to sign in and to change their password."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password

from congresses.core.forms import ActForm

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
