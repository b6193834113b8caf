r"""
===========================================
P903: Test for loads that do not say pickle
===========================================

Many functions unpickle without a word about it. Whoever can choose the bytes that they read can run any command in the
process. This check knows these functions, which argument makes each of them unpickle, and which settings turn pickle
on in a library. The severity says who can choose the bytes; each message names the safe alternative.

:Example:

.. code-block:: none

    >> Issue: [P903:pickle_hidden_load] zmq.Socket.recv_pyobj in work unpickles what it
       reads; the bytes come from a network peer. Use recv_json(), or recv_multipart() and
       msgpack.
       Severity: High   Confidence: High
       CWE: CWE-502 (https://cwe.mitre.org/data/definitions/502.html)
       More Info: https://docs.python.org/3/library/pickle.html#module-pickle
       Location: examples/jobs/worker.py:13:26
    12            while True:
    13                print("job:", socket.recv_pyobj())

What is reported
----------------

- A call that unpickles: ``joblib.load``, ``torch.load``, ``pandas.read_pickle``, ``numpy.load`` with
  ``allow_pickle=True``, ``recv_pyobj`` of ZeroMQ, ``recv`` of a multiprocessing connection, and many others.
- A store that pickles by its default, where it is made: ``diskcache.Cache``, ``rq.Queue``, ``joblib.Memory``.
- A setting that turns pickle on: ``accept_content = ["pickle"]`` for celery, ``SESSION_SERIALIZER`` for Django. It
  counts as a variable of a module or class, an attribute, an item, a key of a dictionary, or a keyword. The finding
  stands on the value.
- A function that always unpickles and is handed on without being called: ``pool.map(joblib.load, paths)``.

:doc:`/catalogue/hidden_loaders` lists them all. Names are followed as in :doc:`P901 <p901_pickle_load>`. A method
counts by the type of its object: the file shows where the object was made, or an annotation says it. A name that
belongs to one API only, such as ``recv_pyobj``, is enough by itself.

.. code-block:: python

    import joblib
    import numpy as np
    import pandas as pd
    import torch
    import zmq


    def matrix(path):
        return np.load(path)


    def labels(path):
        return np.load(path, allow_pickle=True)  # P903 M/H: numpy.load in labels


    def weights(path):
        return torch.load(path, weights_only=True)


    def model(path):
        return torch.load(path, weights_only=False)  # P903 M/H: Pass weights_only=True


    def pipeline(path):
        return joblib.load(path)  # P903 M/H: Use skops.io


    def prices():
        return pd.read_pickle("http://data.example.org/prices.pkl")  # P903 H/H: a download


    def job(socket: zmq.Socket):
        return socket.recv_pyobj()  # P903 H/H: a network peer


    def pipelines(pool, paths):
        return pool.map(joblib.load, paths)  # P903 M/M: joblib.load is handed on

Settings and stores:

.. code-block:: python

    import diskcache
    from celery import Celery

    app = Celery("site", broker="amqp://broker.example.org")
    app.conf.update(
        accept_content=["json", "pickle"],  # P903 H/H: accept_content at module level turns pickle on
        result_serializer="json",
    )

    SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  # P903 M/H: SESSION_SERIALIZER

    pages = diskcache.Cache("/var/cache/site", disk=diskcache.JSONDisk)
    objects = diskcache.Cache("/var/cache/site")  # P903 L/H: diskcache.Cache

The argument that decides
-------------------------

It is looked up by keyword and by position, through constants, variables, ``functools.partial``, and ``**`` with a
dictionary of the same file.

=====================================  ==================================================
what the file shows                    reported
=====================================  ==================================================
a value that makes it unpickle         confidence HIGH
a safe value                           no
one of several values, or unknown      confidence MEDIUM
nothing is given                       as the default of the library says
nothing, and the default has changed   confidence MEDIUM, with the version that is safe
=====================================  ==================================================

A default counts as changed where it became safe less than five years ago. ``torch.load(path)`` is safe only from
torch 2.6; numpy's ``allow_pickle`` has been False since 2019. A ``**kwargs`` of the caller counts as nothing given.

.. code-block:: python

    from functools import partial

    import numpy as np
    import torch

    OPTIONS = {"allow_pickle": True}
    read = partial(np.load, allow_pickle=True)


    def bare(path):
        return torch.load(path)  # P903 M/M: safe only from torch 2.6


    def by_argument(path, allow_pickle=False):
        return np.load(path, allow_pickle=allow_pickle)  # P903 M/M: depending on allow_pickle


    def by_options(path):
        return np.load(path, **OPTIONS)  # P903 M/H: numpy.load


    def by_partial(path):
        return read(path)  # P903 M/H: numpy.load


    def of_caller(path, **options):
        return np.load(path, **options)

Grading
-------

**Severity** is that of :doc:`P901 <p901_pickle_load>`: who can choose the bytes? A download, an HTTP request or a
network peer is HIGH, a file MEDIUM, a file of the package LOW. What names a file can be a URL too: a constant
``https://`` one is a peer that the program authenticates, any other a download. Behind an integrity check it is LOW.
A setting has the severity of what the library reads then. A store that is only made here is LOW.

.. code-block:: python

    import hashlib
    import io
    from pathlib import Path

    import joblib
    import requests
    import torch
    from huggingface_hub import hf_hub_download

    SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


    def from_hub(repository):
        return torch.load(hf_hub_download(repository, "model.bin"))  # P903 H/M: a download


    def shipped():
        return joblib.load(Path(__file__).with_name("model.joblib"))  # P903 L/H: a file shipped with the package


    def pinned(url):
        model = requests.get(url).content
        if hashlib.sha256(model).hexdigest() != SHA256:
            raise ValueError("not the model that was reviewed")
        return joblib.load(io.BytesIO(model))  # P903 L/H: behind an integrity check

**Confidence** is HIGH where every binding of the name is a catalogued function and its condition holds. It is MEDIUM
where only one of several is, where the condition or the type of an object is not known, where a package is handed on
by another one (``from .compat import joblib``), and for a function that is handed on.

What is not reported, and why
-----------------------------

- Writing: ``joblib.dump``, ``torch.save``, ``np.save``. It runs nothing.
- Bytes that the code has just made itself.
- What only looks like it: ``torch.jit.load``, ``json.load``, your own function ``load``.
- A loader of :doc:`P901 <p901_pickle_load>` that is given to another function, such as
  ``KafkaConsumer(value_deserializer=pickle.loads)``: P901 reports it, and nothing is reported twice.
- ``multiprocessing.Pipe`` and ``Queue`` between processes of one program. Where a file makes a ``Pipe``, and no
  ``Client`` or ``Listener``, what it annotates as a ``Connection`` is the end of a pipe.
- A ``PickleType`` in a migration of Alembic (``op.add_column``): that reads no rows.
- A set of functions, such as ``{torch.save, torch.load}``: it is looked into.
- A setting whose value comes from another file, and names that are put together at run time
  (``import_module("job" + "lib")``).
- Functions of your own. Name them under ``loaders`` in the :doc:`configuration </configuration>`, with the argument
  that decides if there is one, and P901 reports them.

.. code-block:: python

    import io

    import joblib
    import torch


    def copied(model):
        buffer = io.BytesIO()
        joblib.dump(model, buffer)
        buffer.seek(0)
        return joblib.load(buffer)


    def test_saving(tmp_path, model):
        torch.save(model, tmp_path / "model.pt")
        assert torch.load(tmp_path / "model.pt", weights_only=False)


    def script(path):
        return torch.jit.load(path)

What to do instead
------------------

1. Do what the message says: each API has its own safe form.
2. Models: safetensors for weights, skops.io for scikit-learn, ONNX for everything that only has to run.
3. Tables and arrays: Parquet, or ``.npy`` without objects.
4. Queues, caches and sessions: JSON or msgpack as the serializer, on both sides.
5. A model that you download and cannot convert: pin its digest in the source, and compare it before you load.

To silence one place for good, write down why it is safe:

.. code-block:: python

    import joblib


    def own_cache(path):
        return joblib.load(path)  # nosec P903 # only this user can write to the folder

.. seealso::

    - https://docs.python.org/3/library/pickle.html#module-pickle
    - https://cwe.mitre.org/data/definitions/502.html
    - :doc:`/catalogue/hidden_loaders`, :doc:`/catalogue/origins`, :doc:`/catalogue/integrity_checks`

.. versionadded:: 0.1.0

"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bandit.core import issue, test_properties
from bandit.core.context import Context

from bandit_pickle_plugins import host
from bandit_pickle_plugins.configuration import BLOCK, gen_config
from bandit_pickle_plugins.finding import Finding

__all__ = ["find", "gen_config", "pickle_hidden_load"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.hidden import Place
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.settings import Set


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P903 in a file."""
    from ..analysis import hidden, hidden_grading, settings
    from ..catalogue.origins import SEVERITY

    told: set[ast.AST] = set()  # what decides a call that is told of by itself
    for place in hidden.places(module):
        if isinstance(place.node, ast.Call):
            told.update(keyword.value for keyword in place.node.keywords)
        grade = hidden_grading.grade(module, place)
        if grade is not None:
            text = _text(place, module.where(place.node), grade.words, grade.protection.value)
            yield Finding(place.node, grade.severity, "HIGH" if place.sure else "MEDIUM", text, 502)
    for one in settings.settings(module):
        if one.node in told:
            continue
        severity = "LOW" if one.setting.store else SEVERITY[one.setting.origin] or "LOW"
        text = _text_of_setting(one, module.where(one.node))
        yield Finding(one.node, severity, "HIGH" if one.sure else "MEDIUM", text, 502)


