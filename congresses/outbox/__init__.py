"""News for people, written with the act that causes it, and the mails that carry it, delivered by a worker of its own."""
