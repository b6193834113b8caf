"""What says who can write a file: calls that set its permissions, and how its name is made. One fact a line.

Names are written the way ``analysis/values.py`` writes them. Source: the library of CPython, and its documentation of
``os``, ``stat``, ``tempfile`` and ``pathlib``.
"""

from __future__ import annotations

import enum
import stat
from typing import Final, NamedTuple

from .origins import RECEIVER, SHARED_PATHS


class What(enum.Enum):
    """What a call does with the permissions that it is given."""

    SETS = "sets them, whatever the umask"
    MAKES = "makes a file with them, less the umask"
    FOLDER = "makes a folder with them, less the umask"


SETS: Final = What.SETS
MAKES: Final = What.MAKES
FOLDER: Final = What.FOLDER


class Permits(NamedTuple):
    """A callable that gives the file or folder at ``target`` the permissions at ``mode``, also by these keywords."""

    name: str
    what: What
    target: int = 0
    mode: int = 1
    keywords: tuple[str, ...] = ("path",)


PERMITS: Final[tuple[Permits, ...]] = (
    Permits("os.chmod", SETS),
    Permits("os.fchmod", SETS, keywords=("fd",)),
    Permits("os.lchmod", SETS),
    Permits("os.makedirs", FOLDER, keywords=("name",)),
    Permits("os.mkdir", FOLDER),
    Permits("pathlib.Path().chmod", SETS, RECEIVER, 0),
    Permits("pathlib.Path().lchmod", SETS, RECEIVER, 0),
    Permits("pathlib.Path().mkdir", FOLDER, RECEIVER, 0),
    Permits("pathlib.Path().touch", MAKES, RECEIVER, 0),
)

#: Callables that open a file and make it with the permissions at this position, less the umask.
OPENED_WITH: Final[dict[str, int]] = {
    "dbm.dumb.open": 2,
    "dbm.gnu.open": 2,
    "dbm.ndbm.open": 2,
    "dbm.open": 2,
    "os.open": 2,
}

#: Callables that run a command, which can be ``chmod``.
COMMANDS: Final = frozenset(
    {
        "asyncio.create_subprocess_exec",
        "asyncio.create_subprocess_shell",
        "os.popen",
        "os.system",
        "subprocess.Popen",
        "subprocess.call",
        "subprocess.check_call",
        "subprocess.check_output",
        "subprocess.getoutput",
        "subprocess.run",
    }
)

#: Those that take the words of the command one by one.
COMMANDS_IN_WORDS: Final = frozenset({"asyncio.create_subprocess_exec"})

UMASK: Final = "os.umask"

#: Callables that remove the file that they are given, and methods of paths that do.
REMOVING: Final = frozenset({"os.remove", "os.unlink"})
UNLINKING: Final = frozenset({"unlink"})
#: Callables that tell whether there is a file, and methods of paths that do.
EXISTING: Final = frozenset({"os.path.exists", "os.path.isfile", "os.path.lexists"})
EXISTING_METHODS: Final = frozenset({"exists", "is_file"})

#: Directories in which every user of the machine can make files.
SHARED_DIRECTORIES: Final = (
    *SHARED_PATHS,
    "/private/tmp",
    "/private/var/tmp",
    "/run/shm",
    "/usr/tmp",
    "C:/Temp",
    "C:/Windows/Temp",
)
#: What the functions below return stands for.
SHARED_DIRECTORY: Final = "/tmp"
SHARED_CALLS: Final = frozenset({"tempfile.gettempdir", "tempfile.gettempdirb"})
#: Variables of the environment that name one, where they are not the user's own.
SHARED_VARIABLES: Final = frozenset({"TEMP", "TMP", "TMPDIR"})

#: Callables that make a file or folder that nobody else can write, under a name that nobody can foresee.
SAFE: Final = frozenset(
    {
        "tempfile.NamedTemporaryFile",
        "tempfile.SpooledTemporaryFile",
        "tempfile.TemporaryDirectory",
        "tempfile.TemporaryFile",
        "tempfile.mkdtemp",
        "tempfile.mkstemp",
    }
)
#: Callables that only make up a name, with the position of the folder: somebody else can make the file first.
NAMES_ONLY: Final[dict[str, int]] = {"os.tempnam": 0, "os.tmpnam": 0, "tempfile.mktemp": 2}

#: Callables, or modules of them, whose results another user of the machine can foresee or look up.
PREDICTABLE: Final = frozenset(
    {
        "builtins.__file__",
        "builtins.__name__",
        "datetime",
        "getpass.getuser",
        "multiprocessing.current_process",
        "os.getlogin",
        "os.getpgid",
        "os.getpid",
        "os.getppid",
        "os.getuid",
        "os.geteuid",
        "os.uname",
        "platform",
        "psutil.Process",
        "socket.getfqdn",
        "socket.gethostname",
        "sys.platform",
        "sys.version",
        "sys.version_info",
        "threading.current_thread",
        "threading.get_ident",
        "time",
    }
)
#: The same of results that nobody can foresee.
RANDOM: Final = frozenset(
    {
        "bson.ObjectId",
        "bson.objectid.ObjectId",
        "django.utils.crypto.get_random_string",
        "numpy.random",
        "os.urandom",
        "random",
        "secrets",
        "shortuuid",
        "tempfile._get_candidate_names",
        "uuid.uuid4",
    }
)
#: Builtins whose result is as predictable as their arguments.
CONVERTING: Final = frozenset(
    f"builtins.{name}" for name in ("abs", "bin", "chr", "format", "hex", "int", "oct", "repr", "round", "str")
)
#: Builtins over whose items, or whose results, nothing is left to guess.
COUNTING: Final = frozenset({"builtins.enumerate", "builtins.len", "builtins.range", "itertools.count"})

#: The bits of the constants of ``stat`` and ``os`` that modes and flags are put together from.
CONSTANTS: Final[dict[str, int]] = {
    **{f"stat.{name}": value for name, value in vars(stat).items() if name.startswith("S_I") and type(value) is int},
    "os.O_CREAT": 1 << 6,
    "os.O_EXCL": 1 << 7,
}
CREATES: Final = CONSTANTS["os.O_CREAT"]
EXCLUSIVE: Final = CONSTANTS["os.O_EXCL"]

#: Words one of which stands in every file that does one of these things, or a part of :data:`PARTS`.
WORDS: Final = (
    "O_CREAT",
    "anydbm",
    "chmod",
    "dbm",
    "dumbdbm",
    "fchmod",
    "gdbm",
    "gettempdir",
    "gettempdirb",
    "lchmod",
    "mktemp",
    "ndbm",
    "tempnam",
    "tmpnam",
    "umask",
)

#: Parts of literals, by what is common to some of them.
PARTS: Final = {
    "TEMP": ("'TEMP'", '"TEMP"', "$TEMP", "${TEMP", "%TEMP"),
    "TMP": ("TMP",),
    "shm": ("/shm", "'shm", '"shm'),
    "tmp": ("/tmp", "'tmp", '"tmp'),
}
