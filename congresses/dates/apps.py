"""Application configuration."""

from django.apps import AppConfig


class DatesConfig(AppConfig):
    name = "congresses.dates"
    label = "dates"
    verbose_name = "Ngày đại hội"
