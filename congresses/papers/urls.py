"""Addresses."""

from django.urls import path

from . import exports_views, register_views, views

urlpatterns = [
    path("buoi-duyet/<int:pk>/van-ban/", views.session_papers, name="session_papers"),
    path("buoi-duyet/<int:pk>/van-ban/<slug:kind>/", views.paper_draft, {"about": "session"}, name="session_paper"),
    path("dai-hoi/<int:pk>/van-ban/", views.congress_papers, name="congress_papers"),
    path("dai-hoi/<int:pk>/van-ban/<slug:kind>/", views.paper_draft, {"about": "congress"}, name="congress_paper"),
    path("ke-hoach/<int:pk>/van-ban/", views.plan_papers, name="plan_papers"),
    path("ke-hoach/<int:pk>/van-ban/<slug:kind>/", views.paper_draft, {"about": "plan"}, name="plan_paper"),
    path("van-ban/<int:pk>/", views.paper_file, name="paper_file"),
    path("ke-hoach/<int:pk>/so-van-ban/", register_views.paper_register, name="register_of_papers"),
    path("buoi-duyet/<int:pk>/van-ban/<slug:kind>/ghi-so/", register_views.number_paper, {"about": "session"}, name="number_session"),
    path("dai-hoi/<int:pk>/van-ban/<slug:kind>/ghi-so/", register_views.number_paper, {"about": "congress"}, name="number_congress"),
    path("ke-hoach/<int:pk>/van-ban/<slug:kind>/ghi-so/", register_views.number_paper, {"about": "plan"}, name="number_plan"),
    path("van-ban/<int:pk>/so/", register_views.paper, name="paper"),
    path("van-ban/<int:pk>/huy-so/", register_views.void_number, name="void_number"),
    path("van-ban/<int:pk>/ban-ky/", register_views.attach_scan, name="attach_scan"),
    path("dai-hoi/<int:pk>/bang-tong-hop/xlsx/", exports_views.response_table, name="response_table"),
    path("dai-hoi/<int:pk>/luu-tru/", exports_views.archive, name="archive"),
    path("ban-ky/<int:pk>/", register_views.scan, name="scan"),
]
