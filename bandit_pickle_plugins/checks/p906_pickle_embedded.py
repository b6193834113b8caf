r"""
====================================
P906: Test for pickles in the source
====================================

A pickle is a program for the unpickler. Written into the source as a literal, in base64 or compressed, it looks like
data, and whoever reads the code does not see what it calls. Malicious packages hide commands so. This check reads the
opcodes of such literals and reports those that make the unpickler call something dangerous. It unpickles nothing.

:Example:

.. code-block:: none

    >> Issue: [P906:pickle_embedded] A pickle in a literal in colours, behind
       base64.b64decode, calls os.system when it is loaded, which runs a command. Find out
       who put it there, and take it out; data can stand in the source as Python or JSON.
       Severity: High   Confidence: High
       CWE: CWE-506 (https://cwe.mitre.org/data/definitions/506.html)
       More Info: https://docs.python.org/3/library/pickle.html#restricting-globals
       Location: examples/embedded/colours.py:12:24
    11      def colours() -> object:
    12          return pickle.loads(base64.b64decode(COLOURS))  # runs `id`

What is reported
----------------

A literal of text or bytes that is a pickle, if its opcodes call a callable of :doc:`/catalogue/gadgets`:

- as it stands, with implicit concatenation, ``+``, ``+=``, ``"".join([...])``, ``"".join(text.split())``, f-strings and
  ``"{}".format(...)`` of known text, ``"".join(reversed(...))``,
  ``.encode("latin-1")``, ``.strip()``, ``.replace("#", "")``, ``textwrap.dedent``, a constant slice or
  item;
- through ``base64`` (64, 32, 16, 85, Ascii85), ``binascii``, ``bytes.fromhex``, ``zlib``, ``gzip``, ``bz2``, ``lzma``
  and ``codecs.decode(..., "hex")`` with its kin, ``codecs.encode(..., "rot13")``,
  also one in another, and behind ``"=" * (-len(text) % 4)``;
- through names, also where they have several values: by assignments, as the default of a parameter, as an item of a
  list or dictionary, in a loop over one, by ``a if test else b``, by ``a or b``, as the default of
  ``get`` and ``os.getenv``, as a keyword of ``dict`` or ``SimpleNamespace``, as the value of an enum;
- through a function or lambda of the file that decodes what it is given, or returns it decoded;
- through ``gzip.GzipFile(fileobj=io.BytesIO(...))`` and its kin, of what one of these has decoded;
- in a zip file such as ``torch.save`` makes.

Every opcode that fetches a callable counts (``GLOBAL``, ``INST``, ``STACK_GLOBAL`` also with the memo, ``EXT1`` with
what the file or the pickle gives ``copyreg.add_extension``), and every one that calls (``REDUCE``, ``INST``, ``OBJ``,
``NEWOBJ``, ``NEWOBJ_EX``, and ``BUILD`` where ``__setstate__`` was set before, or of a ``functools.partial``). So does
a pickle that another pickle loads, also by ``map(pickle.loads, ...)`` or the ``load`` of an unpickler. A missing
``STOP`` or garbage behind the payload does not matter: a loader has run the payload when it comes to that. Callables
that are fetched from ``sys.modules``, ``globals()``, the ``__dict__`` of a module, or a module that
``pkgutil.resolve_name`` has found are known, and a function that ``types.FunctionType``, cloudpickle or dill makes
from code in the pickle counts when it is called.

The finding stands on the outermost expression that decodes, or on the literal; where a function of the file decodes
what it is given, on the call that gives it the literal.

.. code-block:: python

    import base64
    import json

    SIZES = json.loads("[1, 2]")
    OLD_SIZES = b"(lp0\nI1\naI2\na."
    SHELL = b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: at module level calls os.system

    ICON = base64.b64decode("R0lGODlhAQABAAAAACw=")
    COLOURS = "Y29zCnN5c3RlbQooUydpZCcKdFIu"


    def colours():
        return base64.b64decode(COLOURS)  # P906 H/H: in colours, behind base64.b64decode, calls os.system


    def unpack(data):
        return base64.b64decode(data + "=" * (-len(data) % 4))


    SIZES_OF_OTHERS = unpack("XVsxLCAyXQ")
    COLOURS_OF_OTHERS = unpack("Y29zCnBvcGVuCihTJ2lkJwp0Ui4")  # P906 H/H: behind base64.b64decode, calls os.popen

What is not reported, and why
-----------------------------

- Pickles of data. They call classes and functions that only rebuild objects.
- A gadget that is fetched by an opcode, and never called: a list with ``os.system`` in it is a list. What a call
  fetches counts, called or not, as it does for :doc:`p902_pickle_reduce`: ``getattr(Bdb, "run")``.
- A pickle that is data of another one, and is not loaded by it.
- Docstrings, and other literals that no code uses.
- What is put together at run time: ``%``, ``xor``, a key, a list of numbers, ``marshal.loads``. The opcode and the
  module that it fetches (``cos\n``) have to stand in one literal, so ``b"\n".join([b"cos", b"system"])`` is not seen.
- Pickles in other files. Use a scanner of pickle files for those.

.. code-block:: python

    FETCHED = b"(lp0\ncos\nsystem\na."
    TEXT = "the opcode c and two lines: cos, system"

Grading
-------

============  =======================================================================================================
severity      the pickle would
============  =======================================================================================================
HIGH          run a command, Python code or native code
MEDIUM        write or delete a file, open a connection, or build code that a later call can run
============  =======================================================================================================

Confidence is MEDIUM where an argument decides and is not known, and where only ``__new__`` of a class is called, which
may do nothing. It is HIGH everywhere else.

.. code-block:: python

    CLEAN = b"cshutil\nrmtree\n(S'work'\ntR."  # P906 M/H: shutil.rmtree when it is loaded, which deletes a file
    MADE = b"csubprocess\nPopen\n)\x81."  # P906 H/M: subprocess.Popen

How it reads
------------

The table of opcodes is that of the standard library's ``pickletools``. ``pickletools.genops`` itself stops with an
error at an argument that it cannot decode and the unpickler can, such as a name that is not ASCII, or text of Python 2.
So do picklescan 1.0.5 and fickling 0.1.12, which were tried with the known ways round scanners. Both warn of
``STACK_GLOBAL`` with the memo, ``INST``, a missing ``STOP``, a cut pickle, nested pickles, ``pip.main``, ``pty.spawn``
and ``runpy``. Neither sees a payload behind a name that is not ASCII, or behind ``EXT1``. Both report a callable that
is only fetched. So this check has a reader of its own, and needs no other package.

For one file it reads 200,000 opcodes, a million bytes of an encoded literal (100,000 in base32, base85 and Ascii85),
four million of one that is decompressed, sixteen million in all, sixteen decoding steps, twenty files of an archive,
and pickles nested four deep. What is beyond is left.

What to do instead
------------------

1. Find out who put the literal there, and what else that person changed. Do not load it to see what it does:
   ``python -m pickletools`` shows its opcodes, and calls nothing.
2. Take it out. Data stands in source as Python, or next to it as JSON.
3. Is it on purpose, in the tests of a scanner or of an unpickler? Say so: ``# nosec P906 # why``.

.. seealso::

    - https://docs.python.org/3/library/pickletools.html
    - https://cwe.mitre.org/data/definitions/506.html
    - :doc:`/catalogue/gadgets`

.. versionadded:: 0.1.0

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.configuration import BLOCK, gen_config
from bandit_pickle_plugins.finding import Finding

__all__ = ["find", "gen_config", "pickle_embedded"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P906 in a file."""
    from ..analysis import payloads
    from ..analysis.embedded import Embedded

    for pickle in Embedded(module).pickles():
        severity, one = payloads.worst_of(pickle.reached)
        behind = f", behind {' and '.join(pickle.through)}," if pickle.through else ""
        where = module.where(pickle.node)
        called, effect = one.name, one.effect.value
        if one.through:
            called, effect = one.through, f"reaches {one.name}: it {effect}"
        yield Finding(
            pickle.node,
            severity,
            "HIGH" if one.sure else "MEDIUM",
            f"A pickle in a literal {where}{behind} calls {called} when it is loaded, which {effect}. Find out who "
            "put it there, and take it out; data can stand in the source as Python or JSON.",
            506,
        )


@test_properties.test_id("P906")
@test_properties.checks("Str", "Bytes")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="embedded")
def pickle_embedded(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report literals that are pickles which call something dangerous when they are loaded."""
