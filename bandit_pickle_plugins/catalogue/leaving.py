"""Calls that never return: they raise, or end the process. One a line; names are written as in ``origins.py``.

Sources: ``unittest`` of CPython 3.11, and what is known of its other modules; pytest 9.2.0; Django 5.2.19; the source
of ``flask.helpers`` and of bottle. What is said of Quart and Werkzeug was not checked in their source.
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
