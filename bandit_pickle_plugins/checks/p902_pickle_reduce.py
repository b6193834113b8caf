r"""
=================================
P902: Test for dangerous reducers
=================================

An object says with ``__reduce__`` how it is to be rebuilt when it is unpickled: it returns a callable and its
arguments, and the unpickler calls that. A reducer that returns ``os.system`` is therefore an attack on whoever loads
the pickle. Honest classes do not do that. This check reports reducers whose result makes the unpickler run a command or
code, write or delete files, or open connections.

:Example:

.. code-block:: none

    >> Issue: [P902:pickle_reduce] Payload.__reduce__ makes the unpickler call
       subprocess.Popen, which runs a command. Return a callable that only rebuilds the
       object, such as its class, with plain data as arguments.
       Severity: High   Confidence: High
       CWE: CWE-502 (https://cwe.mitre.org/data/definitions/502.html)
       More Info: https://docs.python.org/3/library/pickle.html#object.__reduce__
       Location: examples/zeromq/server.py:20:8
    19          def __reduce__(self) -> tuple[object, ...]:
    20              return (subprocess.Popen, (self.command,))

What is reported
----------------

- ``__reduce__``, ``__reduce_ex__`` and ``reducer_override`` in a class body, attached to a class
  (``Payload.__reduce__ = ...``) or to an object, in the dictionary given to ``type()``, or put into the namespace that
  a metaclass is given.
- Functions given to ``copyreg.pickle`` or ``multiprocessing.reduction.register``, or put into a ``dispatch_table``.

Of what such a function returns, the callable (the first element) and the state setter (the sixth) count. They are
followed through variables, conditions, ``functools.partial``, ``getattr(os, "system")``, ``__builtins__["exec"]``,
imports inside the method, tuples that are added up or made of a list, and functions of the same file.
:doc:`/catalogue/gadgets` lists what counts as dangerous. The finding stands on the ``return``, or on the lambda.

.. code-block:: python

    import copyreg
    import os


    class Point:
        def __reduce__(self):
            return Point, (self.x, self.y)


    class Shell:
        def __reduce__(self):
            return os.system, ("id",)  # P902 H/H: os.system


    class Expression:
        def __reduce__(self):
            run = eval
            return run, ("__import__('os').getpid()",)  # P902 H/H: eval


    def reduce_point(point):
        return Point, (point.x, point.y)


    def reduce_shell(shell):
        return getattr(os, "system"), ("id",)  # P902 H/H: os.system


    copyreg.pickle(Point, reduce_point)
    copyreg.pickle(Shell, reduce_shell)

What is not reported, and why
-----------------------------

.. code-block:: python

    import os
    from operator import attrgetter

    from .registry import Registry


    class Process:
        def __reduce__(self):
            return Process, (self.args,), {"run": os.system}  # carried as data, not called

        def run(self):
            return os.system, self.args  # not a reducer


    class Setting:
        def __reduce__(self):
            return getattr, (Registry, self.name)  # reaches nothing that is known to be dangerous


    class Given:
        def __reduce__(self):
            return self.function, self.args  # what the caller gave; nothing is known of it


    handlers = {"__reduce__": lambda self: (os.system, ("id",))}  # a dictionary that becomes no class

- Reducers that return their own class, a function that rebuilds the object, or a string.
- Callables that only reach others, such as ``getattr``, ``operator.attrgetter``, ``importlib.import_module`` and
  ``functools.partial``, unless their constant arguments reach something dangerous. Honest libraries return them.
- Loaders, such as ``pickle.loads``. The bytes they are given were part of the pickle that is being loaded.

Grading
-------

============  =======================================================================================================
severity      the unpickler would
============  =======================================================================================================
HIGH          run a command, Python code or native code
MEDIUM        write or delete a file, open a connection, or build code that a later call can run
MEDIUM        call a function of the same file that calls something of severity HIGH with its argument
============  =======================================================================================================

The confidence is HIGH where every way through the reducer gives something dangerous, and MEDIUM where one of several
does, such as one of several names given to ``getattr``, or where an argument that is not known decides.

.. code-block:: python

    import os
    import shutil


    def run(command):
        return os.system(command)


    class Cleaner:
        def __reduce__(self):
            return shutil.rmtree, (self.path,)  # P902 M/H: shutil.rmtree


    class Runner:
        def __reduce__(self):
            return run, (self.command,)  # P902 M/H: os.system


    class Sometimes:
        def __reduce__(self):
            return (os.system if self.armed else str), (self.text,)  # P902 H/M: os.system


    class Named:
        def __reduce__(self):
            return getattr, (os, "system" if self.armed else "getcwd")  # P902 H/M: os.system

What to do instead
------------------

Return the class, or a function that builds the object from plain data and does nothing else. Better still, write no
reducer: ``__getstate__`` and ``__setstate__`` or a dataclass are enough for most classes. An object that stands for a
process, a connection or a file cannot travel; say so.

.. code-block:: python

    import subprocess


    class Job:
        def __init__(self, args):
            self.args = args
            self.process = None

        def start(self):
            self.process = subprocess.Popen(self.args)

        def __getstate__(self):
            return {"args": self.args, "process": None}


    class Connection:
        def __reduce__(self):
            raise TypeError("a connection cannot be pickled")

If the reducer is an attack on purpose, in a test or a demonstration, say so with ``# nosec P902 # why``.

.. seealso::

    - https://docs.python.org/3/library/pickle.html#object.__reduce__
    - https://cwe.mitre.org/data/definitions/502.html
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

__all__ = ["find", "gen_config", "pickle_reduce"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P902 in a file."""
    from ..analysis.payloads import Payloads
    from ..analysis.reducers import Reducers

    reducers = Reducers(module)
    payloads = Payloads(module)
    for reducer in reducers.found.values():
        for node, returned in reducers.returned(reducer):
            payload = payloads.worst(returned, node)
            if payload is not None:
                yield Finding(
                    node,
                    payload.severity,
                    "HIGH" if payload.sure else "MEDIUM",
                    f"{reducer.name} makes the unpickler call {payload.what}. Return a callable that only rebuilds "
                    "the object, such as its class, with plain data as arguments.",
                    502,
                )


@test_properties.test_id("P902")
@test_properties.checks("Return", "Lambda")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="reducers")
def pickle_reduce(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report reducers whose result makes the unpickler call something that runs commands or code, or reaches it."""
