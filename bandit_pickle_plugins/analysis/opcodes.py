"""What a pickle calls when it is loaded, read from its opcodes. Nothing is unpickled, imported or executed.

The table of opcodes is that of :mod:`pickletools`. Its reader stops with an error at the first argument that it does
not like, before it has said what it read; this one keeps what it has. What the opcodes call is written down as Python
would spell it, as a tree, and :mod:`.reach` says what those calls reach, as it does for reducers.
"""

from __future__ import annotations

import ast
import pickletools
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from ..catalogue.embedded_words import LOADING, MAKING_FUNCTIONS, REGISTERING, named
from ..catalogue.gadgets import GADGETS, SEVERITY, Effect
from ..catalogue.loaders import LOADERS, Form
from . import decoding
from .module import Module
from .reach import Reach, Reached
from .values import alternatives

#: The opcodes by number, each with its name and the size of its argument, negative where the pickle says it.
_OPCODES: Final = {ord(one.code): (one.name, one.arg.n if one.arg is not None else 0) for one in pickletools.opcodes}
#: The bytes that hold the size of an argument, for each of the negative sizes of pickletools but that of a line.
_COUNTED: Final = {
    pickletools.TAKEN_FROM_ARGUMENT1: 1,
    pickletools.TAKEN_FROM_ARGUMENT4: 4,
    pickletools.TAKEN_FROM_ARGUMENT4U: 4,
    pickletools.TAKEN_FROM_ARGUMENT8U: 8,
}
_TWO_LINES: Final = ("GLOBAL", "INST")

#: How many pickles can stand in each other.
_DEEPEST: Final = 4
#: How many arguments of a call, and items of a list or dictionary, are looked at.
_MANY: Final = 200
#: How deep lists are looked into.
_NESTED: Final = 12
#: How many calls of one pickle are looked at.
_CALLS: Final = 2_000

_LOADS: Final = frozenset({*LOADING, *(one.name for one in LOADERS if one.form is Form.FUNCTION)})
#: What makes an unpickler. Its ``load`` may be fetched by a string.
_UNPICKLERS: Final = frozenset(one.name for one in LOADERS if one.form is Form.UNPICKLER)
_LOADERS: Final = _LOADS | {f"{name}.load" for name in _UNPICKLERS}
_LOADING: Final = _LOADERS | _UNPICKLERS
#: How much of what a call is given is looked at for a pickle that it loads.
_GIVEN: Final = 200

#: What calls a function with what it is given.
_REACHING: Final = frozenset(name for one in GADGETS if one.effect is Effect.REACHES for name in one.names)
_PARTIALS: Final = frozenset({"_functools.partial", "functools.partial"})
#: What keeps the bytes that it is made from.
_KEEPING: Final = frozenset({"_io.BytesIO", "io.BytesIO", "StringIO.StringIO", "cStringIO.StringIO"})
_RESTATING: Final = frozenset(f"{name}.__setstate__" for name in _PARTIALS)
#: What a function and what it is given are looked for in.
_PASSING: Final = _REACHING | _LOADING | _KEEPING
#: What the unpickler looks numbers up in: objects, and the modules and names of others.
_CACHE: Final = "copyreg._extension_cache"
_NUMBERS: Final = frozenset({_CACHE, "copyreg._inverted_registry"})
_CONSTRUCTING: Final = frozenset({"copyreg.__newobj__", "copy_reg.__newobj__", "copyreg.__newobj_ex__"})


class Budget:
    """What may still be read for one file: opcodes, and bytes that decoding gives."""

    def __init__(self, opcodes: int = 200_000, size: int = 16_000_000) -> None:
        self.opcodes = opcodes
        self.size = size

    def takes(self, data: bytes | str) -> bool:
        """Take the size of *data*; tell whether there was enough."""
        self.size -= len(data)
        return self.size >= 0


class Opcode(NamedTuple):
    """An opcode that was read: its name, and its argument without the size or the end of the line."""

    name: str
    argument: bytes


