"""CVE-2025-58367: a delta between objects comes over the network, and its allow-list is asked the wrong way round."""
import builtins
import io
import pickle
import socket
import sys

SAFE = {("builtins", "set"), ("collections", "OrderedDict"), ("datetime", "datetime")}


class DeltaUnpicklerBefore(pickle.Unpickler):
    def find_class(self, module, name):
        if module in sys.modules and (module, name) not in SAFE:
            return getattr(sys.modules[module], name)
        return getattr(builtins, name, None)


class DeltaUnpicklerAfter(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in SAFE:
            raise pickle.UnpicklingError(f"{module}.{name} is not in a delta")
        return super().find_class(module, name)


def receive_before(peer: socket.socket):
    return DeltaUnpicklerBefore(io.BytesIO(peer.recv(65536))).load()  # P901 H/H: find_class


def receive_after(peer: socket.socket):
    return DeltaUnpicklerAfter(io.BytesIO(peer.recv(65536))).load()  # P901 L/H: a restricted unpickler
