"""The plan's pages where the office edits indicators, personnel rules, event limits and unit names."""
