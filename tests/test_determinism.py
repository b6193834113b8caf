"""The findings are the same in every process: none depends on the order in which a set gives what it holds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CASES = Path(__file__).parent / "cases"
FIND = """
import ast, sys
import bandit
from bandit.core import extension_loader
from bandit_pickle_plugins import host
from bandit_pickle_plugins.analysis.module import Module

checks = [host.made(entry.plugin) for _, entry in sorted(extension_loader.MANAGER.plugins_by_id.items())]
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        source = file.read()
    module = Module(ast.parse(source), source=source)
    for check in filter(None, checks):
        for one in check.find(module):
            print(name, one.node.lineno, one.node.col_offset, one.severity, one.confidence, one.text.encode())
"""


def found(files: list[str], seed: int) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-W", "ignore", "-c", FIND, *files]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_findings_do_not_depend_on_the_order_of_sets() -> None:
    files = sorted(map(str, CASES.glob("p90[1-5]/[a-m]*.py")))
    first = found(files, 1)
    assert first.count("\n") > len(files)
    for seed in (2, 3):
        assert found(files, seed) == first
