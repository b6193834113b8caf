"""Which identifiers of a file can stand for something that a check looks for: a quick pass before the exact one.

An expression can be a loader only if some identifier in it is spelt as one, or was given a value that is. Following
identifiers by their spelling alone, whatever their scope, is a superset of what :mod:`.values` finds, and so cheap
that the exact question has to be asked of few expressions only. ``name()`` stands for what calling ``name`` returns,
``owner.name`` for an attribute with the last identifier of what it is read from, and ``*`` for an attribute that a
string names. The owner is ``?`` where its spelling says nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from . import spelling
from .binder import Binder
from .scopes import Definition, Kind

#: With these any attribute can be named by a string that stands elsewhere.
_ALWAYS: Final = frozenset({"*", "__dict__", "attrgetter()", "methodcaller()", "vars()"})

#: What these return is one of their arguments, or a named attribute of it.
_WRAPPING: Final = frozenset(
    {"aclosing", "cache", "cast", "classmethod", "closing", "getattr", "lru_cache", "partial", "partialmethod"}
    | {"create_task", "ensure_future", "shield", "staticmethod", "wait_for"}
)

#: What these return is a module that a string names.
_IMPORTING: Final = ("__import__", "import_module")
#: Calls that only look at their first argument, or into it.
_LOOKING: Final = ("getattr", "hasattr", "isinstance", "vars")

#: Methods that return what stands in a dictionary.
_OF_TABLES: Final = ("get", "items", "values")

_NONE: Final[frozenset[str]] = frozenset()


class Spelling(NamedTuple):
    """How the expressions that somebody asks for can be spelt; ``attributes`` count with certain owners only."""

    names: frozenset[str]
    attributes: frozenset[str] = _NONE


class Interest:
    """The identifiers of one file, by the identifiers that their values are spelt with."""

    def __init__(self, binder: Binder) -> None:
        self._binder = binder
        self._given: dict[str, set[str]] = {}
        self._wrapping = set(_WRAPPING)
        self._getters = {"attrgetter"}
        self._definitions = self._results = self._items = self._expressions = 0  # how many of the binder's are known
        self._words: dict[str, list[ast.expr]] = {}
        self._others: list[ast.expr] = []
        self._update()

    def _update(self) -> bool:
        """Take in what the binder has found meanwhile; tell whether there was anything."""
        definitions = self._binder.definitions[self._definitions :]
        results = self._binder.results[self._results :]
        items = self._binder.items[self._items :]
        if not definitions and not results and not items:
            return False
        self._definitions += len(definitions)
        self._results += len(results)
        self._items += len(items)
        for definition in definitions:
            self._add_wrapping(definition)
        for definition in definitions:
            self._add(definition)
        for function, value in results:
            self._returns(function, value)
        for target, item in items:
            owner = self._owner(target.value)
            if owner != "?":
                self._link(owner, self.heads(item))
        return True

    def closure(self, words: Iterable[str], classes: Iterable[str] = (), walks: bool = True) -> Spelling:
        """Return the spellings of what can stand for something that is spelt with one of *words*.

        With *classes*, those of *words* that are classes, also of what can stand for an instance. Without *walks* only
        in what was looked into before.
        """
        self._update()
        found = self._reached(set(words)) if walks else self._linked(set(words))
        if classes:
            found |= self._reached({f"{name}()" for name in self._reached(set(classes))})
        return Spelling(frozenset(self._linked({*found, *_ALWAYS})))

    def modules_by_string(self) -> Iterator[ast.expr]:
        """Yield the expressions for the names of modules in calls that import them, and in reads of ``sys.modules``."""
        for name in self._reached({*_IMPORTING}):
            for call in self._binder.calls.get(name, ()):
                yield from call.args[:1]
                yield from (keyword.value for keyword in call.keywords if keyword.arg == "name")
        tables = self._reached({"modules"})
        for one in self._index[1]:
            if isinstance(one, ast.Subscript) and self._owner(one) in tables:
                yield one.slice
            elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute):
                yield from one.args[:1] if self._owner(one.func.value) in tables else ()

    def owned(
        self,
        owners: Mapping[str, frozenset[str]],
        words: frozenset[str],
        classes: frozenset[str],
        by_string: bool = True,
        unseen: bool = True,
    ) -> Spelling:
        """Return the spellings of what can stand for an attribute of something, such as a function of a module.

        *owners* holds the attributes by the last identifier of what they are read from, *words* all of them, also of
        what only a string names; *classes* are those that are classes, whose instances count too. This is narrower
        than :meth:`closure` where the file only reads attributes of the owners, so that none of them goes anywhere
        unseen, and mentions no class. Without *by_string* no string of the file names a module that holds one; without
        *unseen* what owners go into is not followed.
        """
        strings: set[str] = set()
        if by_string:
            strings = self._reached({"modules", *(f"{name}()" for name in self._reached({*_IMPORTING}))})
        known = {owner: self._reached({owner}) for owner in owners}
        modules = strings.union(*known.values())
        its_classes = {
            f"{name}.{word}" for owner in owners for name in known[owner] for word in owners[owner] & classes
        }
        if self._mentions(its_classes, classes) or (unseen and self._goes_unseen(modules - {"modules"}, owners)):
            return self.closure(words, classes)
        named = self._linked({"*", "__dict__", "attrgetter().*", "methodcaller()", "vars()"})
        named |= self._linked({f"attrgetter().{owner}" for owner in owners})
        seeds = {f"{name}.{word}" for owner, its in owners.items() for name in known[owner] for word in its}
        seeds |= {f"{name}.{word}" for name in (*strings, *named, "?") for word in words}
        seeds |= {f"{name}.*" for name in modules}
        seeds |= {f"attrgetter().{word}" for word in (*words, "*")}
        return Spelling(frozenset(self._reached(seeds | {"methodcaller()"})), words | {"__dict__"})

    def candidates(self, asked: Spelling) -> Iterator[ast.expr]:
        """Yield the expressions of the file whose spelling is one of those *asked* for, each once."""
        names, (words, others) = asked.names, self._index
        for word in sorted((names | asked.attributes) & words.keys()):
            for expression in words[word]:
                if word in names or self.spelt(expression, asked):
                    yield expression
        for expression in others:
            if self.spelt(expression, asked):
                yield expression

    @property
    def _index(self) -> tuple[dict[str, list[ast.expr]], list[ast.expr]]:
        """The expressions by the identifier that they are spelt with, and those that hold several or none."""
        words, others = self._words, self._others
        wrapping = self._wrapping | self._getters | {"get", "vars"}
        expressions = self._binder.expressions
        for expression in expressions[self._expressions :]:
            if isinstance(expression, ast.Name):
                words.setdefault(expression.id, []).append(expression)
            elif isinstance(expression, ast.Attribute) and expression.attr != "__call__":
                words.setdefault(expression.attr, []).append(expression)
            elif isinstance(expression, ast.Call) and (last := spelling.last(expression.func)) not in wrapping and last:
                words.setdefault(f"{last}()", []).append(expression)
            else:
                others.append(expression)
        self._expressions = len(expressions)
        return words, others

    def _mentions(self, tokens: set[str], classes: frozenset[str]) -> bool:
        """Tell whether one of *tokens*, each an owner and a class, is spelt in the file, or was given a name."""
        if len(self._reached(set(tokens))) > len(tokens):
            return True
        words, _ = self._index
        return any(
            isinstance(one, ast.Attribute) and self._token(one) in tokens
            for word in classes
            for one in words.get(word, ())
        )

    def _goes_unseen(self, names: set[str], owners: Mapping[str, frozenset[str]]) -> bool:
        """Tell whether something that *names* stand for is used otherwise than by reading an attribute of it."""
        words, _ = self._index
        held: set[ast.AST] = set()
        for name in names:
            for one in words.get(name, ()):
                if not isinstance(one, ast.Call) or any(_last_of(part) in {*owners, "*"} for part in one.args[:1]):
                    held.add(one)
        # A module cannot be called.
        held -= self._bases
        held.difference_update(self._binder.callees)
        if held:
            for name in _LOOKING:
                held.difference_update(*(call.args[:1] for call in self._binder.calls.get(name, ())))
            held.difference_update(one.value for one in self._binder.definitions if one.value is not None)
            held.difference_update(value for _, value in self._binder.results if value is not None)
        return bool(held)

    @property
    def _bases(self) -> set[ast.AST]:
        """The expressions that an attribute is read from."""
        words, others = self._index
        return {one.value for found in (*words.values(), others) for one in found if isinstance(one, ast.Attribute)}

    def _token(self, node: ast.Attribute) -> str:
        return f"{self._owner(node.value)}.{node.attr}"

    def _owner(self, value: ast.expr) -> str:
        """Return the identifier by which something is known that an attribute is read from."""
        if isinstance(value, ast.Name):
            return value.id
        if isinstance(value, ast.Attribute):
            return value.attr
        if isinstance(value, ast.Subscript | ast.NamedExpr):
            return self._owner(value.value)
        if isinstance(value, ast.Call):
            last = spelling.last(value.func)
            if last == "get" and _of_modules(value.func):
                return "modules"
            if last and last not in self._wrapping:
                return f"{last}()"
        return "?"

    def reach(self, word: str) -> None:
        """Let every function be looked into that can use what *word* stands for, which can be ``name()``."""
        self._reached({word})

    def _reached(self, words: set[str]) -> set[str]:
        """Return the spellings of what *words* stand for, also in functions that were not looked into before."""
        asked: set[str] = set()
        while True:
            found = self._linked(set(words))
            for name in sorted(found - asked):
                asked.add(name)
                word = name.removesuffix("()")
                if word.isidentifier():  # of an owner and its attribute, the owner is asked for before
                    self._binder.ensure(word)
            if not self._update():
                return found

    def _linked(self, found: set[str]) -> set[str]:
        """Add to *found* the names that are known to stand for any of it."""
        todo = list(found)
        while todo:
            for name in self._given.get(todo.pop(), ()):
                if name not in found:
                    found.add(name)
                    todo.append(name)
        return found

    def spelt(self, expression: ast.expr, asked: Spelling) -> bool:
        """Tell whether the value of *expression* can be one of those *asked* for."""
        names = asked.names
        if isinstance(expression, ast.Name):
            return expression.id in names
        if isinstance(expression, ast.Attribute) and expression.attr != "__call__":
            attr = expression.attr
            if attr in names:
                return True
            if attr not in asked.attributes:
                return False
            token = self._token(expression)
            return token in names or (attr == "__dict__" and f"{token[: -len(attr)]}*" in names)
        return not names.isdisjoint(self.heads(expression))

    def heads(self, expression: ast.expr | None) -> set[str]:
        """Return the identifiers that the value of *expression* can be spelt with."""
        found: set[str] = set()
        todo: list[ast.expr | None] = [expression]
        while todo:
            node = todo.pop()
            if isinstance(node, ast.Name):
                found.add(node.id)
            elif isinstance(node, ast.Attribute):
                owner = self._owner(node.value)
                found.add(node.attr)
                found.add(f"{owner}.{node.attr}")
                if node.attr == "__call__":
                    todo.append(node.value)
                elif node.attr == "__dict__":
                    found.add(f"{owner}.*")
            elif isinstance(node, ast.Call):
                last = spelling.last(node.func)
                if last:
                    found.add(f"{last}()")
                else:
                    todo.append(node.func)
                if last in _OF_TABLES and isinstance(node.func, ast.Attribute):
                    todo += [node.func.value, *node.args[1:2]]  # the second is a default
                elif last in self._getters:
                    found |= {f"attrgetter().{_last_of(path)}" for path in node.args}
                elif last in self._wrapping or last == "vars":
                    owner = self._owner(node.args[0]) if node.args else "?"
                    named = _named(node)
                    found |= named
                    found |= {f"{owner}.{name}" for name in named}
                    found.add(f"{owner}.*")
                    todo += node.args
            elif isinstance(node, ast.Tuple | ast.List | ast.Set):
                todo += node.elts
            elif isinstance(node, ast.Dict | ast.BoolOp):
                todo += node.values
            elif isinstance(node, ast.IfExp):
                todo += [node.body, node.orelse]
            elif isinstance(node, ast.Lambda):
                todo.append(node.body)
            elif isinstance(node, ast.NamedExpr | ast.Await | ast.Starred | ast.Subscript):
                todo.append(node.value)
        return found

    def _add_wrapping(self, definition: Definition) -> None:
        spelt = (
            definition.target.rpartition(".")[2] if definition.kind is Kind.IMPORT else spelling.last(definition.value)
        )
        if spelt in self._wrapping:
            self._wrapping.add(definition.name)
        elif spelt in self._getters:
            self._getters.add(definition.name)

    def _add(self, definition: Definition) -> None:
        if definition.kind is Kind.IMPORT:
            self._link(
                definition.name, (".".join(definition.target.split(".")[-2:]), definition.target.rpartition(".")[2])
            )
        elif isinstance(definition.node, ast.ClassDef):
            for base in definition.node.bases:
                self._link(definition.name, self.heads(base))
        elif isinstance(definition.value, ast.Lambda):
            self._link(f"{definition.name}()", self.heads(definition.value.body))
        elif definition.value is not None:
            self._link(definition.name, self.heads(definition.value))

    def _returns(self, function: ast.AST, value: ast.expr | None) -> None:
        name = getattr(function, "name", "")
        heads = self.heads(value)
        self._link(f"{name}()", heads)
        if getattr(function, "decorator_list", ()):
            self._link(name, heads)  # perhaps a property

    def _link(self, name: str, spelt: Iterable[str]) -> None:
        for word in spelt:
            if word != name:
                self._given.setdefault(word, set()).add(name)


def _last_of(path: ast.expr) -> str:
    """Return the last part of a dotted name in a string; ``*`` where it is not written there."""
    return path.value.rpartition(".")[2] if isinstance(path, ast.Constant) and isinstance(path.value, str) else "*"


def _of_modules(function: ast.expr) -> bool:
    """Tell whether a function is a method of what is spelt ``modules``, as ``sys.modules.get``."""
    return isinstance(function, ast.Attribute) and spelling.last(function.value) == "modules"


def _named(call: ast.Call) -> set[str]:
    """Return the attribute that a wrapping call such as ``getattr(module, "loads")`` names; all for an unknown one."""
    if len(call.args) < 2 or spelling.last(call.func).startswith("partial"):
        return set()
    name = call.args[1]
    if not isinstance(name, ast.Constant):
        return {"*"} if not isinstance(name, ast.Attribute | ast.Call) else set()
    return set(name.value.split(".")) if isinstance(name.value, str) else set()
