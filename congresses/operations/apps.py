"""Commands over everything: demonstration, service, database, consistency."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.core.checks import Tags, register

from congresses.operations import checks


class OperationsConfig(AppConfig):
    name = "congresses.operations"
    verbose_name = "Vận hành"

    def ready(self):
        register(checks.folders, "canloc")
        register(checks.surroundings, "canloc")
        register(checks.virus_scanner, "canloc")
        register(checks.converter, "canloc")
        register(checks.database, Tags.database)


class AdministrationConfig(admin.AdminConfig):
    """Django's administration with our own site behind `admin.site`."""

    default = False
    default_site = "congresses.operations.site.Administration"
