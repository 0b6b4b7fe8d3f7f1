"""The congress papers of the demonstration, written as Word files: write(), AVAILABLE, file_name()."""

from .library import AVAILABLE, COMMUNES, absent, file_name, indicators, proposed_dates, secretary
from .writer import write

__all__ = ["AVAILABLE", "COMMUNES", "absent", "file_name", "indicators", "proposed_dates", "secretary", "write"]
