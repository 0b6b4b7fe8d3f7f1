"""Application configuration."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "congresses.documents"
    label = "documents"
    verbose_name = "Văn kiện"
