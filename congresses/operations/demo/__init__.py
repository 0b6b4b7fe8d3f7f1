"""The demonstration: Can Lộc on the morning of 12/3/2020."""

from .building import build, exists, second_drafts
from .people import PASSWORD, accounts

__all__ = ["PASSWORD", "accounts", "build", "exists", "second_drafts"]
