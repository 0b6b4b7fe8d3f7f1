"""What can be imported: each kind of file with its columns and the rows it fills."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import models

from congresses.committees.models import AdministrativeUnit, Committee, CommitteeKind
from congresses.committees.tree import rewrite_paths
from congresses.core.rows import Check, in_order
from congresses.core.vietnamese import sort_key
from congresses.plans.models import (
    AppliesTo,
    Congress,
    DocumentKind,
    EventLimit,
    Holiday,
    HolidayKind,
    Indicator,
    OldNames,
    PersonnelRule,
    ReviewPlan,
)
from congresses.plans.reference import (
    WORDS,
    Direction,
    Measure,
    Operator,
    at_most,
    bounds,
    checks_there_are,
    counted,
    looked_for,
    page_norm,
    window,
)

from .columns import (
    Column,
    choice,
    code,
    codes,
    day,
    extensions,
    figure,
    lines,
    megabytes,
    month,
    reference,
    text,
    whole,
    yes_no,
)


@dataclass(frozen=True)
class Table:
    """One kind of reference file."""

    code: str
    title: str
    model: type[models.Model]
    columns: tuple[Column, ...]
    key: str = "code"
    per_plan: bool = False
    checks: tuple[Check, ...] = ()
    unique: tuple[str, ...] = ()  # fields that together may occur only once besides the key
    guard: Callable[[models.Model, dict], Iterable] = lambda row, values: ()  # changes of a standing row refused
    derive: Callable[[models.Model], dict] = lambda row: {}  # fields the portal works out itself
    finish: Callable[[], object] = lambda: None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.required)

    def target(self, column: Column) -> type[models.Model]:
        """The model whose codes a column refers to."""
        return self.model._meta.get_field(column.field).related_model


def stays_restricted(kind: DocumentKind, values: dict):
    """Nobody opens a restricted kind to all readers once the plan has congresses that may hold such documents."""
    if kind.restricted and values.get("restricted") is False and Congress.objects.filter(plan=kind.plan_id).exists():
        yield "restricted", "Kế hoạch đã mở hồ sơ đại hội nên không bỏ hạn chế được.", "Giữ yes."


def stays_with_superior(plan: ReviewPlan, values: dict):
    """Another superior would read every dossier of the plan."""
    if values["superior"] != plan.superior.code and Congress.objects.filter(plan=plan).exists():
        yield "superior", "Kế hoạch đã mở hồ sơ đại hội nên không đổi cấp trên được.", f"Giữ {plan.superior.code}."


PERIOD = (day("valid_from"), day("valid_to"))

TABLES = {
    table.code: table
    for table in (
        Table(
            "administrative_units", "Đơn vị hành chính", AdministrativeUnit,
            (code(), text("name", 100), text("kind", 30), text("district", 100, required=False), text("province", 100),
             *PERIOD, reference("successor", "successor"), text("authority", 200, required=False)),
            checks=(in_order("valid_from", "valid_to"),),
        ),
        Table(
            "committees", "Đảng bộ", Committee,
            (code(), text("name", 150), text("short_name", 100), choice("kind", CommitteeKind),
             reference("parent_code", "superior"), reference("unit_code", "unit"), *PERIOD, yes_no("newly_merged"),
             text("note", 250, required=False)),
            checks=(in_order("valid_from", "valid_to"),),
            derive=lambda row: {"sort_key": sort_key(row.short_name)},
            finish=rewrite_paths,
        ),
        Table(
            "plans", "Kế hoạch duyệt", ReviewPlan,
            (code(), reference("superior", "superior", required=True), text("term", 20),
             day("window_from", required=True), day("window_to", required=True), whole("max_days"),
             whole("notice_working_days"), whole("study_working_days"), month("age_point"),
             text("note", 250, required=False)),
            checks=(window,),
            unique=("superior", "term"),
            guard=stays_with_superior,
        ),
        Table(
            "holidays", "Ngày nghỉ, ngày làm bù", Holiday,
            (day("date", required=True), text("name", 100), choice("kind", HolidayKind)),
            key="date",
        ),
        Table(
            "document_kinds", "Loại văn kiện", DocumentKind,
            (code(length=40), whole("position"), text("name", 150), yes_no("required"), yes_no("restricted"),
             choice("applies_to", AppliesTo), choice("old_names", OldNames), codes("checks", 200),
             extensions("extensions"), megabytes("max_megabytes"), whole("min_pages", required=False),
             whole("max_pages", required=False), text("note", 250, required=False)),
            per_plan=True,
            checks=(checks_there_are, page_norm),
            guard=stays_restricted,
        ),
        Table(
            "indicators", "Chỉ tiêu chủ yếu", Indicator,
            (code(length=40), text("name", 150), text("unit", 40), choice("direction", Direction),
             choice("measured", Measure), lines("aliases")),
            per_plan=True,
        ),
        Table(
            "personnel_rules", "Quy định nhân sự", PersonnelRule,
            (code(length=40), text("metric", 150), choice("operator", Operator), figure("low"), figure("high"),
             text("unit", 20), choice("rounding", tuple(WORDS["rounding"])), text("source", 200)),
            per_plan=True,
            checks=(counted, bounds),
        ),
        Table(
            "event_limits", "Giới hạn tổ chức", EventLimit,
            (code(length=40), text("name", 150), choice("operator", [Operator.AT_MOST]), figure("limit", required=True),
             *PERIOD, text("source", 200)),
            per_plan=True,
            checks=(looked_for, at_most, in_order("valid_from", "valid_to")),
        ),
    )
}
