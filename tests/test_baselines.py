"""A baseline holds for the same distributions wherever they lie, and for nothing else."""

from __future__ import annotations

import pytest

from bandit_pickle_plugins.runner.baselines import renamed
from bandit_pickle_plugins.runner.targets import Distribution

VENV = "/new/venv/lib/python3.12/site-packages"
TARGET = "/new/target"


def now(root: str, *paths: str, name: str = "pkg") -> dict[str, Distribution | None]:
    """Return the files of a distribution below *root*."""
    return {f"{root}/{path}": Distribution(name, "2.0", root) for path in paths}


@pytest.mark.parametrize(
    ("before", "path"),
    [
        ("/old/venv/lib/python3.9/site-packages/pkg/a.py", "pkg/a.py"),
        ("venv/lib/python3.9/site-packages/pkg/a.py", "pkg/a.py"),
        ("./venv/lib/python3.9/site-packages/pkg/a.py", "pkg/a.py"),
        ("C:\\old\\venv\\Lib\\site-packages\\pkg\\a.py", "pkg/a.py"),
        ("/usr/lib/python3/dist-packages/pkg/a.py", "pkg/a.py"),
        ("site-packages/pkg/a.py", "pkg/a.py"),
        ("pkg-1.0-py3-none-any.whl/pkg/a.py", "pkg/a.py"),
        ("PKG-1.0.tar.gz/pkg-1.0/pkg/a.py", "pkg/a.py"),
        ("pkg-1.0.tar.gz/pkg-1.0/src/pkg/a.py", "pkg/a.py"),
        ("/old/venv/lib/python3.9/site-packages/a.py", "a.py"),
    ],
)
def test_same_file_elsewhere(before: str, path: str) -> None:
    for root in (VENV, TARGET, "pkg-2.0-py3-none-any.whl"):
        assert renamed([before], [before], now(root, path, "pkg/b.py")) == {before: [f"{root}/{path}"]}
    assert renamed([before], [before], now("pkg-2.0.tar.gz/pkg-2.0", f"src/{path}")) == {
        before: [f"pkg-2.0.tar.gz/pkg-2.0/src/{path}"]
    }


@pytest.mark.parametrize(
    "before",
    [
        "/old/venv/lib/python3.9/site-packages/vendored/pkg/a.py",
        "/old/venv/lib/python3.9/site-packages/b.py",
        "other-1.0-py3-none-any.whl/pkg/a.py",
        "/old/project/tests/pkg/a.py",
    ],
)
def test_other_file_elsewhere(before: str) -> None:
    scanned = [before, "/old/project/x.py", "/old/other.py"]
    assert renamed([before], scanned, now(VENV, "pkg/a.py")) == {}


def test_folder_that_was_scanned_tells_where_paths_begin() -> None:
    """``pip install --target`` has no folder of a name that is known."""
    before = "/old/target/six.py"
    vendored = "/old/target/pip/_vendor/six.py"
    scanned = [before, vendored, "/old/target/pkg/a.py"]
    current = now(TARGET, "six.py", name="six")
    assert renamed([before, vendored], scanned, current) == {before: [f"{TARGET}/six.py"]}


def test_known_names_stay() -> None:
    current = now(VENV, "pkg/a.py")
    assert renamed([f"{VENV}/pkg/a.py"], [], current) == {}


def test_files_without_a_distribution_are_compared_by_name() -> None:
    before = "/old/venv/lib/python3.9/site-packages/own.py"
    assert renamed([before], [before], {f"{VENV}/own.py": None}) == {}


def test_archives_with_the_same_paths_are_kept_apart() -> None:
    current = now("a-2.tar.gz/a-2", "setup.py", name="a") | now("b-2.tar.gz/b-2", "setup.py", name="b")
    assert renamed(["a-1.tar.gz/a-1/setup.py"], [], current) == {"a-1.tar.gz/a-1/setup.py": ["a-2.tar.gz/a-2/setup.py"]}


def test_two_environments_have_both() -> None:
    current = now("/x/site-packages", "pkg/a.py") | now("/y/site-packages", "pkg/a.py")
    before = "/old/site-packages/pkg/a.py"
    assert renamed([before], [before], current) == {before: ["/x/site-packages/pkg/a.py", "/y/site-packages/pkg/a.py"]}


def test_mixed_names() -> None:
    before = ["a.py", "/b.py", "pkg-1.whl/x.py", "<stdin>", ""]
    assert renamed(before, before, now(VENV, "pkg/a.py")) == {}
