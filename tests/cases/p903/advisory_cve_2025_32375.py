"""CVE-2025-32375: a runner takes tensors as saved files in a request's body; mended with weights_only."""
import io

import torch
from starlette.requests import Request
from starlette.responses import JSONResponse


def tensor_before(data: bytes):
    return torch.load(io.BytesIO(data))  # P903 H/M: an HTTP request


def tensor_after(data: bytes):
    return torch.load(io.BytesIO(data), weights_only=True)


async def run_before(request: Request):
    if request.headers.get("Payload-Container") != "Tensor":
        return JSONResponse("not a tensor", status_code=400)
    return JSONResponse(tensor_before(await request.body()).tolist())


async def run_after(request: Request):
    return JSONResponse(tensor_after(await request.body()).tolist())
