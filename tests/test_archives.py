"""Wheels and sdists are read without unpacking them, and hostile ones cost and hide nothing."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bandit_pickle_plugins.runner import archives, reading
from bandit_pickle_plugins.runner.archives import Listing, listing, members
from bandit_pickle_plugins.runner.reading import Unreadable, sources
from bandit_pickle_plugins.runner.targets import Names, Refused, Target

PYTHON = Names(["*.py", "*.pyw"])
WHEEL = "pkg-1.0-py3-none-any.whl"
SDIST = "pkg-1.0.tar.gz"


def wheel(path: Path, files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    """Make a wheel with these files."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def tarred(*entries: tuple[tarfile.TarInfo, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """Return a tar archive with these members."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for info, content in entries:
            archive.addfile(info, io.BytesIO(content))
    return file.getvalue()


def member(name: str, content: bytes = b"", **fields: object) -> tuple[tarfile.TarInfo, bytes]:
    """Return a member of a tar archive, with other values for some of its fields."""
    info = tarfile.TarInfo(name)
    info.size = len(content)
    for field, value in fields.items():
        setattr(info, field, value)
    return info, content


def sdist(path: Path, *entries: tuple[tarfile.TarInfo, bytes]) -> Path:
    """Make an sdist with these members."""
    path.write_bytes(gzip.compress(tarred(*entries)))
    return path


def listed(path: Path) -> Listing:
    """Return the listing of an archive under its own name."""
    return listing(str(path), path.name, PYTHON)


def names(found: Listing) -> list[str | None]:
    """Return the members that are to be read."""
    return [target.member for target in found.targets]


def read(path: Path) -> dict[str, bytes]:
    """Return the contents of what is listed, by name."""
    found: dict[str, bytes] = {}
    targets = listed(path).targets
    for target, content in zip(targets, sources(targets), strict=True):
        assert isinstance(content, bytes), content
        found[target.name] = content
    return found


def reason(found: Listing) -> str:
    """Return why the one thing that is refused is."""
    (one,) = found.refused
    return one.reason


# -- honest ones ---------------------------------------------------------------------------------------------------


def test_wheel(tmp_path: Path) -> None:
    path = wheel(
        tmp_path / WHEEL,
        {
            "pkg/a.py": b"a = 1\n",
            "pkg/empty.py": b"",
            "pkg/b.txt": b"",
            "pkg-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: Pkg\nVersion: 1.0.1\n\nName: no\n",
        },
    )
    found = listed(path)
    assert found.distribution == ("Pkg", "1.0.1", WHEEL)
    assert found.targets[0] == Target(f"{WHEEL}/pkg/a.py", str(path), "pkg/a.py", 6, found.distribution)
    assert not found.refused
    assert read(path) == {f"{WHEEL}/pkg/a.py": b"a = 1\n", f"{WHEEL}/pkg/empty.py": b""}


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_sdist(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "my_pkg-1.0.tar.gz"
    long = "my_pkg-1.0/" + "long/" * 60 + "x.py"
    path.write_bytes(
        compress(
            tarred(
                member("my_pkg-1.0", type=tarfile.DIRTYPE),
                member("./my_pkg-1.0/a.py", b"a = 1\n" * 30_000),
                member("my_pkg-1.0/PKG-INFO", b"Name: my.pkg\nVersion: 1.0\n"),
                member("my_pkg-1.0/x.egg-info/PKG-INFO", b"Name: other\nVersion: 2\n"),
                member(long, b"x"),
                member("my_pkg-1.0/ä.py", b"y"),
            )
        )
    )
    found = listed(path)
    assert found.distribution == ("my.pkg", "1.0", "my_pkg-1.0.tar.gz/my_pkg-1.0")
    assert names(found) == ["my_pkg-1.0/a.py", long, "my_pkg-1.0/ä.py"]
    assert not found.refused
    assert [*read(path).values()] == [b"a = 1\n" * 30_000, b"x", b"y"]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.lists(st.text("abä_", min_size=1, max_size=60), min_size=1, max_size=4).map(lambda parts: "/".join(parts)),
        st.binary(max_size=2000),
        max_size=6,
    )
)
def test_tar_is_read_as_tarfile_reads_it(form: int, files: dict[str, bytes]) -> None:
    given_ = {f"{name}.py": content for name, content in files.items() if len(f"{name}.py".encode()) < 100 or form}
    packed = tarred(*(member(name, content) for name, content in given_.items()), form=form)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        assert {info.name: info.size for info in archive} == {name: len(content) for name, content in given_.items()}
    entries = [(entry.name, entry.read()) for entry in archives._tar_entries(io.BytesIO(packed), len(packed))]
    assert entries == [*given_.items()]


