"""Addresses."""

from django.urls import path

from . import views

urlpatterns = [
    path("bieu/<int:pk>/", views.sheet, name="sheet"),
    path("dai-hoi/<int:pk>/bieu/<slug:subject>/mau/", views.sheet_file, name="sheet_file"),
]
