"""Application configuration."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "congresses.figures"
    label = "figures"
    verbose_name = "Số liệu"
