"""Application configuration."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "congresses.reviews"
    label = "reviews"
    verbose_name = "Duyệt"
