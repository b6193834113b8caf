"""Answering questions that depend on each other, each once, without recursion.

A *rule* is a generator that yields the questions it depends on, gets their answers back, and returns its own answer, a
set. A driver with a stack of its own runs the rules, so chains can have any length. Where questions rest on each other
(``x = x or y`` in a loop), all of them are answered together.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable
from itertools import islice
from typing import Any, Generic, TypeVar

T = TypeVar("T")

#: How far solvers may ask each other in turns; each turn takes some of Python's stack.
_DEEPEST = 20

#: Anything that tells one question from another: an expression, a definition, a named tuple.
Question = Hashable


class _Frame(Generic[T]):
    __slots__ = ("low", "question", "rule")

    def __init__(self, question: Question, rule: Generator[Any, Any, frozenset[T]], low: int) -> None:
        self.question = question
        self.rule = rule
        self.low = low


class Solver(Generic[T]):
    """Answers of one kind for one file.

    ``rule`` returns the rule of a question; ``cut`` shortens an answer that has grown too large.
    """

    def __init__(
        self,
        rule: Callable[[Any], Generator[Any, Any, frozenset[T]]],
        cut: Callable[[frozenset[T]], frozenset[T]],
    ) -> None:
        self._rule = rule
        self._cut = cut
        self._known: dict[Question, frozenset[T]] = {}
        #: Answers that rest on an open question, with the lowest place of such a question in the stack.
        self._provisional: dict[Question, int] = {}
        #: Questions that are open, with their place in the stack of the solving that opened them.
        self._open: dict[Question, int] = {}
        self._solvings = 0

    def ask(self, question: Question) -> frozenset[T]:
        """Return the answer to *question*; empty only for what cannot be reached."""
        known = self._known.get(question)
        if known is not None:
            return known
        if question in self._open or self._solvings > _DEEPEST:
            return frozenset()  # asked again, by way of another solver, while it is being answered
        self._solvings += 1
        try:
            return self._solve(question)
        finally:
            self._solvings -= 1

    def _solve(self, question: Question) -> frozenset[T]:
        known = self._known
        active: dict[Question, int] = {question: 0}
        everywhere = self._open
        everywhere[question] = 0
        provisional: list[Question] = []
        frames = [_Frame(question, self._rule(question), 0)]
        answer: frozenset[T] | None = None
        while True:
            frame = frames[-1]
            depth = len(frames) - 1
            try:
                wanted = frame.rule.send(answer) if answer is not None else next(frame.rule)
            except StopIteration as stop:
                answer = known[frame.question] = self._cut(stop.value)
                del active[frame.question], everywhere[frame.question]
                frames.pop()
                if frame.low < depth:
                    self._provisional[frame.question] = frame.low
                    provisional.append(frame.question)
                    frames[-1].low = min(frames[-1].low, frame.low)
                elif provisional:
                    ring = [other for other in provisional if self._provisional[other] >= depth]
                    provisional = [other for other in provisional if self._provisional[other] < depth]
                    for other in ring:
                        del self._provisional[other]
                    answer = self._settle(frame.question, ring)
                if not frames:
                    return answer
                continue
            answer = known.get(wanted)
            if answer is not None:
                if wanted in self._provisional:
                    frame.low = min(frame.low, self._provisional[wanted])
            elif wanted in active:
                frame.low = min(frame.low, active[wanted])
                answer = frozenset()
            elif wanted in everywhere:
                answer = frozenset()
            else:
                active[wanted] = everywhere[wanted] = depth + 1
                frames.append(_Frame(wanted, self._rule(wanted), depth + 1))

    def _settle(self, first: Question, ring: list[Question]) -> frozenset[T]:
        """Complete the answers of questions that rest on each other, of which *first* was asked first.

        Each was answered while some of the others were open, so what came by way of those may be missing. Going round
        twice brings it everywhere but to the far side of rings within rings; more is not worth its time. Questions that
        come up only now are answered, and go round with the others.
        """
        questions = [*ring, first]
        for _ in range(2):
            changed = False
            late: list[Question] = []
            for question in questions:
                before = self._known[question]
                after = before | self._again(question, late)
                if len(after) > len(before):
                    self._known[question] = self._cut(after)
                    changed = True
            questions = [*late, *questions]
            if not changed:
                break
        return self._known[first]

    def _again(self, question: Question, late: list[Question]) -> frozenset[T]:
        """Answer a question once more from the answers that are known now; add what has to be asked first to *late*."""
        rule = self._rule(question)
        answer: frozenset[T] | None = None
        while True:
            try:
                wanted = rule.send(answer) if answer is not None else next(rule)
            except StopIteration as stop:
                found: frozenset[T] = stop.value
                return found
            known = self._known.get(wanted)
            if known is None:
                before = len(self._known)
                known = self.ask(wanted)
                late += islice(self._known, before, None)
            answer = known


def just(answer: frozenset[T]) -> Generator[Question, frozenset[T], frozenset[T]]:
    """Return the rule of a question that depends on no other."""
    return answer
    yield
