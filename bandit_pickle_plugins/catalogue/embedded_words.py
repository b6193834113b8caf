r"""What a pickle in the source is hidden behind, and the byte filter of P906: which files can hold one.

A literal that is a pickle as it stands has something telltale in it: the opcode ``STACK_GLOBAL``, the lines of a
``GLOBAL`` or ``INST`` with a module of the catalogue, or the file registers extensions. A literal that has to be
decoded first can look like anything, but what decodes it is spelt in the file. What is spread over several literals
(``"co" "s\n"``) is not looked for: ``analysis/embedded.py`` asks of every literal what this filter asks of the file.
"""

from __future__ import annotations

import re
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from .decoders import BOTH_WAYS, CODECS, DECODERS
from .encoded import decodes_literal, decodes_with
from .gadgets import GADGETS
from .loaders import LOADERS
from .owners import BY_STRING
from .words import filtering, without_escapes, words_in

#: Functions that load the pickle that they are given, besides those of the catalogue of loaders.
LOADING: Final = (
    "joblib.load",
    "joblib.numpy_pickle.load",
    "pandas.io.pickle.read_pickle",
    "pandas.read_pickle",
    "torch.load",
    "torch.serialization.load",
    "torch.storage._load_from_bytes",
)

#: What makes a function from code that a pickle brings with it.
MAKING_FUNCTIONS: Final = frozenset(
    {
        "cloudpickle.cloudpickle._fill_function",
        "cloudpickle.cloudpickle._make_function",
        "dill._dill._create_function",
        "types.FunctionType",
    }
)

#: What gives a callable a number for the opcodes EXT1, EXT2 and EXT4.
REGISTERING: Final = frozenset({"copyreg._extension_cache", "copyreg._inverted_registry", "copyreg.add_extension"})

#: The words of the functions that decode.
_WORDS: Final = frozenset(name.rpartition(".")[2].encode() for name in DECODERS) - {b"decode"}
#: The modules that each comes from; builtins need no import.
_MODULES: Final = {
    word: frozenset(name.partition(".")[0].encode() for name in DECODERS if name.endswith("." + word.decode()))
    for word in _WORDS
}
#: With these a module can be got whose name is put together of parts.
_BUILDING: Final = (BY_STRING - {b"attrgetter", b"getattr"}) | {b"__builtins__", b"builtins", b"importlib"}
#: The codecs by the first word of theirs.
_CODECS: Final = {
    first.encode(): tuple(codec for codec in CODECS if codec.partition("-")[0] == first)
    for first in {codec.partition("-")[0] for codec in CODECS}
}

#: The opcode STACK_GLOBAL as an escape, and as it stands in text.
_STACK_GLOBAL: Final = re.compile(rb"\\(?:x93|223|u0093|U00000093)")
_STACK_GLOBAL_RAW: Final = b"\xc2\x93"
#: What registers a number for the opcodes EXT1, EXT2 and EXT4.
_EXTENSION: Final = b"add_extension"
_REGISTERING: Final = frozenset({b"copyreg", b"copy_reg"})
#: The end of a line that is written as an escape.
_NEWLINE: Final = re.compile(rb"\\(?:n|x0[aA]|012|12(?![0-7])|u000[aA]|U0000000[aA])")
_RAW: Final = (b'"""', b"'''")
#: A line that is a dotted name.
_LINE: Final = re.compile(rb"\n([A-Za-z_][\w.]*\r?)(?=\n)")
_DOTTED: Final = re.compile(rb"[\w.]*")
#: Text behind an opcode, or behind its length: as an escape or a character, with the zeros of a longer number.
_PUSHED: Final = re.compile(
    rb"(?=(?:\\(?:(?:x|u00)([0-9a-fA-F]{2})|([0-7]{1,3})|([abfnrtv]))|V|S\\?['\"]"
    rb"|(?:\\(?:x8[cC]|u008[cC]|214)|[TUX])([ -@]))"
    rb"(?:\\(?:x00|0{1,3}|u0000)){0,7}([A-Za-z_][\w.]*))"
)
_SIZES: Final = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13}
_PRINTABLE: Final = 31
#: The second line of GLOBAL or INST that leads to an attribute, which a pickle of protocol 4 can have.
_PATH: Final = re.compile(
    rb"\\(?:n|x0[aA]|012|12|u000[aA])([A-Za-z_]\w*\.[\w.]+)(?=\\(?:[nr]|x0[aAdD]|01[25]|1[25]|u000[aAdD]))"
)
_PROTOCOL: Final = (rb"\x80", rb"\200", rb"\u0080", rb"\U00000080", b"\xc2\x80")
_BACKSLASHES: Final = b"\\\\"
#: The opcodes that name a callable in two lines.
_OPCODES: Final = b"ci"
_OPCODE_AND_NAME: Final = re.compile(rb"[ci][A-Za-z_][\w.]*\r?$")
_NAME: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."


