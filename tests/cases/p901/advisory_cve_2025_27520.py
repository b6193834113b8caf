"""CVE-2025-27520: a runner unpickles the body of any request; mended by refusing the content type."""
import json
import pickle

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


class PickleCodec:
    async def parse(self, request):
        data = await request.body()
        return self.decode(data)

    def decode(self, data):
        return pickle.loads(data)  # P901 H/H: an HTTP request


class JsonCodec:
    async def parse(self, request):
        return json.loads(await request.body())


async def before(request):
    return JSONResponse(await PickleCodec().parse(request))


async def after(request):
    if request.headers.get("content-type") != "application/json":
        return JSONResponse({}, status_code=415)
    return JSONResponse(await JsonCodec().parse(request))


app = Starlette(routes=[Route("/before", before, methods=["POST"]), Route("/after", after, methods=["POST"])])
