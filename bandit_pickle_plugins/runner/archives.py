"""Wheels and sdists, read without unpacking them to disk.

An archive is what somebody else has made. So nothing in it is believed: what it declares about sizes and places is
bounded before it is used, each member is read up to its limit, and no link, device or name leads out of it. What is not
read is named with the reason. What can be told of an honest archive does not depend on the limits, which are far away.

Tar headers are walked here with :meth:`tarfile.TarInfo.frombuf`, one block at a time. :class:`tarfile.TarFile` reads
an extended header of any size into memory, searches it in quadratic time, and calls itself for each that follows one.
"""

from __future__ import annotations

import bz2
import functools
import gzip
import io
import lzma
import os
import posixpath
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from email.parser import HeaderParser
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from ..configuration import normalised
from .targets import Distribution, Refused, Target

if TYPE_CHECKING:
    from .targets import Names

#: How many members an archive may have. The largest that are published have less than 100,000.
MEMBERS: Final = 200_000
#: How many bytes of a zip archive may be its directory.
DIRECTORY: Final = 64 << 20
#: How large a Python file in an archive may be, and all of them together.
MEMBER: Final = 16 << 20
TOTAL: Final = 1 << 30
#: How many times its packed size something may have, once it has more than so many bytes.
RATIO: Final = 200
RATIO_FROM: Final = 4 << 20
#: How many bytes a tar archive may have in any case, once it is unpacked.
UNPACKED: Final = 64 << 20
#: How many bytes an extended header of a tar archive may have.
HEADER: Final = 1 << 16
#: How many members are refused before the archive is.
REFUSED: Final = 1000
#: How much memory the dictionary of an xz archive may take: the highest preset takes 65 MB.
_XZ_MEMORY: Final = 128 << 20
_CHUNK: Final = 1 << 16
_BLOCK: Final = tarfile.BLOCKSIZE

_BUILT: Final = (".whl", ".egg")
_ZIPS: Final = (*_BUILT, ".zip")
_METADATA: Final = ("METADATA", "PKG-INFO")
_DRIVE: Final = re.compile(r"[A-Za-z]:")
#: Archives that surely hold Python code.
_NESTED: Final = (*_BUILT, ".pyz")

_BROKEN: Final = (
    OSError,
    EOFError,
    OverflowError,
    LookupError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
)


class Listing(NamedTuple):
    """What an archive holds: its distribution, its Python files in the order of the archive, and what is refused."""

    distribution: Distribution
    targets: list[Target]
    refused: list[Refused]


def listing(path: str, name: str, wanted: Names) -> Listing:
    """Return what the archive at *path*, which reports call *name*, has for members whose names are *wanted*.

    An archive that cannot be read is refused itself; where it breaks off, what stands before is there.
    """
    refused: list[Refused] = []
    members: dict[str, int] = {}
    metadata: list[tuple[str, bytes]] = []
    total = 0
    try:
        with _entries(path) as entries:
            for entry in entries:
                member = _plain(entry.name)
                is_wanted = member in wanted or member.partition("\0")[0] in wanted
                reason = _against(entry, member, is_wanted)
                if member in members:
                    twice = "stands in the archive again, and only the last is read"
                    refused.append(Refused(f"{name}/{member}", twice))
                    total -= members.pop(member)
                if reason is not None:
                    refused.append(Refused(f"{name}/{_printable(member)}", reason))
                elif entry.kind == _FILE and is_wanted:
                    members[member] = entry.size
                    total += entry.size
                elif entry.kind == _FILE and _is_metadata(member) and entry.size <= MEMBER:
                    metadata.append((member, entry.read()))
                if total > TOTAL:
                    raise _BrokenError(f"its Python files have more than {_megabytes(TOTAL)} together")
                if len(refused) > REFUSED:
                    raise _BrokenError(f"more than {REFUSED:,} of its members are refused")
    except _BROKEN as error:
        rest = "; only what stands before is read" if members else ""
        refused.append(Refused(name, _reason(error) + rest))
    distribution = _distribution(name, metadata, members)
    targets = [Target(f"{name}/{member}", path, member, size, distribution) for member, size in members.items()]
    return Listing(distribution, targets, refused)


