"""Application configuration."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "congresses.journal"
    label = "journal"
    verbose_name = "Nhật ký"
