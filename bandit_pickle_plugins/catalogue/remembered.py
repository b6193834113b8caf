"""What has been worked out of the bytes of a file, kept for the filters that ask about the same file next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Calls *work*, and keeps its last two results: the filters ask about one file in turn, and about its code."""

    def __init__(self, work: Callable[[bytes], T]) -> None:
        self._work = work
        self._last: tuple[tuple[bytes, T], ...] = ()

    def __call__(self, source: bytes) -> T:
        """Return what *work* does for the very object *source*."""
        for known, result in self._last:
            if known is source:
                return result
        result = self._work(source)
        self.keep(source, result)
        return result

    def knows(self, source: bytes) -> bool:
        """Tell whether the result for the very object *source* is kept."""
        return any(known is source for known, _ in self._last)

    def keep(self, source: bytes, result: T) -> None:
        """Take *result* for that of *source*."""
        self._last = (*self._last[-1:], (source, result))


def remembered(work: Callable[[bytes], T]) -> Remembered[T]:
    """Decorate a function of the bytes of a file."""
    return Remembered(work)
