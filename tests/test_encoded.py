"""Which files can decode a literal that they hold, by their bytes."""

from __future__ import annotations

import base64
import zlib

import pytest

from bandit_pickle_plugins.catalogue.embedded_words import words

ATTACK = b"cos\nsystem\n(S'id'\ntR."
BASE64 = base64.b64encode(ATTACK).decode()

#: Sources in which a literal is decoded.
DECODED = {
    "in the call": f"import base64\nx = base64.b64decode({BASE64!r})\n",
    "bytes": f"import base64\nx = base64.b64decode(b{BASE64!r})\n",
    "hexadecimal": f"x = bytes.fromhex({ATTACK.hex()!r})\n",
    "hexadecimal with blanks": f"x = bytes.fromhex({ATTACK.hex(' ')!r})\n",
    "base32": f"import base64\nx = base64.b32decode({base64.b32encode(ATTACK).decode()!r})\n",
    "base85": f"import base64\nx = base64.b85decode({base64.b85encode(ATTACK).decode()!r})\n",
    "ascii85": f"import base64\nx = base64.a85decode({base64.a85encode(ATTACK).decode()!r})\n",
    "compressed": f"import zlib\nx = zlib.decompress({zlib.compress(ATTACK)!r})\n",
    "under a name": f"import base64\nDATA = {BASE64!r}\nx = base64.b64decode(DATA)\n",
    "under a name with a type": f"import base64\nDATA: str = {BASE64!r}\nx = base64.b64decode(DATA)\n",
    "in a class": f"import base64\nclass A:\n    data = {BASE64!r}\nx = base64.b64decode(A.data)\n",
    "in lines": f'import base64\nDATA = """\n{BASE64[:12]}\n{BASE64[12:]}\n"""\nx = base64.b64decode(DATA)\n',
    "in brackets": f"import base64\nDATA = (\n{BASE64[:12]!r}\n{BASE64[12:]!r}\n)\nx = base64.b64decode(DATA)\n",
    "in parts": f"import base64\nA = {BASE64[:12]!r}\nB = {BASE64[12:]!r}\nx = base64.b64decode(A + B)\n",
    "in a list": f"import base64\nDATA = [\n    {BASE64!r},\n]\nx = base64.b64decode(DATA[0])\n",
    "in a mapping": f"import base64\nDATA = {{'a': {BASE64!r}}}\nx = base64.b64decode(DATA['a'])\n",
    "in a loop": f"import base64\nfor data in ({BASE64!r},):\n    x = base64.b64decode(data)\n",
    "of a function": f"import base64\ndef data():\n    return {BASE64!r}\nx = base64.b64decode(data())\n",
    "joined": f"import base64\nx = base64.b64decode(''.join([{BASE64[:12]!r}, {BASE64[12:]!r}]))\n",
    "replaced": f"import base64\nx = base64.b64decode({BASE64.replace('z', '.')!r}.replace('.', 'z'))\n",
    "by another name": f"import base64\ndecode = base64.b64decode\nx = decode({BASE64!r})\n",
    "by another import": f"from base64 import b64decode as d\nx = d({BASE64!r})\n",
    "from a table": f"import base64\nD = {{'a': base64.b64decode}}\nx = D['a']({BASE64!r})\n",
    "by a string": f"import base64\nx = getattr(base64, 'b64decode')({BASE64!r})\n",
    "codec": f"import codecs\nx = codecs.decode({BASE64!r}, 'base64')\n",
    "codec of a method": f"x = {ATTACK.hex()!r}.decode('hex')\n",
    "codec under a name": f"import codecs\nCODEC = 'base64'\nx = codecs.decode({BASE64!r}, CODEC)\n",
}

#: Sources in which something else is decoded.
NOT_DECODED = {
    "a parameter": "import base64\ndef f(data):\n    return base64.b64decode(data)\n",
    "what is read": "import base64, sys\nx = base64.b64decode(sys.stdin.read(9999999))\nKEY = 'a1b2c3d4e5f6a7b8'\n",
    "what another function gives": "import base64\ndata = f(body)['picture1Data']\nx = base64.b64decode(data)\n",
    "words": "import base64\nx = base64.b64decode('some words and names')\n",
    "text that is compressed": "import zlib\nx = zlib.decompress('plain text')\n",
    "a codec that decodes nothing": "x = y.decode('utf-8')\nMODE = 'hex'\n",
    "a number": "x = float.fromhex('0x1.8p31234567890')\n",
    "a method": "class A:\n    def decompress(self, data): ...\nKEY = b'\\x00\\x01\\x02\\x03\\x04\\x05'\n",
}


@pytest.mark.parametrize("name", DECODED)
def test_decoded(name: str) -> None:
    assert words().passes(DECODED[name].encode())


@pytest.mark.parametrize("name", NOT_DECODED)
def test_not_decoded(name: str) -> None:
    assert not words().passes(NOT_DECODED[name].encode())
