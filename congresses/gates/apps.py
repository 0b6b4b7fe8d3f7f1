"""Application configuration."""

from django.apps import AppConfig


class GatesConfig(AppConfig):
    name = "congresses.gates"
    label = "gates"
    verbose_name = "Điều kiện"