def weight(path: str, wanted: Names) -> int | None:
    """Return how many bytes the members have whose names are *wanted*, None where only unpacking could tell."""
    if not path.lower().endswith(_ZIPS):
        return None
    try:
        with open(path, "rb") as file:
            _measure(file)
            with zipfile.ZipFile(file) as archive:
                infos = archive.infolist()
                return sum(info.file_size for info in infos if info.file_size <= MEMBER and info.filename in wanted)
    except _BROKEN:
        return None


def members(path: str, names: Collection[str]) -> Iterator[tuple[str, bytes | Refused]]:
    """Return the contents of these members of an archive, each once, in the order of *names*.

    All of them are held until they are handed over: ask for as many as memory has room for. A member that cannot be
    read is refused, under its own name.
    """
    found: dict[str, bytes | Refused] = {}
    missing = "is not in the archive any more"
    asked = set(names)
    try:
        with _entries(path) as entries:
            for entry in entries:
                member = _plain(entry.name)
                if member not in asked:
                    continue
                reason = _against(entry, member, is_wanted=True)
                if reason is None:
                    try:
                        found[member] = entry.read()
                    except _BROKEN as error:
                        if entry.packed is None:  # a tar archive breaks off here
                            raise
                        reason = _reason(error)
                if reason is not None:
                    found[member] = Refused(member, reason)
    except _BROKEN as error:
        missing = _reason(error)
    for member in names:
        yield member, found.pop(member) if member in found else Refused(member, missing)


# -- what is refused -----------------------------------------------------------------------------------------------


class _BrokenError(ValueError):
    """An archive that is not read, or not to its end; the message says why."""


_FILE: Final = "a file"
_FOLDER: Final = "a folder"
_LINK: Final = "a link"
_SPECIAL: Final = "a device or a pipe"
_SPARSE: Final = "a sparse file"


class _Entry(NamedTuple):
    """A member as its archive declares it. It can be read until the next one is asked for."""

    name: str
    kind: str
    size: int
    packed: int | None  # None where members are not packed one by one
    leads_to: str
    refusal: str | None
    read: Callable[[], bytes]


def _plain(name: str) -> str:
    """Return the name of a member without what says nothing: ``./pkg//a.py`` is ``pkg/a.py``."""
    return "/".join(part for part in name.split("/") if part not in ("", "."))


def _leaves(name: str) -> str | None:
    """Return why a name does not stand for a place in the archive, None if it does."""
    if name.startswith(("/", "\\")) or _DRIVE.match(name):
        return "its name is absolute"
    return "its name leaves the archive" if ".." in re.split(r"[/\\]", name) else None


def _against(entry: _Entry, member: str, is_wanted: bool) -> str | None:
    """Return why a member is refused, None if it is not.

    What nobody would read is left alone, unless it is an attack.
    """
    reason = _leaves(entry.name)
    if reason or entry.kind == _SPECIAL:
        return reason or "is a device or a pipe"
    if entry.kind == _LINK:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(member), entry.leads_to))
        return f"is a link to {_printable(entry.leads_to)}" if is_wanted or _leaves(target) else None
    if entry.kind == _FILE and member.lower().endswith(_NESTED):
        return "is an archive itself; unpack it to have it read"
    if entry.kind == _FOLDER or not is_wanted:
        return None
    if "\\" in member:
        return "its name holds a backslash"
    if not member.isprintable():
        return "its name holds what cannot be printed"
    if entry.kind == _SPARSE:
        return "is a sparse file"
    if entry.size > MEMBER:
        return f"has more than {_megabytes(MEMBER)}"
    if entry.packed is not None and entry.size > RATIO_FROM and entry.size > RATIO * entry.packed:
        return f"unpacks to more than {RATIO} times its size"
    return entry.refusal


