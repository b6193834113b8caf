"""The catalogues of origins and of integrity checks: their form, and their names where this interpreter has them."""

from __future__ import annotations

import importlib
import inspect
import re
import sys
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest

from bandit_pickle_plugins.catalogue import checks_of_integrity, origins, sends
from bandit_pickle_plugins.catalogue.loaders import LOADERS
from bandit_pickle_plugins.catalogue.loaders import Form as LoaderForm


class Record(Protocol):
    """Any record of a catalogue."""

    @property
    def name(self) -> str: ...


TABLES: dict[str, Sequence[Record]] = {
    "SOURCES": origins.SOURCES,
    "GIVES": origins.GIVES,
    "SAME": origins.SAME,
    "OVERRIDES": origins.OVERRIDES,
    "REGISTERED": origins.REGISTERED,
    "DECORATED": origins.DECORATED,
    "PASSES": origins.PASSES,
    "CALLS": origins.CALLS,
    "OPENS": origins.OPENS,
    "FILLS": origins.FILLS,
    "COPIES": origins.COPIES,
    "ITEMS": origins.ITEMS,
    "PICKLERS": origins.PICKLERS,
    "CHECKS": checks_of_integrity.CHECKS,
    "MACS": checks_of_integrity.MACS,
    "HASHES": checks_of_integrity.HASHES,
    "PINNED": checks_of_integrity.PINNED,
    "GIVES of checks": checks_of_integrity.GIVES,
    "SAME of checks": checks_of_integrity.SAME,
}

#: Types that no module has.
INVENTED = {"asyncio.LocalStreamReader", "boto3.Client", "boto3.Resource", "dbapi", "websockets.Connection"}
INVENTED |= {"crypto.Public", "crypto.Private", "multiprocessing.PipeEnd0", "multiprocessing.PipeEnd1"}

#: A note that says why a name of the standard library is not in every supported Python on Linux.
ELSEWHERE = re.compile(r"Python 2|new in|removed in|where built|Windows|BSD and macOS|Linux|invented|of ssl.SSLSocket")

PART = re.compile(r"[A-Za-z_*][\w*]*(\(\))*")


def parts(name: str) -> tuple[str, ...]:
    return tuple(name.split("."))


def key_of(record: Record) -> tuple[object, ...]:
    """What may not be said twice: everything but what follows from it."""
    said = ("origin", "type", "note", "form", "how", "off", "needs", "url")
    fields = inspect.signature(type(record)).parameters
    assert "name" in fields
    return tuple(repr(getattr(record, field)) for field in fields if field not in said)


def everything() -> Iterator[Record]:
    for name, table in TABLES.items():
        if name != "ITEMS":
            yield from table


def starts(name: str, prefix: str) -> bool:
    """Tell whether ``name`` is ``prefix`` or something read from it."""
    rest = name[len(prefix) :]
    return name.startswith(prefix) and (not rest or rest.startswith((".", "()")))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_tables_are_sorted(table: Sequence[Record]) -> None:
    names = [record.name for record in table]
    assert names == sorted(names)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_nothing_is_said_twice(table: Sequence[Record]) -> None:
    by_type = [
        (*key_of(record), getattr(record, "type", "")) if isinstance(record, origins.Registered) else key_of(record)
        for record in table
    ]
    assert [key for key, count in Counter(by_type).items() if count > 1] == []


