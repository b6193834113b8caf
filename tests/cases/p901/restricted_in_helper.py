"""The usual helper around a restricted unpickler, and its twin that is none."""
import io
import pickle

from flask import Flask, request

app = Flask(__name__)


class Safe(pickle.Unpickler):
    ALLOWED = {"collections": ("OrderedDict",), "datetime": ("date", "datetime")}

    def find_class(self, module, name):
        if module not in self.ALLOWED or name not in self.ALLOWED[module]:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


class Compatible(pickle.Unpickler):
    def find_class(self, module, name):
        if module.startswith("jobs.v1"):
            module = module.replace("jobs.v1", "jobs.v2")
        return super().find_class(module, name)


def safe_loads(data):
    return Safe(io.BytesIO(data)).load()  # P901 L/H: a restricted unpickler


def compatible_loads(data):
    return Compatible(io.BytesIO(data)).load()  # P901 H/H: find_class


@app.post("/safe")
def safe():
    return str(safe_loads(request.data))


@app.post("/compatible")
def compatible():
    return str(compatible_loads(request.data))
