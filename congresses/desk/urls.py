"""Addresses."""

from django.urls import path

from . import (
    board,
    calendar,
    compare,
    conclusion,
    congress,
    demo_clock,
    findings,
    findings_table,
    journal,
    pages,
    plan,
    search,
    self_check,
    version,
    waivers,
)
from .indicators import views as indicators
from .reference import urls as reference

urlpatterns = [
    path("", pages.home, name="home"),
    path("viec-cua-toi/", pages.my_work, name="my_work"),
    path("ho-so/", pages.my_congress, name="my_congress"),
    path("buoi-duyet/", pages.my_sessions, name="my_sessions"),
    path("ke-hoach/", pages.my_plan, name="my_plan"),
    path("bang-theo-doi/<int:plan_id>/", board.board, name="board"),
    path("bang-theo-doi/<int:plan_id>/xlsx/", board.board_file, name="board_file"),
    path("bang-theo-doi/<int:plan_id>/phat-hien/", findings_table.found, name="plan_findings"),
    path("bang-theo-doi/<int:plan_id>/phat-hien/xlsx/", findings_table.findings_file, name="findings_file"),
    path("bang-theo-doi/<int:plan_id>/chi-tieu/", indicators.indicators, name="indicators"),
    path("bang-theo-doi/<int:plan_id>/chi-tieu/xlsx/", indicators.indicator_file, name="indicator_file"),
    path("bang-theo-doi/", pages.boards, name="boards"),
    path("dai-hoi/<int:pk>/", congress.congress, name="congress"),
    path("dai-hoi/<int:pk>/phat-hien/", findings.congress_findings, name="congress_findings"),
    path("dai-hoi/<int:pk>/nhat-ky/", journal.congress_journal, name="congress_journal"),
    path("dai-hoi/<int:pk>/tu-kiem-tra/<int:kind_id>/", self_check.self_check, name="self_check"),
    path("lich/", calendar.calendar, name="calendar"),
    path("ke-hoach/<int:pk>/", plan.plan, name="plan"),
    path("ke-hoach/<int:pk>/nguoi-tham-gia/", plan.participants, name="participants"),
    path("ban-du-thao/<int:pk>/", version.version, name="version"),
    path("ban-du-thao/<int:pk>/phat-hien/", findings.findings, name="findings"),
    path("ban-du-thao/<int:pk>/so-sanh/<int:older>/", compare.compare, name="compare"),
    path("ket-luan/<int:pk>/", conclusion.conclusion, name="conclusion"),
    path("ket-luan/", conclusion.conclusions, name="conclusions"),
    path("dai-hoi/<int:pk>/dieu-kien/<slug:gate>/<slug:requirement>/", waivers.waive, name="waive"),
    path("tim-kiem/", search.search, name="search"),
    path("dong-ho/", demo_clock.demo_clock, name="demo_clock"),
    *reference.urlpatterns,
    path("chuc-vu/<int:pk>/quyen-doc/", plan.clearance, name="clearance"),
    path("uy-quyen/<int:pk>/quyen-doc/", plan.lent_reading, name="lent_reading"),
]
