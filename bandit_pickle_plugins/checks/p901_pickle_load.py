r"""
===============================
P901: Test for loads of pickles
===============================

A pickle is a program. It names callables, and loading it calls them. Whoever can choose the bytes can run any command
in the process that loads them. This check reports each place where that can happen.

:Example:

.. code-block:: none

    >> Issue: [P901:pickle_load] pickle.loads in receive runs whatever its input says. Use
       JSON or Protocol Buffers; if it must be pickle, verify a signature (HMAC) over the
       bytes first.
       Severity: Medium   Confidence: High
       CWE: CWE-502 (https://cwe.mitre.org/data/definitions/502.html)
       More Info: https://docs.python.org/3/library/pickle.html#restricting-globals
       Location: examples/zeromq/client.py:15:15
    14              socket.connect(address)
    15              return pickle.loads(socket.recv())

What is reported
----------------

- A call of a loader: ``pickle.load``, ``pickle.loads``, the same of ``cPickle``, ``_pickle``, ``cloudpickle``,
  ``dill`` and others, ``dill.load_session``. :doc:`/catalogue/loaders` lists them all.
- The ``load()`` of an ``Unpickler``, or of a class that derives from one. Where the file does not show that call, the
  place where the unpickler is made.
- A shelf (``shelve.open``, ``shelve.Shelf`` ...) where it is opened: reading an item unpickles it.
- A loader that is handed on without being called: as an argument, in a dictionary, as a default, with ``return``.

Names are followed as Python binds them: aliases, imports inside functions, fallback imports, star imports,
``importlib.import_module("pickle")``, ``getattr(pickle, "loads")``, ``functools.partial``. Each chain of aliases is
reported once, at its last link.

.. code-block:: python

    import hmac
    import json
    import pickle


    def read_json(data):
        return json.loads(data)


    def read(data):
        return pickle.loads(data)  # P901 M/H: pickle.loads in read


    def read_through_alias(data):
        decode = pickle.loads
        return decode(data)  # P901 M/H: pickle.loads in read_through_alias


    def read_file(file):
        return pickle.Unpickler(file).load()  # P901 M/H: pickle.Unpickler.load


    DECODERS = {
        "json": json.loads,
        "pickle": pickle.loads,  # P901 M/M: pickle.loads is handed on
    }

What is not reported, and why
-----------------------------

.. code-block:: python

    import json
    import pickle

    from . import dill

    SIZE = len(pickle.dumps({}))  # making a pickle runs nothing


    def is_pickle(decode):
        return decode is pickle.loads  # only looked at


    def read(pickle, data):
        return pickle.loads(data)  # the caller's object, whatever its name


    def read_own(data):
        return dill.loads(data)  # the package's own module


    def read_guess(codec, data):
        return codec.loads(data)  # a name alone proves nothing

- An import alone. It loads nothing.
- Calls that unpickle behind another interface, such as ``numpy.load``, ``torch.load``, ``pandas.read_pickle`` or
  ``Socket.recv_pyobj``. bandit's B614 reports ``torch.load`` and its B301 ``pandas.read_pickle``; see
  :doc:`/relation`.
- ``marshal``, ``yaml`` and ``jsonpickle``. They are not pickle; bandit's B302, B506 and B301 report them.
- A loader that a reducer returns as its callable. :doc:`p902_pickle_reduce` judges what reducers return.

Grading
-------

The severity is MEDIUM for every load, wherever its bytes come from.

The confidence is HIGH for a call where every binding that can reach the name is a catalogued loader. A fallback of
``None`` does not count. It is MEDIUM where only one of several bindings is, where a module hands on another one under
that module's own name (``from .compat import pickle``), and for a loader that is handed on.

.. code-block:: python

    try:
        import cPickle
    except ImportError:
        cPickle = None

    try:
        from msgpack import unpackb as decode
    except ImportError:
        from pickle import loads as decode

    from .compat import pickle


    def read(data):
        return cPickle.loads(data)  # P901 M/H: cPickle.loads


    def read_either(data):
        return decode(data)  # P901 M/M: pickle.loads


    def read_compat(data):
        return pickle.loads(data)  # P901 M/M: pickle.loads

What to do instead
------------------

1. Plain data: send JSON, or Protocol Buffers where a schema helps. Neither can hold a call.
2. It must be a pickle: sign it, and check the signature before you load it. Keep the key out of the source.
3. You load only a few types: give the ``Unpickler`` a ``find_class`` that refuses everything else.

The second and third still load a pickle, so they are still reported. Read the place once more, then write down why it
is safe:

.. code-block:: python

    import hmac
    import pickle


    def read_signed(key, mac, body):
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # nosec P901 # the signature is checked above

``examples/zeromq`` holds an attack, and the same pair of programs mended in both ways.

.. seealso::

    - https://docs.python.org/3/library/pickle.html#restricting-globals
    - https://cwe.mitre.org/data/definitions/502.html
    - :doc:`/catalogue/loaders`

.. versionadded:: 0.1.0

"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.finding import Finding

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


@test_properties.test_id("P901")
@test_properties.checks("Name")
def pickle_load(context: Context) -> issue.Issue | None:
    """Report loads by modules with pickle's own interface, and references to such loaders that are handed on."""
    return host.issue_at(context, find, words="loads", anchors=(ast.Name,))


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P901 in a file."""
    from ..analysis import chains, grading
    from ..catalogue.loaders import Form

    for link in chains.last_links(module):
        grade = grading.grade(module, link)
        if grade is None:
            continue
        apis = " or ".join(dict.fromkeys(one.api for one in link.loadings.found))
        where = module.where(link.node)
        stores = all(one.loader.form is Form.STORE for one in link.loadings.found)
        sure = link.called and link.loadings.sure
        text = _text(apis, where, stores, link.called, grade.words)
        yield Finding(link.node, grade.severity, "HIGH" if sure else "MEDIUM", text, 502)


def _text(apis: str, where: str, stores: bool, called: bool, words: str) -> str:
    if stores:
        advice = "Use sqlite3 or JSON; if it must be a shelf, let nobody else write its files."
        what = f"{apis} {where} opens a store whose items run whatever they say when they are read"
        if not called:
            what = f"{apis} is handed on {where}; the store it opens runs whatever its items say when they are read"
    else:
        advice = "Use JSON or Protocol Buffers; if it must be pickle, verify a signature (HMAC) over the bytes first."
        what = f"{apis} {where} runs whatever its input says"
        if not called:
            what = f"{apis} is handed on {where}; whoever calls it runs whatever its input says"
    return f"{what}; {words}. {advice}"
