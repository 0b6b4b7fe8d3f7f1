"""Files to numbered passages, in a process apart; pure Python, nothing of Django."""

from .apart import read_apart
from .blocks import ACCEPTED, MAX_BYTES, Block, Reading, Refused
from .container import inspect
from .names import clean_name

__all__ = ["ACCEPTED", "MAX_BYTES", "Block", "Reading", "Refused", "clean_name", "inspect", "read_apart"]
