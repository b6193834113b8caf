"""What looks like a dumper or a permission, and is another thing."""
import json
import marshal
import os
import pickle

import yaml


class Table:
    def __init__(self, rows):
        self.rows = rows

    def to_pickle(self, path):
        with open(path, "w") as handle:
            json.dump(self.rows, handle)

    def dump(self, value, handle):
        handle.write(str(value))


class Sandbox:
    def chmod(self, path, mode):
        return path, mode

    def umask(self, mask):
        return mask


def texts(value):
    with open("/tmp/value.json", "w") as handle:
        json.dump(value, handle)
        yaml.dump(value, handle)
    with open("/tmp/value.bin", "wb") as handle:
        marshal.dump(value, handle)


def own_table(rows):
    Table(rows).to_pickle("/tmp/rows.json")
    with open("/tmp/rows.txt", "w") as handle:
        Table(rows).dump(rows, handle)


def shadowed(pickle, value):
    with open("/tmp/value.bin", "wb") as handle:
        pickle.dump(value, handle)


def own_calls(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    Sandbox().chmod(path, 0o666)
    Sandbox().umask(0)


def no_file(value, queue):
    queue.put(pickle.dumps(value))
    return pickle.dumps(value)


def read_permissions(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    return os.stat(path).st_mode & 0o666
