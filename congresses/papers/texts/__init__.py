"""The wording of the papers, one module each; a new module is found by itself."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every module of the package, so that its papers are registered."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
