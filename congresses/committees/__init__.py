"""Who: accounts, committees, seats, administrative units."""
