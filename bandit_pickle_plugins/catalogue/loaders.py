"""Callables of modules that have pickle's own interface, one a line.

All of them run what their input says. What unpickles behind another interface (``numpy.load``, ``torch.load``,
``Socket.recv_pyobj``) is a fact of P903, not of P901.

Sources: CPython's ``Lib`` (2.7 and 3.8 to 3.13), and the source of each package in the version that the note names.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple


class Form(enum.Enum):
    """How a loader is used; the value is the phrase that tables use."""

    FUNCTION = "calling it unpickles"
    UNPICKLER = "the load() of what it makes unpickles"
    STORE = "calling it opens a store whose items are pickles"


# Short names keep the table below at one entry a line.
FUNCTION: Final = Form.FUNCTION
UNPICKLER: Final = Form.UNPICKLER
STORE: Final = Form.STORE


class Loader(NamedTuple):
    """One callable that unpickles, or that makes what unpickles.

    ``name`` is its dotted name as source code spells it. Its first argument is what it reads: bytes, an open file, or
    the name of a file; the classes among the stores are given a database. ``family`` is the module whose interface it
    has, so a copy or a backport carries the family of its original. ``note`` says in which versions the source was
    read; only what every supported Python brings with it has none.
    """

    name: str
    form: Form
    family: str
    note: str = ""


#: Names that a module keeps when another one re-exports it: ``from .compat import pickle``, ``util.pickle.loads``.
#: Which module that is can only be guessed from the name, so such a finding is less certain than one from LOADERS.
REEXPORTED: Final[frozenset[str]] = frozenset(
    {
        "_pickle",
        "cPickle",
        "cloudpickle",
        "dill",
        "pickle",
        "pickle5",
        "shelve",
    }
)

LOADERS: Final[tuple[Loader, ...]] = (
    Loader("ZEO._compat.Unpickler", UNPICKLER, "zodbpickle", "read in ZEO 6.2"),
    Loader("ZODB._compat.Unpickler", UNPICKLER, "zodbpickle", "read in ZODB 6.4"),
    Loader("ZODB._compat.loads", FUNCTION, "zodbpickle", "read in ZODB 6.4"),
    Loader("_pickle.Unpickler", UNPICKLER, "pickle"),
    Loader("_pickle.load", FUNCTION, "pickle"),
    Loader("_pickle.loads", FUNCTION, "pickle"),
    Loader("apache_beam.internal.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle.load", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle.loads", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle_pickler.load_session", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.cloudpickle_pickler.loads", FUNCTION, "cloudpickle", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.dill_pickler.load_session", FUNCTION, "dill", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.dill_pickler.loads", FUNCTION, "dill", "read in Beam 2.77.0"),
    Loader("apache_beam.internal.pickler.load_session", FUNCTION, "cloudpickle", "read in Beam 2.77.0; or dill"),
    Loader("apache_beam.internal.pickler.loads", FUNCTION, "cloudpickle", "read in Beam 2.77.0; or dill"),
    Loader("apptools.sweet_pickle.Unpickler", UNPICKLER, "pickle", "read in apptools 4.5.0"),
    Loader("apptools.sweet_pickle.load", FUNCTION, "pickle", "read in apptools 4.5.0"),
    Loader("apptools.sweet_pickle.loads", FUNCTION, "pickle", "read in apptools 4.5.0"),
    Loader("berkeleydb.dbshelve.DBShelf", STORE, "shelve", "read in berkeleydb 18.1.17"),
    Loader("berkeleydb.dbshelve.open", STORE, "shelve", "read in berkeleydb 18.1.17"),
    Loader("billiard.common.pickle_load", FUNCTION, "pickle", "read in billiard 4.3.2; aliases of pickle's own"),
    Loader("billiard.common.pickle_loads", FUNCTION, "pickle", "read in billiard 4.3.2; aliases of pickle's own"),
    Loader("billiard.reduction.ForkingPickler.loadbuf", FUNCTION, "multiprocessing", "read in billiard 4.3.2"),
    Loader("billiard.reduction.ForkingPickler.loads", FUNCTION, "multiprocessing", "read in billiard 4.3.2"),
    Loader("bsddb.dbshelve.DBShelf", STORE, "shelve", "Python 2 only"),
    Loader("bsddb.dbshelve.open", STORE, "shelve", "Python 2 only"),
    Loader("bsddb3.dbshelve.DBShelf", STORE, "shelve", "read in bsddb3 6.2.9"),
    Loader("bsddb3.dbshelve.open", STORE, "shelve", "read in bsddb3 6.2.9"),
    Loader("cPickle.Unpickler", UNPICKLER, "pickle", "Python 2 only; a function that makes an unpickler"),
    Loader("cPickle.load", FUNCTION, "pickle", "Python 2 only"),
    Loader("cPickle.loads", FUNCTION, "pickle", "Python 2 only"),
    Loader("cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in cloudpickle 0.5.3 to 3.1.2"),
    Loader("cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in cloudpickle 0.5.3 to 3.1.2"),
    Loader("cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in cloudpickle 1.2.0 to 3.1.2"),
    Loader("cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in cloudpickle 1.2.0 to 3.1.2"),
    Loader("cloudpickle.load", FUNCTION, "cloudpickle", "read in cloudpickle 0.5.3 to 3.1.2"),
    Loader("cloudpickle.loads", FUNCTION, "cloudpickle", "read in cloudpickle 0.5.3 to 3.1.2"),
    Loader("daft.pickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("daft.pickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("daft.pickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("daft.pickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("daft.pickle.loads", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("daft.pickle.pickle.loads", FUNCTION, "cloudpickle", "read in daft 0.7.26"),
    Loader("dill.Unpickler", UNPICKLER, "dill", "read in dill 0.3.3 to 0.4.1"),
    Loader("dill._dill.Unpickler", UNPICKLER, "dill", "read in dill 0.3.3 to 0.4.1; was dill.dill"),
    Loader("dill._dill.load", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1; was dill.dill"),
    Loader("dill._dill.load_session", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1; was dill.dill"),
    Loader("dill._dill.loads", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1; was dill.dill"),
    Loader("dill.dill.Unpickler", UNPICKLER, "dill", "read in dill 0.2.7.1; later dill._dill"),
    Loader("dill.dill.load", FUNCTION, "dill", "read in dill 0.2.7.1; later dill._dill"),
    Loader("dill.dill.load_session", FUNCTION, "dill", "read in dill 0.2.7.1; later dill._dill"),
    Loader("dill.dill.loads", FUNCTION, "dill", "read in dill 0.2.7.1; later dill._dill"),
    Loader("dill.load", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1"),
    Loader("dill.load_module", FUNCTION, "dill", "read in dill 0.3.6 and 0.4.1"),
    Loader("dill.load_module_asdict", FUNCTION, "dill", "read in dill 0.3.6 and 0.4.1"),
    Loader("dill.load_session", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1"),
    Loader("dill.loads", FUNCTION, "dill", "read in dill 0.3.3 to 0.4.1"),
    Loader("dill.session.load_module", FUNCTION, "dill", "read in dill 0.3.6 and 0.4.1"),
    Loader("dill.session.load_module_asdict", FUNCTION, "dill", "read in dill 0.3.6 and 0.4.1"),
    Loader("dill.session.load_session", FUNCTION, "dill", "read in dill 0.3.6 and 0.4.1"),
    Loader("dill.temp.load", FUNCTION, "dill", "read in dill 0.2.7.1 to 0.4.1"),
    Loader("dill.temp.loadIO", FUNCTION, "dill", "read in dill 0.2.7.1 to 0.4.1"),
    Loader("direct.stdpy.pickle.Unpickler", UNPICKLER, "pickle", "read in panda3d 1.10.16"),
    Loader("direct.stdpy.pickle.load", FUNCTION, "pickle", "read in panda3d 1.10.16"),
    Loader("direct.stdpy.pickle.loads", FUNCTION, "pickle", "read in panda3d 1.10.16"),
    Loader("distributed.protocol.pickle.loads", FUNCTION, "pickle", "read in distributed 2026.8.0"),
    Loader("future.moves.pickle.Unpickler", UNPICKLER, "pickle", "read in future 1.0.0"),
    Loader("future.moves.pickle.load", FUNCTION, "pickle", "read in future 1.0.0"),
    Loader("future.moves.pickle.loads", FUNCTION, "pickle", "read in future 1.0.0"),
    Loader("joblib.externals.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in joblib 0.12.5 to 1.5.2"),
    Loader("joblib.externals.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in joblib 0.12.5 to 1.5.2"),
    Loader("joblib.externals.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in joblib 1.5.2"),
    Loader("joblib.externals.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in joblib 1.5.2"),
    Loader("joblib.externals.cloudpickle.load", FUNCTION, "cloudpickle", "read in joblib 0.12.5 to 1.5.2"),
    Loader("joblib.externals.cloudpickle.loads", FUNCTION, "cloudpickle", "read in joblib 0.12.5 to 1.5.2"),
    Loader("joblib.externals.loky.backend.reduction.loads", FUNCTION, "multiprocessing", "read in joblib 1.6.0"),
    Loader("loky.backend.reduction.loads", FUNCTION, "multiprocessing", "read in loky 3.7.0"),
    Loader("mpi4py.MPI.pickle.loads", FUNCTION, "pickle", "read in mpi4py 4.1.2 (stub) and at 03d71e1 (source)"),
    Loader("mpi4py.MPI.pickle.loads_oob", FUNCTION, "pickle", "read in mpi4py 4.1.2 (stub) and at 03d71e1 (source)"),
    Loader("multiprocess.connection._ForkingPickler.loads", FUNCTION, "dill", "read in multiprocess 0.70.19"),
    Loader("multiprocess.queues._ForkingPickler.loads", FUNCTION, "dill", "read in multiprocess 0.70.19"),
    Loader("multiprocess.reduction.ForkingPickler.loads", FUNCTION, "dill", "read in multiprocess 0.70.19"),
    Loader("multiprocessing.connection._ForkingPickler.loads", FUNCTION, "multiprocessing"),
    Loader("multiprocessing.queues._ForkingPickler.loads", FUNCTION, "multiprocessing"),
    Loader("multiprocessing.reduction.ForkingPickler.loads", FUNCTION, "multiprocessing"),
    Loader("numba.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cloudpickle.load", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cloudpickle.loads", FUNCTION, "cloudpickle", "read in numba 0.55.2 and 0.68.1"),
    Loader("numba.cuda.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("numba.cuda.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("numba.cuda.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("numba.cuda.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("numba.cuda.cloudpickle.load", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("numba.cuda.cloudpickle.loads", FUNCTION, "cloudpickle", "read in numba-cuda 0.30.4"),
    Loader("pandas.compat.pickle_compat.Unpickler", UNPICKLER, "pickle", "read in pandas 0.20.3 to 3.1.1"),
    Loader("pandas.compat.pickle_compat.load", FUNCTION, "pickle", "read in pandas 0.20.3 to 2.0.3"),
    Loader("pandas.compat.pickle_compat.loads", FUNCTION, "pickle", "read in pandas 2.0.3 and 3.1.1"),
    Loader("pickle.Unpickler", UNPICKLER, "pickle"),
    Loader("pickle._Unpickler", UNPICKLER, "pickle"),
    Loader("pickle._load", FUNCTION, "pickle"),
    Loader("pickle._loads", FUNCTION, "pickle"),
    Loader("pickle.load", FUNCTION, "pickle"),
    Loader("pickle.loads", FUNCTION, "pickle"),
    Loader("pickle4.pickle.Unpickler", UNPICKLER, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle4.pickle._Unpickler", UNPICKLER, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle4.pickle._load", FUNCTION, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle4.pickle._loads", FUNCTION, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle4.pickle.load", FUNCTION, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle4.pickle.loads", FUNCTION, "pickle", "read in pickle4 0.0.1"),
    Loader("pickle5.Unpickler", UNPICKLER, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5._Unpickler", UNPICKLER, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5._load", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5._loads", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5._pickle.Unpickler", UNPICKLER, "pickle", "read in pickle5 0.0.12 (its imports)"),
    Loader("pickle5._pickle.load", FUNCTION, "pickle", "read in pickle5 0.0.12 (its imports)"),
    Loader("pickle5._pickle.loads", FUNCTION, "pickle", "read in pickle5 0.0.12 (its imports)"),
    Loader("pickle5.load", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.loads", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle.Unpickler", UNPICKLER, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle._Unpickler", UNPICKLER, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle._load", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle._loads", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle.load", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pickle5.pickle.loads", FUNCTION, "pickle", "read in pickle5 0.0.12"),
    Loader("pyspark.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in pyspark 3.5.5 and 4.3.0"),
    Loader("pyspark.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in pyspark 3.5.5 and 4.3.0"),
    Loader("pyspark.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in pyspark 3.5.5 and 4.3.0"),
    Loader("pyspark.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in pyspark 3.5.5 and 4.3.0"),
    Loader("pyspark.cloudpickle.load", FUNCTION, "cloudpickle", "read in pyspark 3.0.3 to 4.3.0"),
    Loader("pyspark.cloudpickle.loads", FUNCTION, "cloudpickle", "read in pyspark 3.0.3 to 4.3.0"),
    Loader("ray.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.load", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.loads", FUNCTION, "cloudpickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.py_pickle.Unpickler", UNPICKLER, "pickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.py_pickle.load", FUNCTION, "pickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("ray.cloudpickle.py_pickle.loads", FUNCTION, "pickle", "read in ray 1.13.0 and 2.60.0"),
    Loader("renpy.compat.pickle.load", FUNCTION, "pickle", "read in Ren'Py at 084be93"),
    Loader("renpy.compat.pickle.loads", FUNCTION, "pickle", "read in Ren'Py at 084be93"),
    Loader("sage.misc.persist.SageUnpickler", UNPICKLER, "pickle", "read in passagemath at 3f82850"),
    Loader("sage.misc.persist.SageUnpickler.loads", FUNCTION, "pickle", "read in passagemath at 3f82850"),
    Loader("shelve.BsdDbShelf", STORE, "shelve"),
    Loader("shelve.DbfilenameShelf", STORE, "shelve"),
    Loader("shelve.Shelf", STORE, "shelve"),
    Loader("shelve.open", STORE, "shelve"),
    Loader("six.moves.cPickle.Unpickler", UNPICKLER, "pickle", "read in six 1.17.0"),
    Loader("six.moves.cPickle.load", FUNCTION, "pickle", "read in six 1.17.0"),
    Loader("six.moves.cPickle.loads", FUNCTION, "pickle", "read in six 1.17.0"),
    Loader("srsly.cloudpickle.cloudpickle.load", FUNCTION, "cloudpickle", "read in srsly 1.0.5 and 2.5.6"),
    Loader("srsly.cloudpickle.cloudpickle.loads", FUNCTION, "cloudpickle", "read in srsly 1.0.5 and 2.5.6"),
    Loader("srsly.cloudpickle.cloudpickle_fast.load", FUNCTION, "cloudpickle", "read in srsly 2.5.6"),
    Loader("srsly.cloudpickle.cloudpickle_fast.loads", FUNCTION, "cloudpickle", "read in srsly 2.5.6"),
    Loader("srsly.cloudpickle.load", FUNCTION, "cloudpickle", "read in srsly 1.0.5 and 2.5.6"),
    Loader("srsly.cloudpickle.loads", FUNCTION, "cloudpickle", "read in srsly 1.0.5 and 2.5.6"),
    Loader("srsly.pickle_loads", FUNCTION, "cloudpickle", "read in srsly 2.5.6; calls cloudpickle.loads"),
    Loader("theano.misc.pkl_utils.CompatUnpickler", UNPICKLER, "pickle", "read in Theano 1.0.5"),
    Loader("zodbpickle._pickle.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 4.5 (C source)"),
    Loader("zodbpickle._pickle.load", FUNCTION, "zodbpickle", "read in zodbpickle 4.5 (C source)"),
    Loader("zodbpickle._pickle.loads", FUNCTION, "zodbpickle", "read in zodbpickle 4.5 (C source)"),
    Loader("zodbpickle.fastpickle.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.fastpickle.load", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.fastpickle.loads", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle.load", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle.loads", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_2.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 2.0.0, for Python 2"),
    Loader("zodbpickle.pickle_2.load", FUNCTION, "zodbpickle", "read in zodbpickle 2.0.0, for Python 2"),
    Loader("zodbpickle.pickle_2.loads", FUNCTION, "zodbpickle", "read in zodbpickle 2.0.0, for Python 2"),
    Loader("zodbpickle.pickle_3.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_3._Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_3._load", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_3._loads", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_3.load", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.pickle_3.loads", FUNCTION, "zodbpickle", "read in zodbpickle 1.0 to 4.5"),
    Loader("zodbpickle.slowpickle.Unpickler", UNPICKLER, "zodbpickle", "read in zodbpickle 2.0.0 and 4.5"),
    Loader("zodbpickle.slowpickle.load", FUNCTION, "zodbpickle", "read in zodbpickle 2.0.0 and 4.5"),
    Loader("zodbpickle.slowpickle.loads", FUNCTION, "zodbpickle", "read in zodbpickle 2.0.0 and 4.5"),
)
