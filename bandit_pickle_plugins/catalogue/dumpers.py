"""What writes a pickle into a file, one fact a line.

Names are written the way ``analysis/values.py`` writes them: dotted, as source code spells them, and ``()`` stands for
the result of a call. Picklers with pickle's own interface stand in ``origins.py``, from where :data:`DUMPERS` takes
them.

Sources: the package that a note names, in that version.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .origins import PICKLERS, Form


class When(enum.Enum):
    """On what it depends that a call writes a pickle; the value is the phrase that tables use."""

    ALWAYS = "always"
    OBJECTS = "where an array is visibly one of objects, or unknown with allow_pickle=True; never with False"
    WRITES = 'unless its flag is "r"'


class Dumper(NamedTuple):
    """A callable that writes a pickle into the file or folder that an argument names, or is.

    The argument is given at the position ``target``, or by one of ``keywords``. ``first`` is the position of the first
    argument that can be an array, where ``when`` asks for one. With ``path`` the target can be a path, which the call
    opens, and not only something open. ``mode`` is the argument for the permissions of the file, by keyword and
    position. Without an argument a ``shared`` one writes under a fixed name into the shared temporary directory. A
    ``store`` is a folder or file that gets pickles later on.
    """

    name: str
    target: int
    keywords: tuple[str, ...]
    when: When = When.ALWAYS
    first: int = 0
    path: bool = True
    mode: tuple[str, int] | None = None
    shared: bool = False
    store: bool = False
    note: str = ""


#: Keywords of pickle's own interface and of its relatives.
_FILE: Final = ("file", "f", "fp", "filename")
_PATH: Final = ("path", "filepath_or_buffer")
OBJECTS: Final = When.OBJECTS
WRITES: Final = When.WRITES

_OTHERS: Final[tuple[Dumper, ...]] = (
    Dumper("ZODB.FileStorage", 0, ("file_name",), store=True, note="the module is callable in old versions"),
    Dumper("ZODB.FileStorage.FileStorage", 0, ("file_name",), store=True, note="ZODB 6.4"),
    Dumper("ZODB.FileStorage.FileStorage.FileStorage", 0, ("file_name",), store=True, note="ZODB 6.4"),
    Dumper("accelerate.Accelerator().save", 1, _FILE, note="accelerate 1.15.0"),
    Dumper("accelerate.utils.save", 1, _FILE, note="accelerate 1.15.0"),
    Dumper("cachelib.FileSystemCache", 0, ("cache_dir",), mode=("mode", 3), store=True, note="cachelib 0.17.0"),
    Dumper("cachelib.file.FileSystemCache", 0, ("cache_dir",), mode=("mode", 3), store=True, note="cachelib 0.17.0"),
    Dumper("compress_pickle.compress_pickle.dump", 1, _PATH, note="compress_pickle 2.1.0"),
    Dumper("compress_pickle.dump", 1, _PATH, note="compress_pickle 2.1.0"),
    Dumper("dill._dill.dump_session", 0, _FILE, shared=True, note="older versions"),
    Dumper("dill.dump_module", 0, _FILE, shared=True, note="dill 0.4.1: session.pkl in tempfile.gettempdir()"),
    Dumper("dill.dump_session", 0, _FILE, shared=True, note="dill 0.4.1: the same"),
    Dumper("dill.session.dump_module", 0, _FILE, shared=True, note="dill 0.4.1"),
    Dumper("dill.session.dump_session", 0, _FILE, shared=True, note="dill 0.4.1"),
    Dumper("diskcache.Cache", 0, ("directory",), store=True, note="diskcache 5.6.3"),
    Dumper("diskcache.Deque", 1, ("directory",), store=True, note="diskcache 5.6.3"),
    Dumper("diskcache.FanoutCache", 0, ("directory",), store=True, note="diskcache 5.6.3"),
    Dumper("diskcache.Index", 0, (), store=True, note="diskcache 5.6.3; its keywords are items"),
    Dumper("gensim.utils.pickle", 1, ("fname",), note="gensim 4.4.0"),
    Dumper("joblib.Memory", 0, ("location", "cachedir"), store=True, note="joblib 1.6.0"),
    Dumper("joblib.memory.Memory", 0, ("location", "cachedir"), store=True, note="joblib 1.6.0"),
    Dumper("lightning.Trainer().save_checkpoint", 0, ("filepath",), note="lightning, source read without its version"),
    Dumper("lightning.pytorch.Trainer().save_checkpoint", 0, ("filepath",), note="the same"),
    Dumper("numpy.save", 0, ("file",), OBJECTS, first=1, note="NumPy 2.5.5"),
    Dumper("numpy.savez", 0, ("file",), OBJECTS, first=1, note="NumPy 2.5.5"),
    Dumper("numpy.savez_compressed", 0, ("file",), OBJECTS, first=1, note="NumPy 2.5.5"),
    Dumper("pandas.io.pickle.to_pickle", 1, _PATH, note="pandas 3.1.1"),
    Dumper("pandas.to_pickle", 1, _PATH, note="pandas 3.1.1"),
    Dumper("pytorch_lightning.Trainer().save_checkpoint", 0, ("filepath",), note="as lightning"),
    Dumper("shelve.DbfilenameShelf", 0, ("filename",), WRITES, first=1, note="CPython"),
    Dumper("shelve.Shelf", 0, ("dict",), path=False, note="CPython: a mapping, such as an open dbm file"),
    Dumper("shelve.open", 0, ("filename",), WRITES, first=1, note="CPython"),
    Dumper("sklearn.externals.joblib.dump", 1, _FILE, note="older versions"),
    Dumper("torch.cuda.memory._dump_snapshot", 0, ("filename",), note="torch 2.13.0"),
    Dumper("torch.save", 1, ("f",), note="torch, source read without its version"),
    Dumper("torch.serialization.save", 1, ("f",), note="the same"),
    Dumper("torch.xpu.memory._dump_snapshot", 0, ("filename",), note="torch 2.13.0"),
)

#: Those of ``origins.py`` that take a path too.
_BY_PATH: Final = frozenset({"joblib.dump", "joblib.numpy_pickle.dump"})
#: All of them, sorted by name.
DUMPERS: Final[tuple[Dumper, ...]] = tuple(
    sorted(
        (
            *_OTHERS,
            *(
                Dumper(one.name, 1, _FILE, path=one.name in _BY_PATH, note=one.note)
                for one in PICKLERS
                if one.form is Form.INTO
            ),
        ),
        key=lambda one: one.name,
    )
)

#: Classes whose ``dump()`` writes into their first argument.
PICKLERS_MADE: Final = frozenset(one.name for one in PICKLERS if one.form is Form.PICKLER)
#: Callables that return a pickle.
DUMPING: Final = frozenset(one.name for one in PICKLERS if one.form is Form.FUNCTION)

#: Methods that write a pickle into the file that their first argument names, whatever object they belong to.
UNMISTAKABLE: Final = frozenset({"to_pickle"})

#: The start of the names of what makes arrays; the ``dump()`` and ``dumps()`` of an array always pickle.
ARRAYS: Final = "numpy."
#: Callables that make an array, with the position of their dtype.
MAKERS: Final[dict[str, int]] = {
    "numpy.array": 1,
    "numpy.asanyarray": 1,
    "numpy.asarray": 1,
    "numpy.ascontiguousarray": 1,
    "numpy.empty": 1,
    "numpy.empty_like": 1,
    "numpy.frombuffer": 1,
    "numpy.fromiter": 1,
    "numpy.full": 2,
    "numpy.full_like": 2,
    "numpy.ndarray": 1,
    "numpy.ones": 1,
    "numpy.zeros": 1,
}
#: What a dtype of objects is called.
OBJECT_TYPES: Final = frozenset({"O", "object", "builtins.object", "numpy.object", "numpy.object0", "numpy.object_"})

#: Methods that write what they are given into their object, by the position of that.
WRITING_METHODS: Final[dict[str, int]] = {"write": 0, "write_bytes": 0, "writelines": 0, "writestr": 1}
#: Functions that write, by the positions of what they write into and of what they write.
WRITING_CALLS: Final[dict[str, tuple[int, int]]] = {
    "os.pwrite": (0, 1),
    "os.write": (0, 1),
    "shutil.copyfileobj": (1, 0),
}
