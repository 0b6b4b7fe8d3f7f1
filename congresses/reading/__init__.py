"""Files to numbered passages, in a process apart; pure Python, nothing of Django."""

from .apart import read_apart
from .blocks import ACCEPTED, BAR, MAX_BYTES, NOTES, ROWS, Block, Layout, Reading, Refused
from .container import inspect
from .names import clean_name

__all__ = [
    "ACCEPTED", "BAR", "MAX_BYTES", "NOTES", "ROWS", "Block", "Layout", "Reading", "Refused", "clean_name", "inspect",
    "read_apart",
]