class Embedded(NamedTuple):
    """The filter: ``modules`` and ``names`` are the lines of GLOBAL and INST, ``longest`` is the longest of them.

    ``callables`` are the names by module.
    """

    callables: Mapping[bytes, frozenset[bytes]]
    modules: frozenset[bytes]
    names: frozenset[bytes]
    endings: frozenset[bytes]
    longest: int

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return True

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        return _WORDS.union(_CODECS, {_EXTENSION}, _REGISTERING, BY_STRING, _BUILDING, *_MODULES.values())

    def spells(self, source: bytes) -> bool:
        """Tell the same as :meth:`passes`, which takes no longer."""
        return self.passes(source)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        return self._decodes(source) or self._extends(source) or self.tells(source)

    def _decodes(self, source: bytes) -> bool:
        """Tell whether a literal of the file can be decoded in it."""
        decoders = set(decoders_in(source))
        if not decoders:
            return False
        functions = _WORDS.intersection(map(str.encode, decoders))
        codecs = [one.encode() for one in decoders.intersection(CODECS)]
        if codecs and decodes_with(codecs, b"decode", source):
            return True
        turning = [codec for codec in codecs if codec in BOTH_WAYS]
        if turning and decodes_with(turning, b"encode", source):
            return True
        return bool(functions) and decodes_literal(functions, source)

    def _extends(self, source: bytes) -> bool:
        words = words_in(source)
        return _EXTENSION in words and not _REGISTERING.isdisjoint(words)

    def tells(self, source: bytes) -> bool:
        """Tell whether a literal in a part of a file can be a pickle that names a callable of the catalogue."""
        if not source.isascii() and _STACK_GLOBAL_RAW in source:
            return True
        if b"\\" not in source:
            return self._in_lines(source)
        cleared = without_escapes(source)
        if _STACK_GLOBAL.search(cleared) and self._pushes(cleared):
            return True
        if _BACKSLASHES in source and _STACK_GLOBAL.search(cleared):
            # The arguments of STRING and UNICODE have escapes of their own.
            if self._pushes(without_escapes(source.replace(_BACKSLASHES, b"\\"))):
                return True
        return self._in_one_line(cleared) or self._in_lines(cleared)

    def _pushes(self, source: bytes) -> bool:
        """Tell whether a module of the catalogue and a name in it can be arguments of opcodes that push text."""
        pushed = set()
        for match in _PUSHED.finditer(source):
            hexadecimal, octal, letter, sign, text = match.groups()
            size = int(hexadecimal, 16) if hexadecimal else int(octal, 8) if octal else 0
            size = _SIZES[letter] if letter else sign[0] if sign else size
            if size in (0, len(text)) or len(text) > _PRINTABLE or letter:
                pushed.add(text)
            if 0 < size < len(text):
                pushed.add(text[:size])
        if any(not pushed.isdisjoint(self.callables[module]) for module in pushed & self.callables.keys()):
            return True
        return any(self._leads_on(text) for text in pushed if b"." in text)

    def _in_one_line(self, source: bytes) -> bool:
        r"""``cos\n`` with an escape."""
        for match in _PATH.finditer(source):
            before = source[max(0, match.start() - self.longest) : match.start()]
            if _OPCODE_AND_NAME.search(before) and self._leads_on(match[1]):
                if any(code in source for code in _PROTOCOL):
                    return True
                break
        endings = self.endings
        for match in _NEWLINE.finditer(source):
            start = match.start()
            if source[start - 2 : start] in endings and self._names_module(
                source[max(0, start - self.longest) : start]
            ):
                if self._begins_name(source, match.end()):
                    return True
        return False

    def _begins_name(self, source: bytes, start: int) -> bool:
        """Tell whether the name of a callable stands there, or begins with what stands at the end of a literal."""
        match = _DOTTED.match(source, start)
        word = match.group() if match is not None else b""
        if source[start + len(word) : start + len(word) + 1] in (b'"', b"'", b""):
            return any(name.startswith(word) for name in self.names)
        return word in self.names

    def _leads_on(self, path: bytes) -> bool:
        """Tell whether a path leads to a callable: through what a module has imported, or to an attribute of one."""
        return not self.names.isdisjoint(path.rstrip(b"\r").split(b"."))

    def _in_lines(self, source: bytes) -> bool:
        """Lines of a literal in triple quotes, of which one is the name of a callable."""
        if not any(quotes in source for quotes in _RAW):
            return False
        leads_on = True
        for match in _LINE.finditer(source):
            if match[1] in self.names:
                above = source[max(0, match.start() - self.longest) : match.start()].rpartition(b"\n")[2]
                if self._names_module(above.rstrip(b"\r")):
                    return True
            elif leads_on and b"." in match[1] and self._leads_on(match[1]):
                above = source[max(0, match.start() - self.longest) : match.start()].rpartition(b"\n")[2]
                if _OPCODE_AND_NAME.search(above):
                    leads_on = any(code in source for code in _PROTOCOL)
                    if leads_on:
                        return True
        return False

    def _names_module(self, before: bytes) -> bool:
        """Tell whether a line ends with an opcode and a module."""
        word = before[len(before.rstrip(_NAME)) :]
        return any(code in _OPCODES and word[place + 1 :] in self.modules for place, code in enumerate(word))


