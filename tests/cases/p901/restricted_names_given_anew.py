"""What is asked for is another name of the same spelling, or the one that is looked up."""
import io
import pickle
import socket

ALLOWED = {("collections", "OrderedDict"), ("datetime", "date")}
LISTED = list(ALLOWED)
RENAMED = {"copy_reg": "copyreg", "jobs.v1": "jobs.v2"}


class CutInHelper(pickle.Unpickler):
    def find_class(self, module, name):
        if not self._allowed(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)

    def _allowed(self, module, name):
        name = name.split(".")[0]
        return (module, name) in ALLOWED


class WholeInHelper(pickle.Unpickler):
    def find_class(self, module, name):
        if not self._allowed(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)

    def _allowed(self, module, name):
        key = module, name
        return key in ALLOWED


class CutInRaisingHelper(pickle.Unpickler):
    def find_class(self, module, name):
        self._demand(module, name)
        return super().find_class(module, name)

    def _demand(self, module, name):
        module = module.partition(".")[0]
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(name)


class CutOnOneWay(pickle.Unpickler):
    def find_class(self, module, name):
        self._demand(module, name)
        return super().find_class(module, name)

    def _demand(self, module, name):
        if "." in name:
            name = name.split(".")[0]
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(name)


class SwappedForHelper(pickle.Unpickler):
    def find_class(self, module, name):
        if self._allowed(name, module):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)

    def _allowed(self, name, module):
        return (module, name) in ALLOWED


class AnyModule(pickle.Unpickler):
    def find_class(self, module, name):
        if any((module, name) in ALLOWED for module, _ in ALLOWED):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class CutInComprehension(pickle.Unpickler):
    def find_class(self, module, name):
        if any((module, name) in ALLOWED for module in [module.split(".")[0]]):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class AnyOfLists(pickle.Unpickler):
    def find_class(self, module, name):
        if any((module, name) == pair for pair in ALLOWED):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class CutHere(pickle.Unpickler):
    def find_class(self, module, name):
        full = name
        name = name.split(".")[0]
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, full)


class CutOnOneWayHere(pickle.Unpickler):
    def find_class(self, module, name):
        full = name
        if "." in name:
            name = name.split(".")[0]
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, full)


class Renamed(pickle.Unpickler):
    def find_class(self, module, name):
        module = RENAMED.get(module, module)
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class RenamedOnOneWay(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "copy_reg":
            module = "copyreg"
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class RenamedForHelper(pickle.Unpickler):
    def find_class(self, module, name):
        if module in RENAMED:
            module = RENAMED[module]
        if not self._allowed(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)

    def _allowed(self, module, name):
        return (module, name) in ALLOWED


class AskedByLambda(pickle.Unpickler):
    def find_class(self, module, name):
        if (lambda module: (module, name) in ALLOWED)("datetime"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class AskedByClosure(pickle.Unpickler):
    def find_class(self, module, name):
        def allowed():
            return (module, name) in ALLOWED

        if not allowed():
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class CutForClosure(pickle.Unpickler):
    def find_class(self, module, name):
        def allowed():
            return (module, name) in ALLOWED

        full = name
        name = name.split(".")[0]
        if not allowed():
            raise pickle.UnpicklingError(name)
        return super().find_class(module, full)


class ListCopied(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in LISTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


def read(sock: socket.socket):
    data = io.BytesIO(sock.recv(4096))
    yield CutInHelper(data).load()  # P901 H/H: its find_class
    yield WholeInHelper(data).load()  # P901 L/H: a restricted unpickler
    yield CutInRaisingHelper(data).load()  # P901 H/H: its find_class
    yield CutOnOneWay(data).load()  # P901 H/H: its find_class
    yield SwappedForHelper(data).load()  # P901 L/H: a restricted unpickler
    yield AnyModule(data).load()  # P901 H/H: its find_class
    yield CutInComprehension(data).load()  # P901 H/H: its find_class
    yield AnyOfLists(data).load()  # P901 L/H: a restricted unpickler
    yield CutHere(data).load()  # P901 H/H: its find_class
    yield CutOnOneWayHere(data).load()  # P901 H/H: its find_class
    yield Renamed(data).load()  # P901 L/H: a restricted unpickler
    yield RenamedOnOneWay(data).load()  # P901 L/H: a restricted unpickler
    yield RenamedForHelper(data).load()  # P901 L/H: a restricted unpickler
    yield AskedByLambda(data).load()  # P901 H/H: its find_class
    yield AskedByClosure(data).load()  # P901 L/H: a restricted unpickler
    yield CutForClosure(data).load()  # P901 H/H: its find_class
    yield ListCopied(data).load()  # P901 L/H: a restricted unpickler
