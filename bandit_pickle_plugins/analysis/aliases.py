"""What a file may call some callables from outside: the last parts of their names, and the names that it imports."""

from __future__ import annotations

from .binder import Binder
from .scopes import Kind


class Aliases:
    """The identifiers that callables can be called by in one file; it knows of what the binder has found so far.

    ``names`` are the last parts of the dotted names of the callables.
    """

    def __init__(self, binder: Binder, names: frozenset[str]) -> None:
        self._binder = binder
        self._names = names
        self._imported: set[str] = set()
        self._seen = 0  # how many definitions have been looked at

    def __contains__(self, identifier: str) -> bool:
        """Tell whether one of the callables can be called by an identifier."""
        if identifier in self._names:
            return True
        definitions = self._binder.definitions
        for definition in definitions[self._seen :]:
            if definition.kind is Kind.IMPORT and definition.target.rpartition(".")[2] in self._names:
                self._imported.add(definition.name)
        self._seen = len(definitions)
        return identifier in self._imported
