"""x"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.finding import Finding

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P906 in a file."""
    from ..analysis import payloads, settings
    from ..analysis.embedded import Embedded

    for pickle in Embedded(module).pickles():
        severity, one = payloads.worst_of(pickle.reached)
        behind = f", behind {' and '.join(pickle.through)}," if pickle.through else ""
        what = payloads.what(one)
        yield Finding(
            pickle.node,
            severity,
            "HIGH" if one.sure else "MEDIUM",
            f"A pickle in a literal {settings.where(module, pickle.node)}{behind} calls {what} when it is loaded. "
            "Find out who put it there and take it out; write data down as JSON, or as Python.",
            506,
        )


# A literal stands in a statement, and hardly a file has only others than these: what is registered for costs time.
@test_properties.test_id("P906")
@test_properties.checks("Import", "ImportFrom", "Assign", "AnnAssign", "AugAssign", "Expr", "Return")
@host.reporting(find, words="embedded")
def pickle_embedded(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report literals that are pickles which call something dangerous when they are loaded."""
