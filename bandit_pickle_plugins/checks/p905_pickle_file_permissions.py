r"""
============================================
P905: Test for pickles that others can write
============================================

Whoever can write a pickle can run any command in the process that loads it next. This check reports pickles that the
code writes where another user of the machine can change them, or put one of his own in their place: permissions that
let others write, a umask that does, and a name in ``/tmp`` that anybody can foresee.

:Example:

.. code-block:: none

    >> Issue: [P905:pickle_file_permissions] pathlib.Path.chmod in save lets others write
       the file into which pickle.dump in save writes a pickle; whoever loads it runs what
       they put there. Give it 0o600.
       Severity: High   Confidence: High
       CWE: CWE-732 (https://cwe.mitre.org/data/definitions/732.html)
       More Info: https://docs.python.org/3/library/tempfile.html
       Location: examples/jobs/state.py:11:4
    10              pickle.dump(state, handle)
    11          path.chmod(0o666)  # so that the web server can write it too

What is reported
----------------

The path of each pickle is followed: through names, ``os.path.join``, ``pathlib``, f-strings, attributes of a class,
helpers of the file and their callers, open files, descriptors, and ``os.replace``. Three things are told of.

**Permissions.** A call that lets others, or the group, write the file, or a folder around it: ``os.chmod``,
``os.fchmod``, ``Path.chmod``, ``Path.touch``, the command ``chmod``, ``os.makedirs`` and ``Path.mkdir`` with a mode. It
can stand before or behind the dump, and in another function. The mode may be a number, constants of ``stat``, ``|``,
``& ~``, a name, or a default. What is added to an unknown mode counts: ``os.stat(path).st_mode | stat.S_IWOTH``. The
finding stands on that call. For the mode of ``os.open``, of an ``opener`` and of ``dbm.open`` it stands on the dump.

.. code-block:: python

    import os
    import pickle
    import stat

    FLAGS = os.O_WRONLY | os.O_CREAT


    def save(state, path):
        with os.fdopen(os.open(path, FLAGS, 0o600), "wb") as handle:
            pickle.dump(state, handle)
        os.chmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP)


    def save_for_all(state, path):
        with os.fdopen(os.open(path, FLAGS, 0o666), "wb") as handle:
            pickle.dump(state, handle)  # P905 H/H: a file that os.open makes for others to write
        os.chmod(path, 0o664)  # P905 M/H: os.chmod in save_for_all lets its group write the file

**The umask.** ``os.umask(0)`` and others that leave the right to write, where a pickle is made before the umask is put
back: in the same function, in one that it calls, in the caller of a helper that leaves it so, in the block of a context
manager, and in every function where it stands at module level.

.. code-block:: python

    import os
    import pickle


    def make_pipe(path):
        old = os.umask(0)
        os.mkfifo(path, 0o666)
        os.umask(old)


    def daemonize():
        os.setsid()
        os.umask(0)  # P905 H/H: os.umask in daemonize lets others write what is made after it


    def run(state, path):
        daemonize()
        with open(path, "wb") as handle:
            pickle.dump(state, handle)

**A name in a shared directory.** A pickle under a name that others can foresee, in ``/tmp``, ``/var/tmp``,
``/dev/shm``, ``tempfile.gettempdir()``, ``TMPDIR`` (also in ``os.path.expandvars``) or the like. Somebody else can make
the file first, or a link to a file that is yours. A number of the process, the time, a date, the name of the user or
host, and a counter can be foreseen. ``tempfile.mktemp`` only makes up a name: somebody else can make the file before
you do. A file that is moved or copied to such a name counts as well. The finding stands on the dump.

.. code-block:: python

    import os
    import pickle
    import tempfile
    import uuid


    def keep(state):
        with tempfile.NamedTemporaryFile(suffix=".pkl", delete=False) as handle:
            pickle.dump(state, handle)
        return handle.name


    def keep_under_a_number(state):
        with open(f"/tmp/{uuid.uuid4()}.pkl", "wb") as handle:
            pickle.dump(state, handle)


    def keep_for_all(state):
        path = os.path.join(tempfile.gettempdir(), f"state-{os.getpid()}.pkl")
        with open(path, "wb") as handle:
            pickle.dump(state, handle)  # P905 M/H: a predictable name in a directory that anyone can write

A pickle is written by pickle and its relatives, dill, cloudpickle, joblib, ``to_pickle``, ``torch.save``, shelve, ZODB,
and the ``save`` of numpy for an array that is visibly one of objects, or with ``allow_pickle=True`` for one of which
nothing is known; also where ``pickle.dumps(...)`` is compressed or encoded, and written by another call. joblib's
``Memory``, ``diskcache`` with its collections, and cachelib's ``FileSystemCache`` count with their folder. A relative
path lies where ``os.chdir`` has led in the same function.

What is not reported, and why
-----------------------------

- Files and folders of ``NamedTemporaryFile``, ``TemporaryFile``, ``TemporaryDirectory``, ``mkstemp`` and ``mkdtemp``,
  and what lies below. Only their owner can write them, unless the code changes that.
- 0o600, 0o640, 0o644 and other modes that let only the owner write. A mode that this file does not show.
- ``os.open`` and ``mkdir`` without a mode: the umask decides, as it does for ``open``. With a mode they are reported
  although the umask may forbid it, unless the file itself has set a umask before that does.
- What different calls give one helper: ``write("/tmp/status.json", text)`` and ``write("state.pkl", pickle.dumps(x))``.
  One call of those that the file shows must give the pickle, the path and the mode that are told of, also through
  another helper. ``*args`` and ``**options`` count as anything. A default that no call here uses still counts.
- Permissions of another file that gets the path of the pickle: in a branch of the same function that excludes the dump,
  in another round of a loop over paths, or where the pickle has been removed on each way between the two. A path that
  is a literal is the same in each call of the function, so that branches do not count for it.
- ``os.umask`` on a way that does not lead to the pickle: in a child process that ends by ``os._exit``.
- Permissions that a later call surely takes back: one in the same function that is made whenever the first one is, and
  that neither an error that is caught nor an empty loop leaves out.
- A file that is opened for exclusive creation (``"xb"``, ``O_EXCL``) directly in the shared directory: that fails where
  somebody else was first. So does ``os.mkdir``; what lies in a folder made so is not reported, where nothing catches
  the error, no ``exists()`` stands around it and ``exist_ok`` is not set.
- Bytes that are encrypted with Fernet, or written beside an HMAC: nobody else can change them unseen.
- The name of a file that a caller gives, or the command line: this file does not show that it is shared. The default of
  a parameter, of a field or of an option (argparse, click, typer, absl) counts.
- A file in which the words for this are all put together at run time, as in ``"ch" + "mod"`` and ``"/t" + "mp"``.

.. code-block:: python

    import os
    import pickle


    def save_or_print(state, path, binary):
        if binary:
            with open(path, "wb") as handle:
                pickle.dump(state, handle)
        else:
            with open(path, "w") as handle:
                print(state, file=handle)
            os.chmod(path, 0o666)


    def save_after_printing(state, path, verbose):
        if verbose:
            with open(path, "w") as handle:
                print(state, file=handle)
            os.chmod(path, 0o666)  # P905 H/H: os.chmod in save_after_printing lets others write the file
        with open(path, "wb") as handle:
            pickle.dump(state, handle)


    def first(state):
        with open("/tmp/state.pkl", "xb") as handle:
            pickle.dump(state, handle)


    def own_folder(state):
        os.mkdir("/tmp/states", 0o700)
        with open("/tmp/states/state.pkl", "wb") as handle:
            pickle.dump(state, handle)


    def any_folder(state):
        os.makedirs("/tmp/states", 0o700, exist_ok=True)
        with open("/tmp/states/state.pkl", "wb") as handle:
            pickle.dump(state, handle)  # P905 M/H: pickle.dump in any_folder

Grading
-------

============  ======================================================  =======
severity      where                                                   CWE
============  ======================================================  =======
HIGH          every user can write the file, or a folder around it    CWE-732
MEDIUM        the group can                                           CWE-732
MEDIUM        a name in a shared directory that others can foresee    CWE-377
============  ======================================================  =======

Confidence is HIGH where the mode, the path and the pickler are certain. It is MEDIUM where only one of several values
is meant (a default, a conditional expression, one caller of several, the fallback for ``TMPDIR``), where a part of the
name in a shared directory or what an array holds is not known, and for a re-export of pickle.

.. code-block:: python

    import pickle


    def by_name(state, name):
        with open(f"/tmp/{name}.pkl", "wb") as handle:
            pickle.dump(state, handle)  # P905 M/M: a name that others may foresee


    def by_default(state, path="/tmp/state.pkl"):
        with open(path, "wb") as handle:
            pickle.dump(state, handle)  # P905 M/M: pickle.dump in by_default

What to do instead
------------------

1. Give the file 0o600 when it is made: ``os.open(path, flags, 0o600)``, or ``os.umask(0o077)`` before. A ``chmod``
   behind it leaves a moment in which others can open it.
2. For a while: ``tempfile.NamedTemporaryFile``, or a folder of ``tempfile.mkdtemp()``. For longer: a folder that
   belongs to the user, such as ``platformdirs.user_cache_dir()``.
3. Do several users or processes have to write it? Then it must not be a pickle. JSON, or a database with rights of its
   own, does not run what they write.
4. Or sign it: write an HMAC beside it with a key that others cannot read, and compare it before you load.

.. seealso::

    - https://docs.python.org/3/library/tempfile.html
    - https://cwe.mitre.org/data/definitions/732.html
    - https://cwe.mitre.org/data/definitions/377.html

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

__all__ = ["find", "gen_config", "pickle_file_permissions"]

if TYPE_CHECKING:
    from bandit_pickle_plugins.analysis.module import Module
    from bandit_pickle_plugins.analysis.permissions import Fault
    from bandit_pickle_plugins.finding import Level


def find(module: Module) -> Iterator[Finding]:
    """Yield the findings of P905 in a file."""
    from ..analysis.permissions import Cause, faults

    found = sorted(faults(module), key=lambda one: (one.node.lineno, one.node.col_offset))
    for fault in found:
        by_name = fault.cause in (Cause.SHARED, Cause.UNSURE, Cause.NAMED)
        severity: Level = "HIGH" if fault.others and not by_name else "MEDIUM"
        text = _text(fault, module.where(fault.node), module.where(fault.dump.node))
        confidence: Level = "HIGH" if fault.sure else "MEDIUM"
        yield Finding(fault.node, severity, confidence, text, 377 if by_name else 732)


def _text(fault: Fault, where: str, dumped: str) -> str:
    from ..analysis.permissions import Cause

    api = fault.dump.api
    what = "keeps pickles" if fault.dump.row.store else "writes a pickle"
    who = "others" if fault.others else "its group"
    danger = "whoever loads it runs what they put there"
    if fault.cause is Cause.NAMED:
        return (
            f"{api} {where} {what} under a name that was only made up; somebody else can make the file first. "
            "Use tempfile.mkstemp or NamedTemporaryFile, which make it."
        )
    if fault.cause in (Cause.SHARED, Cause.UNSURE):
        name = "a predictable name" if fault.cause is Cause.SHARED else "a name that others may foresee"
        return (
            f"{api} {where} {what} under {name} in a directory that anyone can write; somebody else can put a file "
            "or a link there first. Take a folder of tempfile.mkdtemp, or one that only this user can write, such as "
            "platformdirs.user_cache_dir()."
        )
    if fault.cause is Cause.MODE:
        file = f"into a file that {fault.name} makes" if fault.name != api else "in files that it makes"
        return f"{api} {where} {what} {file} for {who} to write, unless the umask forbids it; {danger}. Give it 0o600."
    where_to = f"{api} {dumped} {what}"
    if fault.cause is Cause.CHMOD:
        file = "the file or folder" if fault.dump.row.store else "the file"
        return f"{fault.name} {where} lets {who} write {file} into which {where_to}; {danger}. Give it 0o600."
    if fault.cause is Cause.FOLDER:
        return (
            f"{fault.name} {where} lets {who} write a folder into which {where_to}: they can put another file in its "
            f"place, and {danger}. Give it 0o700."
        )
    return (
        f"{fault.name} {where} lets {who} write what is made after it, such as the place into which "
        f"{where_to}; {danger}. Set 0o077, or put the old umask back before."
    )


# What writes a pickle is imported, the method of a parameter, or writes to a path that is spelt.
@test_properties.test_id("P905")
@test_properties.checks("Import", "ImportFrom", "FunctionDef", "AsyncFunctionDef", "Lambda", "Str")
@test_properties.takes_config(BLOCK)
@host.reporting(find, words="dumps")
def pickle_file_permissions(context: Context) -> issue.Issue | None:  # the decorator is the body
    """Report pickles that are written where others can change them."""
