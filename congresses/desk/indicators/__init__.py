"""The superior's table: the key indicators of all communes side by side."""
