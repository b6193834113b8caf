"""Output formats for bandit, which imports each of them on every run: what one needs is imported when it is used."""
