"""Addresses of the interface itself."""

from django.urls import path

from . import views

urlpatterns = [
    path("thanh-phan/", views.components, name="components"),
    path("song/", views.alive, name="alive"),
]
