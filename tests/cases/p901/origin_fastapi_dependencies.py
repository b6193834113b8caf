"""FastAPI fills the parameters of a dependency from the request, as those of a route."""
import base64
import pickle
from typing import Annotated

from fastapi import Depends, FastAPI, Header

app = FastAPI()
MODEL = "/srv/models/current.pkl"


def session(x_session: Annotated[str, Header()]):
    return pickle.loads(base64.b64decode(x_session))  # P901 H/H: an HTTP request


def state(state: str = ""):
    return pickle.loads(bytes.fromhex(state))  # P901 H/H: an HTTP request


class Filters:
    def __init__(self, packed: str):
        self.filters = pickle.loads(bytes.fromhex(packed))  # P901 H/H: an HTTP request


def model():
    with open(MODEL, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def row(rows=Depends(model), more: Annotated[dict, Depends(model)] = None):
    return pickle.loads(rows["first"]), pickle.loads(more["first"])  # P901 M/H: this file does not show  # P901 M/H: this file does not show


def no_dependency(state: str = ""):
    return pickle.loads(bytes.fromhex(state))  # P901 M/H: somewhere this file does not show


@app.get("/me")
def me(own: dict = Depends(session), current=Depends(model), first=Depends(row)):
    return own


@app.get("/state")
def read(now: Annotated[dict, Depends(state)], filters: Filters = Depends(Filters)):
    return now
