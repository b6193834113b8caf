"""CVE-2013-5942: a metrics site asks its neighbours for series, and keeps indexes in files."""
import io
from http.client import HTTPConnection
from urllib.parse import quote

try:
    import cPickle as pickle
except ImportError:
    import pickle


class SeriesUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name}: series are plain lists")


class Neighbour:
    def __init__(self, host):
        self.host = host

    def ask(self, pattern):
        connection = HTTPConnection(self.host)
        connection.request("GET", f"/find?query={quote(pattern)}")
        return connection.getresponse().read()

    def find_before(self, pattern):
        for series in pickle.loads(self.ask(pattern)):  # P901 H/H: a network peer
            yield series["name"]

    def find_after(self, pattern):
        for series in SeriesUnpickler(io.BytesIO(self.ask(pattern))).load():  # P901 L/H: a restricted unpickler
            yield series["name"]


def index_before(path):
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def index_after(path):
    with open(path, "rb") as handle:
        return SeriesUnpickler(handle).load()  # P901 L/H: a restricted unpickler
