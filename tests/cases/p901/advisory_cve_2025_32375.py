"""CVE-2025-32375: a runner takes arrays as pickles in a request's body; mended with an allow-list."""
import io
import pickle

from starlette.requests import Request
from starlette.responses import JSONResponse

ALLOWED = {("numpy.core.multiarray", "_reconstruct"), ("numpy", "ndarray"), ("numpy", "dtype")}


class TensorUnpickler(pickle.Unpickler):
    """Fixes names of older versions, and refuses nothing."""

    def find_class(self, module, name):
        if module == "numpy._core.multiarray":
            module = "numpy.core.multiarray"
        return super().find_class(module, name)


class ArrayUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def from_payload(data):
    return ArrayUnpickler(io.BytesIO(data)).load()  # P901 L/H: a restricted unpickler


async def run_before(request: Request):
    return JSONResponse(str([pickle.loads(part) for part in (await request.body()).split(b"\0\0")]))  # P901 H/H: an HTTP request


async def run_tensor_before(request: Request):
    return JSONResponse(str(TensorUnpickler(io.BytesIO(await request.body())).load()))  # P901 H/H: find_class


async def run_after(request: Request):
    return JSONResponse(str([from_payload(part) for part in (await request.body()).split(b"\0\0")]))