def opcodes(data: bytes, budget: Budget) -> Iterator[Opcode]:
    """Yield the opcodes of *data* until it ends, or something is no opcode; also what stands behind STOP."""
    place, end = 0, len(data)
    while place < end and budget.opcodes > 0:
        known = _OPCODES.get(data[place])
        if known is None:
            return
        budget.opcodes -= 1
        name, size = known
        start = place + 1
        if size >= 0:
            place = start + size
            argument = data[start:place]
        elif size == pickletools.UP_TO_NEWLINE:
            place = data.find(b"\n", start)
            if place >= 0 and name in _TWO_LINES:
                place = data.find(b"\n", place + 1)
            if place < 0:
                return
            argument = data[start:place]
            place += 1
        else:
            counted = _COUNTED[size]
            size = int.from_bytes(data[start : start + counted], "little")
            start += counted
            place = start + size
            argument = data[start:place]
        if place > end:
            return
        yield Opcode(name, argument)


# -- what stands on the stack ----------------------------------------------------------------------------------------


class Symbol:
    """Something on the unpickler's stack that is not known."""

    def __init__(self) -> None:
        self.attributes: dict[object, Symbol] = {}  # those that BUILD has set


class Global(Symbol):
    """What an opcode fetched by its dotted name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class Constant(Symbol):
    """Text, bytes, a number, True, False or None."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self.value = value


class Display(Symbol):
    """A tuple, list or set; a dictionary with keys and values in turn."""

    def __init__(self, items: list[Symbol], is_dict: bool = False) -> None:
        super().__init__()
        self.items = items
        self.is_dict = is_dict


class Called(Symbol):
    """What a call returns. ``made`` is True where only ``__new__`` of a class is called."""

    def __init__(self, callee: Symbol, arguments: list[Symbol], made: bool = False) -> None:
        super().__init__()
        self.callee = callee
        self.arguments = arguments
        self.made = made


class _Mark(Symbol):
    """What MARK pushes."""


class _Stop(Exception):  # noqa: N818  # not an error: the unpickler would raise here
    """The unpickler would end here."""


