"""What one call gives a helper belongs together: bytes, path and pickling module."""
import json
import os
import pickle
from pathlib import Path


def write(path, data):
    Path(path).write_bytes(data)


write("/tmp/status.json", json.dumps({}).encode())
write("state.pkl", pickle.dumps({}))


def write_both(path, data):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in write_both writes a pickle under a predictable name


write_both("status.json", json.dumps({}).encode())
write_both("/tmp/state.pkl", pickle.dumps({}))


class Store:
    def _put(self, path, data):
        with open(path, "wb") as handle:
            handle.write(data)

    def report(self, status):
        self._put("/tmp/status.json", json.dumps(status).encode())

    def save(self, state):
        self._put("/srv/state.pkl", pickle.dumps(state))


class Cache:
    def _put(self, path, data):
        with open(path, "wb") as handle:
            handle.write(data)  # P905 M/M: pickle.dumps in Cache._put

    def report(self, status):
        self._put("/srv/status.json", json.dumps(status).encode())

    def save(self, state):
        self._put("/tmp/state.pkl", pickle.dumps(state))


def replace(path, data):
    partial = path + ".part"
    with open(partial, "wb") as handle:
        handle.write(data)
    os.replace(partial, path)


def replace_all(state, home):
    replace("/tmp/status.json", b"{}")
    replace(home, pickle.dumps(state))


def replace_there(path, data):
    partial = "/var/lib/app/" + os.path.basename(path)
    with open(partial, "wb") as handle:
        handle.write(data)  # P905 M/M: pickle.dumps in replace_there
    os.replace(partial, path)


replace_there("/srv/status.json", b"{}")
replace_there("/tmp/state.pkl", pickle.dumps({}))


def save(value, path, module, mode="w"):
    with open(path, mode) as handle:
        module.dump(value, handle)


def save_both(value, home):
    save(value, "/tmp/status.json", json)
    save(value, home, pickle, "wb")


def save_there(value, path, module, mode="w"):
    with open(path, mode) as handle:
        module.dump(value, handle)  # P905 M/M: pickle.dump in save_there


def save_both_there(value, home):
    save_there(value, home, json)
    save_there(value, "/tmp/state.pkl", pickle, "wb")


def pack(value, path, dumps):
    Path(path).write_bytes(dumps(value))


pack({}, "/tmp/status.json", lambda value: json.dumps(value).encode())
pack({}, "/srv/state.pkl", pickle.dumps)


def pack_there(value, path, dumps):
    Path(path).write_bytes(dumps(value))  # P905 M/M: pickle.dumps in pack_there


pack_there({}, "/srv/status.json", lambda value: json.dumps(value).encode())
pack_there({}, "/tmp/state.pkl", pickle.dumps)


def folder(path):
    os.makedirs(path, exist_ok=True)
    return Path(path)


def in_folders(value):
    (folder("/tmp/status") / "status.json").write_text(json.dumps(value))
    (folder("/srv/state") / "state.pkl").write_bytes(pickle.dumps(value))
