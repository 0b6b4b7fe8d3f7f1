"""Commands over everything."""
