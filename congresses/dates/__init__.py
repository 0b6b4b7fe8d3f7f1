"""Date proposals, positions, decisions, holds."""
