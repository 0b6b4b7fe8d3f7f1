"""The four tables of reference data: what each is called, what its list shows, which acts and form it has."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet

from congresses.committees import rules as committee_rules
from congresses.committees import units
from congresses.committees.forms import UnitForm
from congresses.committees.models import AdministrativeUnit
from congresses.core.permissions import Permission
from congresses.core.vietnamese import capital, day, sort_key
from congresses.plans import actions, rules
from congresses.plans.forms import IndicatorForm, LimitForm, RuleForm
from congresses.plans.models import EventLimit, Indicator, PersonnelRule, PlanRow, ReviewPlan
from congresses.plans.reference import WORDS, in_words

from ..plan import period_in_words


@dataclass(frozen=True)
class Column:
    """A column of the list: its heading, what it shows, and by what it sorts."""

    name: str  # in the address
    heading: str
    shown: Callable[[Any], str]
    key: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class Table:
    """A kind of reference data of a plan, with the acts on it and the form they take."""

    name: str  # of its addresses: plan_indicators, add_indicator…
    path: str
    what: str  # as documents.actions.recheck calls it
    title: str
    one: str  # "chỉ tiêu"
    lead: str
    columns: tuple[Column, ...]
    called: Callable[[Any], str]
    rows: Callable[[ReviewPlan], QuerySet]
    may: Callable[[Any, ReviewPlan], Permission]
    form: Callable[[ReviewPlan], Callable]
    add: Callable[[ReviewPlan], Callable]
    change: Callable[[ReviewPlan, Any], Callable]
    remove: Callable[[ReviewPlan, Any], Callable]


def _of_plan(model: type[PlanRow], form: type, **more) -> Table:
    return Table(
        called=str, rows=lambda plan: model.objects.filter(plan=plan), may=rules.can_edit_reference,
        form=lambda plan: form, add=lambda plan: partial(actions.add_row, plan, model),
        change=lambda plan, row: partial(actions.change_row, row), remove=lambda plan, row: partial(actions.remove_row, row),
        **more,
    )


def _text(name: str, heading: str, field: str) -> Column:
    return Column(name, heading, lambda row: getattr(row, field), lambda row: sort_key(getattr(row, field)))


def _last_day(unit: AdministrativeUnit) -> tuple:
    return unit.valid_to is None, unit.valid_to and unit.valid_to.toordinal()


TABLES: tuple[Table, ...] = (
    _of_plan(
        Indicator, IndicatorForm, name="indicator", path="chi-tieu", what="indicators", title="Chỉ tiêu chủ yếu", one="chỉ tiêu",
        lead="Báo cáo chính trị của mỗi đảng bộ được đối chiếu với bộ chỉ tiêu này.",
        columns=(Column("ma", "Mã", lambda row: row.code, lambda row: row.code), _text("ten", "Chỉ tiêu", "name"), _text("don-vi", "Đơn vị tính", "unit"),
                 Column("cach-do", "Hướng tốt, cách đo", lambda row: f"{WORDS['direction'].get(row.direction, row.direction)}, "
                        f"{WORDS['measured'].get(row.measured, row.measured)}")),
    ),
    _of_plan(
        PersonnelRule, RuleForm, name="rule", path="quy-dinh-nhan-su", what="rules", title="Quy định nhân sự", one="quy định",
        lead="Đề án nhân sự và biểu cơ cấu nhân sự được đối chiếu với các mức này.",
        columns=(Column("ten", "Nội dung", lambda row: capital(row.metric), lambda row: sort_key(row.metric)),
                 Column("muc", "Mức", lambda row: in_words(row.operator, row.low, row.high, row.unit)),
                 _text("can-cu", "Căn cứ", "source")),
    ),
    _of_plan(
        EventLimit, LimitForm, name="limit", path="gioi-han", what="limits", title="Giới hạn tổ chức", one="giới hạn",
        lead="Chương trình đại hội và kế hoạch hậu cần được đối chiếu với các mức này.",
        columns=(_text("ten", "Nội dung", "name"),
                 Column("muc", "Mức", lambda row: in_words(row.operator, None, row.limit, "")),
                 Column("thoi-gian", "Thời gian", period_in_words), _text("can-cu", "Căn cứ", "source")),
    ),
    Table(
        name="unit", path="ten-don-vi", what="units", title="Tên đơn vị hành chính", one="đơn vị hành chính",
        lead="Tên đã hết hiệu lực vào ngày của văn kiện là tên cũ; các kế hoạch khác trên địa bàn dùng chung bảng này.",
        called=str, rows=lambda plan: AdministrativeUnit.objects.of(plan.superior).select_related("successor"),
        may=lambda user, plan: committee_rules.can_edit_units(user, plan.superior),
        form=lambda plan: partial(UnitForm, committee=plan.superior),
        add=lambda plan: partial(units.add_unit, plan.superior),
        change=lambda plan, unit: partial(units.change_unit, plan.superior, unit),
        remove=lambda plan, unit: partial(units.remove_unit, plan.superior, unit),
        columns=(Column("ten", "Tên", str, lambda unit: sort_key(unit.name)), _text("huyen", "Huyện", "district"),
                 Column("tu", "Có từ", lambda unit: day(unit.valid_from) or "từ lâu",
                        lambda unit: unit.valid_from.toordinal() if unit.valid_from else 0),
                 Column("den", "Đến hết", lambda unit: day(unit.valid_to) or "còn dùng", _last_day),
                 Column("nhap", "Nhập vào", lambda unit: str(unit.successor or ""))),
    ),
)
