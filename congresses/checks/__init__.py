"""Checks of a document: pure functions from a case to remarks. A new check is a new module here, found by itself."""

from importlib import import_module
from pkgutil import iter_modules

from .case import (
    Case,
    Committee,
    Counts,
    Indicator,
    Kind,
    Limit,
    Reference,
    Rule,
    Step,
    Text,
    Unit,
    Value,
)
from .registry import CHECKS, Check, check, run
from .remarks import Level, Remark

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = [
    "CHECKS", "Case", "Check", "Committee", "Counts", "Indicator", "Kind", "Level", "Limit", "Reference", "Remark", "Rule",
    "Step", "Text", "Unit", "Value", "check", "run",
]
