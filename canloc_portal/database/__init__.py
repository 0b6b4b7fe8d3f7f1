"""The PostgreSQL the portal brings along; used only where DATABASE_URL is not set."""