def test_several_xz_streams(tmp_path: Path) -> None:
    packed = tarred(member("pkg-1.0/a.py", b"a" * 3000))
    path = tmp_path / "pkg-1.0.tar.xz"
    path.write_bytes(lzma.compress(packed[:1000]) + b"\0" * 4 + lzma.compress(packed[1000:]) + b"\0" * 8)
    assert read(path) == {"pkg-1.0.tar.xz/pkg-1.0/a.py": b"a" * 3000}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (WHEEL, ("pkg", "1.0", WHEEL)),
        ("my-pkg-1.0.zip", ("my-pkg", "1.0", "my-pkg-1.0.zip")),
        ("code.zip", ("code", "", "code.zip")),
        ("pkg-1.0-py3.11.egg", ("pkg", "1.0", "pkg-1.0-py3.11.egg")),
    ],
)
def test_without_metadata_the_name_tells_the_distribution(
    tmp_path: Path, name: str, expected: tuple[str, str, str]
) -> None:
    assert listed(wheel(tmp_path / name, {"a.py": b"", "b/a.py": b""})).distribution == expected


def test_metadata_is_one_line(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"pkg-1.0.dist-info/METADATA": b"Name: p\x1b[31m\n kg\nVersion: 1\n"})
    assert listed(path).distribution == ("p\\x1b[31m kg", "1", WHEEL)


def test_metadata_of_another_distribution_in_the_wheel_is_not_taken(tmp_path: Path) -> None:
    path = wheel(
        tmp_path / WHEEL,
        {
            "a-2.dist-info/METADATA": b"Name: a\nVersion: 2\n",
            "pkg-1.0.dist-info/METADATA": b"Name: pkg\nVersion: 1.0\n",
        },
    )
    assert listed(path).distribution[:2] == ("pkg", "1.0")


def test_sources_keep_the_order_of_targets(tmp_path: Path) -> None:
    plain = tmp_path / "plain.py"
    plain.write_bytes(b"plain")
    first = listed(wheel(tmp_path / "one-1.whl", {"a.py": b"1a", "b.py": b"1b"})).targets
    second = listed(sdist(tmp_path / "two-2.tar.gz", member("two-2/a.py", b"2a"))).targets
    file = Target("plain.py", str(plain), None, 5, None)
    missing = Target("no.py", str(tmp_path / "no.py"), None, 0, None)
    asked = [first[1], first[0], file, missing, *second, first[0]]
    assert [*sources(asked)] == [
        b"1b",
        b"1a",
        b"plain",
        Unreadable("No such file or directory"),
        b"2a",
        b"1a",
    ]


def test_what_has_vanished_since_is_refused(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"a.py": b"", "b.py": b"b"})
    targets = listed(path).targets
    wheel(path, {"b.py": b"b"})
    assert [*sources(targets)] == [Unreadable("is not in the archive any more"), b"b"]
    path.unlink()
    assert [*sources(targets)] == [Unreadable("No such file or directory")] * 2


def test_no_more_is_held_than_memory_has_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sdist(tmp_path / SDIST, *(member(f"pkg-1.0/{one}.py", one.encode() * 10) for one in "abcde"))
    held: list[int] = []
    asked = archives.members

    def seen(path: str, names: Collection[str]) -> Iterator[tuple[str, bytes | Refused]]:
        held.append(len(names))
        return asked(path, names)

    monkeypatch.setattr(archives, "members", seen)
    monkeypatch.setattr(reading, "_HELD", 25)
    assert [*read(path).values()] == [one.encode() * 10 for one in "abcde"]
    assert held == [2, 2, 1]


# -- names and kinds -----------------------------------------------------------------------------------------------

HOSTILE_NAMES = [
    ("../x.py", "its name leaves the archive"),
    ("pkg/../../x.py", "its name leaves the archive"),
    ("../../etc/cron.d/x", "its name leaves the archive"),
    ("..\\..\\x.py", "its name leaves the archive"),
    ("/etc/x.py", "its name is absolute"),
    ("\\\\server\\x.py", "its name is absolute"),
    ("C:/x.py", "its name is absolute"),
    ("C:x.py", "its name is absolute"),
    ("pkg\\x.py", "its name holds a backslash"),
    ("pkg/\x1b[2J\n.py", "its name holds what cannot be printed"),
]
FINE_NAMES = ["pkg/..x.py", "pkg/x...py", "./pkg/x.py", "pkg//x.py", "...py", "pkg/C:x.py", "pkg/ä.py", "pkg/a b.py"]


