"""The apps of the portal, one floor above the other."""