class Machine:
    """An unpickler that calls nothing: it keeps ``calls``, and the ``names`` that were fetched."""

    def __init__(self, extensions: Mapping[int, str], budget: Budget) -> None:
        self.calls: list[Called] = []
        self.names: set[str] = set()
        self.extensions = dict(extensions)
        self._budget = budget
        self._stack: list[Symbol] = []
        self._marks: list[int] = []
        self._memo: dict[int, Symbol] = {}
        self._of_classes: dict[str, dict[object, Symbol]] = {}
        self._kept: dict[int, Symbol] = {}  # what the pickle itself gave a number

    def run(self, data: bytes) -> None:
        """Read *data* as far as an unpickler would, and the pickles behind it."""
        with suppress(_Stop):
            for name, argument in opcodes(data, self._budget):
                step = _STEPS.get(name)
                if step is not None:
                    step(self, argument)
                else:
                    self._push(Symbol())

    # -- the stack -----------------------------------------------------------------------------------------------

    def _push(self, symbol: Symbol) -> None:
        self._stack.append(symbol)

    def _pop(self) -> Symbol:
        if not self._stack:
            raise _Stop
        if self._marks and self._marks[-1] == len(self._stack) - 1:
            self._marks.pop()
        return self._stack.pop()

    def _top(self) -> Symbol:
        if not self._stack:
            raise _Stop
        return self._stack[-1]

    def _marked(self) -> list[Symbol]:
        """Take what is above the last mark, and the mark."""
        if not self._marks:
            raise _Stop
        start = self._marks.pop()
        found = self._stack[start + 1 :]
        del self._stack[start:]
        return found

    # -- opcodes -------------------------------------------------------------------------------------------------

    def _nothing(self, _: bytes) -> None:
        pass

    def _stop(self, _: bytes) -> None:
        """Another pickle may follow: a file is often read with several loads."""
        self._stack.clear()
        self._marks.clear()
        self._memo.clear()

    def _mark(self, _: bytes) -> None:
        self._marks.append(len(self._stack))
        self._push(_Mark())

    def _pop_one(self, _: bytes) -> None:
        self._pop()

    def _pop_mark(self, _: bytes) -> None:
        self._marked()

    def _dup(self, _: bytes) -> None:
        self._push(self._top())

    def _put_line(self, argument: bytes) -> None:
        self._memo[_number(argument)] = self._top()

    def _put(self, argument: bytes) -> None:
        self._memo[int.from_bytes(argument, "little")] = self._top()

    def _memoize(self, _: bytes) -> None:
        self._memo[len(self._memo)] = self._top()

    def _get_line(self, argument: bytes) -> None:
        self._fetch(_number(argument))

    def _get(self, argument: bytes) -> None:
        self._fetch(int.from_bytes(argument, "little"))

    def _fetch(self, key: int) -> None:
        if key not in self._memo:
            raise _Stop
        self._push(self._memo[key])

    def _quoted(self, argument: bytes) -> None:
        text = argument.strip()
        if len(text) < 2 or text[:1] not in b"\"'" or text[-1:] != text[:1]:
            raise _Stop
        self._push(Constant(decoding.unescaped(text[1:-1])))

    def _unicode_line(self, argument: bytes) -> None:
        self._push(Constant(decoding.unescaped(argument, "raw_unicode_escape")))

    def _text(self, argument: bytes) -> None:
        self._push(Constant(argument.decode("utf-8", "replace")))

    def _old_text(self, argument: bytes) -> None:
        self._push(Constant(argument.decode("latin-1")))

    def _bytes(self, argument: bytes) -> None:
        self._push(Constant(argument))

    def _integer_line(self, argument: bytes) -> None:
        self._push(Constant({b"00": False, b"01": True}.get(argument, _number(argument))))

    def _integer(self, argument: bytes) -> None:
        self._push(Constant(int.from_bytes(argument[:16], "little")))

    def _persistent(self, _: bytes) -> None:
        self._pop()
        self._push(Symbol())

    def _none(self, _: bytes) -> None:
        self._push(Constant(None))

    def _true(self, _: bytes) -> None:
        self._push(Constant(True))

    def _false(self, _: bytes) -> None:
        self._push(Constant(False))

    def _empty(self, _: bytes) -> None:
        self._push(Display([]))

    def _empty_dict(self, _: bytes) -> None:
        self._push(Display([], is_dict=True))

    def _display(self, _: bytes) -> None:
        self._push(Display(self._marked()))

    def _dict(self, _: bytes) -> None:
        self._push(Display(self._marked(), is_dict=True))

    def _tuple1(self, _: bytes) -> None:
        self._tuple(1)

    def _tuple2(self, _: bytes) -> None:
        self._tuple(2)

    def _tuple3(self, _: bytes) -> None:
        self._tuple(3)

    def _tuple(self, count: int) -> None:
        self._push(Display([self._pop() for _ in range(count)][::-1]))

    def _add(self, items: list[Symbol]) -> None:
        owner = self._top()
        if isinstance(owner, Display):
            owner.items += items
        elif isinstance(owner, Called):  # the unpickler calls its append, extend, add or __setitem__
            owner.arguments += items[: _MANY - len(owner.arguments)]

    def _append(self, _: bytes) -> None:
        self._add([self._pop()])

    def _appends(self, _: bytes) -> None:
        self._add(self._marked())

    def _set_item(self, _: bytes) -> None:
        value, key = self._pop(), self._pop()
        self._set([key, value])

    def _set_items(self, _: bytes) -> None:
        self._set(self._marked())

    def _set(self, items: list[Symbol]) -> None:
        owner = self._top()
        if isinstance(owner, Display):
            owner.items += items
        elif isinstance(owner, Global) and owner.name in _NUMBERS:
            for key, value in zip(items[::2], items[1::2], strict=False):
                if owner.name == _CACHE and isinstance(key, Constant) and isinstance(key.value, int):
                    self._kept[key.value] = value
                elif isinstance(value, Display):
                    self._register([*value.items, key])

    def _register(self, items: Sequence[Symbol]) -> None:
        """Give the callable that a module and a name stand for a number, as ``copyreg.add_extension`` does."""
        module, name, number = ([one.value if isinstance(one, Constant) else None for one in items] + [None] * 3)[:3]
        if isinstance(module, str) and isinstance(name, str) and isinstance(number, int):
            self.extensions[number] = f"{module}\n{name}"

    # -- what is fetched and called ------------------------------------------------------------------------------

    def _global(self, argument: bytes) -> None:
        module, _, name = argument.partition(b"\n")
        self._named(module.decode("utf-8", "replace"), name.decode("utf-8", "replace"))

    def _stack_global(self, _: bytes) -> None:
        name, module = self._pop(), self._pop()
        if isinstance(module, Constant) and isinstance(name, Constant):
            self._named(str(module.value), str(name.value))
        else:
            self._push(Symbol())

    def _extension(self, argument: bytes) -> None:
        four = len(argument) == 4  # only the number of EXT4 has a sign
        number = int.from_bytes(argument, "little", signed=four)
        name = self.extensions.get(number)
        if number in self._kept:
            self._push(self._kept[number])
        elif name is None:
            self._push(Symbol())
        else:
            self._named(*name.split("\n"))

    def _named(self, module: str, name: str) -> None:
        self._push(self._found(module, name))

    def _found(self, module: str, name: str) -> Global:
        dotted = _dotted(module, name)
        self.names.add(dotted)
        return Global(dotted)

    def _call(self, callee: Symbol, arguments: Sequence[Symbol], made: bool = False) -> None:
        found = Called(callee, list(arguments[:_MANY]), made)
        if len(self.calls) < _CALLS:
            self.calls.append(found)
        self._push(self._result(found))

    def _result(self, called: Called) -> Symbol:
        """What a call returns: bytes where it decodes or keeps some, and a pickle may be loaded from them."""
        callee, arguments = called.callee, called.arguments
        item = _item_of(callee, arguments)
        if item is not None:
            return self._found(*item)
        if isinstance(callee, Global) and callee.name in REGISTERING:
            self._register(arguments)
        if _attribute_of(callee) == "__setstate__" and isinstance(callee, Called):
            self._restate(callee.arguments[0], [*arguments, callee][0])
        elif _name_of(callee) in _RESTATING and len(arguments) > 1:
            self._restate(arguments[0], arguments[1])
        if not isinstance(callee, Global) or not arguments or not isinstance(arguments[0], Constant):
            return called
        data = arguments[0].value
        if not isinstance(data, bytes | str):
            return called
        if callee.name in _KEEPING:
            return arguments[0]
        if callee.name in _LOADS:
            return called
        more = tuple(one.value if isinstance(one, Constant) else None for one in arguments[1:4])
        found = decoding.decoded(callee.name, data, more)
        return Constant(found) if found is not None and self._budget.takes(found) else called

    def _reduce(self, _: bytes) -> None:
        arguments, callee = self._pop(), self._pop()
        items = arguments.items if isinstance(arguments, Display) else [arguments]
        if isinstance(callee, Global) and callee.name in _CONSTRUCTING and items:
            self._call(items[0], items[1:], made=True)
        else:
            self._call(callee, items)

    def _inst(self, argument: bytes) -> None:
        arguments = self._marked()
        module, _, name = argument.partition(b"\n")
        self._call(self._found(module.decode("utf-8", "replace"), name.decode("utf-8", "replace")), arguments)

    def _obj(self, _: bytes) -> None:
        marked = self._marked()
        if not marked:
            raise _Stop
        self._call(marked[0], marked[1:])

    def _newobj(self, _: bytes) -> None:
        arguments, callee = self._pop(), self._pop()
        self._call(callee, arguments.items if isinstance(arguments, Display) else [arguments], made=True)

    def _newobj_ex(self, _: bytes) -> None:
        keywords, arguments, callee = self._pop(), self._pop(), self._pop()
        items = arguments.items if isinstance(arguments, Display) else [arguments]
        if isinstance(keywords, Display):
            items = items + keywords.items[1::2]
        self._call(callee, items, made=True)

    def _build(self, _: bytes) -> None:
        """``__setstate__`` is called with the state; else the state becomes attributes, ``__setstate__`` perhaps."""
        state, owner = self._pop(), self._top()
        if self._restate(owner, state):
            return
        setter = owner.attributes.get("__setstate__")
        if setter is None and isinstance(owner, Called) and isinstance(owner.callee, Global):
            setter = self._of_classes.get(owner.callee.name, {}).get("__setstate__")
        if setter is not None:
            self._call(setter, [state])
            self._pop()
            return
        parts = state.items if isinstance(state, Display) and not state.is_dict and len(state.items) == 2 else [state]
        for part in parts:
            if isinstance(part, Display) and part.is_dict:
                for key, value in zip(part.items[::2], part.items[1::2], strict=False):
                    if isinstance(key, Constant) and isinstance(key.value, str):
                        owner.attributes[key.value] = value
                        if isinstance(owner, Global):
                            self._of_classes.setdefault(owner.name, {})[key.value] = value

    @staticmethod
    def _restate(owner: Symbol, state: Symbol) -> bool:
        """Give a partial another function, or a buffer other bytes; tell whether *owner* is one of these."""
        if not isinstance(owner, Called) or not isinstance(owner.callee, Global) or not isinstance(state, Display):
            return False
        items = state.items
        if owner.callee.name in _KEEPING and items:
            owner.arguments = items[:1]
            return True
        if owner.callee.name not in _PARTIALS or len(items) != 4:
            return False
        function, arguments, keywords, _ = items
        owner.arguments = [function]
        if isinstance(arguments, Display):
            owner.arguments += arguments.items[:_MANY]
        if isinstance(keywords, Display):
            owner.arguments += keywords.items[1 : 2 * _MANY : 2]
        return True


