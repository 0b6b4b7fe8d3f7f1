"""Application configuration."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "congresses.desk"
    label = "desk"
    verbose_name = "Bàn làm việc"
