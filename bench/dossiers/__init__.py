"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: sets to tune on, and one kept aside (aside)."""

from importlib import import_module
from pathlib import Path

ORDER = ("own", "more", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "aside")


def halves():
    """The sets that are written so far, by code, the one kept aside last."""
    written = [code for code in ORDER if (Path(__file__).parent / f"{code}_papers.py").exists()]
    return {code: import_module(f"{__name__}.{code}_papers") for code in written}