_GET: Final = Global("builtins.dict.get")
#: Callables that fetch from their first argument what the second one names, of a mapping.
_BY_KEY: Final = frozenset(
    {"_operator.getitem", "builtins.dict.__getitem__", "builtins.dict.get", "builtins.dict.pop", "operator.getitem"}
)
#: The same as methods of the mapping.
_METHODS: Final = frozenset({"__getitem__", "get", "pop"})
#: Callables that fetch the module, or the part of one, that their first argument names.
_BY_PATH: Final = frozenset(
    {
        "_frozen_importlib.BuiltinImporter.load_module",
        "_frozen_importlib.FrozenImporter.load_module",
        "_frozen_importlib._gcd_import",
        "_imp.init_frozen",
        "cloudpickle.cloudpickle.subimport",
        "dill._dill._import_module",
        "importlib._bootstrap.BuiltinImporter.load_module",
        "importlib._bootstrap.FrozenImporter.load_module",
        "importlib._bootstrap._gcd_import",
        "importlib.machinery.BuiltinImporter.load_module",
        "importlib.machinery.FrozenImporter.load_module",
        "logging.config._resolve",
        "pkgutil.resolve_name",
        "pydoc.locate",
        "pydoc.safeimport",
        "six._import_module",
        "unittest.mock._importer",
    }
)
#: What makes a function that fetches from its argument.
_BY_ITEM: Final = frozenset({"_operator.itemgetter", "operator.itemgetter"})