def _text(place: Place, where: str, words: str, protected: str) -> str:
    """Say what is found; where a place can be one of several APIs, with the condition of the one that has the least."""
    from ..analysis.conditions import Verdict
    from ..analysis.hidden import Form

    apis = " or ".join(dict.fromkeys(match.api for match in place.matches))
    order = (Verdict.HOLDS, Verdict.CHANGED, Verdict.OPEN, Verdict.FAILS)
    decided = min(place.matches, key=lambda match: order.index(match.verdict))
    row = decided.row
    if place.form is Form.HANDED:
        what = f"{apis} is handed on {where}; whoever calls it unpickles what it reads"
    elif row.store and place.form is Form.MADE:
        what = f"{apis} {where} makes a store that unpickles what is read from it"
    elif place.form is Form.MADE:
        what = f"{apis} {where} makes an object that unpickles what it reads"
    else:
        what = f"{apis} {where} unpickles what it reads"
    conditions = [one for one in (row.condition, *row.also) if one is not None]
    if decided.verdict is Verdict.CHANGED:
        safe_from = row.safe_from or next((one.safe_from for one in conditions if one.safe_from), "")
        what += f", and is safe only from {safe_from}"
    elif decided.verdict is Verdict.OPEN:
        what += f", depending on {conditions[0].keyword}" if conditions else ", depending on the file"
    return f"{what}; {words}. {protected or row.instead}"


def _text_of_setting(one: Set, where: str) -> str:
    setting = one.setting
    what = "chooses a store that pickles by its default" if setting.store else "turns pickle on"
    return f"{setting.name} {where} {what}; the bytes come from {setting.origin.value}. {setting.instead}"


# A loader is imported or the method of a parameter, and a setting is assigned; what is registered for costs time.
@test_properties.test_id("P903")
@test_properties.checks(
    "Import", "ImportFrom", "FunctionDef", "AsyncFunctionDef", "Lambda", "Assign", "AnnAssign", "AugAssign", "Dict"
)
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="hidden")
def pickle_hidden_load(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report calls and settings that unpickle behind another interface than pickle's own."""
