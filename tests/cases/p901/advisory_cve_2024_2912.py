"""CVE-2024-2912: a model server unpickles a body because its header says so; the mended one takes JSON only."""
import json
import pickle

from starlette.requests import Request
from starlette.responses import Response


class ServerBefore:
    async def predict(self, request: Request):
        body = await request.body()
        if request.headers["content-type"] == "application/vnd.models.pickle":
            arguments = pickle.loads(body)  # P901 H/H: an HTTP request
        else:
            arguments = json.loads(body)
        return Response(str(self.run(arguments)))


class ServerAfter:
    async def predict(self, request: Request):
        if request.headers["content-type"] != "application/json":
            return Response(status_code=415)
        return Response(str(self.run(json.loads(await request.body()))))