def _item_of(callee: Symbol, arguments: list[Symbol]) -> tuple[str, str] | None:
    """Return the module and name of what a call fetches from the names of a module, or from ``sys.modules``."""
    if isinstance(callee, Called) and isinstance(callee.callee, Global) and callee.arguments and arguments:
        owner, *others = callee.arguments
        name = others[0].value if others and isinstance(others[0], Constant) else None
        getting = callee.callee.name == "builtins.getattr"
        if callee.callee.name in _BY_ITEM:  # itemgetter("system")(...)
            callee, arguments = _GET, [arguments[0], owner]
        elif getting and isinstance(owner, Global) and owner.name == "builtins.dict":
            callee = Global(f"builtins.dict.{name}")  # getattr(dict, "get")(...)
        elif getting and name in _METHODS:  # getattr(globals(), "get")(...)
            callee, arguments = _GET, [owner, *arguments]
    if arguments and isinstance(arguments[0], Constant) and _name_of(callee) in _BY_PATH:
        path = arguments[0].value
        return ("", path.replace(":", ".")) if isinstance(path, str) and path else None
    if not isinstance(callee, Global) or callee.name not in _BY_KEY or len(arguments) < 2:
        return None
    mapping, key = arguments[:2]
    if not isinstance(key, Constant) or not isinstance(key.value, str):
        return None
    if isinstance(mapping, Called):
        is_globals = isinstance(mapping.callee, Global) and mapping.callee.name == "builtins.globals"
        return ("", "builtins") if is_globals and key.value in _BUILTINS else None
    if not isinstance(mapping, Global):
        return None
    if mapping.name == "sys.modules":
        return "", key.value
    module, _, last = mapping.name.rpartition(".")
    return (module, key.value) if last == "__dict__" else None


