"""How fast the machine is that the tests run on, for limits in seconds."""

from __future__ import annotations

import time

#: What the loop below took, in seconds of the processor, on the machine on which the limits were set.
_THERE = 0.04


def slower() -> float:
    """Return how many times longer this machine takes now than the one on which the limits were set, at least 1."""
    return max(1.0, min(_loop() for _ in range(3)) / _THERE)


def _loop() -> float:
    start = time.process_time()
    words = {}
    for number in range(200_000):
        words[f"{number % 1000}"] = number
    return time.process_time() - start
