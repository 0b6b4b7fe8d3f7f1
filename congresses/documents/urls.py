"""Addresses."""

from django.urls import path

from . import views

urlpatterns = [
    path("dai-hoi/<int:pk>/van-kien/<int:kind_id>/nop/", views.upload, name="upload"),
    path("dai-hoi/<int:pk>/van-kien/<int:kind_id>/dang-ky/", views.register, name="register"),
    path("dai-hoi/<int:pk>/van-kien/<int:kind_id>/mien/", views.excuse, name="excuse"),
    path("dai-hoi/<int:pk>/bieu/<slug:subject>/nhap/", views.enter_sheet, name="enter_sheet"),
    path("dai-hoi/<int:pk>/bieu/<slug:subject>/nhap-xlsx/", views.import_sheet, name="import_sheet"),
    path("mien-nop/<int:pk>/rut/", views.withdraw_excuse, name="withdraw_excuse"),
    path("phat-hien/<int:pk>/giai-thich/", views.explain, name="explain"),
    path("ban-du-thao/<int:pk>/tep/", views.download, name="download"),
    path("ban-du-thao/<int:pk>/tep-de-sua/", views.download_to_edit, name="download_to_edit"),
    path("ban-du-thao/<int:pk>/pdf/", views.rendition, name="rendition"),
    path("ke-hoach/<int:pk>/tai-lieu/", views.publish, name="publish"),
    path("tai-lieu/<int:pk>/tep/", views.publication, name="publication"),
    path("tai-lieu/<int:pk>/thu-hoi/", views.withdraw_publication, name="withdraw_publication"),
]
