"""Which gadgets of the catalogue a callable and its arguments reach when an unpickler calls it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from ..catalogue.gadgets import GADGETS, SEVERITY, Effect, Gadget
from ..catalogue.imports import words_of
from . import spelling
from .fetching import Fetching
from .module import Module
from .scopes import Definition, FunctionNode, Kind, Scope, reaching
from .values import UNKNOWN, Answer, Sort, Value

_BY_NAME: Final[dict[str, Gadget]] = {name: gadget for gadget in GADGETS for name in gadget.names}
_BY_NAME.update({f"six.moves.{name}": one for name, one in _BY_NAME.items() if name.startswith("builtins.")})

#: Effects that a function of the same file passes on when it calls the gadget with its argument.
_PASSED_ON: Final = frozenset(effect for effect, severity in SEVERITY.items() if severity == "HIGH")
#: Gadgets that honest constructors call with what they are given.
_CONVERTING: Final = frozenset({"sympy.sympify"})


def _passed_on() -> Iterator[tuple[bytes, bytes]]:
    """Yield the first and the last part of the names of such gadgets."""
    for name, gadget in _BY_NAME.items():
        if gadget.effect in _PASSED_ON:
            yield name.partition(".")[0].encode(), name.partition("(")[0].rpartition(".")[2].encode()


#: What stands in a file that uses one of them that is a builtin, or that imports by name.
_SPELT: Final = re.compile(
    rb"\b(?:"
    + b"|".join(sorted({last for package, last in _passed_on() if package == b"builtins"}))
    + rb"|__builtins__|__import__|import_module|modules)\b"
)
#: The last parts of the others, by the packages that hold them.
_PACKAGES: Final[dict[bytes, set[bytes]]] = {}
for _package, _last in _passed_on():
    _PACKAGES.setdefault(_package, set()).add(_last)
#: Callables that fetch what their first argument names, as in "os:system".
_BY_PATH: Final = frozenset(
    {
        "django.utils.module_loading.import_string",
        "kombu.utils.imports.symbol_by_name",
        "logging.config._resolve",
        "pkgutil.resolve_name",
        "pydoc.locate",
        "pydoc.resolve",
        "unittest.mock._importer",
        "werkzeug.utils.import_string",
    }
)

#: Callables that fetch the attribute of their first argument that the second one names.
_BY_ATTRIBUTE: Final = frozenset(
    {
        "builtins.getattr",
        "builtins.object.__getattribute__",
        "dill._dill._get_attr",
        "inspect.getattr_static",
        "pickle._getattribute",
        "xmlrpc.server.resolve_dotted_attribute",
    }
)

#: What calls the function that it was made with, by the position of that and the keywords that may give it.
_WRAPPERS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "contextlib.asynccontextmanager()": (0, ("func",)),
    "contextlib.contextmanager()": (0, ("func",)),
    "functools.lru_cache()": (0, ()),
    "functools.lru_cache()()": (0, ()),
    "functools.singledispatch()": (0, ("func",)),
    "functools.wraps()()": (0, ()),
    "unittest.mock.MagicMock()": (1, ("side_effect", "wraps")),
    "unittest.mock.Mock()": (1, ("side_effect", "wraps")),
}

#: The methods that making an object calls with its arguments.
_MAKING: Final = ("__init__", "__new__")

#: Builtins whose result holds no text that the argument chooses.
_HARMLESS: Final = frozenset({"bool", "float", "hash", "id", "int", "isinstance", "issubclass", "len", "type"})

#: How far functions of the file and callables that only reach others are followed.
_DEEPEST: Final = 12

#: Letters of a mode that writes: of ``open`` and its kin, of ``dbm`` (c, n).
_WRITING: Final = frozenset("acnwx+")


class Reached(NamedTuple):
    """A gadget that is reached. ``name`` is how the source names it; ``through`` is the callable between, if any.

    ``own`` is True when that is a function of the same file; ``sure`` is False when an argument decides and is not
    known.
    """

    effect: Effect
    name: str
    through: str = ""
    own: bool = False
    sure: bool = True


class Reach:
    """Answers for one file what a callable reaches; each function is looked at once."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self.fetching = Fetching(module.values)
        self._functions: dict[ast.AST, tuple[Reached, ...]] = {}
        self._made_from: dict[ast.AST, dict[object, bool]] = {}
        self._given: dict[tuple[Value, tuple[ast.expr, ...], int], tuple[Reached, ...]] = {}

    def of(self, callee: Value, arguments: Sequence[ast.expr] | None, depth: int = 0) -> Iterator[Reached]:
        """Yield what is reached when *callee* is called with *arguments*; None where those are not known."""
        if depth > _DEEPEST:
            return
        if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode):
            for reached in self._function(callee.node, depth):
                yield reached._replace(through=_name(callee.node), own=True)
        if callee.sort is Sort.CLASS and isinstance(callee.node, ast.ClassDef):
            for method in _MAKING:
                for value in self._module.values.attribute(callee, method):
                    if isinstance(value.node, FunctionNode):
                        for reached in self._function(value.node, depth):
                            yield reached._replace(through=callee.node.name, own=True)
        if callee.sort is not Sort.OUTSIDE:
            return
        if callee.made is not None and arguments is not None and not callee.name.endswith("()"):
            arguments = [*callee.made.args[1:], *arguments]  # made by functools.partial
        gadget = _BY_NAME.get(callee.name)
        if gadget is None and callee.name in _WRAPPERS:
            yield from self._wrapped(callee, arguments, depth)
        elif gadget is None:
            yield from self._getter(callee, arguments or (), depth)
        elif gadget.effect is Effect.REACHES:
            for reached in self._arguments(callee, arguments or (), depth):
                yield reached._replace(through=callee.name)
        elif gadget.mode is None:
            yield Reached(gadget.effect, gadget.name)
        else:
            yield from self._mode(gadget, arguments)

    def _mode(self, gadget: Gadget, arguments: Sequence[ast.expr] | None) -> Iterator[Reached]:
        """A gadget such as ``open``, which writes only when its mode says so."""
        assert gadget.mode is not None
        if arguments is None:
            yield Reached(gadget.effect, gadget.name, sure=False)
        elif len(arguments) > gadget.mode:
            mode = self._module.values.constant(arguments[gadget.mode])
            if mode is None:
                yield Reached(gadget.effect, gadget.name, sure=False)
            elif mode is True or (isinstance(mode, str) and _WRITING & set(re.split("[:|]", mode)[0])):
                yield Reached(gadget.effect, gadget.name)

    def _wrapped(self, callee: Value, arguments: Sequence[ast.expr] | None, depth: int) -> Iterator[Reached]:
        """``functools.lru_cache(function)`` and its kin: what they call is the function."""
        if callee.made is None:
            return
        position, keywords = _WRAPPERS[callee.name]
        functions = callee.made.args[position : position + 1]
        functions += [one.value for one in callee.made.keywords if one.arg in keywords]
        for function in functions:
            for value in self.fetching.of(function):
                yield from self.of(value, arguments, depth + 1)

    def _getter(self, callee: Value, arguments: Sequence[ast.expr], depth: int) -> Iterator[Reached]:
        """``operator.attrgetter("system")`` and ``operator.methodcaller("system", "ls")`` applied to something."""
        values = self._module.values
        made = callee.made
        if made is None or not made.args or not arguments:
            return
        name = values.constant(made.args[0])
        if not isinstance(name, str):
            return
        if callee.name == "operator.attrgetter()":
            found = values.of(arguments[0])
            for attr in name.split("."):
                found = frozenset(value for start in found for value in values.attribute(start, attr))
            for value in found:
                yield from self._named(value, depth)
        elif callee.name == "operator.methodcaller()":
            for start in values.of(arguments[0]):
                for value in values.attribute(start, name):
                    yield from self.of(value, made.args[1:], depth + 1)

    def _arguments(self, callee: Value, arguments: Sequence[ast.expr], depth: int) -> Iterator[Reached]:
        """What the arguments of a callable that only reaches others name."""
        if callee.name in _BY_PATH:
            paths = self.fetching.names(arguments[0]) if arguments else []
            yield from self._one_of(
                [Value(Sort.OUTSIDE, path.replace(":", ".")) if path is not None else UNKNOWN for path in paths], depth
            )
            return
        if callee.name in _BY_ATTRIBUTE:
            if len(arguments) > 1:
                yield from self._one_of([*self.fetching.attributes(arguments[0], arguments[1])], depth)
            return
        if callee.made is not None and "()." in callee.name:
            arguments = [*spelling.arguments(callee.made), *arguments]  # Thread(target=os.system).start
        for index, argument in enumerate(arguments):
            for value in self._flat(argument):
                yield from self._behind(value, tuple(arguments[index + 1 :]), depth + 1)

    def _behind(self, value: Value, arguments: tuple[ast.expr, ...], depth: int) -> tuple[Reached, ...]:
        """What an argument reaches with those behind it. Kept, or each argument would double the ways to the last."""
        question = value, arguments, depth
        known = self._given.get(question)
        if known is None:
            known = self._given[question] = tuple(dict.fromkeys(self.of(value, arguments, depth)))
        return known

    def _flat(self, argument: ast.expr) -> Answer:
        """The values of an argument, and of the items of a tuple or list that is one."""
        found: Answer = self.fetching.of(argument)
        for value in found:
            if isinstance(value.node, ast.Tuple | ast.List):
                for element in value.node.elts:
                    found |= self._module.values.of(element)
        return found

    def _one_of(self, fetched: list[Value], depth: int) -> Iterator[Reached]:
        """What is fetched under one name of several, say; not sure where one of these reaches nothing."""
        reached = [list(self._named(value, depth)) for value in fetched]
        every = all(reached)
        for one in (one for each in reached for one in each):
            yield one._replace(sure=one.sure and every)

    def _named(self, value: Value, depth: int) -> Iterator[Reached]:
        """A callable that is fetched, to be called with arguments that are not known."""
        for reached in self.of(value, None, depth + 1):
            if not reached.own:
                yield reached

    # -- functions of the same file ------------------------------------------------------------------------------

    def _function(self, function: FunctionNode, depth: int) -> tuple[Reached, ...]:
        known = self._functions.get(function) if self._has_gadgets else ()
        if known is None:
            self._functions[function] = ()  # a function that calls itself adds nothing
            known = self._functions[function] = tuple(self._calls(function, depth))
        return known

    @cached_property
    def _has_gadgets(self) -> bool:
        """Tell whether the file can call a gadget that its functions would pass on: a look at the text is enough."""
        source = self._module.source
        if source is None or _SPELT.search(source):
            return True
        packages = words_of(source) & _PACKAGES.keys()
        return any(last in source for package in packages for last in _PACKAGES[package])

    def _calls(self, function: FunctionNode, depth: int) -> Iterator[Reached]:
        """What a function of the file calls with something made from its arguments."""
        self._module.binder.ensure_body(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and any(
                self._from_parameter(part, function) for part in spelling.arguments(node)
            ):
                for callee in self.fetching.of(node.func):
                    for reached in self.of(callee, node.args, depth + 1):
                        if reached.effect in _PASSED_ON and reached.name not in _CONVERTING:
                            yield reached

    def _is_first(self, definition: Definition, function: FunctionNode) -> bool:
        """Tell whether a parameter of a method is the object or the class itself."""
        static = any(spelling.last(one) == "staticmethod" for one in getattr(function, "decorator_list", ()))
        return not static and definition.node is [*function.args.posonlyargs, *function.args.args, None][0]

    def _from_parameter(self, expression: ast.expr, function: FunctionNode) -> bool:
        """Tell whether an expression is made from a parameter of *function*."""
        uses = self._module.binder.uses
        scope = self._module.binder.scopes[function]
        known = self._made_from.setdefault(function, {})
        above: dict[object, object] = {expression: None}
        todo: list[object] = [expression]
        while todo:
            current = todo.pop()
            if known.get(current) or self._is_argument(current, scope, function):
                while current is not None:  # so is all that led here
                    known[current] = True
                    current = above[current]
                return True
            below: list[object] = []
            if isinstance(current, Definition):
                below.append(current.value)
            elif isinstance(current, ast.Name):
                below += (reaching(current.id, uses[current]) or ()) if current in uses else ()
            elif isinstance(current, ast.Call) and isinstance(current.func, ast.Name) and current.func.id in _HARMLESS:
                continue
            elif isinstance(current, ast.AST):
                below += ast.iter_child_nodes(current)
            else:
                below += current.operands()  # type: ignore[attr-defined]  # a Merge is all that is left
            for one in below:
                if one is not None and one not in above and known.get(one) is not False:
                    above[one] = current
                    todo.append(one)
        known.update(dict.fromkeys(above, False))
        return False

    def _is_argument(self, node: object, scope: Scope, function: FunctionNode) -> bool:
        """Tell whether a definition is a parameter that the caller of *function* fills in."""
        if not isinstance(node, Definition) or node.kind is not Kind.PARAMETER or node.scope is not scope:
            return False
        return self._module.values.class_around(function) is None or not self._is_first(node, function)


def _name(function: FunctionNode) -> str:
    return "a lambda" if isinstance(function, ast.Lambda) else function.name
