"""The reading room: the text of a version as HTML, what changed in it, and the comments beside it."""
