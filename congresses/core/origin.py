"""Where the act in hand comes from: set for each request, empty for commands."""

from contextvars import ContextVar

address: ContextVar[str] = ContextVar("address", default="")
