"""Calls and settings that unpickle behind another interface than pickle's own, one fact a line.

Names are written the way ``analysis/values.py`` writes them: dotted, as source code spells them, and ``()`` stands
for the result of a call, so ``zmq.Socket().recv_pyobj`` is a method of an instance. The instance is written as the
catalogue of origins writes its type.

Sources: the package that a note names, in that version; CPython's ``Lib`` where there is no note.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .origins import DOWNLOAD, FILE, NETWORK, PROCESS, REQUEST, STORE, UNKNOWN, Origin


class Reads(enum.Enum):
    """What the argument of a hidden loader that says what it reads is; the value is the phrase that tables use."""

    DATA = "bytes, or an open file"
    FILE = "the name of a file, a URL, or an open file"
    URL = "a URL that is fetched"
    ADDRESS = "an address at which others connect"
    RECEIVER = "what the object that it is called on reads"


# Short names keep the tables below readable; FILE is the origin.
DATA: Final = Reads.DATA
URL: Final = Reads.URL
RECEIVER: Final = Reads.RECEIVER


class Default(enum.Enum):
    """What holds where the argument of a condition is not given; the value is the phrase that tables use."""

    UNPICKLES = "also without it"
    SAFE = "not without it"
    CHANGED = "without it in older versions"


class Condition(NamedTuple):
    """The argument that decides whether a call unpickles.

    It is given by ``keyword``, or at ``position``, counting from 0 and without ``self``; None is keyword-only. The call
    unpickles when the value is one of ``unsafe``: True stands for every true constant, False for every false one, and
    a string for itself, for a dotted name that ends with it, and for a collection that holds either. None is for an
    explicit None, where that is not the same as the default. ``safe_from`` names the version in which a ``CHANGED``
    default became safe. An argument ``spoiled_by``, by keyword and position, makes a safe default unpickle. With
    ``of_maker`` it is an argument of the call that made the object whose method is called.
    """

    keyword: str
    position: int | None
    unsafe: tuple[bool | str | None, ...]
    default: Default
    safe_from: str = ""
    spoiled_by: tuple[str, int | None] | None = None
    of_maker: bool = False


class Hidden(NamedTuple):
    """A call that unpickles underneath.

    ``instead`` is the safe alternative: what to do, as one or two sentences. ``reads`` says what the argument
    ``argument`` (or the first given of ``keywords``) is, or which origin the bytes always have. With ``methods`` the
    call makes an object whose methods of these names unpickle; it is told where one of them is called, else where the
    object is made. With ``store`` the call makes a store that pickles by its default. ``also`` are conditions that
    must hold besides ``condition``. With ``reference`` it is told where the name is handed on, too: a class that is
    used as a type. With ``signed`` the library checks a signature of the bytes before it unpickles them. With
    ``endings`` a constant argument that ends with none of them does not unpickle. ``safe_from`` names the version in
    which the call stopped unpickling, whatever its arguments. An argument ``into``, by keyword and position, takes what
    is unpickled: without it, or with None, the call only sends.
    """

    name: str
    instead: str
    reads: Reads | Origin = Reads.FILE
    condition: Condition | None = None
    argument: int | None = 0
    keywords: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    store: bool = False
    also: tuple[Condition, ...] = ()
    reference: bool = False
    signed: bool = False
    endings: tuple[str, ...] = ()
    safe_from: str = ""
    into: tuple[str, int] | None = None
    note: str = ""


class Setting(NamedTuple):
    """A setting that turns pickle on: ``name`` as a variable, attribute, key or keyword is given one of ``values``.

    A string of ``values`` stands for itself, for a dotted path that ends with it, and for a collection that holds
    either; ``*`` for every string that is not empty; True and False also for 1 and 0. ``calls`` are the last names of
    the calls whose keyword it can be; where it is empty, of all calls. ``modules`` are words one of which must stand in
    the file where the name alone could belong to anything. With ``store`` the value chooses a store that pickles by
    its default. Where a key or name of ``unless`` stands beside it (in the same mapping, at any depth below it, or in
    the same block of assignments), that one decides instead.
    """

    name: str
    values: tuple[bool | str, ...]
    instead: str
    origin: Origin
    modules: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    store: bool = False
    unless: tuple[str, ...] = ()
    note: str = ""


# What to do instead, where several entries share it.
_ACCEPT: Final = 'Accept ["json"] only.'
_AIOCACHE: Final = "Use aiocache.serializers.JsonSerializer."
_AIOZMQ: Final = "Give translation_table functions of your own for the codes 123 to 127, which are pickles."
_AIRFLOW: Final = "Leave it off, and hand JSON from task to task."
_APSCHEDULER_3: Final = "Let nobody else write to the job store, or keep jobs in memory and add them at start."
_APSCHEDULER_4: Final = "Pass serializer=JSONSerializer(), or CBORSerializer()."
_ARQ: Final = "Pass job_serializer and job_deserializer functions of JSON or msgpack."
_ARRAY: Final = "Leave allow_pickle at False, and save arrays of plain numbers."
_BEAKER_COOKIE: Final = 'Set session.data_serializer to "json".'
_BEAKER_STORE: Final = "Let nobody else write to the store, or keep the session in a cookie with data_serializer json."
_BERTOPIC: Final = 'Save with serialization="safetensors", and load the folder.'
_BOTTLE: Final = "Keep JSON in the cookie, and sign it with itsdangerous."
_CACHELIB: Final = "Set its serializer attribute to cachelib.serializers.JSONSerializer()."
_CACHELIB_CLIENT: Final = "Give it a client that returns bytes, and store JSON."
_CELERY: Final = 'Use "json".'
_CHERRYPY: Final = "Let nobody else write to the store, or write a Session class that keeps JSON."
_CODEC: Final = "Use a codec without pickle, such as JSON or VLenUTF8."
_COOKIE: Final = "Use Cookie.SimpleCookie."
_DISKCACHE: Final = "Pass disk=diskcache.JSONDisk."
_DISKCACHE_FROM: Final = "Make it by fromcache() from a cache with disk=diskcache.JSONDisk."
_DISTRIBUTED: Final = "Read from peers that TLS has authenticated only, or send JSON."
_DJANGO_CACHE: Final = "Let nobody else write to the cache. A Redis backend takes a JSON serializer in its OPTIONS."
_DJANGO_REDIS: Final = "Use django_redis.serializers.json.JSONSerializer."
_DJANGO_SESSION: Final = "Use django.contrib.sessions.serializers.JSONSerializer."
_DOGPILE: Final = "Pass make_region a serializer and a deserializer of JSON."
_DRAMATIQ: Final = "Use dramatiq.JSONEncoder, which is the default."
_EXTENSION: Final = "Derive from pyarrow.ExtensionType, which needs no pickle."
_FASTAI: Final = "Load the weights alone with Learner.load."
_FASTAPI_CACHE: Final = "Use JsonCoder, which is the default."
_FAUST: Final = 'Use "json". If it must be pickle, faust-streaming has "pickle_restricted".'
_FITS: Final = "Save the data as FITS or ECSV."
_FLASK_CACHING: Final = "Set CACHE_SERIALIZER to cachelib.serializers.JSONSerializer, and keep the cache to yourself."
_FLASK_SESSION: Final = "Let nobody else write to the store, or use Flask's own signed cookies, which are JSON."
_GENSIM: Final = "Exchange vectors as word2vec text with load_word2vec_format, and load saved models of your own only."
_GRAPH: Final = "Use networkx.node_link_graph on JSON."
_H5PY: Final = "Read the datasets with h5py."
_HDF: Final = 'Write with format="table" and without object columns, or use Parquet.'
_HUEY: Final = "Pass serializer=huey.serializer.SignedSerializer(secret=...), or one of JSON."
_IGRAPH: Final = "Use Graph.Read_GraphML."
_INDEX: Final = "Leave allow_dangerous_deserialization at False, and build the index anew from its documents."
_IPC: Final = "Write with pyarrow.ipc."
_IPYPARALLEL: Final = "Read messages with a verified signature only, or send JSON."
_ITSDANGEROUS: Final = "Leave serializer at its default, JSON."
_JOBLIB: Final = "Keep the directory private to one user, or pass location=None."
_JSON: Final = "Use json, and build the objects from its plain values."
_JSON_COLUMN: Final = "Use a JSON column."
_JSON_FIELD: Final = "Use a JSON field."
_JSON_GZIP: Final = "Use json with gzip."
_JSON_REPORT: Final = "Export the report with to_json."
_KERAS: Final = "Leave safe_mode at True."
_KOMBU: Final = "Do not enable pickle. Send JSON."
_MANAGER: Final = "Bind to a local address with an authkey from a secret, or use an RPC whose messages are JSON."
_MEMCACHE: Final = "Use pymemcache with a serde of JSON."
_MLFLOW: Final = 'Log the model in a format without pickle, and set MLFLOW_ALLOW_PICKLE_DESERIALIZATION to "false".'
_MMENGINE: Final = "Store the data as JSON or YAML."
_MSGPACK_NUMPY: Final = "Decode arrays of plain numbers with a hook of your own, or use safetensors."
_NLTK: Final = "Use the data packages without pickles of nltk 3.9, such as punkt_tab."
_OWN_DUMPS: Final = "Load files that this program has written only."
_OWN_MODELS: Final = "Load models of your own only, and pin the digest of those that are downloaded."
_PARAMETERS: Final = "Store the parameters as JSON, and fit the model anew."
_PARQUET: Final = "Use Parquet or Feather."
_PARSER: Final = "Parse with libcst or parso."
_PERSISTQUEUE: Final = "Pass serializer=persistqueue.serializers.json."
_PERSISTQUEUE_DICT: Final = "Keep its directory private to one user, or use SQLite with JSON."
_PLAIN_HDF: Final = "Read the datasets with h5py, and store no objects as attributes or rows."
_PYMEMCACHE: Final = "Pass a serde of JSON."
_PYRAMID: Final = "Use pyramid.session.JSONSerializer, the default since Pyramid 2.0."
_PYRO: Final = 'Leave it at "serpent".'
_QUERY: Final = "Send the query as SQL, and the data as Parquet."
_RAY: Final = "Load checkpoints of your own only, and keep Ray in a private network."
_RECV_BYTES: Final = "Use recv_bytes and json."
_REQUESTS_CACHE: Final = 'Pass serializer="json".'
_RL: Final = "Load the parameters with set_parameters from safetensors."
_RPYC: Final = "Leave allow_pickle off, and send plain values."
_RPYC_OBTAIN: Final = "Copy plain values out of the proxy, or send JSON."
_RQ: Final = "Pass serializer=rq.serializers.JSONSerializer."
_SAFETENSORS: Final = "Use safetensors."
_SCRAPY_CACHE: Final = "Keep HTTPCACHE_DIR private to one user, or write a storage that keeps JSON."
_SCRAPY_JOB: Final = "Keep the directory private to one user."
_SKOPS: Final = "Use skops.io."
_SKOPS_CARD: Final = "Leave allow_pickle at False, and save the model with skops.io."
_SPARK: Final = "Use Parquet or JSON files."
_SQLITEDICT: Final = "Pass encode=json.dumps and decode=json.loads."
_STREAMLIT: Final = "Leave persist off, or keep ~/.streamlit private to one user."
_TASKIQ: Final = "Use JSONSerializer, which is the default."
_TENSORS: Final = "Exchange tensors, not objects, in a private network."
_TENSORS_OR_WEIGHTS: Final = "Exchange tensors, not objects, or pass weights_only=True where torch takes it."
_TEXT_STORE: Final = "Store JSON in files or in SQLite."
_TRUSTED: Final = "Leave trusted at False."
_TWISTED: Final = "Keep JSON in the file, or configure the application in Python."
_TWISTED_SHELF: Final = "Use DirDBM, which holds bytes, with JSON."
_ULTRALYTICS: Final = "Set ULTRALYTICS_SAFE_LOAD=1, or load a model exported as ONNX."
_ULTRALYTICS_TORCH: Final = "Load checkpoints of your own only: ULTRALYTICS_SAFE_LOAD does not reach this one."
_WALRUS: Final = "Keep JSON in Redis."
_WEBDATASET: Final = "Store samples without pickles, and set webdataset.utils.enforce_security."
_WEBPY: Final = "Let nobody else write to the store, or override its encode() and decode() with JSON."
_WEIGHTS: Final = "Pass weights_only=True, or use safetensors."
_WEIGHTS_URL: Final = "Pass weights_only=True and check_hash=True, or use safetensors."
_WHISPER: Final = "Load one of the models that whisper.available_models() lists."
_ZMQ: Final = "Use recv_json(), or recv_multipart() and msgpack."
_ZODB: Final = "Let nobody else write to the storage, and keep data of others in it as JSON."

# What decides, where several entries share it.
_ADDRESS: Final = Condition("address", 0, (True,), Default.SAFE)
_AIRFLOW_OFF: Final[tuple[bool | str, ...]] = (False, "False", "false", "0")
_AIRFLOW_ON: Final[tuple[bool | str, ...]] = (True, "True", "true", "1")
_ALLOW_PICKLE: Final = Condition("allow_pickle", 2, (True,), Default.SAFE)
_ALLOW_PICKLE_1: Final = Condition("allow_pickle", 1, (True,), Default.SAFE)
_ALLOW_PICKLE_5: Final = Condition("allow_pickle", 5, (True,), Default.SAFE)
_APSCHEDULER_STORES: Final = ("etcd", "mongodb", "redis", "rethinkdb", "sqlalchemy", "zookeeper")
_ARQ_FUNCTION: Final = Condition("job_deserializer", None, (None,), Default.UNPICKLES)
_BEAKER_STORES: Final = ("ext:database", "ext:memcached", "ext:mongodb", "ext:redis", "ext:rediscluster", "ext:sqla")
_BUILDER: Final = Condition("path", 0, ("pandas",), Default.SAFE)
_CHECKPOINT: Final = Condition("checkpoint_path", 4, (True,), Default.SAFE)
_DANGEROUS: Final = Condition(
    "allow_dangerous_deserialization", None, (True,), Default.CHANGED, "langchain-community 0.0.27"
)
_DANGEROUS_BYTES: Final = Condition(
    "allow_dangerous_deserialization", None, (True,), Default.CHANGED, "langchain-community 0.2.5"
)
_DARTS_1: Final = Condition("trusted", 1, (True,), Default.CHANGED, "darts 0.48")
_DARTS_2: Final = Condition("trusted", 2, (True,), Default.CHANGED, "darts 0.48")
# Any decoder that is passed is another decoder; pickle.loads itself is P901's.
_DECODE: Final = Condition("decode", 6, (), Default.UNPICKLES)
_DOGPILE_BACKENDS: Final = (
    "dogpile.cache.bmemcached",
    "dogpile.cache.dbm",
    "dogpile.cache.memcached",
    "dogpile.cache.pylibmc",
    "dogpile.cache.pymemcache",
    "dogpile.cache.redis",
    "dogpile.cache.redis_cluster",
    "dogpile.cache.redis_sentinel",
    "dogpile.cache.valkey",
    "dogpile.cache.valkey_cluster",
    "dogpile.cache.valkey_sentinel",
)
_DOGPILE_FUNCTION: Final = Condition("deserializer", None, (None,), Default.UNPICKLES, of_maker=True)
_FABRIC: Final = Condition("weights_only", None, (False,), Default.CHANGED, "lightning 2.6 with torch 2.6")
_HUEY_SERIALIZER: Final = Condition("serializer", 5, ("Serializer", None), Default.UNPICKLES)
_IGRAPH_FORMAT: Final = Condition("format", 1, ("pickle", "picklez"), Default.SAFE)
_KOMBU_ACCEPTS: Final = ("application/x-python-serialize", "pickle")
_LIGHTNING: Final = Condition("weights_only", 4, (False,), Default.CHANGED, "lightning 2.6 with torch 2.6")
_LIGHTNING_DATA: Final = Condition("weights_only", 3, (False,), Default.CHANGED, "lightning 2.6 with torch 2.6")
_MSGPACK_HOOK: Final = Condition("object_hook", None, ("msgpack_numpy.decode",), Default.SAFE)
_NOT_WRITTEN: Final = Condition("mode", 1, ("a", "r", "r+"), Default.UNPICKLES)
_OBJECTS_3: Final = Condition("weights_only", 3, (False,), Default.UNPICKLES)
_OBJECTS_5: Final = Condition("weights_only", 5, (False,), Default.UNPICKLES)
_OBJECTS_6: Final = Condition("weights_only", 6, (False,), Default.UNPICKLES)
_PERSISTQUEUE_PICKLE: Final = Condition("serializer", None, ("async_pickle", "pickle", None), Default.UNPICKLES)
_PICKLERS: Final = ("cPickle", "cloudpickle", "dill", "pickle")
_PYRO_PICKLES: Final = ("cloudpickle", "dill", "pickle")
_REQUESTS_CACHE_DEFAULT: Final = Condition("serializer", 2, (None,), Default.UNPICKLES)
_REQUESTS_CACHE_DEFAULT_KEYWORD: Final = Condition("serializer", None, (None,), Default.UNPICKLES)
_REQUESTS_CACHE_PICKLE: Final = ("GridFSCache", "RedisCache", "SQLiteCache", "gridfs", "redis", "sqlite", None)
_RQ_PICKLES: Final = ("DefaultSerializer", "PickleSerializer", "pickle", None)
_SAFE_MODE: Final = Condition("safe_mode", 3, (False,), Default.SAFE)
_SAFE_ONLY: Final = Condition("safe_only", 1, (False,), Default.UNPICKLES)
_SERIALIZED: Final = Condition("serialized", None, (True,), Default.UNPICKLES)
_STREAMLIT_DISK: Final = Condition("persist", None, ("disk", True), Default.SAFE)
_TIMM_2: Final = Condition("weights_only", 2, (False,), Default.CHANGED, "timm 1.0.26")
_TIMM_3: Final = Condition("weights_only", 3, (False,), Default.CHANGED, "timm 1.0.26")
_TIMM_5: Final = Condition("weights_only", 5, (False,), Default.CHANGED, "timm 1.0.26")
_TIMM_7: Final = Condition("weights_only", 7, (False,), Default.CHANGED, "timm 1.0.26")
_TORCH: Final = Condition("weights_only", None, (False,), Default.CHANGED, "torch 2.6", ("pickle_module", 2))
_TORCH_KW: Final = Condition("weights_only", None, (False,), Default.CHANGED, "torch 2.6")
_WEIGHTS_SAFE: Final = Condition("weights_only", None, (False,), Default.SAFE)
_WEIGHTS_UNSAFE: Final = Condition("weights_only", None, (False,), Default.UNPICKLES)
_DOGPILE_BACKEND: Final = Condition("backend", 0, _DOGPILE_BACKENDS, Default.SAFE)
_ITSDANGEROUS_PICKLE: Final = Condition("serializer", 2, _PICKLERS, Default.SAFE)
_REQUESTS_CACHE_BACKEND: Final = Condition("backend", 1, _REQUESTS_CACHE_PICKLE, Default.UNPICKLES)
_RQ_FETCH: Final = Condition("serializer", 2, _RQ_PICKLES, Default.UNPICKLES)
_RQ_QUEUE: Final = Condition("serializer", 5, _RQ_PICKLES, Default.UNPICKLES)
_RQ_WORKER: Final = Condition("serializer", None, _RQ_PICKLES, Default.UNPICKLES)
_SQLALCHEMY_PICKLER: Final = Condition("pickler", 1, (*_PICKLERS, None), Default.UNPICKLES)

# Where it was read, where several entries share it.
_IN_ACCELERATE: Final = "read in accelerate 1.15.0"
_IN_ALIBI_DETECT: Final = "read in alibi-detect 0.13.0; enable_unsafe_loading= is for arrays only"
_IN_ASTROPY: Final = "read in astropy 8.0.2"
_IN_AUTOGLUON: Final = "read in autogluon 1.6.3"
_IN_AUTOGLUON_2: Final = "read in autogluon 1.6.3; URLs with trust_remote=True only"
_IN_BENTOML: Final = "read in bentoml 1.4.40"
_IN_BERTOPIC: Final = "read in bertopic 0.17.4; a file is read by joblib, a folder by safetensors or torch"
_IN_CLEANLAB: Final = "read in cleanlab 2.6.6 and 2.9.0"
_IN_COMPRESS_PICKLE: Final = "read in compress_pickle 2.1.0"
_IN_D3RLPY: Final = "read in d3rlpy 2.8.1"
_IN_DALEX: Final = "read in dalex 1.8.0"
_IN_DARTS: Final = "read in darts 0.27.0 to 0.48.1"
_IN_DARTS_2: Final = "read in darts 0.48.1"
_IN_DASK: Final = "read in dask 2026.8.0; hands on to pandas"
_IN_DATASETS: Final = "read in datasets 2.14.0 to 5.2.0; its builder pandas reads pickles"
_IN_DEEPDISH: Final = "read in deepdish 0.3.7"
_IN_EXPLAINERDASHBOARD: Final = "read in explainerdashboard 0.5.8"
_IN_FASTAI: Final = "read in fastai 2.7.18 and 2.8.12"
_IN_FLAIR: Final = "read in flair 0.15.1; weights_only=False"
_IN_GENSIM: Final = "read in gensim 4.4.0"
_IN_HICKLE: Final = "read in hickle 5.0.3; safe= is for files of version 3 only"
_IN_IGRAPH: Final = "read in igraph 1.0.0"
_IN_IGRAPH_2: Final = "read in igraph 1.0.0; also by the ending .pickle"
_IN_JOBLIB: Final = "read in joblib 1.6.0"
_IN_JSONPICKLE: Final = "read in jsonpickle 1.5.2 to 4.1.4; safe=True stops an eval only"
_IN_JSONPICKLE_2: Final = "read in jsonpickle 4.1.4"
_IN_KEDRO_DATASETS: Final = "read in kedro-datasets 9.6.0"
_IN_KERAS: Final = "read in keras 3.15.1; layers of torch are pickles, Lambda layers bytecode"
_IN_KLEPTO: Final = "read in klepto 0.2.8"
_IN_LANGCHAIN: Final = "read in langchain-community 0.0.20 to 0.4.2"
_IN_LIGHTNING: Final = "read in lightning 1.9.5 to 2.6.6"
_IN_LIGHTNING_2: Final = "read in lightning 2.5.5 and 2.6.6"
_IN_MLFLOW: Final = "read in mlflow 3.18.0"
_IN_MMCV: Final = "mmcv before 2.0; not read in source"
_IN_MMENGINE: Final = "read in mmengine 0.10.7; a bare torch.load"
_IN_MMENGINE_2: Final = "read in mmengine 0.10.7; by the ending of the name, or file_format="
_IN_MODIN: Final = "read in modin 0.37.1; hands on to pandas"
_IN_MONAI: Final = "read in monai 1.6.1"
_IN_MULTIPROCESS: Final = "read in multiprocess 0.70.19"
_IN_NETWORKX: Final = "read in networkx 2.5 and 2.8.8; gone in 3.0"
_IN_NEURALPROPHET: Final = "read in neuralprophet 0.8.0; a bare torch.load"
_IN_NUMCODECS: Final = "read in numcodecs 0.15.1 to 0.17.1"
_IN_NUMPY: Final = "read in numpy 2.5.5; default True before 1.16.3"
_IN_NUMPY_1: Final = "pickle.loads itself; read in numpy 1.15, gone since"
_IN_OPACUS: Final = "read in opacus 1.6.0; weights_only=False whatever is passed"
_IN_PADDLE: Final = "read in paddlepaddle 3.3.1"
_IN_PADDLE_2: Final = "read in paddlepaddle 3.3.1; safetensors and programs apart"
_IN_PANDAS: Final = "read in pandas 3.1.1"
_IN_PANDAS_2: Final = "read in pandas 3.1.1; object columns of the fixed format"
_IN_POLARS: Final = "polars 2.1.0 says so of plans that hold Python functions; its Rust part was not read"
_IN_PYANNOTE: Final = "read in pyannote.audio 4.0.7; weights_only=False whatever is passed"
_IN_PYARROW: Final = "read in pyarrow 11.0.0; gone since"
_IN_PYCARET: Final = "read in pycaret 3.3.2"
_IN_RAY: Final = "read in ray 2.60.0"
_IN_SAGEMAKER: Final = "read in sagemaker 2.217.0 and 2.218.0 (CVE-2024-34072)"
_IN_SB3: Final = "read in stable-baselines3 2.0.0 and 2.9.2"
_IN_SB3_CONTRIB: Final = "read in sb3-contrib 2.9.2"
_IN_SCIKIT_LEARN: Final = "scikit-learn before 0.23; not read in source"
_IN_SCVI_TOOLS: Final = "read in scvi-tools 1.5.1; weights_only=False"
_IN_SHAP: Final = "read in shap 0.54.1"
_IN_SKOPS: Final = "read in skops 0.16.0"
_IN_SKTIME: Final = "read in sktime 1.2.0"
_IN_SQLITEDICT: Final = "read in sqlitedict at 001076a"
_IN_STATSMODELS: Final = "read in statsmodels 0.15.0"
_IN_TABLES: Final = "read in tables 3.11.1; attributes and ObjectAtom rows"
_IN_TIMM: Final = "read in timm 0.9.16 to 1.0.31"
_IN_TOP2VEC: Final = "read in top2vec 1.0.36"
_IN_TORCH: Final = "read in torch 2.15.0"
_IN_TORCH_2: Final = "read in torch 2.15.0; serves calls, which are pickles"
_IN_TORCH_3: Final = "read in torch 2.15.0; the .metadata of a checkpoint on disk is a pickle"
_IN_TORCH_4: Final = "read in torch 2.15.0; weights and constants that its metadata calls pickled"
_IN_TORCH_5: Final = "read in torch 2.15.0; weights_only= is new"
_IN_TRANSFORMERS: Final = "read in transformers 4.46.0 and 5.23.0; 4.30.0 had a bare torch.load"
_IN_ULTRALYTICS: Final = "read in ultralytics 8.3.0 to 8.4.190"
_IN_ULTRALYTICS_2: Final = "read in ultralytics 8.3.0"
_IN_ULTRALYTICS_3: Final = "read in ultralytics 8.4.190"
_IN_YDATA_PROFILING: Final = "read in ydata-profiling 3.2.0 and 4.18.4"
_PYTHON_2: Final = "Python 2 only"
_REMOVED: Final = "removed in Python 3.13"

#: Methods that belong to one API only, so that their name is enough where the type of the receiver is not known.
UNMISTAKABLE: Final[frozenset[str]] = frozenset({"recv_pyobj"})

#: Packages that keep their name when another one hands them on: ``from .compat import joblib``. Which package that is
#: can only be guessed from the name, so such a finding is less certain.
REEXPORTED: Final[frozenset[str]] = frozenset({"joblib", "numpy", "pandas", "torch"})

# One fact a line, however long it is.
# fmt: off

HIDDEN: Final[tuple[Hidden, ...]] = (
    Hidden("Cookie.Cookie", _COOKIE, REQUEST, keywords=("input",), note=_PYTHON_2),
    Hidden("Cookie.SerialCookie", _COOKIE, REQUEST, keywords=("input",), note=_PYTHON_2),
    Hidden("Cookie.SmartCookie", _COOKIE, REQUEST, keywords=("input",), note=_PYTHON_2),
    Hidden("ZODB.DB", _ZODB, STORE, argument=None, store=True, note="read in ZODB at 0028029, serialize.py; every object in it is a pickle"),
    Hidden("accelerate.utils.load", _WEIGHTS, Reads.FILE, _WEIGHTS_SAFE, keywords=("f",), note=_IN_ACCELERATE),
    Hidden("accelerate.utils.other.load", _WEIGHTS, Reads.FILE, _WEIGHTS_SAFE, keywords=("f",), note=_IN_ACCELERATE),
    Hidden("aiocache.serializers.PickleSerializer", _AIOCACHE, STORE, argument=None, note="read in aiocache 0.12.3, serializers.py:127"),
    Hidden("aiozmq.rpc.connect_rpc", _AIOZMQ, NETWORK, argument=None, note="packer.py read in aiozmq at 18708ab, rpc/base.py at 007a296; dates travel as pickles"),
    Hidden("aiozmq.rpc.serve_pipeline", _AIOZMQ, NETWORK, argument=None, note="packer.py read in aiozmq at 18708ab, rpc/base.py at 007a296; dates travel as pickles"),
    Hidden("aiozmq.rpc.serve_pubsub", _AIOZMQ, NETWORK, argument=None, note="packer.py read in aiozmq at 18708ab, rpc/base.py at 007a296; dates travel as pickles"),
    Hidden("aiozmq.rpc.serve_rpc", _AIOZMQ, NETWORK, argument=None, note="packer.py read in aiozmq at 18708ab, rpc/base.py at 007a296; dates travel as pickles"),
    Hidden("alibi.saving.load_explainer", _OWN_MODELS, keywords=("path",), note="read in alibi 0.9.6"),
    Hidden("alibi_detect.saving.load_detector", _OWN_MODELS, keywords=("filepath",), note=_IN_ALIBI_DETECT),
    Hidden("alibi_detect.saving.loading.load_detector", _OWN_MODELS, keywords=("filepath",), note=_IN_ALIBI_DETECT),
    Hidden("alibi_detect.utils.saving.load_detector", _OWN_MODELS, keywords=("filepath",), note="older alibi-detect; not read in source"),
    Hidden("apscheduler.datastores.mongodb.MongoDBDataStore", _APSCHEDULER_4, STORE, Condition("serializer", None, ("PickleSerializer",), Default.UNPICKLES), None, store=True, note="base class read in APScheduler at 04f33ed, datastores/base.py"),
    Hidden("apscheduler.datastores.sqlalchemy.SQLAlchemyDataStore", _APSCHEDULER_4, STORE, Condition("serializer", None, ("PickleSerializer",), Default.UNPICKLES), None, store=True, note="base class read in APScheduler at 04f33ed, datastores/base.py"),
    Hidden("apscheduler.jobstores.etcd.EtcdJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.jobstores.mongodb.MongoDBJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.jobstores.redis.RedisJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.jobstores.rethinkdb.RethinkDBJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.jobstores.sqlalchemy.SQLAlchemyJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.jobstores.zookeeper.ZooKeeperJobStore", _APSCHEDULER_3, STORE, argument=None, store=True, note="read in APScheduler 3.11.3"),
    Hidden("apscheduler.schedulers.base.BaseScheduler().add_jobstore", _APSCHEDULER_3, STORE, Condition("jobstore", 0, _APSCHEDULER_STORES, Default.SAFE), None, store=True, note="read in APScheduler 3.11.3, the names of its plugins"),
    Hidden("apscheduler.schedulers.base.BaseScheduler().import_jobs", _APSCHEDULER_3, Reads.FILE, keywords=("infile",), note="read in APScheduler 3.11.3, schedulers/base.py:859"),
    Hidden("arq.ArqRedis", _ARQ, STORE, Condition("job_deserializer", 2, (None,), Default.UNPICKLES), None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.Worker", _ARQ, STORE, _ARQ_FUNCTION, None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.connections.ArqRedis", _ARQ, STORE, Condition("job_deserializer", 2, (None,), Default.UNPICKLES), None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.connections.create_pool", _ARQ, STORE, _ARQ_FUNCTION, None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.create_pool", _ARQ, STORE, _ARQ_FUNCTION, None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.jobs.Job", _ARQ, STORE, Condition("_deserializer", 3, (None,), Default.UNPICKLES), None, store=True, note="read in arq 0.28.0"),
    Hidden("arq.jobs.deserialize_job", _ARQ, DATA, Condition("deserializer", None, (None,), Default.UNPICKLES), keywords=("r",), note="read in arq 0.28.0"),
    Hidden("arq.jobs.deserialize_job_raw", _ARQ, DATA, Condition("deserializer", None, (None,), Default.UNPICKLES), keywords=("r",), note="read in arq 0.28.0"),
    Hidden("arq.jobs.deserialize_result", _ARQ, DATA, Condition("deserializer", None, (None,), Default.UNPICKLES), keywords=("r",), note="read in arq 0.28.0"),
    Hidden("arq.worker.Worker", _ARQ, STORE, _ARQ_FUNCTION, None, store=True, note="read in arq 0.28.0"),
    Hidden("astropy.io.misc.fnunpickle", _FITS, keywords=("fileorname",), note=_IN_ASTROPY),
    Hidden("astropy.io.misc.pickle_helpers.fnunpickle", _FITS, keywords=("fileorname",), note=_IN_ASTROPY),
    Hidden("autogluon.common.loaders.load_pkl.load", _OWN_MODELS, keywords=("path",), note=_IN_AUTOGLUON_2),
    Hidden("autogluon.core.utils.loaders.load_pkl.load", _OWN_MODELS, keywords=("path",), note=_IN_AUTOGLUON_2),
    Hidden("autogluon.multimodal.MultiModalPredictor.load", _OWN_MODELS, keywords=("path",), note=_IN_AUTOGLUON),
    Hidden("autogluon.tabular.TabularPredictor.load", _OWN_MODELS, keywords=("path",), note=_IN_AUTOGLUON),
    Hidden("autogluon.timeseries.TimeSeriesPredictor.load", _OWN_MODELS, keywords=("path",), note=_IN_AUTOGLUON),
    Hidden("beaker.util.deserialize", _BEAKER_COOKIE, DATA, Condition("method", 1, ("pickle",), Default.SAFE), note="read in beaker 1.14.1; what is not json counts as pickle"),
    Hidden("bentoml.easyocr.load_model", _SKOPS, keywords=("bento_model",), note=_IN_BENTOML),
    Hidden("bentoml.picklable_model.load_model", _SKOPS, keywords=("bento_model",), note=_IN_BENTOML),
    Hidden("bentoml.pytorch.load_model", _WEIGHTS, Reads.FILE, _TORCH_KW, keywords=("bentoml_model",), note="read in bentoml 1.4.40; hands its keywords on to torch.load"),
    Hidden("bentoml.sklearn.load_model", _SKOPS, keywords=("bento_model",), note=_IN_BENTOML),
    Hidden("bertopic.BERTopic.load", _BERTOPIC, keywords=("path",), note=_IN_BERTOPIC),
    Hidden("bertopic._bertopic.BERTopic.load", _BERTOPIC, keywords=("path",), note=_IN_BERTOPIC),
    Hidden("bottle.BaseRequest().get_cookie", _BOTTLE, REQUEST, Condition("secret", 2, (True,), Default.SAFE), None, signed=True, note="read in bottle 0.13.4"),
    Hidden("bottle.request.get_cookie", _BOTTLE, REQUEST, Condition("secret", 2, (True,), Default.SAFE), None, signed=True, note="read in bottle 0.13.4"),
    Hidden("cachelib.DynamoDbCache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.FileSystemCache", _CACHELIB, FILE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.MemcachedCache", _CACHELIB_CLIENT, STORE, argument=None, store=True, note="read in cachelib 0.17.0; the client pickles"),
    Hidden("cachelib.MongoDbCache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.RedisCache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.UWSGICache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.ValkeyCache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.file.FileSystemCache", _CACHELIB, FILE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cachelib.redis.RedisCache", _CACHELIB, STORE, argument=None, store=True, note="read in cachelib 0.17.0"),
    Hidden("cleanlab.Datalab.load", _OWN_MODELS, keywords=("path",), note=_IN_CLEANLAB),
    Hidden("cleanlab.datalab.datalab.Datalab.load", _OWN_MODELS, keywords=("path",), note=_IN_CLEANLAB),
    Hidden("compress_pickle.compress_pickle.load", _JSON_GZIP, keywords=("path",), note=_IN_COMPRESS_PICKLE),
    Hidden("compress_pickle.compress_pickle.loads", _JSON_GZIP, DATA, keywords=("data",), note=_IN_COMPRESS_PICKLE),
    Hidden("compress_pickle.load", _JSON_GZIP, keywords=("path",), note=_IN_COMPRESS_PICKLE),
    Hidden("compress_pickle.loads", _JSON_GZIP, DATA, keywords=("data",), note=_IN_COMPRESS_PICKLE),
    Hidden("cupy.load", _ARRAY, Reads.FILE, _ALLOW_PICKLE, keywords=("file",), note="read in cupy 13.3.0; hands on to numpy.load"),
    Hidden("d3rlpy.base.load_learnable", _OWN_MODELS, keywords=("fname",), note=_IN_D3RLPY),
    Hidden("d3rlpy.load_learnable", _OWN_MODELS, keywords=("fname",), note=_IN_D3RLPY),
    Hidden("dalex.Explainer.load", _OWN_MODELS, DATA, keywords=("file",), note=_IN_DALEX),
    Hidden("dalex.Explainer.loads", _OWN_MODELS, DATA, keywords=("data",), note=_IN_DALEX),
    Hidden("darts.TimeSeries.from_pickle", _PARQUET, keywords=("path",), note=_IN_DARTS_2),
    Hidden("darts.models.ARIMA.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.AutoARIMA.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.CatBoostModel.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.ExponentialSmoothing.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.LightGBMModel.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.LinearRegressionModel.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.NBEATSModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.NHiTSModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.Prophet.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.RNNModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.RandomForest.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.TCNModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.TFTModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.TiDEModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.TransformerModel.load", _TRUSTED, Reads.FILE, _DARTS_2, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.XGBModel.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.models.forecasting.forecasting_model.ForecastingModel.load", _TRUSTED, Reads.FILE, _DARTS_1, keywords=("path",), note=_IN_DARTS),
    Hidden("darts.timeseries.TimeSeries.from_pickle", _PARQUET, keywords=("path",), note=_IN_DARTS_2),
    Hidden("dask.dataframe.io.read_hdf", _HDF, keywords=("pattern",), note=_IN_DASK),
    Hidden("dask.dataframe.read_hdf", _HDF, keywords=("pattern",), note=_IN_DASK),
    Hidden("datasets.load.load_dataset", _PARQUET, Reads.FILE, _BUILDER, argument=None, keywords=("data_files",), safe_from="datasets 5.2", note=_IN_DATASETS),
    Hidden("datasets.load_dataset", _PARQUET, Reads.FILE, _BUILDER, argument=None, keywords=("data_files",), safe_from="datasets 5.2", note=_IN_DATASETS),
    Hidden("deepdish.io.hdf5io.load", _H5PY, keywords=("path",), note=_IN_DEEPDISH),
    Hidden("deepdish.io.load", _H5PY, keywords=("path",), note=_IN_DEEPDISH),
    Hidden("diskcache.Cache", _DISKCACHE, FILE, Condition("disk", 2, ("Disk",), Default.UNPICKLES), None, store=True, note="read in diskcache 5.6.3"),
    Hidden("diskcache.Deque", _DISKCACHE_FROM, FILE, argument=None, store=True, note="read in diskcache 5.6.3; takes no disk"),
    Hidden("diskcache.FanoutCache", _DISKCACHE, FILE, Condition("disk", 3, ("Disk",), Default.UNPICKLES), None, store=True, note="read in diskcache 5.6.3"),
    Hidden("diskcache.Index", _DISKCACHE_FROM, FILE, argument=None, store=True, note="read in diskcache 5.6.3; takes no disk"),
    Hidden("distributed.comm.utils.from_frames", _DISTRIBUTED, DATA, keywords=("frames",), note="read in distributed 2026.8.0; also with deserialize=False"),
    Hidden("distributed.protocol.core.loads", _DISTRIBUTED, DATA, keywords=("frames",), note="read in distributed 2026.8.0; also with deserialize=False"),
    Hidden("distributed.protocol.deserialize", _DISTRIBUTED, DATA, argument=1, keywords=("frames",), note="read in distributed 2026.8.0"),
    Hidden("distributed.protocol.deserialize_bytes", _DISTRIBUTED, DATA, keywords=("b",), note="read in distributed 2026.8.0"),
    Hidden("distributed.protocol.loads", _DISTRIBUTED, DATA, keywords=("frames",), note="read in distributed 2026.8.0; also with deserialize=False"),
    Hidden("distributed.protocol.serialize.deserialize", _DISTRIBUTED, DATA, argument=1, keywords=("frames",), note="read in distributed 2026.8.0"),
    Hidden("distributed.protocol.serialize.deserialize_bytes", _DISTRIBUTED, DATA, keywords=("b",), note="read in distributed 2026.8.0"),
    Hidden("distributed.protocol.serialize.merge_and_deserialize", _DISTRIBUTED, DATA, argument=1, keywords=("frames",), note="read in distributed 2026.8.0"),
    Hidden("distributed.protocol.serialize.pickle_loads", _DISTRIBUTED, DATA, argument=1, keywords=("frames",), note="read in distributed 2026.8.0"),
    Hidden("django.contrib.sessions.serializers.PickleSerializer().loads", _DJANGO_SESSION, DATA, note="read in Django 4.0.10; not in 5.0"),
    Hidden("django.core.signing.loads", "Leave serializer at its default, JSON.", DATA, Condition("serializer", 3, ("PickleSerializer",), Default.SAFE), signed=True, note="read in Django 6.1.3"),
    Hidden("dogpile.cache.make_region().configure", _DOGPILE, STORE, _DOGPILE_BACKEND, None, store=True, also=(_DOGPILE_FUNCTION,), note="read in dogpile.cache 1.5.0; the clients of memcached pickle themselves"),
    Hidden("dramatiq.PickleEncoder", _DRAMATIQ, NETWORK, argument=None, note="read in dramatiq 2.2.1, encoder.py:63"),
    Hidden("dramatiq.encoder.PickleEncoder", _DRAMATIQ, NETWORK, argument=None, note="read in dramatiq 2.2.1, encoder.py:63"),
    Hidden("explainerdashboard.ClassifierExplainer.from_file", _OWN_MODELS, keywords=("filepath",), note=_IN_EXPLAINERDASHBOARD),
    Hidden("explainerdashboard.RegressionExplainer.from_file", _OWN_MODELS, keywords=("filepath",), note=_IN_EXPLAINERDASHBOARD),
    Hidden("fastai.basics.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.collab.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.learner.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.medical.imaging.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.tabular.all.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.text.all.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("fastai.text.learner.load_model_text", _WEIGHTS, Reads.FILE, _WEIGHTS_UNSAFE, keywords=("file",), note="read in fastai 2.8.12"),
    Hidden("fastai.vision.all.load_learner", _FASTAI, keywords=("fname",), note=_IN_FASTAI),
    Hidden("flair.file_utils.load_torch_state", _OWN_MODELS, keywords=("model_file",), note=_IN_FLAIR),
    Hidden("flair.models.EntityMentionLinker.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.LanguageModel.load_checkpoint", _OWN_MODELS, keywords=("model_file",), note=_IN_FLAIR),
    Hidden("flair.models.LanguageModel.load_language_model", _OWN_MODELS, keywords=("model_file",), note=_IN_FLAIR),
    Hidden("flair.models.MultitaskModel.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.RelationClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.RelationExtractor.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.SequenceTagger.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.SpanClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.TARSClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.TARSTagger.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.TextClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.TextRegressor.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.TokenClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.models.clustering.ClusteringModel.load", _OWN_MODELS, keywords=("model_file",), note="read in flair 0.15.1; joblib and pickle"),
    Hidden("flair.nn.Classifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.nn.DefaultClassifier.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flair.nn.Model.load", _OWN_MODELS, keywords=("model_path",), note=_IN_FLAIR),
    Hidden("flask_sqlalchemy.SQLAlchemy().PickleType", _JSON_COLUMN, STORE, _SQLALCHEMY_PICKLER, None, reference=True, note="not read in source; SQLAlchemy's type"),
    Hidden("gensim.corpora.Dictionary.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.corpora.HashDictionary.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.corpora.MmCorpus.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.corpora.dictionary.Dictionary.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.AuthorTopicModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.CoherenceModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.Doc2Vec.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.EnsembleLda.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.FastText.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.HdpModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.KeyedVectors.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.LdaModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.LdaMulticore.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.LdaSeqModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.LogEntropyModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.LsiModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.Nmf.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.NormModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.Phrases.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.RpModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.TfidfModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.TranslationMatrix.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.Word2Vec.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.atmodel.AuthorTopicModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.coherencemodel.CoherenceModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.doc2vec.Doc2Vec.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.ensemblelda.EnsembleLda.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.fasttext.FastText.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.fasttext.FastTextKeyedVectors.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.hdpmodel.HdpModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.keyedvectors.KeyedVectors.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.ldamodel.LdaModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.ldamulticore.LdaMulticore.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.ldaseqmodel.LdaSeqModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.logentropy_model.LogEntropyModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.lsimodel.LsiModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.nmf.Nmf.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.normmodel.NormModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.phrases.FrozenPhrases.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.phrases.Phraser.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.phrases.Phrases.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.poincare.PoincareModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.rpmodel.RpModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.tfidfmodel.TfidfModel.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.translation_matrix.TranslationMatrix.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.models.word2vec.Word2Vec.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.MatrixSimilarity.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.Similarity.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.SparseMatrixSimilarity.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.annoy.AnnoyIndexer().load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.docsim.Similarity.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.similarities.nmslib.NmslibIndexer.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.utils.SaveLoad.load", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("gensim.utils.unpickle", _GENSIM, keywords=("fname",), note=_IN_GENSIM),
    Hidden("hickle.hickle.load", _H5PY, keywords=("file_obj",), note=_IN_HICKLE),
    Hidden("hickle.load", _H5PY, keywords=("file_obj",), note=_IN_HICKLE),
    Hidden("huey.CySqliteHuey", _HUEY, FILE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.FileHuey", _HUEY, FILE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.Huey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.PostgresHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.PriorityRedisExpireHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.PriorityRedisHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.RedisExpireHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.RedisHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.SqliteHuey", _HUEY, FILE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.api.Huey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4"),
    Hidden("huey.contrib.sql_huey.SqlHuey", _HUEY, STORE, _HUEY_SERIALIZER, None, store=True, note="read in huey 3.5.4; functools.partial of Huey"),
    Hidden("igraph.Graph.Load", _IGRAPH, Reads.FILE, _IGRAPH_FORMAT, keywords=("f", "filename"), note=_IN_IGRAPH_2),
    Hidden("igraph.Graph.Read", _IGRAPH, Reads.FILE, _IGRAPH_FORMAT, keywords=("f", "filename"), note=_IN_IGRAPH_2),
    Hidden("igraph.Graph.Read_Pickle", _IGRAPH, keywords=("fname",), note=_IN_IGRAPH),
    Hidden("igraph.Graph.Read_Picklez", _IGRAPH, keywords=("fname",), note=_IN_IGRAPH),
    Hidden("igraph.load", _IGRAPH, Reads.FILE, _IGRAPH_FORMAT, keywords=("f", "filename"), note=_IN_IGRAPH_2),
    Hidden("igraph.read", _IGRAPH, Reads.FILE, _IGRAPH_FORMAT, keywords=("f", "filename"), note=_IN_IGRAPH_2),
    Hidden("ipyparallel.deserialize_object", _IPYPARALLEL, DATA, keywords=("buffers",), note="read in ipyparallel 9.2.0"),
    Hidden("ipyparallel.serialize.deserialize_object", _IPYPARALLEL, DATA, keywords=("buffers",), note="read in ipyparallel 9.2.0"),
    Hidden("ipyparallel.serialize.unpack_apply_message", _IPYPARALLEL, DATA, keywords=("bufs",), note="read in ipyparallel 9.2.0"),
    Hidden("ipyparallel.unpack_apply_message", _IPYPARALLEL, DATA, keywords=("bufs",), note="read in ipyparallel 9.2.0"),
    Hidden("itsdangerous.Serializer", _ITSDANGEROUS, REQUEST, _ITSDANGEROUS_PICKLE, None, signed=True, note="read in itsdangerous 2.2.0"),
    Hidden("itsdangerous.TimedSerializer", _ITSDANGEROUS, REQUEST, _ITSDANGEROUS_PICKLE, None, signed=True, note="read in itsdangerous 2.2.0"),
    Hidden("itsdangerous.URLSafeSerializer", _ITSDANGEROUS, REQUEST, _ITSDANGEROUS_PICKLE, None, signed=True, note="read in itsdangerous 2.2.0"),
    Hidden("itsdangerous.URLSafeTimedSerializer", _ITSDANGEROUS, REQUEST, _ITSDANGEROUS_PICKLE, None, signed=True, note="read in itsdangerous 2.2.0"),
    Hidden("jax.numpy.load", _ARRAY, Reads.FILE, _ALLOW_PICKLE, keywords=("file",), note="read in jax 0.12.0.1; hands on to numpy.load"),
    Hidden("joblib.Memory", _JOBLIB, FILE, Condition("location", 0, (True,), Default.SAFE), None, store=True, note="read in joblib 1.6.0"),
    Hidden("joblib.load", _SKOPS, keywords=("filename",), note=_IN_JOBLIB),
    Hidden("joblib.memory.Memory", _JOBLIB, FILE, Condition("location", 0, (True,), Default.SAFE), None, store=True, note="read in joblib 1.6.0"),
    Hidden("joblib.numpy_pickle.load", _SKOPS, keywords=("filename",), note=_IN_JOBLIB),
    Hidden("joblib.numpy_pickle_compat.load_compatibility", _SKOPS, keywords=("filename",), note=_IN_JOBLIB),
    Hidden("jsonpickle.Unpickler().restore", _JSON, DATA, keywords=("obj",), note=_IN_JSONPICKLE_2),
    Hidden("jsonpickle.decode", _JSON, DATA, keywords=("string",), note=_IN_JSONPICKLE),
    Hidden("jsonpickle.loads", _JSON, DATA, keywords=("string",), note=_IN_JSONPICKLE),
    Hidden("jsonpickle.unpickler.Unpickler().restore", _JSON, DATA, keywords=("obj",), note=_IN_JSONPICKLE_2),
    Hidden("jsonpickle.unpickler.decode", _JSON, DATA, keywords=("string",), note=_IN_JSONPICKLE),
    Hidden("kedro_datasets.pickle.PickleDataset", _PARQUET, argument=None, keywords=("filepath",), methods=("load",), note=_IN_KEDRO_DATASETS),
    Hidden("kedro_datasets.pickle.pickle_dataset.PickleDataset", _PARQUET, argument=None, keywords=("filepath",), methods=("load",), note=_IN_KEDRO_DATASETS),
    Hidden("keras.config.enable_unsafe_deserialization", _KERAS, UNKNOWN, argument=None, note="read in keras 3.15.1; for every later load_model"),
    Hidden("keras.models.load_model", _KERAS, Reads.FILE, _SAFE_MODE, keywords=("filepath",), note=_IN_KERAS),
    Hidden("keras.saving.load_model", _KERAS, Reads.FILE, _SAFE_MODE, keywords=("filepath",), note=_IN_KERAS),
    Hidden("klepto.archives.dir_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("klepto.archives.file_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("klepto.archives.hdf_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("klepto.archives.hdfdir_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("klepto.archives.sql_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("klepto.archives.sqltable_archive", _TEXT_STORE, Reads.FILE, _SERIALIZED, keywords=("name",), store=True, note=_IN_KLEPTO),
    Hidden("kombu.disable_insecure_serializers", _KOMBU, NETWORK, Condition("allowed", 0, _KOMBU_ACCEPTS, Default.SAFE), None, note="read in kombu 5.7.0"),
    Hidden("kombu.enable_insecure_serializers", _KOMBU, NETWORK, Condition("choices", 0, _KOMBU_ACCEPTS, Default.UNPICKLES), None, note="read in kombu 5.7.0"),
    Hidden("kombu.serialization.disable_insecure_serializers", _KOMBU, NETWORK, Condition("allowed", 0, _KOMBU_ACCEPTS, Default.SAFE), None, note="read in kombu 5.7.0"),
    Hidden("kombu.serialization.enable_insecure_serializers", _KOMBU, NETWORK, Condition("choices", 0, _KOMBU_ACCEPTS, Default.UNPICKLES), None, note="read in kombu 5.7.0"),
    Hidden("kombu.serialization.loads", _ACCEPT, DATA, Condition("force", 4, (True,), Default.SAFE), note="read in kombu 5.7.0; without force, accept decides"),
    Hidden("kombu.serialization.pickle_loads", _KOMBU, DATA, note="read in kombu 5.7.0, serialization.py:48"),
    Hidden("kombu.serialization.registry.enable", _KOMBU, NETWORK, Condition("name", 0, _KOMBU_ACCEPTS, Default.SAFE), None, note="read in kombu 5.7.0"),
    Hidden("kombu.serialization.unpickle", _KOMBU, DATA, note="read in kombu 5.7.0, serialization.py:353"),
    Hidden("langchain.retrievers.TFIDFRetriever.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.retrievers.tfidf.TFIDFRetriever.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.Annoy.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.FAISS.deserialize_from_bytes", _INDEX, DATA, _DANGEROUS_BYTES, keywords=("serialized",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.FAISS.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.ScaNN.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.TileDB.load", _INDEX, Reads.FILE, _DANGEROUS, keywords=("index_uri",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.annoy.Annoy.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.faiss.FAISS.deserialize_from_bytes", _INDEX, DATA, _DANGEROUS_BYTES, keywords=("serialized",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.faiss.FAISS.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.scann.ScaNN.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain.vectorstores.tiledb.TileDB.load", _INDEX, Reads.FILE, _DANGEROUS, keywords=("index_uri",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.retrievers.TFIDFRetriever.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.retrievers.tfidf.TFIDFRetriever.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.Annoy.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.FAISS.deserialize_from_bytes", _INDEX, DATA, _DANGEROUS_BYTES, keywords=("serialized",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.FAISS.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.ScaNN.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.TileDB.load", _INDEX, Reads.FILE, _DANGEROUS, keywords=("index_uri",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.annoy.Annoy.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.faiss.FAISS.deserialize_from_bytes", _INDEX, DATA, _DANGEROUS_BYTES, keywords=("serialized",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.faiss.FAISS.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.scann.ScaNN.load_local", _INDEX, Reads.FILE, _DANGEROUS, keywords=("folder_path",), note=_IN_LANGCHAIN),
    Hidden("langchain_community.vectorstores.tiledb.TileDB.load", _INDEX, Reads.FILE, _DANGEROUS, keywords=("index_uri",), note=_IN_LANGCHAIN),
    Hidden("lib2to3.pgen2.driver.load_grammar", _PARSER, keywords=("gt",), note="removed in Python 3.13; when a newer .pickle stands beside it"),
    Hidden("lib2to3.pgen2.grammar.Grammar().load", _PARSER, keywords=("filename",), note=_REMOVED),
    Hidden("lib2to3.pgen2.grammar.Grammar().loads", _PARSER, DATA, keywords=("pkl",), note=_REMOVED),
    Hidden("lightning.Fabric().load", _WEIGHTS, Reads.FILE, _FABRIC, keywords=("path",), note=_IN_LIGHTNING_2),
    Hidden("lightning.Fabric().load_raw", _WEIGHTS, Reads.FILE, _FABRIC, keywords=("path",), note=_IN_LIGHTNING_2),
    Hidden("lightning.LightningDataModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING_DATA, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("lightning.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("lightning.fabric.Fabric().load", _WEIGHTS, Reads.FILE, _FABRIC, keywords=("path",), note=_IN_LIGHTNING_2),
    Hidden("lightning.fabric.Fabric().load_raw", _WEIGHTS, Reads.FILE, _FABRIC, keywords=("path",), note=_IN_LIGHTNING_2),
    Hidden("lightning.pytorch.LightningDataModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING_DATA, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("lightning.pytorch.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("lightning.pytorch.core.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("lightning.pytorch.core.module.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("memcache.Client", _MEMCACHE, STORE, Condition("unpickler", 4, ("Unpickler",), Default.UNPICKLES), None, store=True, note="read in python-memcached 1.62"),
    Hidden("mlflow.dspy.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.langchain.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.lightgbm.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.paddle.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pmdarima.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pyfunc.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pyfunc.load_pyfunc", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pyfunc.spark_udf", _MLFLOW, argument=1, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pytorch.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.pytorch.load_state_dict", _MLFLOW, keywords=("state_dict_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.sklearn.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.statsmodels.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mlflow.tensorflow.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_MLFLOW),
    Hidden("mmcv.fileio.load", _MMENGINE, keywords=("file",), endings=(".pkl", ".pickle"), note=_IN_MMCV),
    Hidden("mmcv.load", _MMENGINE, keywords=("file",), endings=(".pkl", ".pickle"), note=_IN_MMCV),
    Hidden("mmcv.runner.load_checkpoint", _SAFETENSORS, argument=1, keywords=("filename",), safe_from="torch 2.6", note=_IN_MMCV),
    Hidden("mmengine.fileio.io.load", _MMENGINE, keywords=("file",), endings=(".pkl", ".pickle"), note=_IN_MMENGINE_2),
    Hidden("mmengine.fileio.load", _MMENGINE, keywords=("file",), endings=(".pkl", ".pickle"), note=_IN_MMENGINE_2),
    Hidden("mmengine.load", _MMENGINE, keywords=("file",), endings=(".pkl", ".pickle"), note=_IN_MMENGINE_2),
    Hidden("mmengine.runner.checkpoint.load_checkpoint", _SAFETENSORS, argument=1, keywords=("filename",), safe_from="torch 2.6", note=_IN_MMENGINE),
    Hidden("mmengine.runner.load_checkpoint", _SAFETENSORS, argument=1, keywords=("filename",), safe_from="torch 2.6", note=_IN_MMENGINE),
    Hidden("modin.experimental.pandas.read_pickle_glob", _PARQUET, keywords=("filepath_or_buffer",), note=_IN_MODIN),
    Hidden("modin.pandas.read_hdf", _HDF, keywords=("path_or_buf",), note=_IN_MODIN),
    Hidden("modin.pandas.read_pickle", _PARQUET, keywords=("filepath_or_buffer",), note=_IN_MODIN),
    Hidden("monai.data.NumpyReader", _ARRAY, FILE, Condition("allow_pickle", 2, (True,), Default.SAFE), argument=None, methods=("read",), note=_IN_MONAI),
    Hidden("monai.data.image_reader.NumpyReader", _ARRAY, FILE, Condition("allow_pickle", 2, (True,), Default.SAFE), argument=None, methods=("read",), note=_IN_MONAI),
    Hidden("msgpack.Unpacker", _MSGPACK_NUMPY, DATA, _MSGPACK_HOOK, keywords=("file_like",), methods=("__next__", "unpack"), note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100; feed() gives it bytes, too"),
    Hidden("msgpack.load", _MSGPACK_NUMPY, DATA, _MSGPACK_HOOK, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack.loads", _MSGPACK_NUMPY, DATA, _MSGPACK_HOOK, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack.unpack", _MSGPACK_NUMPY, DATA, _MSGPACK_HOOK, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack.unpackb", _MSGPACK_NUMPY, DATA, _MSGPACK_HOOK, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.Unpacker", _MSGPACK_NUMPY, DATA, keywords=("file_like",), methods=("__next__", "unpack"), note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.load", _MSGPACK_NUMPY, DATA, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.loads", _MSGPACK_NUMPY, DATA, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.patch", _MSGPACK_NUMPY, UNKNOWN, argument=None, note="every msgpack call of the program decodes with it from then on; read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.unpack", _MSGPACK_NUMPY, DATA, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("msgpack_numpy.unpackb", _MSGPACK_NUMPY, DATA, note="read in msgpack-numpy 0.4.8, msgpack_numpy.py:100"),
    Hidden("multiprocess.connection.Client", _RECV_BYTES, RECEIVER, argument=None, methods=("recv",), note=_IN_MULTIPROCESS),
    Hidden("multiprocess.connection.Connection().recv", _RECV_BYTES, RECEIVER, argument=None, note=_IN_MULTIPROCESS),
    Hidden("multiprocess.connection.Listener().accept", _RECV_BYTES, RECEIVER, argument=None, methods=("recv",), note=_IN_MULTIPROCESS),
    Hidden("multiprocess.managers.BaseManager", _MANAGER, Reads.ADDRESS, _ADDRESS, keywords=("address",), note=_IN_MULTIPROCESS),
    Hidden("multiprocess.managers.SyncManager", _MANAGER, Reads.ADDRESS, _ADDRESS, keywords=("address",), note=_IN_MULTIPROCESS),
    Hidden("multiprocessing.connection.Client", _RECV_BYTES, RECEIVER, argument=None, methods=("recv",)),
    Hidden("multiprocessing.connection.Connection().recv", _RECV_BYTES, RECEIVER, argument=None),
    Hidden("multiprocessing.connection.Listener().accept", _RECV_BYTES, RECEIVER, argument=None, methods=("recv",)),
    Hidden("multiprocessing.managers.BaseManager", _MANAGER, Reads.ADDRESS, _ADDRESS, keywords=("address",)),
    Hidden("multiprocessing.managers.SharedMemoryManager", _MANAGER, Reads.ADDRESS, _ADDRESS, keywords=("address",)),
    Hidden("multiprocessing.managers.SyncManager", _MANAGER, Reads.ADDRESS, _ADDRESS, keywords=("address",)),
    Hidden("networkx.read_gpickle", _GRAPH, keywords=("path",), note=_IN_NETWORKX),
    Hidden("networkx.readwrite.gpickle.read_gpickle", _GRAPH, keywords=("path",), note=_IN_NETWORKX),
    Hidden("networkx.readwrite.read_gpickle", _GRAPH, keywords=("path",), note=_IN_NETWORKX),
    Hidden("neuralprophet.load", _SAFETENSORS, keywords=("path",), safe_from="torch 2.6", note=_IN_NEURALPROPHET),
    Hidden("neuralprophet.utils.load", _SAFETENSORS, keywords=("path",), safe_from="torch 2.6", note=_IN_NEURALPROPHET),
    Hidden("nevergrad.optimization.base.Optimizer.load", _OWN_MODELS, keywords=("filepath",), note="read in nevergrad 1.0.12"),
    Hidden("nltk.data.load", _NLTK, Reads.FILE, Condition("format", 1, ("auto", "pickle"), Default.UNPICKLES), keywords=("resource_url",), endings=(".pickle",), safe_from="nltk 3.9", note="read in nltk 3.8.1, 3.9 and 3.10.4; by the ending of the name, or format="),
    Hidden("nltk.picklesec.pickle_load", _NLTK, DATA, Condition("restricted", None, (False,), Default.UNPICKLES), keywords=("file",), note="read in nltk 3.10.4; it warns only"),
    Hidden("numcodecs.Pickle().decode", _CODEC, DATA, keywords=("buf",), safe_from="numcodecs 0.16.6", note=_IN_NUMCODECS),
    Hidden("numcodecs.pickles.Pickle().decode", _CODEC, DATA, keywords=("buf",), safe_from="numcodecs 0.16.6", note=_IN_NUMCODECS),
    Hidden("numpy.lib._format_impl.read_array", _ARRAY, DATA, _ALLOW_PICKLE_1, keywords=("fp",), note=_IN_NUMPY),
    Hidden("numpy.lib._npyio_impl.NpzFile", _ARRAY, DATA, _ALLOW_PICKLE, keywords=("fid",), note=_IN_NUMPY),
    Hidden("numpy.lib._npyio_impl.load", _ARRAY, Reads.FILE, _ALLOW_PICKLE, keywords=("file",), note=_IN_NUMPY),
    Hidden("numpy.lib.format.read_array", _ARRAY, DATA, _ALLOW_PICKLE_1, keywords=("fp",), note=_IN_NUMPY),
    Hidden("numpy.lib.npyio.NpzFile", _ARRAY, DATA, _ALLOW_PICKLE, keywords=("fid",), note=_IN_NUMPY),
    Hidden("numpy.lib.npyio.load", _ARRAY, Reads.FILE, _ALLOW_PICKLE, keywords=("file",), note=_IN_NUMPY),
    Hidden("numpy.lib.npyio.loads", _ARRAY, DATA, note=_IN_NUMPY_1),
    Hidden("numpy.load", _ARRAY, Reads.FILE, _ALLOW_PICKLE, keywords=("file",), note=_IN_NUMPY),
    Hidden("numpy.loads", _ARRAY, DATA, note=_IN_NUMPY_1),
    Hidden("opacus.PrivacyEngine().load_checkpoint", _SAFETENSORS, argument=None, keywords=("path",), note=_IN_OPACUS),
    Hidden("opacus.privacy_engine.PrivacyEngine().load_checkpoint", _SAFETENSORS, argument=None, keywords=("path",), note=_IN_OPACUS),
    Hidden("paddle.Model().load", _SAFETENSORS, keywords=("path",), note=_IN_PADDLE),
    Hidden("paddle.framework.io.load", _SAFETENSORS, keywords=("path",), note=_IN_PADDLE_2),
    Hidden("paddle.framework.load", _SAFETENSORS, keywords=("path",), note=_IN_PADDLE_2),
    Hidden("paddle.hapi.model.Model().load", _SAFETENSORS, keywords=("path",), note=_IN_PADDLE),
    Hidden("paddle.load", _SAFETENSORS, keywords=("path",), note=_IN_PADDLE_2),
    Hidden("pandas.HDFStore", _HDF, Reads.FILE, _NOT_WRITTEN, keywords=("path",), methods=("get", "select", "select_as_multiple", "select_column"), store=True, note=_IN_PANDAS_2),
    Hidden("pandas.io.api.read_pickle", _PARQUET, keywords=("filepath_or_buffer",), note=_IN_PANDAS),
    Hidden("pandas.io.pickle.read_pickle", _PARQUET, keywords=("filepath_or_buffer",), note=_IN_PANDAS),
    Hidden("pandas.io.pytables.HDFStore", _HDF, Reads.FILE, _NOT_WRITTEN, keywords=("path",), methods=("get", "select", "select_as_multiple", "select_column"), store=True, note=_IN_PANDAS_2),
    Hidden("pandas.io.pytables.read_hdf", _HDF, keywords=("path_or_buf",), note=_IN_PANDAS_2),
    Hidden("pandas.read_hdf", _HDF, keywords=("path_or_buf",), note=_IN_PANDAS_2),
    Hidden("pandas.read_pickle", _PARQUET, keywords=("filepath_or_buffer",), note=_IN_PANDAS),
    Hidden("pandas_profiling.ProfileReport().load", _JSON_REPORT, keywords=("load_file",), note=_IN_YDATA_PROFILING),
    Hidden("pandas_profiling.ProfileReport().loads", _JSON_REPORT, DATA, keywords=("data",), note=_IN_YDATA_PROFILING),
    Hidden("persistqueue.AsyncQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.AsyncSQLiteQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.FIFOSQLiteAckQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.FIFOSQLiteQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.FILOSQLiteAckQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.FILOSQLiteQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.MySQLQueue", _PERSISTQUEUE, STORE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.PDict", _PERSISTQUEUE_DICT, FILE, argument=None, store=True, note="read in persist-queue 1.1.0; takes no serializer"),
    Hidden("persistqueue.PriorityQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.Queue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.SQLiteAckQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.SQLiteQueue", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.UniqueAckQ", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("persistqueue.UniqueQ", _PERSISTQUEUE, FILE, _PERSISTQUEUE_PICKLE, None, store=True, note="read in persist-queue 1.1.0"),
    Hidden("picklefield.PickledObjectField", _JSON_FIELD, STORE, argument=None, note="read in django-picklefield 3.4.0"),
    Hidden("picklefield.fields.PickledObjectField", _JSON_FIELD, STORE, argument=None, note="read in django-picklefield 3.4.0"),
    Hidden("picklefield.fields.dbsafe_decode", _JSON_FIELD, DATA, note="read in django-picklefield 3.4.0"),
    Hidden("pickleshare.PickleShareDB", _TEXT_STORE, keywords=("root",), store=True, note="read in pickleshare 0.7.5"),
    Hidden("playhouse.fields.PickleField", _JSON_FIELD, STORE, argument=None, note="read in peewee 4.5.3"),
    Hidden("playhouse.kv.KeyValue", "Pass value_field a JSON field.", STORE, Condition("value_field", 1, ("PickleField", None), Default.UNPICKLES), None, store=True, note="read in peewee 4.5.3"),
    Hidden("polars.Expr.deserialize", _QUERY, keywords=("source",), note=_IN_POLARS),
    Hidden("polars.LazyFrame.deserialize", _QUERY, keywords=("source",), note=_IN_POLARS),
    Hidden("pyannote.audio.Model.from_pretrained", _OWN_MODELS, keywords=("checkpoint",), note=_IN_PYANNOTE),
    Hidden("pyannote.audio.core.model.Model.from_pretrained", _OWN_MODELS, keywords=("checkpoint",), note=_IN_PYANNOTE),
    Hidden("pyarrow.PyExtensionType.set_auto_load", _EXTENSION, UNKNOWN, Condition("value", 0, (True,), Default.SAFE), argument=None, note="read in pyarrow 15.0.0; for every later read of IPC or Parquet"),
    Hidden("pyarrow.deserialize", _IPC, DATA, keywords=("obj",), note=_IN_PYARROW),
    Hidden("pyarrow.deserialize_components", _IPC, DATA, keywords=("components",), note=_IN_PYARROW),
    Hidden("pyarrow.deserialize_from", _IPC, keywords=("source",), note=_IN_PYARROW),
    Hidden("pyarrow.read_serialized", _IPC, keywords=("source",), note=_IN_PYARROW),
    Hidden("pycaret.anomaly.load_experiment", _SKOPS, keywords=("path_or_file",), note=_IN_PYCARET),
    Hidden("pycaret.anomaly.load_model", _SKOPS, keywords=("model_name",), note=_IN_PYCARET),
    Hidden("pycaret.classification.load_experiment", _SKOPS, keywords=("path_or_file",), note=_IN_PYCARET),
    Hidden("pycaret.classification.load_model", _SKOPS, keywords=("model_name",), note=_IN_PYCARET),
    Hidden("pycaret.clustering.load_experiment", _SKOPS, keywords=("path_or_file",), note=_IN_PYCARET),
    Hidden("pycaret.clustering.load_model", _SKOPS, keywords=("model_name",), note=_IN_PYCARET),
    Hidden("pycaret.regression.load_experiment", _SKOPS, keywords=("path_or_file",), note=_IN_PYCARET),
    Hidden("pycaret.regression.load_model", _SKOPS, keywords=("model_name",), note=_IN_PYCARET),
    Hidden("pycaret.time_series.load_experiment", _SKOPS, keywords=("path_or_file",), note=_IN_PYCARET),
    Hidden("pycaret.time_series.load_model", _SKOPS, keywords=("model_name",), note=_IN_PYCARET),
    Hidden("pylibmc.Client", _MEMCACHE, STORE, argument=None, store=True, note="read in pylibmc, _PylibMC_Unpickle of src/_pylibmcmodule.c; version not known"),
    Hidden("pymemcache.serde.CompressedSerde", _PYMEMCACHE, STORE, Condition("serde", 2, ("PickleSerde", "pickle_serde"), Default.UNPICKLES), None, store=True, note="read in pymemcache 4.0.0"),
    Hidden("pyod.utils.persistence.load", _TRUSTED, Reads.FILE, Condition("trusted", None, (True,), Default.SAFE), keywords=("path",), note="read in pyod 3.6.7"),
    Hidden("pyramid.session.BaseCookieSessionFactory", _PYRAMID, REQUEST, Condition("serializer", 0, ("PickleSerializer",), Default.SAFE), None, note="read in pyramid 2.1; nothing signs this cookie"),
    Hidden("pyramid.session.SignedCookieSessionFactory", _PYRAMID, REQUEST, Condition("serializer", 13, ("PickleSerializer",), Default.SAFE), None, signed=True, note="read in pyramid 2.1"),
    Hidden("pyspark.SparkContext().pickleFile", _SPARK, Reads.FILE, keywords=("name",), note="signature and documentation read in pyspark's context.py"),
    Hidden("pyspark.serializers.AutoSerializer().loads", _SPARK, DATA, note="read in Spark at e9df8b6"),
    Hidden("pyspark.serializers.CPickleSerializer().loads", _SPARK, DATA, note="not read in source; the later name of PickleSerializer"),
    Hidden("pyspark.serializers.CloudPickleSerializer().loads", _SPARK, DATA, note="read in Spark at e9df8b6"),
    Hidden("pyspark.serializers.PickleSerializer().loads", _SPARK, DATA, note="read in Spark at e9df8b6"),
    Hidden("pytorch_lightning.LightningDataModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING_DATA, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("pytorch_lightning.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("pytorch_lightning.core.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("pytorch_lightning.core.lightning.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note="lightning before 1.6; not read in source"),
    Hidden("pytorch_lightning.core.module.LightningModule.load_from_checkpoint", _WEIGHTS, Reads.FILE, _LIGHTNING, keywords=("checkpoint_path",), note=_IN_LIGHTNING),
    Hidden("ray.data.Dataset.deserialize_lineage", _RAY, DATA, keywords=("serialized_ds",), note=_IN_RAY),
    Hidden("ray.rllib.algorithms.Algorithm.from_checkpoint", _RAY, keywords=("path",), note=_IN_RAY),
    Hidden("ray.rllib.algorithms.algorithm.Algorithm.from_checkpoint", _RAY, keywords=("path",), note=_IN_RAY),
    Hidden("ray.rllib.env.policy_client.PolicyClient", _RAY, NETWORK, argument=None, methods=("get_action", "update_policy_weights"), note="read in ray 2.60.0; the answers of the server are pickles"),
    Hidden("ray.rllib.policy.Policy.from_checkpoint", _RAY, keywords=("checkpoint",), note=_IN_RAY),
    Hidden("ray.rllib.policy.policy.Policy.from_checkpoint", _RAY, keywords=("checkpoint",), note=_IN_RAY),
    Hidden("ray.tune.Tuner.restore", _RAY, keywords=("path",), note=_IN_RAY),
    Hidden("requests_cache.CachedSession", _REQUESTS_CACHE, STORE, _REQUESTS_CACHE_DEFAULT, None, store=True, also=(_REQUESTS_CACHE_BACKEND,), note="read in requests-cache 1.3.3"),
    Hidden("requests_cache.install_cache", _REQUESTS_CACHE, STORE, _REQUESTS_CACHE_DEFAULT_KEYWORD, None, store=True, also=(_REQUESTS_CACHE_BACKEND,), note="read in requests-cache 1.3.3"),
    Hidden("rpyc.classic.obtain", _RPYC_OBTAIN, NETWORK, argument=None, note="read in rpyc 6.0.2, utils/classic.py:296; what is unpickled is the peer's"),
    Hidden("rpyc.utils.classic.obtain", _RPYC_OBTAIN, NETWORK, argument=None, note="read in rpyc 6.0.2, utils/classic.py:296; what is unpickled is the peer's"),
    Hidden("rq.Queue", _RQ, STORE, _RQ_QUEUE, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.SimpleWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.SpawnWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.Worker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.job.Job.fetch", _RQ, STORE, _RQ_FETCH, None, note="read in rq 3.0.0, job.py:461 and 1046"),
    Hidden("rq.job.Job.fetch_many", _RQ, STORE, _RQ_FETCH, None, note="read in rq 3.0.0, job.py:461 and 1046"),
    Hidden("rq.queue.Queue", _RQ, STORE, _RQ_QUEUE, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.HerokuWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.RandomWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.RoundRobinWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.SimpleWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.SpawnWorker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker.Worker", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("rq.worker_pool.WorkerPool", _RQ, STORE, _RQ_WORKER, None, store=True, note="read in rq 3.0.0"),
    Hidden("sagemaker.base_deserializers.NumpyDeserializer", _ARRAY, Origin.PEER, Condition("allow_pickle", 2, (True,), Default.CHANGED, "sagemaker 2.218"), argument=None, methods=("deserialize",), note=_IN_SAGEMAKER),
    Hidden("sagemaker.deserializers.NumpyDeserializer", _ARRAY, Origin.PEER, Condition("allow_pickle", 2, (True,), Default.CHANGED, "sagemaker 2.218"), argument=None, methods=("deserialize",), note=_IN_SAGEMAKER),
    Hidden("sb3_contrib.ARS.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.CrossQ.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.MaskablePPO.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.QRDQN.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.RecurrentPPO.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.TQC.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("sb3_contrib.TRPO.load", _RL, keywords=("path",), note=_IN_SB3_CONTRIB),
    Hidden("scvi.model.AUTOZI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.LinearSCVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.MULTIVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.PEAKVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.SCANVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.SCVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("scvi.model.TOTALVI.load", _OWN_MODELS, keywords=("dir_path",), note=_IN_SCVI_TOOLS),
    Hidden("shap.Explainer.load", _OWN_MODELS, DATA, keywords=("in_file",), note=_IN_SHAP),
    Hidden("shap.explainers.Explainer.load", _OWN_MODELS, DATA, keywords=("in_file",), note=_IN_SHAP),
    Hidden("shap.models.Model.load", _OWN_MODELS, DATA, keywords=("in_file",), note=_IN_SHAP),
    Hidden("sklearn.externals.joblib.load", _SKOPS, keywords=("filename",), note=_IN_SCIKIT_LEARN),
    Hidden("sklearn.externals.joblib.numpy_pickle.load", _SKOPS, keywords=("filename",), note=_IN_SCIKIT_LEARN),
    Hidden("skops.card.Card", _SKOPS_CARD, Reads.FILE, _ALLOW_PICKLE_5, keywords=("model",), note=_IN_SKOPS),
    Hidden("skops.card._model_card.Card", _SKOPS_CARD, Reads.FILE, _ALLOW_PICKLE_5, keywords=("model",), note=_IN_SKOPS),
    Hidden("sktime.base._serialize.load", _OWN_MODELS, keywords=("serial",), note=_IN_SKTIME),
    Hidden("sktime.base.load", _OWN_MODELS, keywords=("serial",), note=_IN_SKTIME),
    Hidden("sktime.utils.mlflow_sktime.load_model", _MLFLOW, keywords=("model_uri",), note=_IN_SKTIME),
    Hidden("sqlalchemy.PickleType", _JSON_COLUMN, STORE, _SQLALCHEMY_PICKLER, None, reference=True, note="read in SQLAlchemy 2.1.9"),
    Hidden("sqlalchemy.ext.serializer.Deserializer", "Send JSON, and build the query from it.", DATA, methods=("load",), note="read in SQLAlchemy 2.1.9"),
    Hidden("sqlalchemy.ext.serializer.loads", "Send JSON, and build the query from it.", DATA, note="read in SQLAlchemy 2.1.9"),
    Hidden("sqlalchemy.sql.sqltypes.PickleType", _JSON_COLUMN, STORE, _SQLALCHEMY_PICKLER, None, reference=True, note="read in SQLAlchemy 2.1.9"),
    Hidden("sqlalchemy.types.PickleType", _JSON_COLUMN, STORE, _SQLALCHEMY_PICKLER, None, reference=True, note="read in SQLAlchemy 2.1.9"),
    Hidden("sqlitedict.SqliteDict", _SQLITEDICT, Reads.FILE, _DECODE, keywords=("filename",), store=True, note=_IN_SQLITEDICT),
    Hidden("sqlitedict.open", _SQLITEDICT, Reads.FILE, _DECODE, keywords=("filename",), store=True, note=_IN_SQLITEDICT),
    Hidden("stable_baselines3.A2C.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.DDPG().load_replay_buffer", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.DDPG.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.DQN().load_replay_buffer", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.DQN.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.PPO.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.SAC().load_replay_buffer", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.SAC.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.TD3().load_replay_buffer", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.TD3.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.a2c.A2C.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.base_class.BaseAlgorithm.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.policies.ActorCriticPolicy.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.policies.BasePolicy.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.save_util.json_to_data", _RL, DATA, keywords=("json_string",), note=_IN_SB3),
    Hidden("stable_baselines3.common.save_util.load_from_pkl", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.save_util.load_from_zip_file", _RL, keywords=("load_path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.vec_env.VecNormalize.load", _RL, keywords=("load_path",), note=_IN_SB3),
    Hidden("stable_baselines3.common.vec_env.vec_normalize.VecNormalize.load", _RL, keywords=("load_path",), note=_IN_SB3),
    Hidden("stable_baselines3.ddpg.DDPG.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.dqn.DQN.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.ppo.PPO.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.sac.SAC.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("stable_baselines3.td3.TD3.load", _RL, keywords=("path",), note=_IN_SB3),
    Hidden("statsmodels.api.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.api.load_pickle", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.base.model.LikelihoodModelResults.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.base.wrapper.ResultsWrapper.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.iolib.api.load_pickle", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.iolib.load_pickle", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.iolib.smpickle.load_pickle", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.regression.linear_model.OLSResults.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.regression.linear_model.RegressionResults.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.tsa.arima.model.ARIMAResults.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("statsmodels.tsa.statespace.sarimax.SARIMAXResults.load", _PARAMETERS, keywords=("fname",), note=_IN_STATSMODELS),
    Hidden("streamlit.cache_data", _STREAMLIT, FILE, _STREAMLIT_DISK, None, store=True, note="read in streamlit at 10fd81d, local_disk_cache_storage.py; what it reads is unpickled in cache_data_api.py"),
    Hidden("streamlit.experimental_memo", _STREAMLIT, FILE, _STREAMLIT_DISK, None, store=True, note="the older name of cache_data, read in streamlit, version not known"),
    Hidden("surprise.dump.load", _OWN_MODELS, keywords=("file_name",), note="read in scikit-surprise 1.1.5"),
    Hidden("tables.file.open_file", _PLAIN_HDF, Reads.FILE, _NOT_WRITTEN, keywords=("filename",), store=True, note=_IN_TABLES),
    Hidden("tables.open_file", _PLAIN_HDF, Reads.FILE, _NOT_WRITTEN, keywords=("filename",), store=True, note=_IN_TABLES),
    Hidden("taskiq.serializers.PickleSerializer", _TASKIQ, NETWORK, argument=None, note="read in taskiq at 6441c59; this spelling was not"),
    Hidden("taskiq.serializers.pickle.PickleSerializer", _TASKIQ, NETWORK, argument=None, note="read in taskiq at 6441c59"),
    Hidden("tensorflow.keras.models.load_model", _KERAS, Reads.FILE, _SAFE_MODE, keywords=("filepath",), note=_IN_KERAS),
    Hidden("tensorflow.keras.saving.load_model", _KERAS, Reads.FILE, _SAFE_MODE, keywords=("filepath",), note=_IN_KERAS),
    Hidden("tianshou.highlevel.experiment.Experiment.from_directory", _OWN_MODELS, keywords=("directory",), note="read in tianshou 2.0.1"),
    Hidden("timm.create_model", _SAFETENSORS, Reads.FILE, _CHECKPOINT, argument=4, keywords=("checkpoint_path",), endings=(".pt", ".pth", ".tar", ".bin", ".ckpt"), safe_from="timm 1.0.26", note=_IN_TIMM),
    Hidden("timm.models._helpers.load_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_7, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models._helpers.load_state_dict", _WEIGHTS, Reads.FILE, _TIMM_3, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models._helpers.resume_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_5, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models._hub.load_state_dict_from_hf", _WEIGHTS, DOWNLOAD, _TIMM_2, argument=None, note=_IN_TIMM),
    Hidden("timm.models.create_model", _SAFETENSORS, Reads.FILE, _CHECKPOINT, argument=4, keywords=("checkpoint_path",), endings=(".pt", ".pth", ".tar", ".bin", ".ckpt"), safe_from="timm 1.0.26", note=_IN_TIMM),
    Hidden("timm.models.helpers.load_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_7, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models.helpers.load_state_dict", _WEIGHTS, Reads.FILE, _TIMM_3, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models.helpers.resume_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_5, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models.load_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_7, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models.load_state_dict", _WEIGHTS, Reads.FILE, _TIMM_3, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("timm.models.load_state_dict_from_hf", _WEIGHTS, DOWNLOAD, _TIMM_2, argument=None, note=_IN_TIMM),
    Hidden("timm.models.resume_checkpoint", _WEIGHTS, Reads.FILE, _TIMM_5, argument=1, keywords=("checkpoint_path",), note=_IN_TIMM),
    Hidden("top2vec.Top2Vec.load", _OWN_MODELS, keywords=("file",), note=_IN_TOP2VEC),
    Hidden("top2vec.top2vec.Top2Vec.load", _OWN_MODELS, keywords=("file",), note=_IN_TOP2VEC),
    Hidden("torch.distributed.all_gather_object", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_3, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.broadcast_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_6, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.checkpoint.format_utils.dcp_to_torch_save", _SAFETENSORS, keywords=("dcp_checkpoint_dir",), note=_IN_TORCH),
    Hidden("torch.distributed.checkpoint.format_utils.torch_save_to_dcp", _SAFETENSORS, keywords=("torch_save_path",), note=_IN_TORCH),
    Hidden("torch.distributed.checkpoint.load", _SAFETENSORS, argument=None, keywords=("checkpoint_id",), note=_IN_TORCH_3),
    Hidden("torch.distributed.checkpoint.state_dict_loader.load", _SAFETENSORS, argument=None, keywords=("checkpoint_id",), note=_IN_TORCH_3),
    Hidden("torch.distributed.distributed_c10d.all_gather_object", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_3, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.distributed_c10d.broadcast_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_6, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.distributed_c10d.gather_object", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_5, argument=None, into=("object_gather_list", 1), note=_IN_TORCH_5),
    Hidden("torch.distributed.distributed_c10d.recv_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_6, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.distributed_c10d.scatter_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_5, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.gather_object", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_5, argument=None, into=("object_gather_list", 1), note=_IN_TORCH_5),
    Hidden("torch.distributed.recv_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_6, argument=None, note=_IN_TORCH_5),
    Hidden("torch.distributed.rpc.api.init_rpc", _TENSORS, NETWORK, argument=None, note=_IN_TORCH_2),
    Hidden("torch.distributed.rpc.init_rpc", _TENSORS, NETWORK, argument=None, note=_IN_TORCH_2),
    Hidden("torch.distributed.scatter_object_list", _TENSORS_OR_WEIGHTS, PROCESS, _OBJECTS_5, argument=None, note=_IN_TORCH_5),
    Hidden("torch.export.load", _SAFETENSORS, keywords=("f",), note=_IN_TORCH_4),
    Hidden("torch.export.pt2_archive._package.load_pt2", _SAFETENSORS, keywords=("f",), note=_IN_TORCH_4),
    Hidden("torch.export.pt2_archive.load_pt2", _SAFETENSORS, keywords=("f",), note=_IN_TORCH_4),
    Hidden("torch.hub.load_state_dict_from_url", _WEIGHTS_URL, URL, _OBJECTS_6, keywords=("url",), note=_IN_TORCH),
    Hidden("torch.load", _WEIGHTS, Reads.FILE, _TORCH, keywords=("f",), note=_IN_TORCH),
    Hidden("torch.package.PackageImporter", _SAFETENSORS, keywords=("file_or_buffer",), methods=("load_pickle",), note=_IN_TORCH),
    Hidden("torch.package.package_importer.PackageImporter", _SAFETENSORS, keywords=("file_or_buffer",), methods=("load_pickle",), note=_IN_TORCH),
    Hidden("torch.serialization.load", _WEIGHTS, Reads.FILE, _TORCH, keywords=("f",), note=_IN_TORCH),
    Hidden("torch.storage._load_from_bytes", _WEIGHTS, DATA, keywords=("b",), note=_IN_TORCH),
    Hidden("torch.utils.model_zoo.load_url", _WEIGHTS_URL, URL, _OBJECTS_6, keywords=("url",), note=_IN_TORCH),
    Hidden("trace.CoverageResults", _OWN_DUMPS, Reads.FILE, Condition("infile", 2, (True,), Default.SAFE), argument=2, keywords=("infile",)),
    Hidden("trace.Trace", _OWN_DUMPS, Reads.FILE, Condition("infile", 6, (True,), Default.SAFE), argument=6, keywords=("infile",), methods=("results",)),
    Hidden("tracemalloc.Snapshot.load", _OWN_DUMPS, keywords=("filename",)),
    Hidden("transformers.AutoModel.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForCausalLM.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForMaskedLM.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForQuestionAnswering.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForSeq2SeqLM.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForSequenceClassification.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.AutoModelForTokenClassification.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("transformers.PreTrainedModel.from_pretrained", _WEIGHTS, DOWNLOAD, _WEIGHTS_SAFE, argument=None, note=_IN_TRANSFORMERS),
    Hidden("twisted.application.service.loadApplication", _TWISTED, Reads.FILE, Condition("kind", 1, ("pickle",), Default.SAFE), keywords=("filename",), note="read in Twisted 26.10.0"),
    Hidden("twisted.persisted.dirdbm.Shelf", _TWISTED_SHELF, Reads.FILE, keywords=("name",), note="read in Twisted 26.10.0"),
    Hidden("twisted.persisted.sob.load", _TWISTED, Reads.FILE, Condition("style", 1, ("pickle", "xml"), Default.UNPICKLES), keywords=("filename",), note='read in Twisted 26.10.0; with style "source" it executes the file'),
    Hidden("ultralytics.FastSAM", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.NAS", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.RTDETR", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.SAM", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt", ".pth"), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.YOLO", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.YOLO().load", _ULTRALYTICS, keywords=("weights",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.YOLOE", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.YOLOWorld", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.FastSAM", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.NAS", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.models.RTDETR", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.SAM", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt", ".pth"), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.models.YOLO", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.YOLOE", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.YOLOWorld", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.fastsam.FastSAM", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.nas.NAS", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.models.rtdetr.RTDETR", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.sam.SAM", _ULTRALYTICS_TORCH, keywords=("model",), endings=(".pt", ".pth"), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.models.yolo.YOLO", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.yolo.YOLOE", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.models.yolo.YOLOWorld", _ULTRALYTICS, keywords=("model",), endings=(".pt",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.nn.attempt_load_one_weight", _ULTRALYTICS, keywords=("weights", "weight"), note=_IN_ULTRALYTICS_2),
    Hidden("ultralytics.nn.attempt_load_weights", _ULTRALYTICS, keywords=("weights", "weight"), note=_IN_ULTRALYTICS_2),
    Hidden("ultralytics.nn.load_checkpoint", _ULTRALYTICS, keywords=("weight",), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.nn.tasks.attempt_load_one_weight", _ULTRALYTICS, keywords=("weights", "weight"), note=_IN_ULTRALYTICS_2),
    Hidden("ultralytics.nn.tasks.attempt_load_weights", _ULTRALYTICS, keywords=("weights", "weight"), note=_IN_ULTRALYTICS_2),
    Hidden("ultralytics.nn.tasks.load_checkpoint", _ULTRALYTICS, keywords=("weight",), note=_IN_ULTRALYTICS_3),
    Hidden("ultralytics.nn.tasks.torch_safe_load", _ULTRALYTICS, Reads.FILE, _SAFE_ONLY, keywords=("weight",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.nn.torch_safe_load", _ULTRALYTICS, Reads.FILE, _SAFE_ONLY, keywords=("weight",), note=_IN_ULTRALYTICS),
    Hidden("ultralytics.utils.patches.torch_load", _WEIGHTS, Reads.FILE, _WEIGHTS_UNSAFE, keywords=("f",), note=_IN_ULTRALYTICS),
    Hidden("walrus.Cache", _WALRUS, STORE, argument=None, store=True, note="read in walrus at 2244f43, walrus/cache.py"),
    Hidden("walrus.cache.Cache", _WALRUS, STORE, argument=None, store=True, note="read in walrus at 2244f43, walrus/cache.py"),
    Hidden("web.session.DBStore", _WEBPY, STORE, argument=None, store=True, note="read in web.py at 00334f6"),
    Hidden("web.session.DiskStore", _WEBPY, FILE, argument=None, store=True, note="read in web.py at 00334f6"),
    Hidden("webdataset.WebDataset().decode", _WEBDATASET, RECEIVER, argument=None, note="read in webdataset 1.0.2; members named .pkl, .pickle or .pyd"),
    Hidden("whisper.load_model", _WHISPER, keywords=("name",), endings=(".pt", ".pth", ".bin", ".ckpt"), safe_from="the whisper release after 20250625", note="read at 0060c61 and in the change after 25 June 2025; its own models are pinned by digest"),
    Hidden("ydata_profiling.ProfileReport().load", _JSON_REPORT, keywords=("load_file",), note=_IN_YDATA_PROFILING),
    Hidden("ydata_profiling.ProfileReport().loads", _JSON_REPORT, DATA, keywords=("data",), note=_IN_YDATA_PROFILING),
    Hidden("zmq.Socket().recv_pyobj", _ZMQ, RECEIVER, argument=None, note="read in pyzmq 27.3.0, zmq/sugar/socket.py:1005; asyncio and green inherit it"),
)

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting("AG_ALLOW_PICKLE_FROM_URL", ("1", "True", "true"), "Leave it unset.", DOWNLOAD, note="an environment variable; read in autogluon 1.6.3"),
    Setting("AIRFLOW__CORE__DONOT_PICKLE", _AIRFLOW_OFF, _AIRFLOW, STORE, note="read in Airflow 2.11.2"),
    Setting("AIRFLOW__CORE__ENABLE_XCOM_PICKLING", _AIRFLOW_ON, _AIRFLOW, STORE, note="read in Airflow 2.11.2"),
    Setting("ALLOW_UNSAFE_PICKLE_DECODE", (True,), "Leave it at False.", UNKNOWN, modules=("numcodecs",), note="read in numcodecs 0.16.6 and 0.17.1"),
    Setting("BACKEND", ("diskcache.DjangoCache", "django.core.cache.backends.filebased.FileBasedCache"), _DJANGO_CACHE, FILE, store=True, note="read in Django 6.1.3 and diskcache 5.6.3"),
    Setting("BACKEND", ("django.core.cache.backends.db.DatabaseCache", "django.core.cache.backends.memcached.MemcachedCache", "django.core.cache.backends.memcached.PyLibMCCache"), _DJANGO_CACHE, STORE, store=True, note="read in Django 6.1.3; MemcachedCache in 4.0.10"),
    Setting("BACKEND", ("django.core.cache.backends.memcached.PyMemcacheCache",), _DJANGO_CACHE, STORE, unless=("serde",), store=True, note="read in Django 6.1.3"),
    Setting("BACKEND", ("django.core.cache.backends.redis.RedisCache",), _DJANGO_CACHE, STORE, unless=("serializer",), store=True, note="read in Django 6.1.3"),
    Setting("BACKEND", ("django_redis.cache.RedisCache",), _DJANGO_REDIS, STORE, unless=("SERIALIZER",), store=True, note="read in django-redis 7.0.0"),
    Setting("CACHEOPS_SERIALIZER", ("dill", "pickle"), "Name a module or class that dumps and loads JSON.", STORE, note="the default read in django-cacheops, cacheops/conf.py, version not known"),
    Setting("CACHE_TYPE", ("FileSystemCache", "filesystem"), _FLASK_CACHING, FILE, modules=("CACHE_DEFAULT_TIMEOUT", "CACHE_DIR", "CACHE_KEY_PREFIX", "CACHE_REDIS_URL", "flask", "flask_caching"), unless=("CACHE_SERIALIZER",), store=True, note="read in Flask-Caching 2.5.1"),
    Setting("CACHE_TYPE", ("MemcachedCache", "RedisCache", "RedisClusterCache", "RedisSentinelCache", "SASLMemcachedCache", "SpreadSASLMemcachedCache", "UWSGICache", "memcached", "redis", "rediscluster", "redissentinel", "saslmemcached", "spreadsaslmemcached", "uwsgi"), _FLASK_CACHING, STORE, modules=("CACHE_DEFAULT_TIMEOUT", "CACHE_DIR", "CACHE_KEY_PREFIX", "CACHE_REDIS_URL", "flask", "flask_caching"), unless=("CACHE_SERIALIZER",), store=True, note="read in Flask-Caching 2.5.1; the names in small letters are of older versions"),
    Setting("CELERY_ACCEPT_CONTENT", _KOMBU_ACCEPTS, _ACCEPT, NETWORK, note="read in celery 5.7.0"),
    Setting("CELERY_EVENT_SERIALIZER", ("pickle",), _CELERY, UNKNOWN, note="read in celery 5.7.0"),
    Setting("CELERY_RESULT_ACCEPT_CONTENT", _KOMBU_ACCEPTS, _ACCEPT, STORE, note="read in celery 5.7.0"),
    Setting("CELERY_RESULT_SERIALIZER", ("pickle",), _CELERY, STORE, note="read in celery 5.7.0"),
    Setting("CELERY_TASK_SERIALIZER", ("pickle",), _CELERY, UNKNOWN, note="read in celery 5.7.0"),
    Setting("HTTPCACHE_ENABLED", (True, "True"), _SCRAPY_CACHE, FILE, unless=("HTTPCACHE_STORAGE",), store=True, note="read in scrapy 2.19.0"),
    Setting("HTTPCACHE_STORAGE", ("scrapy.extensions.httpcache.DbmCacheStorage", "scrapy.extensions.httpcache.FilesystemCacheStorage"), _SCRAPY_CACHE, FILE, store=True, note="read in scrapy 2.19.0"),
    Setting("JOBDIR", ("*",), _SCRAPY_JOB, FILE, modules=("SPIDER_MODULES", "scrapy"), store=True, note="read in scrapy 2.19.0"),
    Setting("NUMCODECS_ALLOW_UNSAFE_PICKLE_DECODE", ("1", "true", "yes"), "Leave it unset.", UNKNOWN, note="an environment variable; read in numcodecs 0.17.1"),
    Setting("PYRO_SERIALIZER", _PYRO_PICKLES, _PYRO, NETWORK, note="read in Pyro4 4.82; Pyro5 has no pickle; an environment variable"),
    Setting("PYRO_SERIALIZERS_ACCEPTED", _PYRO_PICKLES, _PYRO, NETWORK, note="read in Pyro4 4.82; Pyro5 has no pickle; an environment variable, its names parted by commas"),
    Setting("RAY_DATA_WEBDATASET_ALLOW_UNSAFE_DESERIALIZATION", ("1",), "Leave it unset.", UNKNOWN, note="an environment variable; read in ray 2.60.0"),
    Setting("SERIALIZER", ("django_redis.serializers.pickle.PickleSerializer",), _DJANGO_REDIS, STORE, note="read in django-redis 7.0.0"),
    Setting("SERIALIZER", _PYRO_PICKLES, _PYRO, NETWORK, modules=("Pyro4",), note="read in Pyro4 4.82; Pyro5 has no pickle"),
    Setting("SERIALIZERS_ACCEPTED", _PYRO_PICKLES, _PYRO, NETWORK, modules=("Pyro4",), note="read in Pyro4 4.82; Pyro5 has no pickle"),
    Setting("SESSION_SERIALIZER", ("PickleSerializer",), _DJANGO_SESSION, STORE, note="read in Django 4.0.10; not in 5.0"),
    Setting("SESSION_TYPE", ("filesystem",), _FLASK_SESSION, FILE, modules=("SESSION_FILE_DIR", "SESSION_KEY_PREFIX", "SESSION_PERMANENT", "SESSION_REDIS", "SESSION_USE_SIGNER", "flask", "flask_session"), store=True, note="read in Flask-Session 0.8.0, through cachelib"),
    Setting("SESSION_TYPE", ("cachelib", "dynamodb", "memcached", "mongodb", "redis", "sqlalchemy"), _FLASK_SESSION, STORE, modules=("SESSION_FILE_DIR", "SESSION_KEY_PREFIX", "SESSION_PERMANENT", "SESSION_REDIS", "SESSION_USE_SIGNER", "flask", "flask_session"), store=True, note="read in Flask-Session 0.8.0, base.py:145: what is not msgpack or JSON is unpickled"),
    Setting("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", ("1", "true", "y", "yes"), "Leave it unset, and pass weights_only=True.", UNKNOWN, note="an environment variable; read in torch 2.15.0"),
    Setting("TRUST_REMOTE_CODE", ("1", "True", "true"), "Leave it unset.", DOWNLOAD, modules=("transformers",), note="an environment variable; read in transformers 5.23.0, for the pickled index of RAG"),
    Setting("_pyroSerializer", _PYRO_PICKLES, _PYRO, NETWORK, note="read in Pyro4 4.82; Pyro5 has no pickle"),
    Setting("accept", _KOMBU_ACCEPTS, _ACCEPT, NETWORK, modules=("celery", "kombu"), calls=("Consumer", "Mailbox", "SimpleBuffer", "SimpleQueue", "loads"), note="read in kombu 5.7.0; Consumer, SimpleQueue, Queue.get, loads, Mailbox"),
    Setting("accept_content", _KOMBU_ACCEPTS, _ACCEPT, NETWORK, note="read in celery 5.7.0"),
    Setting("allow_pickle", (True,), _RPYC, NETWORK, modules=("rpyc",), calls=("dict", "update"), note="read in rpyc 6.0.2, core/netref.py:254; a key of protocol_config"),
    Setting("allowed_serializers", ("pickle",), _CELERY, NETWORK, calls=("setup_security",), note="read in celery 5.7.0"),
    Setting("apscheduler.jobstores.default", _APSCHEDULER_STORES, _APSCHEDULER_3, STORE, store=True, note="read in APScheduler 3.11.3; a mapping with the key type"),
    Setting("beaker.cache.type", ("dbm", "file"), _BEAKER_STORE, FILE, store=True, note="read in beaker 1.14.1"),
    Setting("beaker.cache.type", _BEAKER_STORES, _BEAKER_STORE, STORE, store=True, note="read in beaker 1.14.1"),
    Setting("beaker.session.data_serializer", ("pickle",), _BEAKER_COOKIE, STORE, note="read in beaker 1.14.1"),
    Setting("beaker.session.type", ("dbm", "file"), _BEAKER_STORE, FILE, store=True, note="read in beaker 1.14.1; pickled whatever data_serializer says"),
    Setting("beaker.session.type", _BEAKER_STORES, _BEAKER_STORE, STORE, store=True, note="read in beaker 1.14.1; pickled whatever data_serializer says"),
    Setting("beaker.session.type", ("cookie",), _BEAKER_COOKIE, REQUEST, unless=("beaker.session.data_serializer",), store=True, note="read in beaker 1.14.1; the cookie is signed"),
    Setting("cache.type", ("dbm", "file"), _BEAKER_STORE, FILE, modules=("beaker",), store=True, note="read in beaker 1.14.1"),
    Setting("cache.type", _BEAKER_STORES, _BEAKER_STORE, STORE, modules=("beaker",), store=True, note="read in beaker 1.14.1"),
    Setting("class", ("aiocache.serializers.PickleSerializer",), _AIOCACHE, STORE, note="read in aiocache 0.12.3, factory.py:220"),
    Setting("coder", ("PickleCoder",), _FASTAPI_CACHE, STORE, note="read in fastapi-cache at 013be85, coder.py"),
    Setting("data_serializer", ("pickle",), _BEAKER_COOKIE, STORE, modules=("beaker",), note="read in beaker 1.14.1"),
    Setting("deserializer", ("python_memcache_deserializer",), _PYMEMCACHE, STORE, note="read in pymemcache 4.0.0"),
    Setting("donot_pickle", _AIRFLOW_OFF, _AIRFLOW, STORE, note="read in Airflow 2.11.2"),
    Setting("enable_xcom_pickling", _AIRFLOW_ON, _AIRFLOW, STORE, note="read in Airflow 2.11.2, models/xcom.py:711; not in 3"),
    Setting("event_serializer", ("pickle",), _CELERY, UNKNOWN, note="read in celery 5.7.0"),
    Setting("key_serializer", ("pickle", "raw_pickle"), _FAUST, NETWORK, modules=("faust",), note="read in faust-streaming 0.15.3"),
    Setting("result_accept_content", _KOMBU_ACCEPTS, _ACCEPT, STORE, note="read in celery 5.7.0"),
    Setting("result_serializer", ("pickle",), _CELERY, STORE, note="read in celery 5.7.0"),
    Setting("serde", ("PickleSerde", "compressed_serde", "pickle_serde"), _PYMEMCACHE, STORE, note="read in pymemcache 4.0.0"),
    Setting("serializer", ("pickle",), _CELERY, NETWORK, modules=("celery", "kombu"), calls=("Producer", "SimpleBuffer", "SimpleQueue", "apply_async", "periodic_task", "publish", "retry", "send_task", "shared_task", "signature", "subtask", "task"), note="read in celery 5.7.0 and kombu 5.7.0"),
    Setting("serializer", ("pickle", "pickle_serializer"), _REQUESTS_CACHE, STORE, modules=("requests_cache",), calls=("CachedSession", "FileCache", "GridFSCache", "MongoCache", "RedisCache", "SQLiteCache", "install_cache"), note="read in requests-cache 1.3.3"),
    Setting("serializer", ("pickle", "raw_pickle"), _FAUST, NETWORK, modules=("faust",), calls=("Record",), note="read in faust-streaming 0.15.3; of a Record, as a keyword of the class"),
    Setting("session.data_serializer", ("pickle",), _BEAKER_COOKIE, STORE, modules=("beaker",), note="read in beaker 1.14.1"),
    Setting("session.type", ("dbm", "file"), _BEAKER_STORE, FILE, modules=("beaker",), store=True, note="read in beaker 1.14.1; pickled whatever data_serializer says"),
    Setting("session.type", _BEAKER_STORES, _BEAKER_STORE, STORE, modules=("beaker",), store=True, note="read in beaker 1.14.1; pickled whatever data_serializer says"),
    Setting("session.type", ("cookie",), _BEAKER_COOKIE, REQUEST, modules=("beaker",), unless=("session.data_serializer",), store=True, note="read in beaker 1.14.1; the cookie is signed"),
    Setting("task_serializer", ("pickle",), _CELERY, UNKNOWN, note="read in celery 5.7.0"),
    Setting("tools.sessions.storage_class", ("cherrypy.lib.sessions.FileSession",), _CHERRYPY, FILE, store=True, note="read in CherryPy at 00462ff, lib/sessions.py"),
    Setting("tools.sessions.storage_class", ("cherrypy.lib.sessions.MemcachedSession",), _CHERRYPY, STORE, store=True, note="read in CherryPy at 00462ff, lib/sessions.py"),
    Setting("tools.sessions.storage_type", ("file",), _CHERRYPY, FILE, store=True, note="read in CherryPy at 00462ff, lib/sessions.py"),
    Setting("tools.sessions.storage_type", ("memcached",), _CHERRYPY, STORE, store=True, note="read in CherryPy at 00462ff, lib/sessions.py"),
    Setting("value_serializer", ("pickle", "raw_pickle"), _FAUST, NETWORK, modules=("faust",), note="read in faust-streaming 0.15.3"),
)

#: The rules of other tools that report a call too, by its name here. What bandit 1.9.4 and ruff 0.17.6 report was
#: measured, the others were read.
PEERS: Final[dict[str, tuple[str, ...]]] = {
    "jsonpickle.decode": ("bandit B301", "ruff S301", "CodeQL unsafe deserialization"),
    "jsonpickle.unpickler.Unpickler().restore": ("bandit B301",),
    "jsonpickle.unpickler.decode": ("bandit B301", "ruff S301", "CodeQL unsafe deserialization"),
    "keras.models.load_model": ("Trail of Bits pickles-in-keras",),
    "msgpack.load": ("Trail of Bits msgpack-numpy",),
    "msgpack.loads": ("Trail of Bits msgpack-numpy",),
    "msgpack.unpack": ("Trail of Bits msgpack-numpy",),
    "msgpack.unpackb": ("Trail of Bits msgpack-numpy",),
    "msgpack_numpy.patch": ("Trail of Bits msgpack-numpy",),
    "pandas.read_pickle": ("bandit B301", "ruff S301", "Trail of Bits pickles-in-pandas"),
    "sklearn.externals.joblib.load": ("Trail of Bits scikit-joblib-load",),
    "torch.distributed.all_gather_object": ("Trail of Bits pickles-in-pytorch-distributed",),
    "torch.distributed.broadcast_object_list": ("Trail of Bits pickles-in-pytorch-distributed",),
    "torch.distributed.gather_object": ("Trail of Bits pickles-in-pytorch-distributed",),
    "torch.distributed.recv_object_list": ("Trail of Bits pickles-in-pytorch-distributed",),
    "torch.distributed.rpc.init_rpc": ("modelaudit",),
    "torch.distributed.scatter_object_list": ("Trail of Bits pickles-in-pytorch-distributed",),
    "torch.load": ("bandit B614", "Trail of Bits pickles-in-pytorch", "Sonar S6985"),
    "torch.package.PackageImporter": ("CodeQL unsafe deserialization", "Trail of Bits pytorch-package"),
    "torch.storage._load_from_bytes": ("fickling",),
}
