"""Addresses."""

from django.urls import path

from . import views

urlpatterns = [
    path("dai-hoi/<int:pk>/ngay/", views.dates, name="dates"),
    path("dai-hoi/<int:pk>/ngay/de-nghi/", views.propose, name="propose"),
    path("de-nghi/<int:pk>/y-kien/", views.take_position, name="take_position"),
    path("de-nghi/<int:pk>/bieu-quyet/", views.count_hands, name="count_hands"),
    path("dai-hoi/<int:pk>/ngay/dong-y/", views.consent, name="consent"),
    path("dai-hoi/<int:pk>/ngay/chua-nhat-tri/", views.refuse_date, name="refuse_date"),
    path("dai-hoi/<int:pk>/ngay/giu/", views.keep_consent, name="keep_consent"),
    path("dai-hoi/<int:pk>/ngay/rut/", views.withdraw_consent, name="withdraw_consent"),
    path("dai-hoi/<int:pk>/ngay/da-to-chuc/", views.convene, name="convene"),
    path("ket-luan/<int:pk>/ngay/<int:congress_id>/", views.draft_verdict, name="draft_verdict"),
    path("ke-hoach/<int:pk>/tam-dung/", views.holds, name="holds"),
    path("ke-hoach/<int:pk>/tam-dung/lap/", views.hold, name="hold"),
    path("tam-dung/<int:pk>/bo/", views.lift, name="lift"),
]
