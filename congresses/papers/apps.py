"""Application configuration."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "congresses.papers"
    label = "papers"
    verbose_name = "Văn bản"
