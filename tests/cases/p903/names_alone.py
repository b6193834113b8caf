"""A method's or function's name alone proves nothing."""
from .io import load_pickle, read_pickle
from .models import PackageImporter


def loads(model, path):
    return model.load(path), model.load_from_checkpoint(path), model.load_pickle("a", "b")


def frames(reader, path):
    return reader.read_pickle(path), reader.load(path, allow_pickle=True), read_pickle(path), load_pickle(path)


def receives(connection, channel):
    return connection.recv(), channel.get(), connection.accept().recv()


def own_importer(path):
    return PackageImporter(path).load_pickle("model", "model.pkl")


def undefined(path):
    return joblib.load(path), np.load(path, allow_pickle=True), torch.load(path, weights_only=False)


class Cache:
    def __init__(self, folder, disk=None):
        self.folder = folder


class Queue(list):
    def recv(self):
        return self.pop()


def constructed(folder):
    return Cache(folder), Queue(), Queue().recv()
