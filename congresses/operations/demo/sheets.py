"""The tables of figures the communes of the demonstration enter beside their drafts."""

from congresses.checks import Value
from congresses.documents import actions as documents

from .texts import absent, indicators


def enter_tables(congress, *, by) -> None:
    """The indicator table: what the commune's report leaves out is missing from its table too."""
    left_out = absent(congress.committee.code, "political_report", 1)
    values = [
        Value(row.code, row.before, row.result, row.target)
        for row in indicators(congress.committee.code) if row.code not in left_out
    ]
    documents.enter_indicators(congress, values=values, by=by)
