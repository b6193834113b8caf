r"""
====================================
P904: Test for pickles sent in clear
====================================

Whoever is on the way of a pickle that travels in clear can put another one in its place, and so run any command where
it is loaded; and can read it. The rules for safe pickling are: encrypt the transport, or sign the data. This check
finds the places where bytes made by a pickler are sent over a network with neither.

:Example:

.. code-block:: none

    >> Issue: [P904:pickle_cleartext] pickle.dumps bytes are sent in clear in serve: over a
       ZeroMQ socket without encryption or signature. Use CURVE, or send an HMAC over the
       bytes with them; plain data can travel as JSON.
       Severity: Medium   Confidence: Medium
       CWE: CWE-319 (https://cwe.mitre.org/data/definitions/319.html)
       More Info: https://docs.python.org/3/library/pickle.html#module-pickle
       Location: examples/zeromq/server.py:28:8
    27              print("waiting for a client on", socket.getsockopt_string(zmq.LAST_ENDPOINT), flush=True)
    28              socket.send(pickle.dumps(Payload(command)))

What is reported
----------------

A call that sends, one finding each, if what it is given holds bytes of a pickler:

- of ``pickle``, ``dill``, ``cloudpickle``, ``joblib``, ``torch.save`` and others that P901 takes for bytes just made,
  and of ``numpy`` for what is visibly an array of objects;
- directly, through a variable, an attribute, a field, a buffer, a list, a queue, a generator, a function of the same
  file, also by its ``**kwargs``, a file that is written first;
- compressed, encoded, sliced, behind a header or a length, in a dictionary that becomes JSON or msgpack.

A helper is reported at its send, where any call in the file gives it pickled bytes, also a thread, an executor or a
``partial`` (``Thread(target=push, args=(sock, pickle.dumps(value)))``). A send that is handed to one of these itself
(``loop.call_soon_threadsafe(writer.write, pickle.dumps(value))``) is reported there. It is sent by

- sockets, streams of asyncio, trio, anyio, tornado and Twisted, handlers of ``socketserver`` and ``http.server``,
  also as a file (``pickle.dump(value, sock.makefile("wb"))``), with ``gzip`` or a buffer over it;
- ZeroMQ: ``send``, ``send_multipart``, ``send_pyobj``, ``send_serialized``;
- a connection of ``multiprocessing`` to an address that can leave the machine, which pickles what it sends;
- HTTP requests to an ``http://`` or an unknown URL; websockets;
- brokers: Kafka, RabbitMQ, MQTT, NATS, Pulsar, STOMP, redis ``publish``, kombu. A producer that
  is given a serializer which pickles is reported where it is made;
- ``storbinary`` of ``ftplib.FTP``;
- ``logging.handlers.SocketHandler`` and ``DatagramHandler``, which pickle every record, also in a dictionary for
  ``logging.config``, and a class that derives from one without its own ``makePickle``.

:doc:`/catalogue/sends` lists them all.

.. code-block:: python

    import pickle
    import socket
    import ssl
    from logging.handlers import SocketHandler

    import requests
    import zmq


    def store(sock: socket.socket, value):
        payload = pickle.dumps(value)
        sock.sendall(len(payload).to_bytes(4, "big") + payload)  # P904 M/H: are sent in clear in store


    def store_safely(sock: socket.socket, value, host):
        with ssl.create_default_context().wrap_socket(sock, server_hostname=host) as encrypted:
            encrypted.sendall(pickle.dumps(value))


    class Client:
        def __init__(self, host, secure):
            self.sock = socket.create_connection((host, 7000))
            if secure:
                self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=host)

        def send(self, value):
            self.sock.sendall(pickle.dumps(value))  # P904 M/M: in Client.send


    def job(socket: zmq.Socket, value):
        socket.send_pyobj(value)  # P904 M/H: zmq.Socket.send_pyobj in job pickles what it sends


    def upload(value):
        requests.post("http://collector.example.org", data=pickle.dumps(value))  # P904 M/H: in an HTTP request
        requests.post("https://collector.example.org", data=pickle.dumps(value))


    handler = SocketHandler("logs.example.org", 9020)  # P904 M/H: logging.handlers.SocketHandler at module level

What is not reported, and why
-----------------------------

Encryption:

- TLS, in every form that encrypts, and SSH by paramiko. A server needs no certificates of its clients for that. A
  client that does not check who answers (``CERT_NONE``, ``verify=False``) may send to anybody: that counts as clear.
  With ``check_hostname = False`` it still checks if it trusts only certificates that the program names
  (``create_default_context(cafile="server.pem")``): then the peer is one of those that hold them. A TLS context, or an
  argument for TLS, that comes from elsewhere, or may come from there (``context or ssl.create_default_context()``),
  counts as TLS.
- CURVE: a client with ``curve_serverkey``, a server with ``curve_server``, also without an authenticator. It has to be
  set before the socket binds or connects.
- ``https://``, ``wss://``, ``amqps://``, ``rediss://`` and their kin. Amazon's services are ``https://`` by default.
  A URL that is not known counts as one where the code cannot get round a check that says so:
  ``if not url.startswith("https://"): raise ValueError(url)``, or one of ``urlsplit(url).scheme``.

Channels that cannot leave the machine: ``ipc://``, ``inproc://``, AF_UNIX, ``socketpair``, ``Pipe``; and AF_VSOCK,
between a machine and the virtual machines on it. Loopback is a network: every user of the machine can connect to it.

All of these have to hold on every way to the send. With encryption, or a local channel, in one branch only, the send
is reported with MEDIUM confidence. That holds too for the class of a connection (``HTTPSConnection``), the function
that opens a stream, and an option of TLS that is put into a dictionary (``options["ssl"] = True``, ``update``, ``|``)
which the client is given. The values of an attribute follow each other:
``self.sock = context.wrap_socket(self.sock)`` behind ``self.sock = socket.create_connection(address)`` is silent, under
an ``if`` it is not. An address or a URL that is a parameter is what the calls in the file give for it, if any do.

Connections in a list, a set, a dictionary or a queue count together: a send to one of them is silent where all that
the file puts in is encrypted or local. It is reported where one is in clear, or where the file does not show what one
is.

A signature over the bytes that goes with them: an HMAC (or another keyed code) or a signature in the same message, in
another argument, in a header (of the request, its session or the properties of a message), or in a send before or
behind it on the same object, in the same function. It has to cover these very bytes, or a digest of them, and every way
to the send has to bring it. Encryption of the bytes themselves is silent too: Fernet, AES-GCM, SecretBox. A plain hash
proves nothing, and a key that is a literal in the source is no secret.

.. code-block:: python

    import hashlib
    import hmac
    import pickle
    import socket


    def signed(sock: socket.socket, key, value):
        payload = pickle.dumps(value)
        sock.sendall(hmac.digest(key, payload, "sha256") + payload)


    def hashed(sock: socket.socket, value):
        payload = pickle.dumps(value)
        sock.sendall(hashlib.sha256(payload).digest() + payload)  # P904 M/H: over a socket without TLS


    def own_key(sock: socket.socket, value):
        payload = pickle.dumps(value)
        sock.sendall(hmac.digest(b"secret", payload, "sha256") + payload)  # P904 M/H: over a socket without TLS


    def on_this_machine(value):
        with socket.socket(socket.AF_UNIX) as sock:
            sock.connect("/run/app.sock")
            sock.sendall(pickle.dumps(value))

Further:

- Stores: ``set`` of redis or memcached, ``put_object``, a row of a database. That is data at rest; P901 tells of what
  is read back. ``publish`` of redis is a send: it reaches whoever listens now.
- The answer of a web view (``return Response(pickle.dumps(value))``): the web server decides on TLS.
- ``serializer="pickle"`` of kombu and celery, which makes them pickle: P903 reports that already, at the same place.
- What an unknown function returns (``box.encrypt(pickle.dumps(value))``): it may encrypt.
- A parameter that is annotated as a multiprocessing ``Connection``, and not given by this file: mostly the end of a
  pipe.

``authkey`` of a multiprocessing connection does not silence it: it lets a peer in, and neither encrypts nor signs what
is sent then. Whoever is on the way takes over after that.

.. code-block:: python

    import pickle
    from multiprocessing import Pipe
    from multiprocessing.connection import Client

    import redis


    def to_worker(value, key):
        Client(("jobs.example.org", 6000), authkey=key).send(value)  # P904 M/H: which nothing encrypts


    def to_child(value):
        here, there = Pipe()
        here.send(value)
        return there


    def cached(client: redis.Redis, value):
        client.set("value", pickle.dumps(value))

Grading
-------

**Severity** is MEDIUM: somebody has to be on the way. Whether the receiver loads the bytes is graded there, by P901.

**Confidence** is HIGH where every binding of the names is a pickler and something that sends. It is MEDIUM where only
one of several is, where the object is known by the name of a method that no other API has (``sendall``,
``send_multipart``) or that few have, in a file that imports one of them (``send``), and where something decides that
the file does not show: a URL, an address, a ZeroMQ context, the options of a broker's client, the server of a
websocket.

.. code-block:: python

    import pickle

    import requests


    def upload(url, value):
        requests.post(url, data=pickle.dumps(value))  # P904 M/M: in upload


    def send(sock, value):
        sock.sendall(pickle.dumps(value))  # P904 M/M: in send

What to do instead
------------------

1. Send plain data as JSON, msgpack or Protocol Buffers: then nobody can run code with it.
2. Encrypt the transport: TLS with a certificate that is checked, CURVE for ZeroMQ.
3. Or sign the bytes, and verify that before loading: ``hmac.digest`` over the pickle, with a key that is not in the
   source. A signature does not hide the data.

``examples/zeromq`` shows all three with one server and one client.

.. seealso::

    - https://docs.python.org/3/library/pickle.html#module-pickle
    - https://cwe.mitre.org/data/definitions/319.html
    - https://rfc.zeromq.org/spec/26/
    - :doc:`/catalogue/sends`

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

__all__ = ["find", "gen_config", "pickle_cleartext"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.sending import Sent


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P904 in a file."""
    from ..analysis.sending import Sending

    for sent in Sending(module).sent():
        yield Finding(sent.node, "MEDIUM", "HIGH" if sent.sure else "MEDIUM", _text(sent, module.where(sent.node)), 319)


def _text(sent: Sent, where: str) -> str:
    from ..catalogue.sends import INSTEAD

    if sent.apis:
        what = f"{' or '.join(sent.apis)} bytes are sent in clear {where}: {sent.words}"
    else:
        what = f"{sent.row.name.replace('()', '')} {where} pickles what it sends, in clear: {sent.words}"
    return f"{what}. {INSTEAD[sent.row.way]}; plain data can travel as JSON."


# What sends is imported, the method of a parameter, or named by a string, as in settings of logging.
@test_properties.test_id("P904")
@test_properties.checks("Import", "ImportFrom", "FunctionDef", "AsyncFunctionDef", "Lambda", "Str")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="sends")
def pickle_cleartext(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report pickled bytes that are sent over a network without encryption or a signature."""
