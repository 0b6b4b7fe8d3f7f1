"""Addresses."""

from django.urls import path

from . import views

urlpatterns = [
    path("buoi-duyet/<int:pk>/van-ban/", views.session_papers, name="session_papers"),
    path("buoi-duyet/<int:pk>/van-ban/<slug:kind>/", views.session_paper, name="session_paper"),
    path("dai-hoi/<int:pk>/van-ban/", views.congress_papers, name="congress_papers"),
    path("dai-hoi/<int:pk>/van-ban/<slug:kind>/", views.congress_paper, name="congress_paper"),
    path("ke-hoach/<int:pk>/van-ban/", views.plan_papers, name="plan_papers"),
    path("ke-hoach/<int:pk>/van-ban/<slug:kind>/", views.plan_paper, name="plan_paper"),
    path("van-ban/<int:pk>/", views.paper_file, name="paper_file"),
]
