"""The catalogue of P901's loaders: its shape, and that what it says of the standard library holds here."""

from __future__ import annotations

import importlib
import io
import pickle
import re
import sys
from pathlib import Path

import pytest

from bandit_pickle_plugins.catalogue.loaders import LOADERS, REEXPORTED, Form, Loader

#: Left the standard library with Python 2, so nothing here can resolve them.
PYTHON_2 = frozenset({"bsddb", "cPickle"})

NAMES = [loader.name for loader in LOADERS]


def package(loader: Loader) -> str:
    return loader.name.partition(".")[0]


HERE = [loader for loader in LOADERS if package(loader) in sys.stdlib_module_names]
THIRD_PARTY = [loader for loader in LOADERS if package(loader) not in sys.stdlib_module_names | PYTHON_2]


def resolve(name: str) -> object:
    """Import the longest prefix of ``name`` that is a module and read the rest as attributes."""
    module, _, attributes = name.partition(".")
    found: object = importlib.import_module(module)
    for attribute in attributes.split("."):
        module = f"{module}.{attribute}"
        if not hasattr(found, attribute):
            importlib.import_module(module)
        found = getattr(found, attribute)
    return found


def test_sorted_and_unique() -> None:
    assert sorted(set(NAMES)) == NAMES


def test_names_are_dotted_identifiers() -> None:
    assert [name for name in NAMES if "." not in name or not all(part.isidentifier() for part in name.split("."))] == []


def test_the_standard_library_is_covered() -> None:
    assert {"pickle.loads", "_pickle.loads", "pickle._Unpickler", "shelve.open"} <= {loader.name for loader in HERE}


@pytest.mark.parametrize("loader", HERE, ids=lambda loader: loader.name)
def test_standard_library_entries_unpickle(loader: Loader, tmp_path: Path) -> None:
    call = resolve(loader.name)
    assert callable(call)
    data = pickle.dumps(["ours"])
    if loader.form is Form.UNPICKLER:
        assert isinstance(call, type)
        assert call(io.BytesIO(data)).load() == ["ours"]
    elif loader.form is Form.STORE:
        if isinstance(call, type):
            assert issubclass(call, resolve("shelve.Shelf"))  # type: ignore[arg-type]  # a class, as checked above
        else:
            with call(str(tmp_path / "store")) as store:
                store["key"] = ["ours"]
                assert store["key"] == ["ours"]
    else:
        assert not isinstance(call, type)
        assert call(data if loader.name.endswith("loads") else io.BytesIO(data)) == ["ours"]


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.name)
def test_the_form_fits_the_name(loader: Loader) -> None:
    assert (loader.form is Form.UNPICKLER) == loader.name.endswith("Unpickler")
    assert (loader.form is Form.STORE) == (loader.family == "shelve")


@pytest.mark.parametrize("loader", THIRD_PARTY, ids=lambda loader: loader.name)
def test_third_party_entries_name_what_was_read(loader: Loader) -> None:
    assert re.match(r"read in \S+ (\d|at [0-9a-f]{7}\b)", loader.note)


def test_other_entries_are_the_standard_library_s() -> None:
    assert {package(loader) for loader in LOADERS if not loader.note} <= sys.stdlib_module_names
    assert {package(loader) for loader in LOADERS if loader.note.startswith("Python 2 only")} == PYTHON_2


def test_every_reexported_module_has_loaders_of_its_own() -> None:
    assert {package(loader) for loader in LOADERS} >= REEXPORTED