def decoders_in(source: bytes) -> Iterator[str]:
    """Yield the words of decoding functions, and the codecs, that stand in a file."""
    words()  # from now on its words are looked for
    here = words_in(source)
    built = not _BUILDING.isdisjoint(here)
    for word in _WORDS & here:
        if built or b"builtins" in _MODULES[word] or not _MODULES[word].isdisjoint(here):
            yield word.decode()
    codecs = [codec for word in _CODECS.keys() & here for codec in _CODECS[word]]
    if codecs and (b"decod" in source or b"encode" in source):
        for codec in codecs:
            if any(f"{quote}{codec}{quote}".encode() in source for quote in "\"'"):
                yield codec


@filtering
def words() -> Embedded:
    """Return the filter of P906."""
    callables: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for name in named() | MAKING_FUNCTIONS | REGISTERING:
        parts = name.split(".")
        for end in range(1, len(parts)):
            callables[".".join(parts[:end]).encode()].add(".".join(parts[end:]).encode())
    for (old_module, old_name), (module, name) in NAME_MAPPING.items():
        if f"{module}.{name}" in named():
            callables[old_module.encode()].add(old_name.encode())
    for old, new in IMPORT_MAPPING.items():
        if new.encode() in callables:
            callables[old.encode()] |= callables[new.encode()]
    names = frozenset[bytes]().union(*callables.values())
    return Embedded(
        {module: frozenset(its) for module, its in callables.items()},
        frozenset(callables),
        names | {name + b"\r" for name in names},
        frozenset(module[-2:] for module in callables),
        max(map(len, callables)) + 2,
    )


@cache
def named() -> frozenset[str]:
    """Return the dotted names of the catalogue as pickles spell them, of gadgets and of loaders."""
    gadgets = {name for gadget in GADGETS for name in gadget.names if "()" not in name}
    made = {name.partition("()")[0] for gadget in GADGETS for name in gadget.names if "()" in name}
    return frozenset(gadgets | made | {loader.name for loader in LOADERS} | {*LOADING})
