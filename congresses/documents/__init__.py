"""Documents, versions, passages; upload."""
