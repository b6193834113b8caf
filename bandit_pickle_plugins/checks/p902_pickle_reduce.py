"""placeholder"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.finding import Finding

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


@test_properties.test_id("P902")
@test_properties.checks("Return", "Lambda")
def pickle_reduce(context: Context) -> issue.Issue | None:
    """Report reducers whose result makes the unpickler call something that runs commands or code, or reaches it."""
    return host.issue_at(context, find, words="reducers", anchors=(ast.Return, ast.Lambda))


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P902 in a file."""
    from ..analysis.reach import Reach
    from ..analysis.reducers import Reducers
    from ..analysis import payloads

    reducers = Reducers(module)
    reach = Reach(module)
    for reducer in reducers.found.values():
        for node, returned in reducers.returned(reducer):
            payload = payloads.worst(module, reach, returned)
            if payload is not None:
                yield Finding(
                    node,
                    payload.severity,
                    "HIGH" if payload.sure else "MEDIUM",
                    f"{reducer.name} makes the unpickler call {payload.what}. Return a callable that only rebuilds "
                    "the object, such as its class, with plain data as arguments.",
                    502,
                )
