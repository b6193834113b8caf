"""FastAPI: a model that a route takes for its body, read by the model's own methods."""
import base64
import pickle

from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Setting(BaseModel):
    """No route takes it."""

    packed: bytes

    def value(self):
        return pickle.loads(self.packed)  # P901 M/H: somewhere this file does not show


class Job(BaseModel):
    name: str
    packed: bytes

    def call(self):
        return pickle.loads(self.packed)  # P901 H/H: an HTTP request


class Options(BaseModel):
    packed: str = Field("")
    state: bytes = b""

    @property
    def value(self):
        return pickle.loads(base64.b64decode(self.packed))  # P901 H/H: an HTTP request

    def restored(self):
        return pickle.loads(self.state)  # P901 H/H: an HTTP request


class Step(BaseModel):
    packed: bytes

    def call(self):
        return pickle.loads(self.packed)  # P901 H/H: an HTTP request


class Store:
    def __init__(self, path):
        self.path = path

    def index(self):
        with open(self.path, "rb") as file:
            return pickle.load(file)  # P901 M/H: a file


def store():
    return Store("/srv/index.pkl")


def print_setting(setting: Setting):
    print(setting.value())


@app.post("/jobs")
def run(job: Job):
    return str(job.call())


@app.post("/options")
def options(given: Options):
    return str(given.value), str(pickle.loads(given.state))  # P901 H/H: an HTTP request


@app.post("/steps")
async def steps(given: list[Step]):
    return [str(one.call()) for one in given]


@app.get("/index")
def index(opened: Store = Depends(store)):
    return str(opened.index())