def _name_of(symbol: Symbol) -> str:
    """Return the dotted name of what was fetched, also as an attribute; "" for anything else."""
    if isinstance(symbol, Global):
        return symbol.name
    name = _attribute_of(symbol)
    owner = symbol.arguments[0] if name and isinstance(symbol, Called) else None
    return f"{owner.name}.{name}" if isinstance(owner, Global) else ""


def _attribute_of(symbol: Symbol) -> str:
    """Return the name of an attribute that ``getattr`` fetches; "" for anything else."""
    if isinstance(symbol, Called) and isinstance(symbol.callee, Global) and symbol.callee.name == "builtins.getattr":
        name = symbol.arguments[1] if len(symbol.arguments) > 1 else None
        if isinstance(name, Constant) and isinstance(name.value, str):
            return name.value
    return ""


_BUILTINS: Final = frozenset({"__builtin__", "__builtins__", "builtins"})

_Step = Callable[[Machine, bytes], None]
_STEPS: Final[dict[str, _Step]] = {
    "ADDITEMS": Machine._appends,
    "APPEND": Machine._append,
    "APPENDS": Machine._appends,
    "BINBYTES": Machine._bytes,
    "BINBYTES8": Machine._bytes,
    "BINGET": Machine._get,
    "BININT": Machine._integer,
    "BININT1": Machine._integer,
    "BININT2": Machine._integer,
    "BINPERSID": Machine._persistent,
    "BINPUT": Machine._put,
    "BINSTRING": Machine._old_text,
    "BINUNICODE": Machine._text,
    "BINUNICODE8": Machine._text,
    "BUILD": Machine._build,
    "BYTEARRAY8": Machine._bytes,
    "DICT": Machine._dict,
    "DUP": Machine._dup,
    "EMPTY_DICT": Machine._empty_dict,
    "EMPTY_LIST": Machine._empty,
    "EMPTY_SET": Machine._empty,
    "EMPTY_TUPLE": Machine._empty,
    "EXT1": Machine._extension,
    "EXT2": Machine._extension,
    "EXT4": Machine._extension,
    "FRAME": Machine._nothing,
    "FROZENSET": Machine._display,
    "GET": Machine._get_line,
    "GLOBAL": Machine._global,
    "INST": Machine._inst,
    "INT": Machine._integer_line,
    "LIST": Machine._display,
    "LONG1": Machine._integer,
    "LONG4": Machine._integer,
    "LONG_BINGET": Machine._get,
    "LONG_BINPUT": Machine._put,
    "MARK": Machine._mark,
    "MEMOIZE": Machine._memoize,
    "NEWFALSE": Machine._false,
    "NEWOBJ": Machine._newobj,
    "NEWOBJ_EX": Machine._newobj_ex,
    "NEWTRUE": Machine._true,
    "NONE": Machine._none,
    "OBJ": Machine._obj,
    "POP": Machine._pop_one,
    "POP_MARK": Machine._pop_mark,
    "PROTO": Machine._nothing,
    "PUT": Machine._put_line,
    "READONLY_BUFFER": Machine._nothing,
    "REDUCE": Machine._reduce,
    "SETITEM": Machine._set_item,
    "SETITEMS": Machine._set_items,
    "SHORT_BINBYTES": Machine._bytes,
    "SHORT_BINSTRING": Machine._old_text,
    "SHORT_BINUNICODE": Machine._text,
    "STACK_GLOBAL": Machine._stack_global,
    "STOP": Machine._stop,
    "STRING": Machine._quoted,
    "TUPLE": Machine._display,
    "TUPLE1": Machine._tuple1,
    "TUPLE2": Machine._tuple2,
    "TUPLE3": Machine._tuple3,
    "UNICODE": Machine._unicode_line,
}


