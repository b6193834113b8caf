"""Sharing a scan out: which share a file is in, on whatever machine, and how large the shares are."""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from commands import run
from environments import LOAD, install, venv
from hypothesis import given, settings
from hypothesis import strategies as st

from bandit_pickle_plugins.runner import archives, shards, targets
from bandit_pickle_plugins.runner.shards import Shard, Unit
from bandit_pickle_plugins.runner.targets import Found, Names

SIZES = st.dictionaries(
    st.lists(st.sampled_from(["a", "b.py", "ü", "x y"]), min_size=1, max_size=4).map("/".join),
    st.integers(0, 1000),
    max_size=30,
)
TOTALS = st.integers(1, 9)


def found(folder: Path, shard: Shard, *names: str, environments: tuple[str, ...] = ()) -> Found:
    """Return the part of a shard of what lies in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return targets.discover(names, True, Names(["*.py"]), Names([], parts=True), environments, shard)
    finally:
        os.chdir(before)


def parts(folder: Path, total: int, *names: str) -> list[list[str]]:
    """Return the names of the targets of each shard."""
    return [
        [target.name for target in found(folder, Shard(number, total), *names).targets]
        for number in range(1, total + 1)
    ]


def weighed(sizes: dict[str, int]) -> list[Unit]:
    return [Unit(key, 7, size) for key, size in sizes.items()]


# -- the option ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "expected"), [("1/1", Shard(1, 1)), ("2/3", Shard(2, 3)), ("008/009", Shard(8, 9))])
def test_option(text: str, expected: Shard) -> None:
    assert shards.shard(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "1", "/", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "1.0/2", "1 / 2", "a/b", "²/3", "1/2\n", "1/99999999999"],
)
def test_wrong_option(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="takes I/N"):
        shards.shard(text)
    assert run(f"--shard={text}", tmp_path) == 2
    assert "--shard: takes I/N with 1 <= I <= N, such as 2/8, not " in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize("form", ["html", "txt", "pickle_dependencies_json"])
def test_other_formats_are_refused(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "out"
    kept.write_text("as it was")
    assert run("--shard", "1/2", "-f", form, "-o", kept, tmp_path) == 2
    assert capsys.readouterr().err.endswith(
        f"bandit-pickle: --shard takes no -f {form}: use -f json -o FILE, and give the format to merge\n"
    )
    assert kept.read_text() == "as it was"


def test_options_of_the_merge_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.py").write_text(LOAD)
    (tmp_path / "b.json").write_text('{"results": []}')
    options = ["-lll", "-ii", "-a", "vuln", "-b", tmp_path / "b.json", "--fail-on", "low", "--fail-on-skipped"]
    assert run("-q", "--shard", "1/1", "-r", tmp_path, *options, "-o", tmp_path / "out.json") == 0
    assert capsys.readouterr().err == (
        "bandit-pickle: --shard: -a, -b, -i, --fail-on, --fail-on-skipped, -l will do nothing: the report of a shard "
        "holds everything, and merge takes such options\n"
    )
    assert '"test_id": "P901"' in (tmp_path / "out.json").read_text()


def test_standard_input_cannot_be_shared(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--shard", "1/2", "-") == 2
    assert "bandit-pickle: --shard: standard input cannot be shared out" in capsys.readouterr().err


# -- shares --------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(SIZES, TOTALS)
def test_each_unit_is_in_one_share(sizes: dict[str, int], total: int) -> None:
    units = weighed(sizes)
    shared = shards.shares(units, total)
    assert sorted(unit for share in shared for unit in share) == sorted(units)
    assert len(shared) == min(total, len(units))


@settings(deadline=None)
@given(SIZES, TOTALS)
def test_no_share_is_larger_than_another_by_more_than_a_unit(sizes: dict[str, int], total: int) -> None:
    shared = shards.shares(weighed(sizes), total)
    weights = [sum(unit.weight for unit in share) for share in shared]
    for share, weight in zip(shared, weights, strict=True):
        assert weight - min(unit.weight for unit in share) <= min(weights)


@settings(deadline=None)
@given(SIZES, TOTALS, st.randoms(use_true_random=False))
def test_order_does_not_matter(sizes: dict[str, int], total: int, chance: random.Random) -> None:
    units = weighed(sizes)
    other = [*units]
    chance.shuffle(other)
    assert shards.shares(units, total) == shards.shares(other, total)
    assert shards.digest(units, []) == shards.digest(other, [])


@settings(deadline=None)
@given(SIZES, TOTALS, st.sampled_from(["/srv/x", "y", "../z", "/"]), st.sampled_from(["/home/u/v", ".", "w//"]))
def test_folder_does_not_matter(sizes: dict[str, int], total: int, one: str, other: str) -> None:
    for number in range(1, total + 1):
        here, there = (
            shards.divide(
                {f"{folder}/{key}": (2 * size, size) for key, size in sizes.items()}, [], Shard(number, total)
            )
            for folder in (one, other)
        )
        assert (here.units, here.digest) == (there.units, there.digest)
        assert {shards.moved(path, here.folder, there.folder) for path in here.paths} == {
            os.path.normpath(path) for path in there.paths
        }


def test_empty_files_are_shared_out_too() -> None:
    assert [len(share) for share in shards.shares([Unit(f"{number}.py", 0, 0) for number in range(9)], 3)] == [3, 3, 3]


def test_digest_is_of_names_and_sizes_and_distributions() -> None:
    units = [Unit("a.py", 1, 1), Unit("b.py", 2, 2)]
    digests = {
        shards.digest(units, []),
        shards.digest([Unit("a.py", 2, 2), Unit("b.py", 1, 1)], []),
        shards.digest(units[:1], []),
        shards.digest(units, [("a", "1.0")]),
        shards.digest(units, [("a", "1.1")]),
    }
    assert len(digests) == 5


@pytest.mark.parametrize(
    ("path", "here", "there", "expected"),
    [
        ("/a/b/c.py", "/a", "/x", "/x/b/c.py"),
        ("/a/b/c.py", "/a", "/a", "/a/b/c.py"),
        ("/a", "/a", "/x/y", "/x/y"),
        ("/ab/c.py", "/a", "/x", "/ab/c.py"),
        ("./src/c.py", "src", "/x", "/x/c.py"),
        ("pkg.whl/c.py", "", "/x", "pkg.whl/c.py"),
    ],
)
def test_moved(path: str, here: str, there: str, expected: str) -> None:
    assert shards.moved(path, here, there) == expected


# -- of a tree -----------------------------------------------------------------------------------------------------


def tree(folder: Path) -> Path:
    letters = random.Random(5)
    for number in range(40):
        path = folder / f"p{number % 4}" / f"m{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * letters.randrange(2000))
    (folder / "notes.txt").write_text("")
    return folder


def test_shares_of_a_tree_are_balanced_and_whole(tmp_path: Path) -> None:
    tree(tmp_path / "tree")
    shared = parts(tmp_path, 3, "tree")
    assert sorted(name for part in shared for name in part) == sorted(
        path.relative_to(tmp_path).as_posix() for path in (tmp_path / "tree").rglob("*.py")
    )
    sizes = [sum((tmp_path / name).stat().st_size for name in part) for part in shared]
    assert max(sizes) - min(sizes) < 100
    assert all(part == sorted(part) for part in shared)


def test_shares_are_the_same_wherever_the_tree_lies(tmp_path: Path) -> None:
    """Another folder, another order of its entries, another hash seed, and a name that is spelt otherwise."""
    first = tree(tmp_path / "one" / "tree")
    second = tmp_path / "another folder" / "of the same"
    second.mkdir(parents=True)
    for path in sorted(first.rglob("*.*"), reverse=True):
        target = second / path.relative_to(first)
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    (second / "more.txt").write_text("not scanned")
    expected = [[os.path.relpath(name, "tree") for name in part] for part in parts(tmp_path / "one", 4, "tree")]
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import test_shards\n"
        "print(test_shards.parts(Path(sys.argv[2]), 4, sys.argv[3]))"
    )
    for seed, folder, name in (("1", second.parent, second.name), ("2", second, "."), ("3", Path("/"), str(second))):
        words = [sys.executable, "-c", code, str(Path(__file__).parent), str(folder), name]
        done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert done.returncode == 0, done.stderr
        shared = ast.literal_eval(done.stdout)
        assert [[os.path.relpath(one, name) for one in part] for part in shared] == expected


def test_environment_is_shared_out_by_its_files(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "one", "1.0", {"one/a.py": LOAD, "one/b.py": LOAD + "#"})
    install(packages, "two", "1.0", {"two.py": LOAD + "# "})
    one, two = (found(tmp_path, Shard(number, 2), environments=("venv",)) for number in (1, 2))
    assert len(one.targets) + len(two.targets) == 3
    assert [distribution.name for distribution in one.distributions] == ["one", "two"]
    assert not two.distributions
    assert one.division is not None
    assert two.division is not None
    assert one.division.digest == two.division.digest
    assert one.division.installed == [("one", "1.0"), ("two", "1.0")]


def test_archives_are_shared_out_whole_and_only_the_own_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (tmp_path / f"pkg-{number}.whl").write_bytes(b"x" * (100 + number))
    opened: list[str] = []
    listing = archives.listing

    def seen(path: str, name: str, wanted: Names) -> archives.Listing:
        opened.append(path)
        return listing(path, name, wanted)

    monkeypatch.setattr(archives, "listing", seen)
    for number in (1, 2, 3):
        before = len(opened)
        part = found(tmp_path, Shard(number, 3), ".")
        assert len(opened) - before == 2
        assert [one.name for one in part.refused] == sorted(path[2:] for path in opened[before:])
        assert part.division is not None
        assert part.division.unit_count == 6
    assert len({*opened}) == 6


def test_wheels_weigh_what_python_they_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large library in one does not count, as long as there are not so many that they cannot all be looked into."""
    for name, code, library in (("a", 3000, 90_000), ("b", 2000, 10), ("c", 1000, 10)):
        with zipfile.ZipFile(tmp_path / f"{name}-1.whl", "w") as archive:
            archive.writestr(f"{name}.py", "x" * code)
            archive.writestr(f"{name}.so", "x" * library)
            archive.writestr(f"{name}/", "")
    (tmp_path / "d-1.tar.gz").write_bytes(b"x" * 1600)
    (tmp_path / "e-1.whl").write_bytes(b"x" * 1600)

    def units() -> dict[str, int]:
        divisions = [found(tmp_path, Shard(number, 2), ".").division for number in (1, 2)]
        return {one.key: one.weight for division in divisions if division for one in division.units}

    assert units() == {"a-1.whl": 3000, "b-1.whl": 2000, "c-1.whl": 1000, "d-1.tar.gz": 3200, "e-1.whl": 3200}
    monkeypatch.setattr(targets, "_LOOKED_INTO", 4)
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert units() == {name: 2 * size for name, size in sizes.items()}


def test_one_file_given_twice_is_one_unit(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.py").write_text(LOAD)
    (tmp_path / "src" / "b.py").write_text(LOAD)
    shared = parts(tmp_path, 2, "src", "src/a.py")
    assert sorted(shared) == [["./src/a.py", "src/a.py"], ["src/b.py"]]


def test_what_is_left_out_is_shared_out(tmp_path: Path) -> None:
    tree(tmp_path)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("")
    shared = [found(tmp_path, Shard(number, 2), ".").excluded for number in (1, 2)]
    assert sorted(shared[0] + shared[1]) == sorted(["./notes.txt", *(f"./{number}.txt" for number in range(5))])
    assert len(shared[0]) == len(shared[1])


def test_more_shards_than_files(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(LOAD)
    assert parts(tmp_path, 3, ".") == [["./a.py"], [], []]
    assert found(tmp_path, Shard(999_999_999, 999_999_999), ".").targets == []


def test_report_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said before the scan."""
    assert run("--shard", "1/1", "-r", tmp_path, "-o", tmp_path / "no" / "out.json") == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("bandit-pickle: error: argument -o/--output: can't open ")
