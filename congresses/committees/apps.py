"""Application configuration."""

from django.apps import AppConfig


class CommitteesConfig(AppConfig):
    name = "congresses.committees"
    label = "committees"
    verbose_name = "Tổ chức và tài khoản"