@pytest.mark.parametrize(("name", "expected"), HOSTILE_NAMES)
def test_hostile_names_are_refused_and_the_rest_is_read(tmp_path: Path, name: str, expected: str) -> None:
    for found in (
        listed(wheel(tmp_path / WHEEL, {name: b"x", "pkg/a.py": b"a"})),
        listed(sdist(tmp_path / SDIST, member(name, b"x"), member("pkg/a.py", b"a"))),
    ):
        assert reason(found) == expected
        assert found.refused[0].name.isprintable()
        assert names(found) == ["pkg/a.py"]


@pytest.mark.parametrize("name", FINE_NAMES)
def test_fine_names_are_read(tmp_path: Path, name: str) -> None:
    for path in (wheel(tmp_path / WHEEL, {name: b"x"}), sdist(tmp_path / SDIST, member(name, b"x"))):
        assert not listed(path).refused
        assert [*read(path).values()] == [b"x"]


def test_nul_in_a_name_of_a_zip(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"pkg/x.py_.txt": b"x", "pkg/a.py": b"a"})
    path.write_bytes(path.read_bytes().replace(b"x.py_.txt", b"x.py\0.txt"))
    assert reason(listed(path)) == "its name holds what cannot be printed"
    assert names(listed(path)) == ["pkg/a.py"]


def test_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / SDIST
    path.write_bytes(gzip.compress(tarred(member("pkg/\udcff.py", b"x"), form=tarfile.GNU_FORMAT)))
    assert reason(listed(path)) == "its name holds what cannot be printed"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (member("pkg/x.py", type=tarfile.SYMTYPE, linkname="a.py"), "is a link to a.py"),
        (member("pkg/x.py", type=tarfile.SYMTYPE, linkname="/etc/passwd"), "is a link to /etc/passwd"),
        (member("pkg/x.txt", type=tarfile.SYMTYPE, linkname="../../etc/passwd"), "is a link to ../../etc/passwd"),
        (member("pkg/dir", type=tarfile.SYMTYPE, linkname="/usr"), "is a link to /usr"),
        (member("pkg/x.py", type=tarfile.LNKTYPE, linkname="pkg/a.py"), "is a link to ../pkg/a.py"),
        (member("pkg/x.txt", type=tarfile.LNKTYPE, linkname="../a"), "is a link to ../../a"),
        (member("pkg/x", type=tarfile.CHRTYPE), "is a device or a pipe"),
        (member("pkg/x", type=tarfile.BLKTYPE), "is a device or a pipe"),
        (member("pkg/x.py", type=tarfile.FIFOTYPE), "is a device or a pipe"),
        (member("pkg/x.py", type=tarfile.GNUTYPE_SPARSE), "is a sparse file"),
        (member("pkg/x.py", b"x", pax_headers={"GNU.sparse.size": "99999999999"}), "is a sparse file"),
        (member("pkg/vendored.whl", b"x"), "is an archive itself; unpack it to have it read"),
    ],
)
def test_hostile_kinds_are_refused(tmp_path: Path, entry: tuple[tarfile.TarInfo, bytes], expected: str) -> None:
    found = listed(sdist(tmp_path / SDIST, entry, member("pkg/a.py", b"a")))
    assert reason(found) == expected
    assert names(found) == ["pkg/a.py"]


@pytest.mark.parametrize(
    "entry",
    [
        member("pkg/COPYING", type=tarfile.SYMTYPE, linkname="../LICENSE"),
        member("pkg/COPYING", type=tarfile.LNKTYPE, linkname="pkg/LICENSE"),
        member("COPYING", type=tarfile.SYMTYPE, linkname="LICENSE"),
        member("pkg/data.bin", type=tarfile.GNUTYPE_SPARSE),
        member("pkg/data.tar.gz", b"x"),
        member("pkg/data.bin", b"\0" * (archives.MEMBER + 1)),
        member("pkg/x.py", type=tarfile.DIRTYPE),
    ],
)
def test_what_nobody_would_read_is_left_alone(tmp_path: Path, entry: tuple[tarfile.TarInfo, bytes]) -> None:
    found = listed(sdist(tmp_path / SDIST, entry, member("pkg/a.py", b"a")))
    assert (names(found), found.refused) == (["pkg/a.py"], [])