def _reason(error: Exception) -> str:
    """Return what an error says, in one line."""
    if isinstance(error, _BrokenError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    told = _printable(str(error)[:100])
    return f"is broken or cut off ({told or type(error).__name__})"


def _printable(text: str) -> str:
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _megabytes(size: int) -> str:
    return f"{size >> 20:,} MB"


# -- zip -----------------------------------------------------------------------------------------------------------


class _Entries:
    """The members of an archive, with the files that have to be closed after them."""

    def __init__(self, path: str) -> None:
        self._file = open(path, "rb")  # noqa: SIM115  # closed by __exit__
        self._path = path

    def __enter__(self) -> Iterator[_Entry]:
        if self._path.lower().endswith(_ZIPS):
            return _zip_entries(self._file)
        return _tar_entries(self._file, os.fstat(self._file.fileno()).st_size)

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _entries(path: str) -> _Entries:
    return _Entries(path)


def _zip_entries(file: IO[bytes]) -> Iterator[_Entry]:
    """Return the members of a zip archive."""
    _measure(file)
    with zipfile.ZipFile(file) as archive:
        infos = archive.infolist()
        _no_overlaps(infos, archive.start_dir)
        for info in infos:
            mode = info.external_attr >> 16
            name = info.orig_filename if "\0" in info.orig_filename else info.filename
            kind = _FOLDER if info.filename.endswith("/") else _FILE
            if info.create_system == 3 and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
                kind = _LINK if stat.S_ISLNK(mode) else _SPECIAL
            refusal = None
            if info.flag_bits & 0x1:
                refusal = "is encrypted"
            elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                refusal = f"is packed in a way that wheels are not ({info.compress_type})"
            read = functools.partial(_unzip, archive, info)
            yield _Entry(name, kind, info.file_size, info.compress_size, "another file", refusal, read)


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return the content of a member, without unpacking more than it declares."""
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise zipfile.BadZipFile("it has another size than it declares")
    return content


_LOCAL_HEADER: Final = 30
_END: Final = struct.Struct("<4s4H2LH")
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR: Final = struct.Struct("<4sLQL")  # between the record of 64 bits and the other


def _measure(file: IO[bytes]) -> None:
    """Look at the directory of a zip archive before zipfile does, which reads whatever size it declares."""
    file.seek(0, os.SEEK_END)
    start = max(0, file.tell() - _END.size - 0xFFFF)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END.size:
        raise _BrokenError("is no zip archive, or is cut off")
    _, _, _, _, count, size, _, _ = _END.unpack_from(tail, at)
    end = start + at  # where the directory ends
    before = end - _LOCATOR.size - _END_64.size
    if before >= 0:
        file.seek(before)
        record = _END_64.unpack(file.read(_END_64.size))
        if file.read(4) == b"PK\6\7" and record[0] == b"PK\6\6":
            count, size, end = record[7], record[8], before
    if size > min(DIRECTORY, end):
        raise _BrokenError("its directory is larger than it may be")
    file.seek(end - size)
    if max(count, file.read(size).count(b"PK\1\2")) > MEMBERS:
        raise _BrokenError(f"has more than {MEMBERS:,} members")
    file.seek(0)


def _no_overlaps(infos: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuse an archive in which several members share bytes: so few bytes become very many."""
    end, last = 0, ""
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            raise _BrokenError(f"its members {_printable(last)} and {_printable(info.filename)} overlap")
        last = info.filename
        end = info.header_offset + _LOCAL_HEADER + info.compress_size
    if end > directory:
        raise _BrokenError(f"its member {_printable(last)} overlaps its directory")


# -- tar -----------------------------------------------------------------------------------------------------------


def _tar_entries(file: IO[bytes], size: int) -> Iterator[_Entry]:
    """Return the members of a tar archive of so many bytes, packed by what its first bytes say."""
    tape = _Tape(_unpacked(file), max(UNPACKED, RATIO * size))
    ahead: dict[str, str] = {}  # what extended headers say about the member that follows
    everywhere: dict[str, str] = {}
    headers = members = 0
    while block := tape.header():
        try:
            info = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except tarfile.HeaderError as error:
            raise _BrokenError(f"is no tar archive, or is broken ({error})") from None
        headers += 1
        if members > MEMBERS or headers > 4 * MEMBERS:
            raise _BrokenError(f"has more than {MEMBERS:,} members")
        if info.size < 0:
            raise _BrokenError("declares a negative size")
        if info.type in (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE):
            ahead |= _pax(tape.extended(info.size))
            continue
        if info.type == tarfile.XGLTYPE:
            everywhere |= _pax(tape.extended(info.size))
            continue
        if info.type in (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK):
            key = "path" if info.type == tarfile.GNUTYPE_LONGNAME else "linkpath"
            ahead[key] = tape.extended(info.size).partition(b"\0")[0].decode("utf-8", "surrogateescape")
            continue
        more = info.type == tarfile.GNUTYPE_SPARSE and block[482]
        while more:  # further blocks that say where the holes are
            more = tape.exactly(_BLOCK)[504]
        members += 1
        told, ahead = {**everywhere, **ahead}, {}
        name = told.get("GNU.sparse.name") or told.get("path") or info.name
        length = _number(told["size"]) if "size" in told else info.size
        if info.islnk() or info.issym() or info.isdir() or info.isdev():
            kind = _LINK if info.islnk() or info.issym() else _FOLDER if info.isdir() else _SPECIAL
            leads_to = told.get("linkpath") or info.linkname
            if info.islnk():  # relative to the archive, not to the link
                leads_to = "../" * name.strip("/").count("/") + leads_to if leads_to[:1] != "/" else leads_to
            # What follows is the next header, whatever size is declared: tarfile takes it so.
            yield _Entry(name, kind, 0, None, leads_to, None, bytes)
            continue
        is_sparse = info.type == tarfile.GNUTYPE_SPARSE or any(key.startswith("GNU.sparse.") for key in told)
        tape.begin(length)
        yield _Entry(name, _SPARSE if is_sparse else _FILE, length, None, "", None, tape.content)
        tape.end()


def _pax(header: bytes) -> dict[str, str]:
    """Return what an extended header says, record by record: ``LENGTH KEY=VALUE``."""
    told: dict[str, str] = {}
    at = 0
    while at < len(header) and header[at]:
        space = header.find(b" ", at, at + 20)
        length = _number(header[at:space].decode("ascii", "replace")) if space > 0 else 0
        if length < 5 or at + length > len(header):
            raise _BrokenError("is broken: an extended header does not hold what it declares")
        key, _, value = header[space + 1 : at + length - 1].partition(b"=")
        told[key.decode("utf-8", "surrogateescape")] = value.decode("utf-8", "surrogateescape")
        at += length
    return told


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 20:
        raise _BrokenError("is broken: a number is expected in an extended header")
    return int(text)


class _Tape:
    """An unpacked tar archive, read forwards only and up to a limit."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self._stream = stream
        self._left = limit
        self._of_member = 0  # bytes that are still there of the member
        self._padding = 0

    def exactly(self, size: int) -> bytes:
        """Return so many bytes."""
        parts = []
        while size > 0 and (part := self._read(min(size, _CHUNK))):
            parts.append(part)
            size -= len(part)
        if size > 0:
            raise EOFError("it ends within a member")
        return b"".join(parts)

    def _read(self, size: int) -> bytes:
        part = self._stream.read(size)
        self._left -= len(part)
        if self._left < 0:
            raise _BrokenError(f"unpacks to more than {RATIO} times its size")
        return part

    def header(self) -> bytes:
        """Return the next header, empty at the end."""
        block = b""
        while len(block) < _BLOCK and (part := self._read(_BLOCK - len(block))):
            block += part
        if block and len(block) < _BLOCK:
            raise EOFError("it ends within a header")
        if block.count(0) < len(block):
            return block
        while part := self._read(_CHUNK):  # behind the end nothing but zeros may stand
            if part.count(0) < len(part):
                raise _BrokenError("goes on behind its end")
        return b""

    def extended(self, size: int) -> bytes:
        """Return an extended header."""
        if size > HEADER:
            raise _BrokenError("an extended header is larger than it may be")
        return self.exactly(size + -size % _BLOCK)[:size]

    def begin(self, size: int) -> None:
        """Come to a member of so many bytes."""
        self._of_member, self._padding = size, -size % _BLOCK

    def content(self) -> bytes:
        """Return what the member holds."""
        size, self._of_member = self._of_member, 0
        return self.exactly(size)

    def end(self) -> None:
        """Pass over what has not been read of the member."""
        left = self._of_member + self._padding
        while left > 0:
            left -= len(self.exactly(min(left, _CHUNK)))
        self._of_member = self._padding = 0


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    start = file.read(6)
    file.seek(0)
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file, mode="rb")  # type: ignore[return-value]  # an IO in all but its type
    if start.startswith(b"BZh"):
        return bz2.BZ2File(file)
    if start == b"\xfd7zXZ\0":
        return io.BufferedReader(_Xz(file), _CHUNK)
    return file


class _Xz(io.RawIOBase):
    """An unpacked xz file. Unlike :class:`lzma.LZMAFile` it does not take all the memory that the archive asks for."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decompressor: lzma.LZMADecompressor | None = None

    def readable(self) -> bool:
        """Tell io that it is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what io hands over
        """Fill the buffer; return how many bytes there were."""
        while True:
            if self._decompressor is None or self._decompressor.eof:
                packed = (self._decompressor.unused_data if self._decompressor else b"") or self._file.read(_CHUNK)
                packed = packed.lstrip(b"\0")  # streams may follow each other, with zeros between
                if not packed:
                    return 0
                self._decompressor = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)
            else:
                packed = self._file.read(_CHUNK) if self._decompressor.needs_input else b""
                if not packed and self._decompressor.needs_input:
                    raise EOFError("its packed part ends too early")
            part = self._decompressor.decompress(packed, len(buffer))
            if part:
                buffer[: len(part)] = part
                return len(part)


# -- whose it is ---------------------------------------------------------------------------------------------------


def _is_metadata(member: str) -> bool:
    """Tell whether a member of that name may say which distribution the archive is."""
    folder, _, base = member.rpartition("/")
    return base in _METADATA and (folder.count("/") == 0 or folder == "EGG-INFO")


def _distribution(name: str, metadata: list[tuple[str, bytes]], names: Iterable[str]) -> Distribution:
    """Return the distribution that an archive holds, by its metadata, else by its file's name."""
    base = os.path.basename(name)
    known, version = named(base)
    root = name
    tops = {member.partition("/")[0] for member in names}
    if not base.lower().endswith(_BUILT) and len(tops) == 1:
        (top,) = tops
        # An sdist has one folder, of its name and version. Paths are relative to that.
        if normalised(top).startswith(normalised(known)):
            root = f"{name}/{top}"
    # A wheel may hold the metadata of others by mistake.
    for member, content in sorted(metadata, key=lambda one: normalised(one[0].partition("-")[0]) != normalised(known)):
        folder = member.rpartition("/")[0]
        if folder.endswith(".dist-info") or folder == "EGG-INFO" or root == f"{name}/{folder}":
            told = HeaderParser().parsestr(content[: 1 << 20].decode("utf-8", "replace"))
            known = _line(told.get("Name")) or known
            version = _line(told.get("Version")) or version
            break
    return Distribution(known, version, root)


def _line(value: object) -> str:
    """Return a value of the metadata as one line that can be printed."""
    return _printable(" ".join(str(value or "").split()))[:200]


def named(base: str) -> tuple[str, str]:
    """Return the distribution and version in the name of an archive."""
    stem = re.sub(r"\.(whl|zip|egg|tgz|tar\.(gz|bz2|xz))\Z", "", base, flags=re.IGNORECASE)
    if base.lower().endswith(_BUILT):
        name, _, rest = stem.partition("-")
        return name, rest.partition("-")[0]
    name, _, version = stem.rpartition("-")
    return (name, version) if name else (stem, "")
