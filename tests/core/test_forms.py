"""Forms that ask for an act: refusals become errors, what was typed stays, a second click is harmless."""

import re
import uuid
from datetime import date

from django import forms
from django.conf import settings
from django.utils.translation import gettext, ngettext

from congresses.core.errors import Conflict, refuse
from congresses.core.forms import ActForm, DayField, LongText
from congresses.core.models import FormToken
from congresses.plans.models import Holiday


class HolidayForm(ActForm):
    date = DayField()
    name = LongText(rows=1)


def declare(*, date, name, by):
    return Holiday.objects.create(date=date, name=name, kind="holiday")


def filled(**more):
    form = HolidayForm({"date": "30/4/2020", "name": "Ngày Giải phóng", **more})
    assert form.is_valid()
    return form


def test_the_result_of_the_act_is_given_back(cast):
    assert filled().carry_out(declare, by=cast.chanh) == Holiday.objects.get(date=date(2020, 4, 30))


def test_a_refusal_stands_above_the_form_and_the_text_stays(cast):
    def never(**given):
        raise refuse("Chưa ghi được.")

    form = filled()
    assert form.carry_out(never, by=cast.chanh) is None
    assert form.non_field_errors() == ["Chưa ghi được."] and form.status == 200
    assert form["name"].value() == "Ngày Giải phóng"


def test_a_conflict_is_a_409(cast):
    def stale(**given):
        raise Conflict("Người khác vừa sửa.")

    form = filled()
    form.carry_out(stale, by=cast.chanh)
    assert form.status == 409


def test_the_second_click_shows_the_first_result(cast):
    token = str(uuid.uuid4())
    first = filled(once=token).carry_out(declare, by=cast.chanh)
    second = filled(once=token).carry_out(declare, by=cast.chanh)
    assert second == first
    assert Holiday.objects.filter(date=date(2020, 4, 30)).count() == 1


def test_a_token_is_no_key_to_the_results_of_others(cast):
    token = str(uuid.uuid4())
    filled(once=token).carry_out(declare, by=cast.chanh)
    made = filled(once=token).carry_out(lambda **given: declare(**given | {"date": date(2020, 5, 1)}), by=cast.chutri)
    assert made == Holiday.objects.get(date=date(2020, 5, 1))


def test_a_refused_act_keeps_no_token(cast):
    form = filled(once=str(uuid.uuid4()))

    def write_then_refuse(**given):
        declare(**given)
        raise refuse("Không.")

    form.carry_out(write_then_refuse, by=cast.chanh)
    assert (FormToken.objects.count(), Holiday.objects.filter(date=date(2020, 4, 30)).count()) == (0, 0)


def test_a_day_that_is_none_is_said_plainly(db):
    form = HolidayForm({"date": "31/4/2020", "name": "x"})
    assert form.errors["date"] == ["Ngày 31/4/2020 không có trong lịch. Đồng chí ghi dạng 20/3/2020."]
    assert form["date"].value() == "31/4/2020"


def test_text_is_kept_in_one_unicode_form_and_without_nul(db):
    class Plain(forms.Form):
        text = LongText()

    assert Plain({"text": "Đa\u0309ng"}).is_valid() and not Plain({"text": "a\0b"}).is_valid()
    form = Plain({"text": "Đa\u0309ng bộ"})
    form.is_valid()
    assert form.cleaned_data["text"] == "Đảng bộ"


class PlainForm(ActForm):
    name = forms.CharField(max_length=3)
    kind = forms.ChoiceField(choices=[("a", "A")])
    count = forms.IntegerField(max_value=9)


def test_django_speaks_plain_vietnamese():
    empty, wrong = PlainForm({}), PlainForm({"name": "a\0", "kind": "b", "count": "x"})
    assert set(map(str, empty.errors["name"] + empty.errors["kind"])) == {"Đồng chí chưa điền mục này."}
    assert wrong.errors == {
        "name": ["Nội dung có ký tự ẩn không ghi được. Đồng chí xóa rồi gõ lại."],
        "kind": ["Lựa chọn này không có trong danh sách. Đồng chí chọn lại."],
        "count": ["Đồng chí ghi một số nguyên."],
    }
    assert PlainForm({"name": "abcd", "kind": "a", "count": 10}).errors == {
        "name": ["Đồng chí ghi không quá 3 ký tự (nay có 4)."], "count": ["Số này không quá 9."]}


def test_the_compiled_sentences_are_the_written_ones():
    written = (settings.LOCALE_PATHS[0] / "vi/LC_MESSAGES/django.po").read_text()
    one = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', written, re.M)
    many = re.findall(r'^msgid "(.+)"\nmsgid_plural "(.+)"\nmsgstr\[0\] "(.+)"$', written, re.M)
    assert len(one) + len(many) == written.count("\nmsgid ") - 1
    assert [gettext(said) for said, _ in one] == [meant for _, meant in one]
    assert [ngettext(said, plural, 2) for said, plural, _ in many] == [meant for _, _, meant in many]
