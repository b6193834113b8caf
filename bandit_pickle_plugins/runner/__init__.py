"""The command ``bandit-pickle``: what bandit reports with these checks, many times faster."""