def test_link_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / WHEEL
    with zipfile.ZipFile(path, "w") as archive:
        for name, mode in (("pkg/x.py", 0o120777), ("pkg/LICENSE", 0o120777), ("pkg/a.py", 0o100644), ("b.py", 0)):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = mode << 16
            archive.writestr(info, b"/etc/passwd")
    found = listed(path)
    assert reason(found) == "is a link to another file"
    assert names(found) == ["pkg/a.py", "b.py"]


def test_last_of_two_members_of_one_name_is_read(tmp_path: Path) -> None:
    content = wheel(tmp_path / WHEEL, {"a.py": b"1", "b.py": b"b", "c.py": b"two"}).read_bytes()
    (tmp_path / WHEEL).write_bytes(content.replace(b"c.py", b"a.py"))
    tar = sdist(tmp_path / SDIST, member("a.py", b"1"), member("b.py", b"b"), member("./a.py", b"two"))
    for path in (tmp_path / WHEEL, tar):
        found = listed(path)
        assert found.refused == [Refused(f"{path.name}/a.py", "stands in the archive again, and only the last is read")]
        assert [target.size for target in found.targets] == [1, 3]
        assert [*read(path).values()] == [b"b", b"two"]


def test_encrypted_member(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"a.py": b"a", "b.py": b"b"})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(content)
    assert (names(listed(path)), reason(listed(path))) == (["b.py"], "is encrypted")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression(tmp_path: Path, method: int) -> None:
    found = listed(wheel(tmp_path / WHEEL, {"a.py": b"a" * 100}, method))
    assert reason(found) == f"is packed in a way that wheels are not ({method})"


# -- sizes ---------------------------------------------------------------------------------------------------------


def test_bomb_in_a_zip(tmp_path: Path) -> None:
    zeros = b"\0" * (archives.RATIO_FROM + 1)
    found = listed(wheel(tmp_path / WHEEL, {"bomb.py": zeros, "a.py": b"a", "bomb.bin": zeros}))
    assert found.refused == [Refused(f"{WHEEL}/bomb.py", "unpacks to more than 200 times its size")]
    assert names(found) == ["a.py"]


def test_large_member(tmp_path: Path) -> None:
    large = b"x = 1\n" * (archives.MEMBER // 6 + 1)
    for found in (
        listed(wheel(tmp_path / WHEEL, {"large.py": large, "a.py": b"a"}, zipfile.ZIP_STORED)),
        listed(sdist(tmp_path / SDIST, member("large.py", large), member("a.py", b"a"))),
    ):
        assert (names(found), reason(found)) == (["a.py"], "has more than 16 MB")


def test_all_members_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "TOTAL", 5)
    found = listed(wheel(tmp_path / WHEEL, {f"{one}.py": b"xx" for one in "abc"}))
    assert reason(found).startswith("its Python files have more than")
    assert found.refused[0].name == WHEEL


def test_size_that_is_declared_too_small(tmp_path: Path) -> None:
    """The member unpacks to 64 MB, and says that it has 1,000 bytes."""
    path = wheel(tmp_path / WHEEL, {"a.py": b"\0" * (64 << 20), "b.py": b"b"})
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, content.index(b"PK\1\2") + 24, 1000)
    path.write_bytes(content)
    targets = listed(path).targets
    tracemalloc.start()
    first, second = sources(targets)
    assert tracemalloc.get_traced_memory()[1] < 4 << 20
    tracemalloc.stop()
    assert isinstance(first, Unreadable)
    assert second == b"b"


def test_size_that_is_declared_too_large(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"a.py": b"a"}, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, content.index(b"PK\1\2") + 24, 1000)
    path.write_bytes(content)
    (found,) = sources(listed(path).targets)
    assert isinstance(found, Unreadable)


def test_bomb_of_a_tar(tmp_path: Path) -> None:
    """Ten million times its size: of that no more than the limit is unpacked."""
    path = tmp_path / "pkg-1.0.tar.bz2"
    block = bz2.compress(b"\0" * (32 << 20))
    path.write_bytes(bz2.compress(tarred(member("a.py", b"a"))[:1024] + b"\0" * 1) + block * 50)
    started = time.perf_counter()
    found = listed(path)
    assert time.perf_counter() - started < 5
    assert found.refused == [
        Refused(path.name, "unpacks to more than 200 times its size; only what stands before is read")
    ]
    assert [*sources(found.targets)] == [b"a"]


