"""FastAPI: the request, parameters, bodies, forms, uploads."""
import base64
import pickle
from typing import Annotated

from fastapi import APIRouter, Body, Depends, FastAPI, File, Form, Header, Request, UploadFile
from pydantic import BaseModel

app = FastAPI()
router = APIRouter()
MODEL = "/srv/models/current.pkl"


class Job(BaseModel):
    name: str
    packed: str


@app.post("/json")
async def as_json(request: Request):
    return await request.json()


@app.get("/model")
def model():
    with open(MODEL, "rb") as handle:
        return str(pickle.load(handle))  # P901 M/H: a file


@app.post("/body")
async def body(request: Request):
    return str(pickle.loads(await request.body()))  # P901 H/H: an HTTP request


@app.post("/upload")
async def upload(model: UploadFile):
    return str(pickle.loads(await model.read()))  # P901 H/H: an HTTP request


@app.post("/upload/file")
def upload_file(model: UploadFile = File(...)):
    return str(pickle.load(model.file))  # P901 H/H: an HTTP request


@router.post("/bytes")
def raw(job: Annotated[bytes, File()]):
    return str(pickle.loads(job))  # P901 H/H: an HTTP request


@router.post("/form")
def form(job: str = Form(...), other: bytes = Body(b"")):
    return str(pickle.loads(base64.b64decode(job))), str(pickle.loads(other))  # P901 H/H: an HTTP request  # P901 H/H: an HTTP request


@router.get("/jobs/{packed}")
def path(packed: str, x_state: str = Header()):
    state = pickle.loads(base64.b64decode(x_state))  # P901 H/H: an HTTP request
    return state, pickle.loads(base64.urlsafe_b64decode(packed))  # P901 H/H: an HTTP request


@app.post("/model")
def by_model(job: Job):
    return str(pickle.loads(base64.b64decode(job.packed)))  # P901 H/H: an HTTP request


def no_route(packed: str):
    return pickle.loads(base64.b64decode(packed))  # P901 M/H: somewhere this file does not show


async def dependency(request: Request):
    return pickle.loads(await request.body())  # P901 H/H: an HTTP request


@app.post("/depends")
def depends(job=Depends(dependency)):
    return str(job)
