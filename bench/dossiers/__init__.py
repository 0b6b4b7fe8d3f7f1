"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: sets to tune on, and those kept aside (ASIDE)."""

from importlib import import_module
from pathlib import Path

TUNED = ("own", "more", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
         "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
         "twentyfirst", "twentysecond", "twentythird", "twentyfourth")
ASIDE = ("aside", "apart")  # two offices: one alone says more about its writer than about the checks


def halves():
    """The sets that are written so far, by code, those kept aside last."""
    written = [code for code in TUNED + ASIDE if (Path(__file__).parent / f"{code}_papers.py").exists()]
    return {code: import_module(f"{__name__}.{code}_papers") for code in written}
