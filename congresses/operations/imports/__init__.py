"""Reference data from CSV files: all of a file or nothing of it, and everything wrong said line by line."""

from .folder import FileRefused, load_folder, open_congresses, plans_of
from .loading import Counts, ImportRefused, Problem, load
from .sheet import MAX_BYTES
from .tables import TABLES, Table

__all__ = [
    "MAX_BYTES", "TABLES", "Counts", "FileRefused", "ImportRefused", "Problem", "Table", "load", "load_folder", "open_congresses", "plans_of",
]
