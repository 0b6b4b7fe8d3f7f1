"""Commands over everything: demonstration, service, database, consistency."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "congresses.operations"
    verbose_name = "Vận hành"