def _number(line: bytes) -> int:
    try:
        return int(line[:20])
    except ValueError:
        raise _Stop from None


def _dotted(module: str, name: str) -> str:
    """Return the dotted name of what is fetched, as the catalogue spells it."""
    name = name.removesuffix(".__call__")
    if not module:
        return name
    dotted = f"{module}.{name}"
    if module == "__builtin__":
        return f"builtins.{name}"
    if dotted in named():
        return dotted
    module, name = NAME_MAPPING.get((module, name), (IMPORT_MAPPING.get(module, module), name))
    dotted = f"{module}.{name}"  # as Python 3 understands the names of Python 2
    if dotted in named():
        return dotted
    parts = name.split(".")
    for start in range(1, min(len(parts) - 1, 8)):  # through a module that another one imports: shutil, os.system
        if ".".join(parts[start:]) in named():
            return ".".join(parts[start:])
    return name if name in named() and len(parts) > 1 else dotted


def _raw(data: bytes | str) -> bytes:
    """Return the bytes of a pickle that was given as text, as far as it can be one."""
    if isinstance(data, bytes):
        return data
    try:
        return data.encode("latin-1")
    except UnicodeEncodeError as error:
        return data[: error.start].encode("latin-1")


# -- what the calls reach --------------------------------------------------------------------------------------------


def reached(data: bytes | str, extensions: Mapping[int, str], budget: Budget, depth: int = 0) -> list[Reached]:
    """Return what is reached when *data* is loaded as a pickle, also by the pickles that this loads."""
    machine = Machine(extensions, budget)
    raw = _raw(data)
    machine.run(raw)
    nested = [*_loaded(machine), *decoding.members(raw, budget.size)]
    found: list[Reached] = []
    if machine.calls and not named().isdisjoint(machine.names):
        found += _reached(machine.calls)
    for call in machine.calls:
        maker = call.callee.callee if isinstance(call.callee, Called) and not call.made else None
        if isinstance(maker, Global) and maker.name in MAKING_FUNCTIONS:
            found.append(Reached(Effect.RUNS_CODE, f"what {maker.name} makes"))
    if depth < _DEEPEST:
        for one in filter(budget.takes, nested):
            found += reached(one, machine.extensions, budget, depth + 1)
    return found