@pytest.mark.parametrize(
    "table", ["SOURCES", "GIVES", "SAME", "PASSES", "CALLS", "OPENS", "PICKLERS", "CHECKS", "MACS"]
)
def test_one_record_a_name(table: str) -> None:
    counted = Counter((record.name, getattr(record, "item", None)) for record in TABLES[table])
    assert [name for name, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("source", [origins, checks_of_integrity], ids=["origins", "checks"])
def test_one_record_a_line(source: ModuleType) -> None:
    classes = "|".join({type(record).__name__ for table in TABLES.values() for record in table})
    text = Path(inspect.getsourcefile(source) or "").read_text(encoding="utf-8")
    counted = len(re.findall(rf"^    (?:{classes})\(.*\),$", text, re.MULTILINE))
    ours = [
        value
        for name, value in vars(source).items()
        if name.isupper() and isinstance(value, tuple) and value and hasattr(value[0], "name")
    ]
    assert counted == sum(map(len, ours)), source.__name__


def test_names_are_dotted() -> None:
    written_wrong = [
        name
        for record in everything()
        for name in (record.name, getattr(record, "type", "") or record.name)
        if not all(PART.fullmatch(part) for part in parts(name))
    ]
    assert written_wrong == []


def test_every_origin_has_a_severity() -> None:
    assert set(origins.SEVERITY) == set(origins.Origin)
    ranks = ["HIGH", "MEDIUM", "LOW", None]
    order = [ranks.index(severity) for severity in origins.SEVERITY.values()]
    assert order == sorted(order)
    assert list(origins.SEVERITY) == list(origins.Origin)


def test_callbacks_get_an_origin_or_a_type() -> None:
    records: list[origins.Overrides | origins.Registered | origins.Decorated] = [*origins.OVERRIDES]
    records += [*origins.REGISTERED, *origins.DECORATED]
    for record in records:
        assert (record.origin is None) == bool(record.type), record
        assert record.parameter >= 0 or record.parameter == origins.EVERY, record
    for method in origins.OVERRIDES:
        assert method.name.count("().") == 1, method
        assert method.parameter != 0, method


def test_every_type_is_known() -> None:
    """What is said of a type is found: by its name, or by the name of what it is the same as."""
    known = [record.name for record in everything() if not isinstance(record, origins.Same)]
    known += [row.name for row in sends.SENDS]
    typed = {getattr(record, "type", "") for record in everything()} - {""}
    unknown = {
        name
        for name in typed
        if not any(starts(other, name) and (other != name or "(" in name) for other in known)
        and not any(starts(name.removesuffix("()"), same.name) for same in (*origins.SAME, *checks_of_integrity.SAME))
        and name.removesuffix("()") not in {other.removesuffix("()") for other in known}
    }
    assert unknown == set()


@pytest.mark.parametrize("same", [origins.SAME, checks_of_integrity.SAME], ids=["origins", "checks"])
def test_same_leads_to_one_name(same: Sequence[origins.Same]) -> None:
    leads = {record.name: record.type for record in same}
    assert len(leads) == len(same)
    for start in leads:
        seen = [start]
        while seen[-1] in leads:
            seen.append(leads[seen[-1]])
            assert len(seen) < 4
    assert not [record for record in same if record.name.endswith("()") or record.type.endswith("()")]


def test_a_longer_source_only_says_otherwise_on_purpose() -> None:
    """A source below another one with the same origin says nothing; one with another origin is listed here."""
    shadowing = {
        (longer.name, shorter.name)
        for longer in origins.SOURCES
        for shorter in origins.SOURCES
        if longer is not shorter and starts(longer.name, shorter.name)
    }
    origin = {record.name: record.origin for record in origins.SOURCES}
    assert [pair for pair in sorted(shadowing) if origin[pair[0]] is origin[pair[1]]] == []
    assert {longer for longer, _ in shadowing} == {
        "aiohttp.web.Request().app",
        "aiohttp.web.Request().config_dict",
        "boto3.Resource().Queue",
        "boto3.Resource().create_queue",
        "boto3.Resource().get_queue_by_name",
        "django.http.HttpRequest().resolver_match",
        "django.http.HttpRequest().session",
        "django.http.HttpRequest().urlconf",
        "django.http.HttpRequest().user",
        "falcon.Request().context",
        "nats.js.client.JetStreamContext().key_value",
        "nats.js.client.JetStreamContext().object_store",
        "pyramid.request.Request().context",
        "pyramid.request.Request().registry",
        "rest_framework.request.Request().auth",
        "rest_framework.request.Request().session",
        "rest_framework.request.Request().user",
        "sanic.request.Request().app",
        "sanic.request.Request().ctx",
        "starlette.requests.Request().app",
        "starlette.requests.Request().auth",
        "starlette.requests.Request().state",
        "starlette.requests.Request().user",
        "starlette.websockets.WebSocket().app",
        "starlette.websockets.WebSocket().state",
    }


def resolves(name: str) -> bool:
    """Tell whether this interpreter's library has the name, as far as that shows without calling anything."""
    steps = parts(name)
    found: object = None
    for length in range(len(steps) - 1, 0, -1):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found = importlib.import_module(".".join(steps[:length]))
        except ImportError:
            continue
        steps = steps[length:]
        break
    else:
        return False
    for step in steps:
        plain = step.replace("()", "")
        if not hasattr(found, plain):
            return isinstance(found, type) and sets(found, plain)
        found = getattr(found, plain)
        if step != plain and not isinstance(found, type):
            return True
    return True


def sets(owner: type, attribute: str) -> bool:
    """Tell whether a class written in Python sets the attribute on its instances."""
    for parent in owner.__mro__:
        try:
            text = inspect.getsource(parent)
        except (OSError, TypeError):
            continue
        if re.search(rf"\bself\.{attribute}\b.*=", text):
            return True
    return False


def standard() -> Iterator[Record]:
    for record in everything():
        here = parts(record.name)[0] in sys.stdlib_module_names
        if here and not any(starts(record.name.replace("()", ""), name) for name in INVENTED):
            yield record


@pytest.mark.skipif(sys.platform != "linux", reason="the notes say what exists on Linux")
def test_names_of_the_standard_library_exist() -> None:
    missing = {record.name for record in standard() if not ELSEWHERE.search(getattr(record, "note", ""))}
    assert {name for name in missing if not resolves(name)} == set()


def test_the_standard_library_is_covered_by_the_check_above() -> None:
    assert len({record.name for record in standard()}) > 250
    assert not resolves("socket.socket().receive")
    assert not resolves("asyncio.no_such_thing")
    assert resolves("socketserver.StreamRequestHandler().rfile")


STEP = re.compile(r"\(\)|[^.()]+")
SAME = {record.name: record.type for record in (*origins.SAME, *checks_of_integrity.SAME)}
MADE = {record.name: record.type for record in (*origins.GIVES, *checks_of_integrity.GIVES) if record.item is None}


def written(name: str, *, whole: bool = True) -> str:
    """Return the name with every start of it, and with ``whole`` itself, written as the type that it is."""
    found = ""
    steps = STEP.findall(name)
    for count, step in enumerate(steps, 1):
        made = MADE.get(found, f"{found}()" if step == "()" else found)
        found = made if step == "()" else f"{made}.{step}" if found else step
        while found.removesuffix("()") in SAME and (whole or count < len(steps)):
            plain = found.removesuffix("()")
            found = found.replace(plain, SAME[plain], 1)
    return found


def origin_of(name: str) -> str | None:
    """Return the origin of the longest start of a name that has one."""
    known = {record.name: record.origin.name for record in origins.SOURCES}
    patterns = {re.compile(one.replace(".", r"\.").replace("*", ".*").replace("()", r"\(\)")): one for one in known}
    while name:
        for pattern, one in patterns.items():
            if pattern.fullmatch(name):
                return known[one]
        name = name.removesuffix("()") if name.endswith("()") else name.rpartition(".")[0]
    return None


@pytest.mark.parametrize(
    ("name", "origin"),
    {
        "Pyro5.api.Proxy().answer": "NETWORK",
        "aioredis.from_url().get": "STORE",
        "aiohttp.ClientSession().get().read": "NETWORK",
        "asyncio.open_unix_connection().unknown": None,
        "boto3.Session().client().receive_message": "NETWORK",
        "boto3.client().get_object": "STORE",
        "boto3.client().put_object": None,
        "boto3.resource().Bucket().Object().get": "STORE",
        "boto3.resource().get_queue_by_name().receive_messages": "NETWORK",
        "boto3.resource().meta.client.invoke": "NETWORK",
        "boto3.resource().meta.client.list_buckets": None,
        "django.core.cache.cache.get": "STORE",
        "django.http.HttpRequest().GET.get": "REQUEST",
        "django.views.generic.ListView().request.session.get": "STORE",
        "django.views.generic.ListView().request.POST": "REQUEST",
        "fastapi.Request().body": "REQUEST",
        "fastapi.Request().app.state.models": "UNKNOWN",
        "flask.request.get_data": "REQUEST",
        "flask.requests": None,
        "http.client.HTTPSConnection().getresponse().read": "NETWORK",
        "http.server.BaseHTTPRequestHandler().rfile.read": "REQUEST",
        "mycorp.protos.model_pb2_grpc.ModelStub().Predict": "NETWORK",
        "multiprocessing.connection.Listener().accept().recv_bytes": "NETWORK",
        "multiprocessing.Queue().get": "OWN",
        "psycopg2.connect().cursor().fetchone": "STORE",
        "pika.BlockingConnection().channel().basic_get": "NETWORK",
        "pika.BlockingConnection().channel().queue_declare": None,
        "requests.Session().post().content": "NETWORK",
        "requests.session().get().raw.read": "NETWORK",
        "socket.create_connection().recv": "NETWORK",
        "socket.create_connection().getpeername": None,
        "socketserver.BaseRequestHandler().request": "NETWORK",
        "socketserver.BaseRequestHandler().request.makefile().read": "NETWORK",
        "socketserver.StreamRequestHandler().rfile": "NETWORK",
        "sqlalchemy.create_engine().connect().execute().fetchall": "STORE",
        "sqlite3.connect().execute().fetchone": "STORE",
        "ssl.create_default_context().wrap_socket().read": "NETWORK",
        "ssl.create_default_context().wrap_socket().recv": "NETWORK",
        "subprocess.Popen().communicate": "PROCESS",
        "subprocess.Popening": None,
        "sys.stdin.buffer.read": "PROCESS",
        "tempfile.NamedTemporaryFile().name": "TEMPORARY",
        "urllib.request.urlopen().read": "NETWORK",
        "zmq.Context().socket().recv": "NETWORK",
        "zmq.Context.instance().socket().recv_multipart": "NETWORK",
        "zmq.Context().socket().send": None,
        "zmq.asyncio.Context().socket().recv_string": "NETWORK",
    }.items(),
)
def test_sources_are_found_through_what_gives_them(name: str, origin: str | None) -> None:
    assert origin_of(written(name)) == origin


def test_names_are_written_as_what_they_are() -> None:
    assert written("ssl.SSLContext().wrap_socket().recv") == "socket.socket().recv"
    assert written("zmq.green.Context().socket") == "zmq.Context().socket"
    assert written("django.views.generic.ListView().request.POST") == "django.http.HttpRequest().POST"
    assert written("mycorp.Socket().recv") == "mycorp.Socket().recv"


def test_what_is_renamed_has_no_records() -> None:
    """Where a name is written as another one, nothing is said of the first any more."""
    assert [record.name for record in everything() if written(record.name, whole=False) != record.name] == []


def test_every_loader_that_is_called_has_its_pickler() -> None:
    """A round trip through any module of the loaders is recognised; the exceptions have no pickler of that name."""
    picklers = {record.name for record in origins.PICKLERS}
    opposite = {"load": "dump", "loads": "dumps", "_load": "_dump", "_loads": "_dumps", "loads_oob": "dumps_oob"}
    missing = set()
    for loader in LOADERS:
        module, _, name = loader.name.rpartition(".")
        if loader.form is LoaderForm.FUNCTION and name in opposite and f"{module}.{opposite[name]}" not in picklers:
            missing.add(loader.name)
    assert missing == {
        "dill.temp.load",
        "pandas.compat.pickle_compat.load",
        "pandas.compat.pickle_compat.loads",
        "sage.misc.persist.SageUnpickler.loads",
    }


@pytest.mark.parametrize("module", [origins, checks_of_integrity], ids=["origins", "checks"])
def test_unread_packages_are_in_the_tables(module: ModuleType) -> None:
    unread: frozenset[str] = module.UNREAD
    assert unread <= {parts(record.name)[0] for record in everything()}
    assert not unread & sys.stdlib_module_names


def test_a_check_is_not_also_a_pass() -> None:
    """What opens a box verifies it; what only decrypts passes on."""
    assert not {record.name for record in checks_of_integrity.CHECKS} & {record.name for record in origins.PASSES}
