r"""
===============================================
P905: Test for pickles that others can change
===============================================
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.configuration import BLOCK, gen_config
from bandit_pickle_plugins.finding import Finding

__all__ = ["find", "gen_config", "pickle_file_permissions"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.permissions import Fault
    from bandit_pickle_plugins.finding import Level


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P905 in a file."""
    from ..analysis.permissions import Cause, faults

    found = sorted(faults(module), key=lambda one: (one.node.lineno, one.node.col_offset))
    for fault in found:
        by_name = fault.cause in (Cause.SHARED, Cause.UNSURE, Cause.NAMED)
        severity: Level = "HIGH" if fault.others and not by_name else "MEDIUM"
        text = _text(fault, module.where(fault.node), module.where(fault.dump.node))
        confidence: Level = "HIGH" if fault.sure else "MEDIUM"
        yield Finding(fault.node, severity, confidence, text, 377 if by_name else 732)


def _text(fault: Fault, where: str, dumped: str) -> str:
    from ..analysis.permissions import Cause

    api = fault.dump.api
    what = "keeps pickles" if fault.dump.row.store else "writes a pickle"
    who = "others" if fault.others else "its group"
    danger = "whoever loads it runs what they put there"
    if fault.cause is Cause.NAMED:
        return (
            f"{api} {where} {what} under a name that was only made up; somebody else can make the file first. "
            "Use tempfile.mkstemp or NamedTemporaryFile, which make it."
        )
    if fault.cause in (Cause.SHARED, Cause.UNSURE):
        name = "a predictable name" if fault.cause is Cause.SHARED else "a name that others may foresee"
        return (
            f"{api} {where} {what} under {name} in a directory that anyone can write; somebody else can put a file "
            "or a link there first. Take a folder of tempfile.mkdtemp, or one that only this user can write, such as "
            "platformdirs.user_cache_dir()."
        )
    if fault.cause is Cause.MODE:
        file = f"into a file that {fault.name} makes" if fault.name != api else "in files that it makes"
        return f"{api} {where} {what} {file} for {who} to write, unless the umask forbids it; {danger}. Give it 0o600."
    where_to = f"{api} {dumped} {what}"
    if fault.cause is Cause.CHMOD:
        file = "the file or folder" if fault.dump.row.store else "the file"
        return f"{fault.name} {where} lets {who} write {file} into which {where_to}; {danger}. Give it 0o600."
    if fault.cause is Cause.FOLDER:
        return (
            f"{fault.name} {where} lets {who} write a folder into which {where_to}: they can put another file in its "
            f"place, and {danger}. Give it 0o700."
        )
    return (
        f"{fault.name} {where} lets {who} write what is made after it, such as the place into which "
        f"{where_to}; {danger}. Set 0o077, or put the old umask back before."
    )


# Only what is imported writes a pickle, and a method of something that was imported elsewhere stands in a statement.
@test_properties.test_id("P905")
@test_properties.checks("Import", "ImportFrom", "Assign", "Expr", "Return")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="dumps")
def pickle_file_permissions(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report pickles that are written where others can change them."""
