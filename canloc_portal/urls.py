"""Addresses: includes only."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("congresses.desk.urls")),
    path("", include("congresses.committees.urls")),
    path("", include("congresses.figures.urls")),
    path("", include("congresses.documents.urls")),
    path("", include("congresses.reviews.urls")),
    path("", include("congresses.dates.urls")),
    path("", include("congresses.papers.urls")),
    path("", include("congresses.core.urls")),
    path("quan-tri/", admin.site.urls),
]

handler400 = "congresses.core.views.bad_request"
handler403 = "congresses.core.views.forbidden"
handler404 = "congresses.core.views.not_found"
handler500 = "congresses.core.views.server_error"
