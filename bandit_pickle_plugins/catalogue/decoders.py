"""What decodes a literal: functions of the standard library, and codecs."""

from __future__ import annotations

from typing import Final

#: Functions that decode or decompress their first argument, by dotted name; how is said in ``analysis/decoding.py``.
DECODERS: Final = (
    "base64.a85decode",
    "base64.b16decode",
    "base64.b32decode",
    "base64.b32hexdecode",
    "base64.b64decode",
    "base64.b85decode",
    "base64.decodebytes",
    "base64.decodestring",
    "base64.standard_b64decode",
    "base64.urlsafe_b64decode",
    "binascii.a2b_base64",
    "binascii.a2b_hex",
    "binascii.unhexlify",
    "builtins.bytearray.fromhex",
    "builtins.bytes.fromhex",
    "bz2.BZ2Decompressor().decompress",
    "bz2.decompress",
    "codecs.decode",
    "gzip.decompress",
    "lzma.LZMADecompressor().decompress",
    "lzma.decompress",
    "zlib.decompress",
    "zlib.decompressobj().decompress",
)

#: Codecs that change more than single characters, by the names that are followed in ``x.decode("hex")``.
CODECS: Final = (
    "base-64",
    "base64",
    "base64_codec",
    "base_64",
    "bz2",
    "bz2_codec",
    "hex",
    "hex_codec",
    "raw_unicode_escape",
    "rot-13",
    "rot13",
    "rot_13",
    "string-escape",
    "string_escape",
    "unicode-escape",
    "unicode_escape",
    "zip",
    "zlib",
    "zlib_codec",
)

#: Those with which encoding is the same as decoding, as the byte filter finds them.
BOTH_WAYS: Final = frozenset({b"rot-13", b"rot13", b"rot_13"})
