"""The papers the portal writes, their numbers and signed scans, and the archive of a congress."""
