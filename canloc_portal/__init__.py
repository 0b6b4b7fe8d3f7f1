"""The project: settings, addresses, the database it brings along."""
