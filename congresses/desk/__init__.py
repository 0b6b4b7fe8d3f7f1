"""Pages over everything for signed-in people."""
