"""The office keeps indicators, personnel rules, event limits and unit names: facts, traces, refusals without a trace."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from congresses.committees import units
from congresses.committees.models import AdministrativeUnit
from congresses.core import rows
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.journal.models import Audience, Entry
from congresses.plans import actions
from congresses.plans.models import EventLimit, Indicator, PersonnelRule
from congresses.plans.reference import in_words
from tests.remembering import remembered

INDICATOR = {"code": "KT05", "name": "Thu nhập bình quân", "unit": "triệu đồng", "direction": "up", "measured": "end",
             "aliases": "thu nhập đầu người"}
RULE = {"code": "women", "metric": "nữ", "operator": ">=", "low": Decimal("15"), "high": None, "unit": "%",
        "rounding": "nearest", "source": "CT 35"}
LIMIT = {"code": "guests", "name": "Khách mời", "operator": "<=", "limit": Decimal("10"), "valid_from": date(2020, 3, 14),
         "valid_to": None, "source": "Công văn"}
UNIT = {"kind": "xã", "name": "Kim Lộc", "province": "Hà Tĩnh", "valid_from": None, "valid_to": date(2019, 12, 31),
        "successor": None, "authority": "NQ 819"}


@pytest.fixture
@remembered
def guests(cast):
    actions.add_row(cast.plan, EventLimit, by=cast.chanh, **LIMIT)
    return EventLimit.objects.get()


@pytest.fixture
@remembered
def old_name(cast):
    return units.add_unit(cast.district, by=cast.chanh, **UNIT)


@pytest.mark.parametrize(("model", "values"), [(Indicator, INDICATOR), (PersonnelRule, RULE), (EventLimit, LIMIT)])
def test_the_office_adds_a_row_and_the_record_tells_of_it(cast, model, values):
    row = actions.add_row(cast.plan, model, by=cast.chanh, **values)
    assert {name: getattr(model.objects.get(), name) for name in values} == values
    entry = Entry.objects.get()
    assert (entry.verb, entry.object_id, entry.audience) == ("reference_added", row.pk, Audience.SYSTEM)
    name = {Indicator: "Thu nhập bình quân (KT05)", PersonnelRule: "nữ", EventLimit: "Khách mời"}[model]
    assert entry.sentence == f"thêm {model._meta.verbose_name} {name} vào {cast.plan}"


def test_a_change_tells_what_from_what_to_what(cast, guests):
    after = []
    actions.change_row(
        guests, seen=rows.state(guests), by=cast.chutri, then=lambda: after.append(Entry.objects.count()),
        **{k: v for k, v in LIMIT.items() if k != "code"} | {"limit": Decimal("12"), "valid_to": date(2020, 6, 30)})
    guests.refresh_from_db()
    assert (guests.limit, guests.valid_to) == (Decimal("12"), date(2020, 6, 30))
    entry = Entry.objects.get(verb="reference_changed")
    assert entry.sentence == (
        f"sửa giới hạn tổ chức Khách mời của {cast.plan}: mức: 10 → 12; đến hết: trống → 30/6/2020")
    assert after == [1]  # before the trace of the change, after the fact


def test_a_change_of_nothing_leaves_no_trace(cast, guests):
    again = {name: value for name, value in LIMIT.items() if name != "code"}
    actions.change_row(guests, seen=rows.state(guests), by=cast.chanh, then=lambda: 1 / 0, **again)
    assert not Entry.objects.filter(verb="reference_changed").exists()


def test_a_change_of_one_number_is_held_against_the_others(cast):
    actions.add_row(cast.plan, PersonnelRule, by=cast.chanh, **RULE)
    rule = PersonnelRule.objects.get()
    with pytest.raises(ValidationError) as refused:
        actions.change_row(rule, seen=rows.state(rule), by=cast.chanh, low=None)
    assert list(refused.value.message_dict) == ["low"]
    assert PersonnelRule.objects.get().low == Decimal("15")


def test_a_row_is_removed(cast, guests):
    assert actions.remove_row(guests, seen=rows.state(guests), by=cast.chanh) == cast.plan
    assert not EventLimit.objects.exists()
    assert Entry.objects.get(verb="reference_removed").sentence == f"bỏ giới hạn tổ chức Khách mời khỏi {cast.plan}"


@pytest.mark.parametrize("who", ["chuyen", "tochuc", "uyvien", "bithu_nghen", "soan_nghen", "quantri", "nguoila"])
def test_nobody_else_keeps_the_reference_data(cast, guests, old_name, who):
    by, entries, limit = getattr(cast, who), Entry.objects.count(), {k: v for k, v in LIMIT.items() if k != "code"}
    for act in (
        lambda: actions.add_row(cast.plan, Indicator, by=by, **INDICATOR),
        lambda: actions.change_row(guests, seen=rows.state(guests), by=by, **limit | {"name": "Khác"}),
        lambda: actions.remove_row(guests, seen=rows.state(guests), by=by),
        lambda: units.add_unit(cast.district, by=by, **UNIT),
        lambda: units.change_unit(cast.district, old_name, seen=rows.state(old_name), by=by, **UNIT | {"name": "Khác"}),
        lambda: units.remove_unit(cast.district, old_name, seen=rows.state(old_name), by=by),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert (Indicator.objects.count(), EventLimit.objects.get().name, AdministrativeUnit.objects.get().name) == (0, "Khách mời", "Kim Lộc")
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(("model", "values", "field"), [
    (PersonnelRule, RULE | {"low": None}, "low"),
    (PersonnelRule, RULE | {"operator": "<="}, "high"),
    (PersonnelRule, RULE | {"operator": "between", "high": Decimal("5")}, "high"),
    (PersonnelRule, RULE | {"operator": "between"}, "high"),
    (EventLimit, LIMIT | {"valid_to": date(2020, 3, 13)}, "valid_to"),
    (EventLimit, LIMIT | {"source": "x" * 201}, "source"),
    (Indicator, INDICATOR | {"code": "có dấu"}, "code"),
    (Indicator, INDICATOR | {"name": ""}, "name"),
    (Indicator, INDICATOR | {"direction": "sideways"}, "direction"),
    (PersonnelRule, RULE | {"operator": "~"}, "operator"),
    (PersonnelRule, RULE | {"unit": "đồng chí"}, "unit"),
    (PersonnelRule, RULE | {"unit": "người", "low": Decimal("2.5")}, "low"),
    (EventLimit, LIMIT | {"operator": ">="}, "operator"),
    (EventLimit, LIMIT | {"operator": "="}, "operator"),
    (EventLimit, LIMIT | {"limit": Decimal("2.5")}, "limit"),
])
def test_a_row_that_makes_no_sense_is_refused_beside_its_field(cast, model, values, field):
    with pytest.raises(ValidationError) as refused:
        actions.add_row(cast.plan, model, by=cast.chanh, **values)
    assert list(refused.value.message_dict) == [field]
    assert not model.objects.exists() and not Entry.objects.exists()


def test_a_code_is_given_once_in_a_plan(cast, guests):
    with pytest.raises(ValidationError) as refused:
        actions.add_row(cast.plan, EventLimit, by=cast.chanh, **LIMIT)
    assert refused.value.message_dict == {"code": ["Kế hoạch đã có mục này: Khách mời. Đồng chí sửa mục đã có."]}


def test_words_to_choose_from_are_those_people_see_and_fields_are_called_as_in_the_form(cast):
    for values, said in (
        (RULE | {"operator": "~"}, "Chọn một trong: không quá, ít nhất, đúng, từ … đến …."),
        (RULE | {"operator": "between", "high": Decimal(10)}, "Số lớn nhất nhỏ hơn số nhỏ nhất."),
    ):
        with pytest.raises(ValidationError, match=said):
            actions.add_row(cast.plan, PersonnelRule, by=cast.chanh, **values)


@pytest.mark.parametrize(("bounds", "words"), [
    (("<=", None, "15", "người"), "không quá 15 người"), (("<=", None, "0", ""), "không có"), ((">=", "33.30", None, "%"), "ít nhất 33,3%"),
    (("between", "10", "30.00", "%"), "từ 10% đến 30%"), (("between", "3", "5", "người"), "từ 3 đến 5 người"),
    (("=", "1500", None, "người"), "đúng 1.500 người"),
])
def test_a_rule_is_said_in_words(bounds, words):
    operator, low, high, unit = bounds
    assert in_words(operator, low and Decimal(low), high and Decimal(high), unit) == words


@pytest.mark.parametrize("act", ["change", "remove"])
def test_what_another_has_changed_meanwhile_is_not_overwritten(cast, guests, act):
    seen = rows.state(guests)
    EventLimit.objects.update(limit=7)
    values = {"name": "Khách"} if act == "change" else {}
    with pytest.raises(Conflict):
        getattr(actions, f"{act}_row")(guests, seen=seen, by=cast.chanh, **values)
    assert EventLimit.objects.get().limit == 7
    EventLimit.objects.all().delete()
    with pytest.raises(Conflict):
        getattr(actions, f"{act}_row")(guests, seen=seen, by=cast.chanh, **values)


def test_a_unit_gets_its_code_and_lies_where_the_house_is(cast):
    first = units.add_unit(cast.district, by=cast.chanh, **UNIT | {"district": "Kỳ Anh"})
    second = units.add_unit(cast.district, by=cast.chanh, **UNIT)
    assert (first.code, second.code, first.district) == ("xa-kim-loc-2019", "xa-kim-loc-2019-2", "Can Lộc")
    assert Entry.objects.order_by("pk")[0].sentence == "thêm đơn vị hành chính xã Kim Lộc (xa-kim-loc-2019)"


def test_a_unit_of_another_district_is_not_there(cast):
    foreign = AdministrativeUnit.objects.create(code="x", name="Kỳ Tân", kind="xã", district="Kỳ Anh", province="Hà Tĩnh")
    with pytest.raises(Conflict):
        units.remove_unit(cast.district, foreign, seen=rows.state(foreign), by=cast.chanh)
    assert AdministrativeUnit.objects.filter(pk=foreign.pk).exists()


def test_a_district_of_the_same_name_in_another_province_is_another(cast):
    province = type(cast.district).objects.create(code="ht", name="Tỉnh", short_name="Hà Tĩnh", kind="province", path="/0/")
    cast.district.superior = province
    cast.district.save()
    here = AdministrativeUnit.objects.create(code="a", name="A", kind="xã", district="Can Lộc", province="Hà Tĩnh")
    AdministrativeUnit.objects.create(code="b", name="B", kind="xã", district="Can Lộc", province="Nghệ An")
    assert list(AdministrativeUnit.objects.of(cast.district)) == [here] == list(AdministrativeUnit.objects.of(province))


def test_the_dates_and_the_successor_of_a_unit_change(cast, old_name):
    new = units.add_unit(cast.district, by=cast.chanh, **UNIT | {"name": "Kim Song Trường", "valid_from": date(2020, 1, 1), "valid_to": None})
    units.change_unit(cast.district, old_name, seen=rows.state(old_name), by=cast.chanh, **UNIT | {"successor": new})
    old_name.refresh_from_db()
    assert old_name.successor == new
    assert Entry.objects.get(verb="unit_changed").sentence == (
        "sửa đơn vị hành chính xã Kim Lộc (xa-kim-loc-2019): nhập vào: trống → «xã Kim Song Trường»")


def test_units_never_end_in_a_circle(cast, old_name):
    new = units.add_unit(cast.district, by=cast.chanh, **UNIT | {"name": "Mới", "successor": old_name})
    with pytest.raises(ValidationError) as refused:
        units.change_unit(cast.district, old_name, seen=rows.state(old_name), by=cast.chanh, **UNIT | {"successor": new})
    assert list(refused.value.message_dict) == ["successor"]
    old_name.refresh_from_db()
    assert old_name.successor is None


def test_a_unit_that_ends_before_it_begins_is_refused(cast):
    with pytest.raises(ValidationError) as refused:
        units.add_unit(cast.district, by=cast.chanh, **UNIT | {"valid_from": date(2020, 1, 1)})
    assert list(refused.value.message_dict) == ["valid_to"]


def test_a_unit_others_point_at_stays(cast, old_name):
    new = units.add_unit(cast.district, by=cast.chanh, **UNIT | {"name": "Mới", "successor": old_name})
    with pytest.raises(ValidationError, match="nơi nhập vào"):
        units.remove_unit(cast.district, old_name, seen=rows.state(old_name), by=cast.chanh)
    units.remove_unit(cast.district, new, seen=rows.state(new), by=cast.chanh)
    units.remove_unit(cast.district, old_name, seen=rows.state(old_name), by=cast.chanh)
    assert not AdministrativeUnit.objects.exists()
    assert Entry.objects.filter(verb="unit_removed").count() == 2