def test_members_that_overlap(tmp_path: Path) -> None:
    """Many entries of the directory share the bytes of one member: 100 bytes become as much as one likes."""
    path = wheel(tmp_path / WHEEL, {"a.py": b"x" * 100, "b.py": b"y" * 100})
    content = bytearray(path.read_bytes())
    second = content.rindex(b"PK\1\2")
    struct.pack_into("<L", content, second + 42, 0)
    path.write_bytes(content)
    found = listed(path)
    assert (found.targets, found.refused) == ([], [Refused(WHEEL, "its members a.py and b.py overlap")])


def test_member_that_overlaps_the_directory(tmp_path: Path) -> None:
    path = wheel(tmp_path / WHEEL, {"a.py": b"x" * 100})
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, content.rindex(b"PK\1\2") + 20, 150)
    path.write_bytes(content)
    assert reason(listed(path)) == "its member a.py overlaps its directory"


def directory_entry(name: bytes) -> bytes:
    return struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0, 0, 0, 0, 0, 0) + name


@pytest.mark.parametrize("told", [1, 0xFFFF])
def test_a_million_members_of_a_zip(tmp_path: Path, told: int) -> None:
    directory = directory_entry(b"a.py") * 1_000_000
    path = tmp_path / WHEEL
    path.write_bytes(directory + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, told, told, len(directory), 0, 0))
    started = time.perf_counter()
    assert reason(listed(path)) == "has more than 200,000 members"
    assert time.perf_counter() - started < 2


def test_directory_that_is_larger_than_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / WHEEL
    with path.open("wb") as file:
        file.truncate(1 << 30)  # it takes no room on most disks
        file.seek(0, 2)
        file.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 1 << 30, 0, 0))
    assert reason(listed(path)) == "its directory is larger than it may be"


def test_zip_of_64_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    path = wheel(tmp_path / WHEEL, {f"{one}.py": b"x" for one in "abc"})
    assert b"PK\6\6" in path.read_bytes()
    assert names(listed(path)) == ["a.py", "b.py", "c.py"]
    monkeypatch.setattr(archives, "MEMBERS", 2)
    assert reason(listed(path)) == "has more than 2 members"


def test_a_million_members_of_a_tar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBERS", 1000)
    monkeypatch.setattr(archives, "RATIO", 1_000_000)
    header = member("a.txt")[0].tobuf()
    path = tmp_path / SDIST
    path.write_bytes(gzip.compress(header * 3000))
    assert reason(listed(path)) == "has more than 1,000 members"


def test_many_refused_members(tmp_path: Path) -> None:
    entries = [member(f"../{one}") for one in range(2000)]
    found = listed(sdist(tmp_path / SDIST, *entries))
    assert len(found.refused) == archives.REFUSED + 2
    assert found.refused[-1] == Refused(SDIST, "more than 1,000 of its members are refused")


def extended(kind: bytes, size: int, content: bytes) -> bytes:
    header = tarfile.TarInfo("x")
    header.type, header.size = kind, size
    return header.tobuf(tarfile.GNU_FORMAT) + content


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK])
def test_extended_header_of_any_size(tmp_path: Path, kind: bytes) -> None:
    path = tmp_path / SDIST
    path.write_bytes(tarred(member("a.py", b"a"))[:1024] + extended(kind, 1 << 33, b"1" * (1 << 20)))
    found = listed(path)
    assert names(found) == ["a.py"]
    assert reason(found) == "an extended header is larger than it may be; only what stands before is read"


def test_extended_header_costs_no_quadratic_time_and_no_stack(tmp_path: Path) -> None:
    """tarfile searches it for digits again and again, and calls itself for each that follows another."""
    digits = extended(tarfile.XHDTYPE, archives.HEADER, b"1" * archives.HEADER)
    many = extended(tarfile.XHDTYPE, 512, b"12 comment=\n".ljust(512, b"\0")) * 3000
    started = time.perf_counter()
    path = tmp_path / SDIST
    path.write_bytes(digits)
    assert reason(listed(path)).startswith("is broken: ")
    path.write_bytes(many + tarred(member("a.py", b"a")))
    found = listed(path)
    assert time.perf_counter() - started < 2
    assert (names(found), found.refused) == (["a.py"], [])


