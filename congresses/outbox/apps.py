"""Application configuration."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "congresses.outbox"
    label = "outbox"
    verbose_name = "Thư chờ gửi"
