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


@test_properties.test_id("P901")
@test_properties.checks("Name")
def pickle_load(context: Context) -> issue.Issue | None:
    """Report loads by modules with pickle's own interface, and references to such loaders that are handed on."""
    return host.issue_at(context, find, words="loads", anchors=(ast.Name,))


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P901 in a file."""
    from ..analysis import chains
    from ..catalogue.loaders import Form

    for link in chains.last_links(module):
        apis = " or ".join(dict.fromkeys(one.api for one in link.loadings.found))
        where = module.where(link.node)
        stores = all(one.loader.form is Form.STORE for one in link.loadings.found)
        sure = link.called and link.loadings.sure
        yield Finding(link.node, "MEDIUM", "HIGH" if sure else "MEDIUM", _text(apis, where, stores, link.called), 502)


def _text(apis: str, where: str, stores: bool, called: bool) -> str:
    if stores:
        what = f"{apis} {where} opens a store whose items run whatever they say when they are read."
        advice = "Use sqlite3 or JSON; if it must be a shelf, let nobody else write its files."
        if not called:
            what = f"{apis} is handed on {where}; the store it opens runs whatever its items say when they are read."
    else:
        what = f"{apis} {where} runs whatever its input says."
        advice = (
            "Use JSON or Protocol Buffers; if it must be pickle, verify a signature (HMAC) over the bytes first."
        )
        if not called:
            what = f"{apis} is handed on {where}; whoever calls it runs whatever its input says."
    return f"{what} {advice}"