@pytest.mark.parametrize(
    "header",
    [b"x path=a.py\n", b"99 path=a.py\n", b"0 path=a.py\n", b"1", b"11 size=-9\n", b"11 size=x9\n", b"-5 path=a.py\n"],
)
def test_broken_extended_header(tmp_path: Path, header: bytes) -> None:
    path = tmp_path / SDIST
    padded = header.ljust(512, b"\0")
    path.write_bytes(extended(tarfile.XHDTYPE, len(header), padded) + tarred(member("b.py", b"b")))
    assert reason(listed(path)).startswith("is broken: ")


def test_negative_size(tmp_path: Path) -> None:
    info, _ = member("a.py")
    header = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    header[124:136] = b"\xff" * 12
    header[148:156] = b"        "
    header[148:156] = b"%06o\0 " % sum(header)
    path = tmp_path / SDIST
    path.write_bytes(bytes(header))
    assert reason(listed(path)) == "declares a negative size"


# -- broken ones ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [WHEEL, SDIST, "pkg-1.0.tar.xz", "pkg-1.0.tar.bz2"])
@pytest.mark.parametrize(
    "content", [b"", b"x", b"x" * 2000, b"PK\3\4", b"PK\5\6", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ\0", b"\0" * 9999]
)
def test_what_is_no_archive(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = listed(path)
    assert not found.targets
    if content.strip(b"\0") or name == WHEEL:
        assert found.refused[0].name == name
        assert "\n" not in reason(found)


def test_archive_that_is_not_there(tmp_path: Path) -> None:
    assert reason(listed(tmp_path / WHEEL)) == "No such file or directory"


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_what_stands_before_the_end_of_a_cut_archive_is_read(
    tmp_path: Path, compress: Callable[[bytes], bytes]
) -> None:
    entries = [member(f"pkg/{one}.py", bytes(one ^ two & 255 for two in range(9000))) for one in range(200)]
    packed = compress(tarred(*entries))
    path = tmp_path / SDIST
    path.write_bytes(packed[: len(packed) * 2 // 3])
    found = listed(path)
    assert len(found.refused) == 1
    assert found.refused[0].name == SDIST
    assert "cut off" in reason(found)
    contents = [*sources(found.targets)]
    assert all(content == entries[index][1] for index, content in enumerate(contents[:-1]))
    assert not contents or len(contents) < 200


def test_what_follows_the_end_of_a_tar_is_told(tmp_path: Path) -> None:
    path = tmp_path / SDIST
    path.write_bytes(tarred(member("a.py", b"a")) + tarred(member("hidden.py", b"h")))
    found = listed(path)
    assert (names(found), reason(found)) == (["a.py"], "goes on behind its end; only what stands before is read")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=8), st.booleans())
def test_no_change_of_bytes_is_an_error(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]], is_zip: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / (WHEEL if is_zip else SDIST)
    if is_zip:
        wheel(path, {"pkg/a.py": b"a" * 50, "pkg/b.py": b"b", "pkg-1.0.dist-info/METADATA": b"Name: pkg\n"})
    else:
        path.write_bytes(
            tarred(
                member("pkg-1.0/" + "long/" * 30 + "a.py", b"a" * 50),
                member("pkg-1.0/PKG-INFO", b"Name: pkg\n"),
                member("pkg-1.0/x.py", type=tarfile.SYMTYPE, linkname="y.py"),
            )
        )
    content = bytearray(path.read_bytes())
    for at, byte in changes:
        content[at % len(content)] = byte
    path.write_bytes(content)
    targets = listed(path).targets
    assert all(isinstance(one, bytes | Unreadable) for one in sources(targets))
    assert all(target.name.isprintable() for target in targets)


def test_xz_does_not_get_all_the_memory_it_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "pkg-1.0.tar.xz"
    filters = [
        {"id": lzma.FILTER_LZMA2, "dict_size": 256 << 20, "mode": lzma.MODE_FAST, "nice_len": 2, "mf": lzma.MF_HC3}
    ]
    path.write_bytes(lzma.compress(b"x", filters=filters))
    assert "emory" in reason(listed(path))


def test_members_of_a_tar_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / SDIST
    path.write_bytes(tarred(member("a.py", b"a"), member("b.py", b"b" * 600))[:2048])
    found = dict(members(str(path), ["a.py", "b.py"]))
    assert found["a.py"] == b"a"
    assert isinstance(found["b.py"], Refused)
