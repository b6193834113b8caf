"""Starlette: endpoints by annotation, by registration, by class."""
import pickle

from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def as_json(request: Request):
    return PlainTextResponse(str(await request.json()))


async def body(request: Request):
    return PlainTextResponse(str(pickle.loads(await request.body())))  # P901 H/H: an HTTP request


async def streamed(request):
    data = b""
    async for chunk in request.stream():
        data += chunk
    return PlainTextResponse(str(pickle.loads(data)))  # P901 H/H: an HTTP request


async def upload(request):
    form = await request.form()
    return PlainTextResponse(str(pickle.loads(await form["model"].read())))  # P901 H/H: an HTTP request


class Jobs(HTTPEndpoint):
    async def post(self, request):
        return PlainTextResponse(str(pickle.loads(await request.body())))  # P901 H/H: an HTTP request


app = Starlette(routes=[Route("/streamed", streamed), Route("/upload", upload), Route("/jobs", Jobs)])
