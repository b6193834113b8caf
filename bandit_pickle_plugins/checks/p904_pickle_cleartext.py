r"""
=====================================
P904: Test for pickles sent in clear
=====================================

page
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.configuration import BLOCK, gen_config
from bandit_pickle_plugins.finding import Finding

__all__ = ["find", "gen_config", "pickle_cleartext"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.sending import Sent


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P904 in a file."""
    from ..analysis.sending import Sending

    for sent in Sending(module).sent():
        yield Finding(sent.node, "MEDIUM", "HIGH" if sent.sure else "MEDIUM", _text(sent, module.where(sent.node)), 319)


def _text(sent: Sent, where: str) -> str:
    from ..catalogue.sends import INSTEAD

    if sent.apis:
        what = f"{' or '.join(sent.apis)} bytes are sent in clear {where}: {sent.words}"
    else:
        what = f"{sent.row.name.replace('()', '')} {where} pickles what it sends, in clear: {sent.words}"
    return f"{what}. {INSTEAD[sent.row.way]}; plain data can travel as JSON."


@test_properties.test_id("P904")
@test_properties.checks("Import", "ImportFrom", "Assign", "AnnAssign", "Expr", "Return")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="sends")
def pickle_cleartext(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report pickled bytes that are sent over a network without encryption or a signature."""
