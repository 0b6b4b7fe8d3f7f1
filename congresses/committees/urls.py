"""Addresses."""

from django.urls import path

from . import views

urlpatterns = [
    path("dang-nhap/", views.sign_in, name="sign_in"),
    path("dang-xuat/", views.sign_out, name="sign_out"),
    path("doi-mat-khau/", views.change_password, name="change_password"),
]
