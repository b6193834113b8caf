r"""
===============================
P901: Test for loads of pickles
===============================

A pickle is a program. It names callables, and loading it calls them. Whoever can choose the bytes can run any command
in the process that loads them. This check reports each place where that can happen. The severity says who can choose
the bytes, and the message names where they come from. Begin with the HIGH ones.

:Example:

.. code-block:: none

    >> Issue: [P901:pickle_load] pickle.loads in receive runs whatever its input says; the
       bytes come from a network peer. Use JSON or Protocol Buffers; if it must be pickle,
       verify a signature (HMAC) over the bytes first.
       Severity: High   Confidence: High
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
- A loader that is handed on without being called: as an argument, in a dictionary, as a default, with ``return``. Where
  the file itself calls what it takes out of a table, the call is reported instead.

Names are followed as Python binds them: aliases, imports inside functions, fallback imports, star imports,
``importlib.import_module("pickle")``, ``getattr(pickle, "loads")``, ``functools.partial``. Each chain of aliases is
reported once, at its last link.

.. code-block:: python

    import json
    import pickle


    def read_json(data):
        return json.loads(data)


    def read(data):
        return pickle.loads(data)  # P901 M/H: pickle.loads in read


    def read_through_alias(data):
        decode = pickle.loads
        return decode(data)  # P901 M/H: pickle.loads in read_through_alias


    def read_stream(stream):
        return pickle.Unpickler(stream).load()  # P901 M/H: pickle.Unpickler.load


    DECODERS = {
        "json": json.loads,
        "pickle": pickle.loads,  # P901 M/M: pickle.loads is handed on
    }

    READERS = {
        "json": json.loads,
        "pickle": pickle.loads,
    }


    def read_as(kind, data):
        return READERS[kind](data)  # P901 M/M: pickle.loads in read_as

Grading
-------

**Severity: who can choose the bytes?** The second column is what the message says.

==============  ==================================  =================================================================
severity        the bytes come from                 for example
==============  ==================================  =================================================================
HIGH            a network peer                      a socket, ZeroMQ, a websocket, the answer of an HTTP or RPC server,
                                                    a message broker; 127.0.0.1 is a network too
HIGH            an HTTP request                     body, parameter, cookie, header or upload; the event of an AWS
                                                    Lambda function
HIGH            a download                          a URL that is not a constant; ``hf_hub_download``,
                                                    ``urlretrieve``
HIGH            a predictable name in a directory   ``/tmp/cache.pkl``, or a constant name under
                that anyone can write               ``tempfile.gettempdir()``
MEDIUM          a peer that the program             a TLS client that checks the certificate; a TLS server that demands
                authenticates                       one; a constant ``https://`` URL; a ZeroMQ CURVE client, or a CURVE
                                                    server with an authenticator that lists its keys
MEDIUM          a channel that cannot leave the     ``ipc://``, ``inproc://``, a Unix socket, a multiprocessing
                machine                             connection at a path
MEDIUM          a shared cache, database or object  redis, memcached, SQL, S3
                store
MEDIUM          another process or its caller       standard input, arguments, environment, output of a program
MEDIUM          a file in a shared temporary        what another program wrote into a ``NamedTemporaryFile``
                directory
MEDIUM          a file                              ``open(path, "rb")``
MEDIUM          somewhere this file does not show   a parameter, and all that is not known
LOW             a file shipped with the package     ``importlib.resources``, ``pkgutil.get_data``, a constant path next
                                                    to ``__file__``
LOW             a literal in the source             ``pickle.loads(b"...")``
LOW             any of these, behind an integrity   see `Integrity checks`_
                check
LOW             any of these, through a restricted  see `Restricted unpicklers`_
                unpickler
not reported    bytes that this code has just made  ``pickle.loads(pickle.dumps(value))``
==============  ==================================  =================================================================

- Several ways may lead to a load. The worst one counts.
- Unknown is never safe. ``None`` or an empty value at the start says nothing of what is there when it is loaded.
- A file has the severity of whoever chooses its path, where that is a request or a download.
- ``verify=False``, ``ssl.CERT_NONE`` and ``ssl._create_unverified_context`` undo TLS. So does a CURVE server that lets
  any key in. Encryption keeps a secret; it does not say who is speaking.

:doc:`/catalogue/origins` lists what is known to read from each of these. Bytes are followed through variables,
attributes, buffers, decompression, and functions of the same file.

.. code-block:: python

    import pickle
    import socket
    import ssl
    from pathlib import Path

    import requests
    from flask import request


    def peer(host):
        with socket.create_connection((host, 6000)) as connection:
            return pickle.loads(connection.recv(4096))  # P901 H/H: a network peer


    def verified_peer(host):
        connection = socket.create_connection((host, 6000))
        context = ssl.create_default_context()
        with context.wrap_socket(connection, server_hostname=host) as secure:
            return pickle.loads(secure.recv(4096))  # P901 M/H: a peer that


    def cookie():
        return pickle.loads(request.cookies["cart"])  # P901 H/H: an HTTP request


    def download(url):
        return pickle.loads(requests.get(url).content)  # P901 H/H: a download


    def own_server():
        answer = requests.get("https://models.example.org/current")
        return pickle.loads(answer.content)  # P901 M/H: a peer that the program authenticates


    def shared_folder():
        with open("/tmp/state.pkl", "rb") as file:
            return pickle.load(file)  # P901 H/H: a predictable name


    def own_folder(path):
        with open(path, "rb") as file:
            return pickle.load(file)  # P901 M/H: a file


    def shipped():
        path = Path(__file__).with_name("words.pkl")
        return pickle.loads(path.read_bytes())  # P901 L/H: a file shipped with the package

**Confidence: is this really a load?** It is HIGH for a call where every binding that can reach the name is a catalogued
loader. A fallback of ``None`` does not count. It is MEDIUM where only one of several bindings is, where a module hands
on another one under that module's own name (``from .compat import pickle``), and for a loader that is handed on.

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

Integrity checks
----------------

A load is LOW where somebody with a key, or the source itself, has vouched for the bytes that are loaded:

- an HMAC that is compared (``hmac.compare_digest``, ``secrets.compare_digest``, ``constant_time_compare`` of django);
- a signature that is verified (Ed25519, RSA, ``nacl``, JWT ...);
- a box that only the holder of the key can fill (``Fernet``, ``AESGCM``, ``nacl.secret.SecretBox``, ``itsdangerous``,
  ``django.core.signing``);
- a digest whose value stands as a constant in the source;
- a multiprocessing connection with an ``authkey`` that is not a literal.

:doc:`/catalogue/integrity_checks` lists them all. The check counts only where no way leads around it: every way to the
load has passed it. A helper of the same file that raises, returns the verified bytes, returns whether they are valid,
or makes the code that is compared counts too. A failed check may also leave by a call that never returns, such as
``flask.abort`` or ``sys.exit``. An ``assert`` counts; ``python -O`` leaves it out, so prefer ``if`` and ``raise``.

A coroutine checks only where it is awaited. A key that can be a literal, as in ``key or b"secret"``, or that is partly
what the sender chose, counts for nothing. Neither does a code that is cut to a few characters, or a digest out of a
table that more is put into than constants.

.. code-block:: python

    import hashlib
    import hmac
    import pickle

    import requests

    SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


    def signed(connection, key):
        mac, body = connection.recv(32), connection.recv(4096)
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check


    def pinned(url):
        model = requests.get(url).content
        if hashlib.sha256(model).hexdigest() != SHA256:
            raise ValueError("not the model that was reviewed")
        return pickle.loads(model)  # P901 L/H: behind an integrity check

These count for nothing, and the severity stays what it was:

.. code-block:: python

    import hashlib
    import hmac
    import logging
    import pickle

    import requests
    import zmq


    def only_logged(puller: zmq.Socket, key):
        mac, body = puller.recv_multipart()
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            logging.warning("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer


    def skipped_without_key(puller: zmq.Socket, key=None):
        mac, body = puller.recv_multipart()
        if key and not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer


    def too_late(puller: zmq.Socket, key):
        mac, body = puller.recv_multipart()
        value = pickle.loads(body)  # P901 H/H: a network peer
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")
        return value


    def other_bytes(puller: zmq.Socket, key):
        mac, header, body = puller.recv_multipart()
        if not hmac.compare_digest(mac, hmac.digest(key, header, "sha256")):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer


    def public_key(puller: zmq.Socket):
        mac, body = puller.recv_multipart()
        if not hmac.compare_digest(mac, hmac.digest(b"secret", body, "sha256")):  # a key that every reader knows
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer


    def plain_hash(url):
        model, digest = requests.get(url).content, requests.get(url + ".sha256").text
        if hashlib.sha256(model).hexdigest() != digest:  # whoever sends the model sends its hash
            raise ValueError("damaged")
        return pickle.loads(model)  # P901 H/H: a download

Restricted unpicklers
---------------------

A load is LOW through an ``Unpickler`` whose ``find_class`` returns nothing outside a finite list. It must compare the
whole module **and** the whole name with constants of the same file, and refuse everything else. A table from names to
classes does the same. A list that is added to counts where only constants and the names of classes are. What is wrong
with a ``find_class`` that does not do that stands in the message.

.. code-block:: python

    import io
    import pickle
    import socket

    ALLOWED = {("collections", "OrderedDict"), ("datetime", "date")}
    MODULES = {"builtins", "collections"}
    DENIED = {("os", "system"), ("builtins", "eval")}


    class Listed(pickle.Unpickler):
        def find_class(self, module, name):
            if (module, name) in ALLOWED:
                return super().find_class(module, name)
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


    class OpenModules(pickle.Unpickler):
        def find_class(self, module, name):
            if module in MODULES:  # builtins holds eval
                return super().find_class(module, name)
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


    class Denying(pickle.Unpickler):
        def find_class(self, module, name):
            if (module, name) in DENIED:  # posix.system is the same function
                raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
            return super().find_class(module, name)


    class Renaming(pickle.Unpickler):
        def find_class(self, module, name):
            return super().find_class(module.replace("old", "new"), name)


    def read(connection: socket.socket):
        data = io.BytesIO(connection.recv(4096))
        yield Listed(data).load()  # P901 L/H: through a restricted unpickler
        yield OpenModules(data).load()  # P901 H/H: its find_class checks the module but not the name
        yield Denying(data).load()  # P901 H/H: its find_class refuses what it lists and lets everything else through
        yield Renaming(data).load()  # P901 H/H: its find_class lets everything through

List classes that only hold data. A listed function is called with arguments that the sender chose.

What is not reported, and why
-----------------------------

Bytes that the code has just made itself: they carry nothing that it did not have before. A variable, a buffer, a
temporary file, a fixture of pytest or a helper of the same file may lie between. Where another way leads to the load
too, it is reported. So it is where a buffer, a queue or a temporary file is given to something unknown that may fill
it, itself, as a view or in a display, and where another program is told the name of the file. Where the object is given
away that has the buffer as an attribute, that does not count. A callee whose name says that it writes, such as
``save_model``, is taken at its word: the file holds what it is given.

.. code-block:: python

    import io
    import pickle


    def copied(value):
        return pickle.loads(pickle.dumps(value))


    def buffered(value):
        stream = io.BytesIO()
        pickle.dump(value, stream)
        stream.seek(0)
        return pickle.load(stream)


    def exchanged(value, client):
        stream = io.BytesIO()
        pickle.dump(value, stream)
        client.exchange(stream)
        return pickle.loads(stream.getvalue())  # P901 M/H: somewhere this file does not show


    def test_protocols(value):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            packed = pickle.dumps(value, protocol)
            assert pickle.loads(packed) == value


    def copied_unless_given(value, packed=None):
        if packed is None:
            packed = pickle.dumps(value)
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show

What is not a load, or not pickle's:

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

- ``multiprocessing.Pipe`` and ``Queue`` between own processes, unless the file puts something from elsewhere into them.
- An import alone. It loads nothing.
- Calls that unpickle behind another interface, such as ``numpy.load``, ``torch.load``, ``pandas.read_pickle`` or
  ``Socket.recv_pyobj``: :doc:`p903_pickle_hidden_load` reports them.
- ``marshal`` and ``yaml``. They are not pickle; bandit's B302 and B506 report them.
- A loader that a reducer returns as its callable. :doc:`p902_pickle_reduce` judges what reducers return.

What to do instead
------------------

1. Plain data: send JSON, or Protocol Buffers where a schema helps. Neither can hold a call.
2. It must be a pickle: sign it, and check the signature before you load it. Keep the key out of the source.
3. You load only a few types: give the ``Unpickler`` a ``find_class`` that refuses everything else.
4. A cache of your own in a temporary directory: put it where only your user can write.

The second and third still load a pickle, so they are still reported, with severity LOW. ``bandit -ll`` leaves LOW out.
To silence one place for good, write down why it is safe:

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
    - :doc:`/catalogue/loaders`, :doc:`/catalogue/origins`, :doc:`/catalogue/integrity_checks`

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

__all__ = ["find", "gen_config", "pickle_load"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P901 in a file."""
    from ..analysis import chains, grading
    from ..catalogue.loaders import Form

    for link in chains.last_links(module):
        keywords, depending = "", ""
        if module.configuration.deciding:
            from ..analysis import deciding  # it asks for the conditions of P903, which are large

            decided = deciding.decided(module, link)
            if decided is None:
                continue
            link = decided.link
            keywords = " and ".join(decided.keywords)
            depending = f", depending on {keywords}" if keywords and decided.is_open else ""
        grade = grading.grade(module, link)
        if grade is None:
            continue
        apis = " or ".join(dict.fromkeys(one.api for one in link.loadings.found))
        where = module.where(link.node)
        stores = all(one.loader.form is Form.STORE for one in link.loadings.found)
        sure = link.called and link.loadings.sure
        what, advice = _text(apis, where, stores, link.called)
        if keywords:
            advice = (
                f"Give {keywords} a safe value; if it must be pickle, verify a signature (HMAC) over the bytes first."
            )
        text = f"{what}{depending}; {grade.words}. {grade.protection.value or advice}"
        yield Finding(link.node, grade.severity, "HIGH" if sure else "MEDIUM", text, 502)


def _text(apis: str, where: str, stores: bool, called: bool) -> tuple[str, str]:
    """Return what is loaded where, and what to do instead."""
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
    return what, advice


# A loader's module is imported or named by a string; what is registered for costs time.
@test_properties.test_id("P901")
@test_properties.checks("Import", "ImportFrom", "Str")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="loads")
def pickle_load(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report loads by modules with pickle's own interface, and references to such loaders that are handed on."""
