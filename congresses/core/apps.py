"""Application configuration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "congresses.core"
    label = "core"
    verbose_name = "Nền"
