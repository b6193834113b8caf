"""The scripts of ``examples/zeromq`` do what its README says: real processes and sockets, on loopback only."""

from __future__ import annotations

import contextlib
import hmac
import pickle
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zmq
import zmq.auth

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "zeromq"
FREE_PORT = "tcp://127.0.0.1:*"
TIMEOUT = 30  # seconds; only what hangs takes as long
LEAVE_MARK = "import sys; open(sys.argv[1], 'w').close()"


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Where the attack leaves a file once it has run."""
    return tmp_path / "mark"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return make_key(tmp_path / "shared.key")


def make_key(path: Path) -> Path:
    path.write_text(secrets.token_hex(32) + "\n", encoding="ascii")
    return path


@pytest.fixture
def curve_keys(tmp_path: Path) -> tuple[Path, Path]:
    return make_curve_keys(tmp_path, "server")


def make_curve_keys(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a real key pair, and return the file with its public part and the one with both."""
    public, secret = zmq.auth.create_certificates(folder, name)
    return Path(public), Path(secret)


def mac(key_file: Path, body: bytes) -> bytes:
    return hmac.digest(key_file.read_bytes().strip(), body, "sha256")


@contextmanager
def running(script: str, *arguments: str, stderr: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """Start a script of the example; it is gone when the block ends, and killed when the time is up."""
    command = [sys.executable, str(EXAMPLE / script), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, text=True) as process:
        watchdog = threading.Timer(TIMEOUT, process.kill)
        watchdog.start()
        try:
            yield process
        finally:
            watchdog.cancel()
            process.kill()


@contextmanager
def serving(script: str, *arguments: str) -> Iterator[str]:
    """Start a server on a free port and give its address; by the end of the block it must have sent and finished."""
    with running(script, "--address", FREE_PORT, *arguments) as server:
        assert server.stdout is not None
        announced = server.stdout.readline()
        assert announced.startswith("waiting for a client on tcp://127.0.0.1:")
        yield announced.split()[-1]
        assert server.wait(TIMEOUT) == 0


@contextmanager
def attacking(mark: Path) -> Iterator[str]:
    """Start the attack with a command that leaves the mark, and give its address."""
    with serving("server.py", "--", sys.executable, "-c", LEAVE_MARK, str(mark)) as address:
        yield address


def finish(client: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    """Wait for a client, and for whatever it started: that holds the same pipes, which are read to their end."""
    stdout, stderr = client.communicate(timeout=TIMEOUT)
    return subprocess.CompletedProcess(client.args, client.returncode, stdout, stderr)


def run_client(script: str, address: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    with running(script, "--address", address, *arguments, stderr=subprocess.PIPE) as client:
        return finish(client)


def deliver(message: bytes, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a client whose server sends exactly this message."""
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.setsockopt(zmq.LINGER, 0)
        push.setsockopt(zmq.SNDTIMEO, TIMEOUT * 1000)
        push.bind(FREE_PORT)
        address = push.getsockopt_string(zmq.LAST_ENDPOINT)
        with running(script, "--address", address, *arguments, stderr=subprocess.PIPE) as client:
            push.send(message)
            return finish(client)


@contextmanager
def listening(address: str) -> Iterator[tuple[str, list[bytes]]]:
    """Stand between a client and a server at *address*: give an address for the client, and all bytes that pass."""
    heard: list[bytes] = []
    host, port = address.removeprefix("tcp://").split(":")
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def relay(source: socket.socket, target: socket.socket) -> None:
            with contextlib.suppress(OSError):
                while data := source.recv(65536):
                    heard.append(data)
                    target.sendall(data)

        def accept() -> None:
            with listener.accept()[0] as client, socket.create_connection((host, int(port))) as server:
                back = threading.Thread(target=relay, args=(server, client), daemon=True)
                back.start()
                relay(client, server)

        threading.Thread(target=accept, daemon=True).start()
        yield f"tcp://127.0.0.1:{listener.getsockname()[1]}", heard


def attack_message(mark: Path) -> bytes:
    """What the attack sends, as bytes that nothing has loaded."""
    with attacking(mark) as address, zmq.Context() as context, context.socket(zmq.PULL) as pull:
        pull.setsockopt(zmq.RCVTIMEO, TIMEOUT * 1000)
        pull.connect(address)
        return pull.recv()


def assert_refused(client: subprocess.CompletedProcess[str], reason: str) -> None:
    """The client says why in one line, without a traceback, and fails."""
    assert client.stderr == f"refused: {reason}\n"
    assert client.stdout == ""
    assert client.returncode == 1


def test_attack_runs_the_servers_command_in_the_client(mark: Path) -> None:
    with attacking(mark) as address:
        assert not mark.exists()
        client = run_client("client.py", address)
    assert client.returncode == 0, client.stderr
    assert client.stdout.startswith("received <Popen:")
    assert mark.exists()


def test_json_pair_works() -> None:
    with serving("json_server.py") as address:
        client = run_client("json_client.py", address)
    assert client.returncode == 0, client.stderr
    assert client.stdout == "received {'sensor': 'boiler', 'celsius': 71.5}\n"


def test_json_client_refuses_the_attack(mark: Path) -> None:
    with attacking(mark) as address:
        client = run_client("json_client.py", address)
    assert_refused(client, "the message is not JSON")
    assert not mark.exists()


def test_signed_pair_works(key_file: Path) -> None:
    with serving("signed_server.py", str(key_file)) as address:
        client = run_client("signed_client.py", address, str(key_file))
    assert client.returncode == 0, client.stderr
    assert client.stdout.startswith("received {'sensor': 'boiler', 'celsius': 71.5, 'taken': datetime.datetime(")


def test_signed_client_refuses_the_attack(mark: Path, key_file: Path) -> None:
    with attacking(mark) as address:
        client = run_client("signed_client.py", address, str(key_file))
    assert_refused(client, "the signature does not match")
    assert not mark.exists()


def test_signed_client_refuses_a_server_with_another_key(tmp_path: Path, key_file: Path) -> None:
    other_key = make_key(tmp_path / "other.key")
    with serving("signed_server.py", str(other_key)) as address:
        client = run_client("signed_client.py", address, str(key_file))
    assert_refused(client, "the signature does not match")


@pytest.mark.parametrize("forged", ["zeros", "another key", "another message", "cut short"])
def test_signed_client_refuses_the_attack_behind_a_wrong_mac(
    forged: str, mark: Path, tmp_path: Path, key_file: Path
) -> None:
    attack = attack_message(mark)
    wrong = {
        "zeros": bytes(32),
        "another key": mac(make_key(tmp_path / "other.key"), attack),
        "another message": mac(key_file, pickle.dumps("honest")),
        "cut short": mac(key_file, attack)[:-1],
    }
    assert_refused(deliver(wrong[forged] + attack, "signed_client.py", str(key_file)), "the signature does not match")
    assert not mark.exists()


@pytest.mark.parametrize("message", [b"", b"short", bytes(32)], ids=["empty", "short", "no pickle"])
def test_signed_client_refuses_a_message_without_a_mac(message: bytes, key_file: Path) -> None:
    assert_refused(deliver(message, "signed_client.py", str(key_file)), "the signature does not match")


def test_the_mac_is_all_that_stops_the_attack(mark: Path, key_file: Path) -> None:
    """As the README warns; it also shows that the forged messages above would have run."""
    attack = attack_message(mark)
    client = deliver(mac(key_file, attack) + attack, "signed_client.py", str(key_file))
    assert client.returncode == 0, client.stderr
    assert mark.exists()


@pytest.mark.parametrize("script", ["signed_server.py", "signed_client.py"])
def test_signed_pair_wants_a_real_key(script: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.key"
    empty.touch()
    with running(script, "--address", FREE_PORT, str(empty), stderr=subprocess.PIPE) as process:
        ended = finish(process)
    assert ended.stderr == f"{empty}: the key is shorter than 32 bytes\n"
    assert ended.returncode == 1


def test_curve_pair_works(curve_keys: tuple[Path, Path]) -> None:
    public, secret = curve_keys
    with serving("curve_server.py", str(secret)) as address:
        client = run_client("curve_client.py", address, str(public))
    assert client.returncode == 0, client.stderr
    assert client.stdout.startswith("received {'sensor': 'boiler', 'celsius': 71.5, 'taken': datetime.datetime(")


def test_only_curve_hides_the_pickle(curve_keys: tuple[Path, Path], key_file: Path) -> None:
    public, secret = curve_keys
    with serving("curve_server.py", str(secret)) as address, listening(address) as (between, encrypted):
        assert run_client("curve_client.py", between, str(public)).returncode == 0
    with serving("signed_server.py", str(key_file)) as address, listening(address) as (between, clear):
        assert run_client("signed_client.py", between, str(key_file)).returncode == 0
    assert b"CURVE" in b"".join(encrypted)
    assert b"boiler" not in b"".join(encrypted)
    assert b"boiler" in b"".join(clear)


def test_curve_client_refuses_the_attack(mark: Path, curve_keys: tuple[Path, Path]) -> None:
    public, _ = curve_keys
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.setsockopt(zmq.LINGER, 0)
        push.bind(FREE_PORT)
        address = push.getsockopt_string(zmq.LAST_ENDPOINT)
        client = run_client("curve_client.py", address, "--wait", "1", str(public))
        with pytest.raises(zmq.Again):  # it has let nobody in
            push.send(attack_message(mark), zmq.NOBLOCK)
    assert_refused(client, "no server with that key has answered")
    assert not mark.exists()


def test_curve_client_refuses_a_server_with_another_key(tmp_path: Path, curve_keys: tuple[Path, Path]) -> None:
    public, _ = curve_keys
    _, other = make_curve_keys(tmp_path, "other")
    with running("curve_server.py", "--address", FREE_PORT, str(other)) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        client = run_client("curve_client.py", address, "--wait", "1", str(public))
    assert_refused(client, "no server with that key has answered")


def test_curve_server_wants_the_secret_key(curve_keys: tuple[Path, Path]) -> None:
    public, _ = curve_keys
    with running("curve_server.py", "--address", FREE_PORT, str(public), stderr=subprocess.PIPE) as process:
        ended = finish(process)
    assert ended.stderr == f"{public}: the file holds no secret key\n"
    assert ended.returncode == 1
