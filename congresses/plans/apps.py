"""Application configuration."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "congresses.plans"
    label = "plans"
    verbose_name = "Kế hoạch duyệt"
