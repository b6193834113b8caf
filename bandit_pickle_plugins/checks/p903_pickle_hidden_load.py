r"""
======================================
P903: Test for loads that hide pickles
======================================

Many functions unpickle without a word about it. Whoever can choose the bytes they read can run any command in the
process. This check knows which functions those are, which argument makes them unpickle, and which settings turn pickle
on in a library.

:Example:

.. code-block:: none

    >> Issue: [P903:pickle_hidden_load] x

"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.configuration import BLOCK
from bandit_pickle_plugins.finding import Finding

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.hidden import Place
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.settings import Set


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P903 in a file."""
    from ..analysis import hidden, hidden_grading, settings
    from ..catalogue.origins import SEVERITY

    told: set[ast.AST] = set()  # what decides a call that is told of by itself
    for place in hidden.places(module):
        if isinstance(place.node, ast.Call):
            told.update(keyword.value for keyword in place.node.keywords)
        grade = hidden_grading.grade(module, place)
        if grade is not None:
            text = _text(place, module.where(place.node), grade.words, grade.protection.value)
            yield Finding(place.node, grade.severity, "HIGH" if place.sure else "MEDIUM", text, 502)
    for one in settings.settings(module):
        if one.node in told:
            continue
        severity = "LOW" if one.setting.store else SEVERITY[one.setting.origin] or "LOW"
        text = _text_of_setting(one, settings.where(module, one.node))
        yield Finding(one.node, severity, "HIGH" if one.sure else "MEDIUM", text, 502)


def _text(place: Place, where: str, words: str, protected: str) -> str:
    from ..analysis.conditions import Verdict
    from ..analysis.hidden import Form

    apis = " or ".join(dict.fromkeys(match.api for match in place.matches))
    row = place.matches[0].row
    if place.form is Form.HANDED:
        what = f"{apis} is handed on {where}; whoever calls it unpickles what it reads"
    elif row.store and place.form is Form.MADE:
        what = f"{apis} {where} makes a store that unpickles what is read from it"
    elif place.form is Form.MADE:
        what = f"{apis} {where} makes an object that unpickles what it reads"
    else:
        what = f"{apis} {where} unpickles what it reads"
    conditions = [one for one in (row.condition, *row.also) if one is not None]
    verdicts = {match.verdict for match in place.matches}
    if Verdict.CHANGED in verdicts:
        safe_from = row.safe_from or next((one.safe_from for one in conditions if one.safe_from), "")
        what += f", and is safe only from {safe_from}"
    elif Verdict.OPEN in verdicts:
        what += f", depending on {conditions[0].keyword}" if conditions else ", depending on the file"
    return f"{what}; {words}. {protected or row.instead}"


def _text_of_setting(one: Set, where: str) -> str:
    setting = one.setting
    what = "chooses a store that pickles by its default" if setting.store else "turns pickle on"
    return f"{setting.name} {where} {what}; the bytes come from {setting.origin.value}. {setting.instead}"


@test_properties.test_id("P903")
@test_properties.checks("Name")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="hidden", anchors=(ast.Name,))
def pickle_hidden_load(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report calls and settings that unpickle behind another interface than pickle's own."""


def gen_config(_name: str) -> dict[str, object]:
    """Return what bandit's configuration generator writes for the block: it takes nothing by default."""
    return {}
