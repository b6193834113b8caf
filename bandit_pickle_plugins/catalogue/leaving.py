"""Calls that never return: they raise, or end the process. One a line; names are written as in ``origins.py``.

Sources: CPython's library; Flask 3.1.3, Quart 0.22.0, Werkzeug 3.1.9, bottle 0.13.4, Django 6.1.3, pytest 9.2.0.
"""

from __future__ import annotations

from typing import Final

LEAVING: Final[frozenset[str]] = frozenset(
    {
        "_pytest.outcomes.exit",
        "_pytest.outcomes.fail",
        "_pytest.outcomes.skip",
        "argparse.ArgumentParser().error",
        "argparse.ArgumentParser().exit",
        "bottle.abort",
        "bottle.redirect",
        "builtins.exit",
        "builtins.quit",
        "django.test.SimpleTestCase().fail",
        "django.test.SimpleTestCase().skipTest",
        "django.test.TestCase().fail",
        "django.test.TestCase().skipTest",
        "flask.abort",
        "optparse.OptionParser().error",
        "optparse.OptionParser().exit",
        "os._exit",
        "os.abort",
        "os.execl",
        "os.execle",
        "os.execlp",
        "os.execlpe",
        "os.execv",
        "os.execve",
        "os.execvp",
        "os.execvpe",
        "posix._exit",
        "posix.abort",
        "pytest.exit",
        "pytest.fail",
        "pytest.skip",
        "quart.abort",
        "sys.exit",
        "unittest.IsolatedAsyncioTestCase().fail",
        "unittest.IsolatedAsyncioTestCase().skipTest",
        "unittest.TestCase().fail",
        "unittest.TestCase().skipTest",
        "werkzeug.exceptions.abort",
    }
)
