"""Submissions, comments, sessions, conclusions, required revisions, answers."""
