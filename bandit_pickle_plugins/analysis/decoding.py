"""What the standard library's decoding functions return for constants, within bounds.

Only these functions are called, with bytes and text that stand in the source. Nothing that is read is imported,
executed or unpickled.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import warnings
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final

#: What a literal can be: the rest of a longer one is not looked at.
LARGEST: Final = 1_000_000
#: The same for what the standard library decodes in Python.
_LARGEST_SLOW: Final = 100_000
#: What one call can decompress to; the rest is left.
_EXPANDED: Final = 4_000_000

_SPACE: Final = re.compile(rb"\s+")

Data = bytes | str


def _compact(data: bytes, largest: int) -> bytes:
    """Return *data*, cut where it is too long, at a place where every one of these encodings can be cut."""
    return data if len(data) <= largest else _SPACE.sub(b"", data)[:largest]


def _zlib(data: bytes) -> bytes:
    import zlib

    try:
        return zlib.decompressobj(32 + zlib.MAX_WBITS).decompress(data, _EXPANDED)  # with a header of zlib or gzip
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, _EXPANDED)


def _bz2(data: bytes) -> bytes:
    import bz2

    return bz2.BZ2Decompressor().decompress(data, _EXPANDED)


def _lzma(data: bytes) -> bytes:
    import lzma

    return lzma.LZMADecompressor(memlimit=100_000_000).decompress(data, _EXPANDED)


def _base64(data: bytes, altchars: object = None) -> bytes:
    if isinstance(altchars, str):
        altchars = altchars.encode("ascii")
    if isinstance(altchars, bytes) and len(altchars) == 2:
        data = data.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(_compact(data, LARGEST))


def _base32(decode: Callable[..., bytes], data: bytes) -> bytes:
    data = data.rstrip(b"=")
    return decode(data + b"=" * (-len(data) % 8), casefold=True)


def _slow(decode: Callable[[bytes], bytes], data: bytes) -> bytes:
    return decode(_compact(data, _LARGEST_SLOW))


def _hex(data: bytes) -> bytes:
    return binascii.a2b_hex(_compact(_SPACE.sub(b"", data), LARGEST))


def unescaped(data: bytes, codec: str = "unicode_escape") -> str:
    """Return *data* with what its escapes stand for; a wrong one stands for itself."""
    if b"\\" not in data:
        return data.decode("latin-1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return data.decode(codec, "replace")


def _codec(data: Data, codec: object = "utf-8") -> Data | None:
    """What ``codecs.decode(data, codec)`` and ``data.decode(codec)`` return."""
    name = str(codec).lower().replace("-", "_")
    if name in _TURNING:
        return codecs.decode(data if isinstance(data, str) else data.decode("latin-1"), "rot13")
    raw = data.encode("latin-1") if isinstance(data, str) else data
    if name in _BINARY:
        return _BINARY[name](raw)
    if name.endswith("_escape") and name in _TEXT:
        return unescaped(raw[:LARGEST], _TEXT[name])
    if name in _TEXT:
        return raw[:LARGEST].decode(_TEXT[name], "replace" if name == "ascii" else "strict")
    return None


_TURNING: Final = ("rot13", "rot_13")
_BINARY: Final[dict[str, Callable[[bytes], bytes]]] = {
    "base64": _base64,
    "base64_codec": _base64,
    "base_64": _base64,
    "bz2": _bz2,
    "bz2_codec": _bz2,
    "hex": _hex,
    "hex_codec": _hex,
    "zip": _zlib,
    "zlib": _zlib,
    "zlib_codec": _zlib,
}
_TEXT: Final = {
    "ascii": "ascii",
    "iso8859_1": "latin-1",
    "iso_8859_1": "latin-1",
    "latin1": "latin-1",
    "latin_1": "latin-1",
    "raw_unicode_escape": "raw_unicode_escape",
    "string_escape": "unicode_escape",
    "unicode_escape": "unicode_escape",
    "utf8": "utf-8",
    "utf_8": "utf-8",
}

_DECODE: Final[dict[str, Callable[..., Data | None]]] = {
    "base64.a85decode": lambda data, *more: _slow(partial(base64.a85decode, adobe=data.startswith(b"<~")), data),
    "base64.b16decode": lambda data, *more: _hex(data),
    "base64.b32decode": lambda data, *more: _slow(partial(_base32, base64.b32decode), data),
    "base64.b32hexdecode": lambda data, *more: _slow(partial(_base32, base64.b32hexdecode), data),
    "base64.b64decode": _base64,
    "base64.b85decode": lambda data: _slow(base64.b85decode, data),
    "base64.decodebytes": _base64,
    "base64.decodestring": _base64,
    "base64.standard_b64decode": _base64,
    "base64.urlsafe_b64decode": lambda data: _base64(data, b"-_"),
    "binascii.a2b_base64": lambda data, *more: _base64(data),
    "binascii.a2b_hex": _hex,
    "binascii.unhexlify": _hex,
    "builtins.bytearray.fromhex": _hex,
    "builtins.bytes.fromhex": _hex,
    "bz2.BZ2Decompressor().decompress": lambda data, *more: _bz2(data),
    "bz2.decompress": _bz2,
    "gzip.decompress": _zlib,
    "lzma.LZMADecompressor().decompress": lambda data, *more: _lzma(data),
    "lzma.decompress": lambda data, *more: _lzma(data),
    "zlib.decompress": lambda data, *more: _zlib(data),
    "zlib.decompressobj().decompress": lambda data, *more: _zlib(data),
}


#: How many files of an archive are looked at.
_FILES: Final = 20


def members(data: bytes, largest: int) -> list[bytes]:
    """Return the pickles in an archive such as ``torch.save`` makes; none where *data* is something else."""
    found: list[bytes] = []
    if data.startswith(b"PK\x03\x04"):
        import io
        import zipfile

        with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as archive:  # a wrong one raises what it likes
            for one in [one for one in archive.infolist() if one.filename.endswith(".pkl")][:_FILES]:
                with archive.open(one) as file:
                    found.append(file.read(min(_EXPANDED, largest)))
                    largest -= len(found[-1])
    return found


def _encoded(data: Data, codec: object = "utf-8", *_: object) -> Data | None:
    name = str(codec).lower().replace("-", "_")
    if isinstance(data, str) and name in _TURNING:
        return codecs.encode(data, "rot13")
    if isinstance(data, bytes) or name not in _TEXT:
        return None
    return data.encode(_TEXT[name])


def _dedented(data: str) -> str:
    import textwrap

    return textwrap.dedent(data)


#: Calls that hand their data on, as bytes or text, by dotted name.
_HANDED: Final[dict[str, Callable[..., Data | None]]] = {
    "_codecs.encode": _encoded,
    "builtins.bytearray": lambda data, *more: _encoded(data, *more) if isinstance(data, str) else data,
    "builtins.bytes": lambda data, *more: _encoded(data, *more) if isinstance(data, str) else data,
    "builtins.memoryview": lambda data: data,
    "builtins.str": lambda data: data if isinstance(data, str) else None,
    "codecs.encode": _encoded,
    "textwrap.dedent": _dedented,
}

#: Methods of text and bytes that are followed.
METHODS: Final[dict[str, Callable[..., Data | None]]] = {
    "decode": _codec,
    "encode": _encoded,
    "lstrip": lambda data: data.lstrip(),
    "replace": lambda data, *more: data.replace(*more),
    "rstrip": lambda data: data.rstrip(),
    "strip": lambda data: data.strip(),
}

#: Functions that hand on what they are given.
HANDING: Final = frozenset(_HANDED)


def split_and_joined(data: Data, separator: tuple[object, ...], glue: Data) -> Data | None:
    """Return ``glue.join(data.split(*separator))``; None where it would raise, or be long."""
    if len(glue) > 1 or len(separator) > 1:
        return None
    return _tried(lambda one, *more: glue.join(one.split(*more)), data, separator)


def keeps(codec: str) -> bool:
    """Tell whether decoding with *codec* keeps the characters that pickles are made of."""
    return codec.lower().replace("-", "_") in _TEXT


def decoded(name: str, data: Data, arguments: tuple[object, ...] = ()) -> Data | None:
    """Return what the function *name* returns for constants; None where it would raise, or is not known."""
    if name == "codecs.decode" or name == "_codecs.decode":
        return _tried(_codec, data, arguments)
    if name in _HANDED:
        return _tried(_HANDED[name], data, arguments)
    decode = _DECODE.get(name)
    if decode is None:
        return None
    if isinstance(data, str):
        if not data.isascii():
            return None
        data = data.encode()
    return _tried(decode, data, arguments)


def called(method: str, data: Data, arguments: tuple[object, ...]) -> Data | None:
    """Return what a method of text or bytes returns; None where it would raise, or is not followed."""
    if method == "replace" and (len(arguments) != 2 or arguments[0] in ("", b"") or len(str(arguments[1])) > 8):
        return None
    return _tried(METHODS[method], data, arguments)


def _tried(function: Callable[..., Any], data: Data, arguments: tuple[object, ...]) -> Data | None:
    try:
        found = function(data, *arguments)
    except Exception:  # noqa: BLE001  # wrong data raises what it likes: zlib.error, lzma.LZMAError, EOFError, ...
        return None
    return found if isinstance(found, bytes | str) else None
