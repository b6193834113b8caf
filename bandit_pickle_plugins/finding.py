"""What a check reports: plain data, free of bandit."""

from __future__ import annotations

import ast
from typing import Literal, NamedTuple

Level = Literal["LOW", "MEDIUM", "HIGH"]


class Finding(NamedTuple):
    """One thing to report.

    ``node`` is the expression or statement it stands on; ``severity`` says who can reach it, ``confidence`` how sure
    it is; ``text`` is one sentence of what and one of what to do, without a line number or path; ``cwe`` is the number
    of the weakness at https://cwe.mitre.org.
    """

    node: ast.expr | ast.stmt
    severity: Level
    confidence: Level
    text: str
    cwe: int
