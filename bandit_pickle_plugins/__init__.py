"""Checks for the security linter bandit that find where a program runs code that came as a pickle."""