def _loaded(machine: Machine) -> Iterator[bytes]:
    """Yield what the calls of a pickle load as pickles: also through ``map``, or ``getattr(unpickler, "load")``."""
    if _LOADING.isdisjoint(machine.names):
        return
    seen: set[Symbol] = set()
    for call in machine.calls:
        given = _given(call)
        names = {one.name for one in given if isinstance(one, Global)}
        fetched = any(isinstance(one, Constant) and one.value == "load" for one in given)
        if not names.isdisjoint(_LOADING if fetched else _LOADERS):
            for one in given:
                if isinstance(one, Constant) and isinstance(one.value, bytes | str) and one not in seen:
                    seen.add(one)
                    yield _raw(one.value)


def _given(call: Called) -> list[Symbol]:
    """Return what is called and given, also by the calls that made this where they call or keep what they are given."""
    found: dict[Symbol, None] = {call: None}
    todo: list[Symbol] = [call]
    while todo and len(found) < _GIVEN:
        symbol = todo.pop()
        parts: list[Symbol] = []
        if isinstance(symbol, Display):
            parts = symbol.items[:_MANY]
        elif isinstance(symbol, Called):
            callee = symbol.callee
            passing = not isinstance(callee, Global) or callee.name in _PASSING
            parts = [callee, *(symbol.arguments if passing else ())]
        new = [one for one in parts if one not in found]
        found.update(dict.fromkeys(new))
        todo += new
    return list(found)


def _reached(calls: list[Called]) -> Iterator[Reached]:
    writer = _Writer()
    written = [(call, writer.write(call)) for call in calls]
    module = Module(ast.Module(writer.program, []))
    reach = Reach(module)
    for call, name in written:
        node = writer.calls.get(name.id)
        if node is None:
            continue
        for value in alternatives(module.values.of(node.func)):
            for one in reach.of(value, node.args):
                if not call.made or one.through:
                    yield one
                elif SEVERITY[one.effect] == "HIGH":
                    yield one._replace(sure=False)  # __new__ alone may do nothing
    module.close()


class _Writer:
    """Writes symbols down as statements, each of which gives a name to one of them."""

    def __init__(self) -> None:
        self.program: list[ast.stmt] = []
        self.calls: dict[str, ast.Call] = {}
        self._known: dict[Symbol, str] = {}

    def write(self, symbol: Symbol, depth: int = 0) -> ast.Name:
        """Return a name for *symbol*, whose statement stands in the program."""
        name = self._known.get(symbol)
        if name is None:
            name = self._known[symbol] = f"_{len(self._known)}"
            value = self._value(symbol, depth + 1) if depth < _NESTED else None
            if value is not None:
                self._give(name, value)
                if isinstance(value, ast.Call):
                    self.calls[name] = value
        return ast.Name(name, ast.Load())

    def _give(self, name: str, value: ast.expr) -> None:
        self.program.append(ast.Assign([ast.Name(name, ast.Store())], value, lineno=1, col_offset=0))

    def _value(self, symbol: Symbol, depth: int) -> ast.expr | None:
        if isinstance(symbol, Constant):
            return ast.Constant(symbol.value)  # type: ignore[arg-type]  # it is one of the types that can be
        if isinstance(symbol, Display):
            return ast.Tuple([self.write(one, depth) for one in symbol.items[:_MANY]], ast.Load())
        if isinstance(symbol, Global):
            return self._imported(symbol.name)
        if isinstance(symbol, Called):
            callee = self.write(symbol.callee, depth)
            return ast.Call(callee, [self.write(one, depth) for one in symbol.arguments], [])
        return None

    def _imported(self, dotted: str) -> ast.expr:
        module, _, last = dotted.rpartition(".")
        alias = f"_import{len(self._known)}"
        names = [ast.alias(last, alias)]
        self.program.append(
            ast.ImportFrom(module, names, 0, lineno=1, col_offset=0)
            if module
            else ast.Import(names, lineno=1, col_offset=0)
        )
        return ast.Name(alias, ast.Load())
