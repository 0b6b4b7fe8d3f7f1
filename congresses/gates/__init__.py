"""The mechanism of whether an act may happen now."""
