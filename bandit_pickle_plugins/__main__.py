"""``python -m bandit_pickle_plugins`` is the command ``bandit-pickle``."""

from .runner.command import main

if __name__ == "__main__":
    main()
