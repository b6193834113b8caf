"""An Unpickler made in one method and used in another; a parameter of that name is anything."""
import pickle


class Journal:
    unpickler_class = pickle.Unpickler

    def __init__(self, handle, reader):
        self._reader = reader
        self._pickler = pickle.Pickler(handle)
        self._unpickler = pickle.Unpickler(handle)

    def read_text(self):
        return self._reader.load()

    def write(self, entry):
        self._pickler.dump(entry)

    def read(self):
        return self._unpickler.load()  # P901 M/H: pickle.Unpickler

    def read_other(self, handle):
        return self.unpickler_class(handle).load()  # P901 M/H: pickle.Unpickler


class Archive:
    def __init__(self, handle):
        self.unpickler = pickle.Unpickler(handle)  # P901 M/H: pickle.Unpickler
