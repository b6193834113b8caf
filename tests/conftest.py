"""bandit is imported before any check: when a check is imported first, bandit loads its plugins halfway through it."""

import bandit  # noqa: F401
