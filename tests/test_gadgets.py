"""The catalogue of gadgets, checked against the library of the running interpreter."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from bandit_pickle_plugins.catalogue import gadgets
from bandit_pickle_plugins.catalogue.gadgets import GADGETS, SEVERITY, Effect, Gadget

SOURCE = Path(gadgets.__file__)
STANDARD_LIBRARY = Path(ast.__file__).parent

#: Read and not imported: setuptools may stand in for the first, the others need Tk or change other modules.
READ = frozenset({"distutils", "idlelib", "tkinter", "turtle"})

#: Modules that left the standard library in 3.11, 3.12 and 3.13, as far as the catalogue names them.
GONE = "_bootsubprocess aifc asyncore binhex distutils imp lib2to3 mailcap nntplib pipes smtpd sunau telnetlib uu"

#: Honest reducers return these, so that they must never be reported.
HONEST = (
    "_codecs.encode array.array builtins.bytearray builtins.bytes builtins.type codecs.encode collections.OrderedDict "
    "collections.defaultdict collections.deque copyreg.__newobj__ copyreg._reconstructor datetime.datetime "
    "functools.lru_cache io.BytesIO io.StringIO itertools.count marshal.loads re.compile types.CodeType "
    "types.FunctionType weakref.ref"
)

linux = pytest.mark.skipif(sys.platform != "linux", reason="the notes say what exists on Linux")


class Unseen:
    """The result of calling a function, which is not called here."""


def follow(found: object, steps: Sequence[str]) -> object | None:
    """The attribute at the end of ``steps``; ``()`` behind a class stands for an instance, whose methods it has."""
    for step in steps:
        if step.endswith("()") and not isinstance(getattr(found, step[:-2], None), type):
            return Unseen() if hasattr(found, step[:-2]) else None
        found = getattr(found, step.removesuffix("()"), None)
    return getattr(found, "__func__", found)


def read(steps: Sequence[str]) -> object | None:
    """The definition that a module of the standard library holds; None when there is none."""
    for length in range(1, len(steps)):
        path = STANDARD_LIBRARY.joinpath(*steps[:length])
        for source in (path.with_suffix(".py"), path / "__init__.py"):
            found: ast.AST | None = ast.parse(source.read_bytes()) if source.exists() else None
            for step in steps[length:]:
                name = step.removesuffix("()")
                found = next((n for n in getattr(found, "body", ()) if getattr(n, "name", None) == name), None)
            if found is not None:
                return found
    return None


def resolve(dotted: str) -> object | None:
    """What a name of the standard library stands for in this interpreter; None when it stands for nothing."""
    steps = dotted.split(".")
    if steps[0] not in sys.stdlib_module_names:
        return None
    if steps[0] in READ:
        return read(steps)
    for length in range(len(steps) - 1, 0, -1):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                module = importlib.import_module(".".join(steps[:length]))
            except ImportError:
                continue
            return follow(module, steps[length:])
    return None


def must_be_absent(note: str) -> bool:
    """Whether the note says that the callable does not exist in this interpreter, on Linux."""
    for change, minor in re.findall(r"\b(removed|new) in 3\.(\d+)", note):
        if (change == "removed") == (sys.version_info >= (3, int(minor))):
            return True
    return re.search(r"\b(Python 2|Windows only|macOS only)\b", note) is not None


def may_be_absent(note: str) -> bool:
    """Whether the note gives a reason why the callable is not found in every interpreter, or only by calling."""
    return re.search(r"\bonly where built with|\bin releases with|__getattr__", note) is not None


def test_records_are_sorted_by_name() -> None:
    names = [gadget.name for gadget in GADGETS]
    assert names == sorted(names)


def test_no_name_occurs_twice() -> None:
    names = Counter(name for gadget in GADGETS for name in gadget.names)
    assert [name for name, times in names.items() if times > 1] == []


def test_names_are_dotted() -> None:
    dotted = re.compile(r"\w+(\(\))?(\.\w+(\(\))?)+", re.ASCII)
    assert [name for gadget in GADGETS for name in gadget.names if not dotted.fullmatch(name)] == []


def test_a_method_is_also_named_through_its_class() -> None:
    gadget = Gadget("code.Interpreter().run", Effect.RUNS_CODE, also=("code.Compile()", "code.Console().run"))
    expected = "code.Interpreter().run code.Compile() code.Console().run code.Interpreter.run code.Console.run"
    assert gadget.names == tuple(expected.split())


def test_one_record_is_one_line() -> None:
    module = ast.parse(SOURCE.read_text(encoding="utf-8"))
    assigned = {ast.unparse(node.target): node.value for node in module.body if isinstance(node, ast.AnnAssign)}
    table = assigned["GADGETS"]
    assert isinstance(table, ast.Tuple)
    assert [record.lineno for record in table.elts if record.lineno != record.end_lineno] == []
    assert len({record.lineno for record in table.elts}) == len(GADGETS)


def test_every_effect_but_reaching_has_a_severity() -> None:
    assert set(Effect) - set(SEVERITY) == {Effect.REACHES}


def test_every_effect_is_used() -> None:
    assert {gadget.effect for gadget in GADGETS} == set(Effect)


def test_only_writing_depends_on_a_mode() -> None:
    assert {gadget.effect for gadget in GADGETS if gadget.mode is not None} == {Effect.WRITES_FILE}


def test_honest_callables_are_not_gadgets() -> None:
    assert {name for gadget in GADGETS for name in gadget.names}.isdisjoint(HONEST.split())


@linux
def test_standard_library_names_exist_or_the_note_says_where() -> None:
    standard = [gadget for gadget in GADGETS if gadget.name.split(".")[0] in sys.stdlib_module_names]
    assert len(standard) > 500
    unexplained = [gadget for gadget in standard if not must_be_absent(gadget.note) and not may_be_absent(gadget.note)]
    assert [gadget.name for gadget in unexplained if resolve(gadget.name) is None] == []


@linux
def test_what_a_note_calls_absent_is_absent() -> None:
    found = [gadget for gadget in GADGETS if must_be_absent(gadget.note) and resolve(gadget.name) is not None]
    # Source that only Windows can import is there to be read on Linux, too.
    of_windows = [gadget for gadget in found if gadget.name.split(".")[0] in READ and "Windows only" in gadget.note]
    assert [gadget.name for gadget in found if gadget not in of_windows] == []


def test_names_of_modules_that_are_gone_say_so() -> None:
    gone = [gadget for gadget in GADGETS if gadget.name.split(".")[0] in GONE.split()]
    assert [gadget.name for gadget in gone if "removed in" not in gadget.note] == []


@linux
def test_other_names_are_the_same_callable() -> None:
    different = []
    for gadget in GADGETS:
        callable_ = resolve(gadget.name)
        for other in gadget.also:
            twin = resolve(other.removesuffix("()") + ".__call__" if other.endswith("()") else other)
            if None not in (callable_, twin) and Unseen not in (type(callable_), type(twin)) and twin is not callable_:
                different.append((gadget.name, other))
    assert different == []


def test_the_catalogue_imports_nothing_that_it_names() -> None:
    code = (
        "import __future__, dataclasses, enum, sys, typing\n"
        "before = set(sys.modules)\n"
        "import bandit_pickle_plugins.catalogue.gadgets\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    root = SOURCE.parents[2]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    package, catalogue = "bandit_pickle_plugins", "bandit_pickle_plugins.catalogue"
    assert run.stdout.split() == [package, catalogue, f"{catalogue}.gadgets"]
