"""The source of a file as text: in which functions a word stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from .scopes import FunctionNode


class Text:
    """The bytes of a file, in an encoding like ASCII, divided by functions of which no two share a line."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._functions: list[FunctionNode] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def divide(self, functions: list[FunctionNode]) -> None:
        """Remember where each of *functions*, which come in source order, begins and ends."""
        lines = [0, *accumulate(map(len, self._source.splitlines(keepends=True)))]
        last = len(lines) - 1
        self._functions = functions
        self._starts = [lines[function.lineno - 1] for function in functions]
        self._ends = [lines[min(function.end_lineno or last, last)] for function in functions]

    def holding(self, word: str) -> Iterator[FunctionNode]:
        """Yield the functions in which *word* stands, also as a part of a longer one."""
        wanted = word.encode()
        return self._at(lambda start: self._source.find(wanted, start))

    def matching(self, pattern: re.Pattern[bytes]) -> Iterator[FunctionNode]:
        """Yield the functions in which a match of *pattern* begins."""
        return self._at(lambda start: match.start() if (match := pattern.search(self._source, start)) else -1)

    def _at(self, find: Callable[[int], int]) -> Iterator[FunctionNode]:
        starts, ends = self._starts, self._ends
        place = find(0)
        while place >= 0:
            index = bisect_right(starts, place) - 1
            if index >= 0 and place < ends[index]:
                yield self._functions[index]
                place = find(ends[index])
            elif index + 1 < len(starts):
                place = find(starts[index + 1])
            else:
                return
