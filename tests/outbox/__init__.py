"""Tests of news and mail."""
