"""Addresses: a list, a new row, a row, and its end for each table."""

from django.urls import path

from . import views
from .tables import TABLES

urlpatterns = [
    address
    for table in TABLES
    for address in (
        path(f"ke-hoach/<int:pk>/{table.path}/", views.listed, {"table": table}, name=f"plan_{table.name}s"),
        path(f"ke-hoach/<int:pk>/{table.path}/them/", views.add, {"table": table}, name=f"add_{table.name}"),
        path(f"ke-hoach/<int:pk>/{table.path}/<int:row_pk>/", views.change, {"table": table}, name=f"change_{table.name}"),
        path(f"ke-hoach/<int:pk>/{table.path}/<int:row_pk>/xoa/", views.remove, {"table": table}, name=f"remove_{table.name}"),
    )
]
