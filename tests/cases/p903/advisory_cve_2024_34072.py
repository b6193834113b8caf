"""CVE-2024-34072: an endpoint's answer is an array that may hold pickles by default; mended with allow_pickle=False."""
import io

import numpy as np
from botocore.response import StreamingBody


class DeserializerBefore:
    def __init__(self, dtype=None, allow_pickle=True):
        self.dtype = dtype
        self.allow_pickle = allow_pickle

    def deserialize(self, stream: StreamingBody, content_type: str):
        if content_type == "text/csv":
            return np.genfromtxt(io.StringIO(stream.read().decode()), dtype=self.dtype, delimiter=",")
        if content_type == "application/x-npy":
            return np.load(io.BytesIO(stream.read()), allow_pickle=self.allow_pickle)  # P903 H/M: a network peer
        return None


class DeserializerAfter(DeserializerBefore):
    def __init__(self, dtype=None):
        self.dtype = dtype

    def deserialize(self, stream: StreamingBody, content_type: str):
        return np.load(io.BytesIO(stream.read()), allow_pickle=False)


class DeserializerOptIn:
    def __init__(self, allow_pickle=False):
        self.allow_pickle = allow_pickle

    def deserialize(self, stream: StreamingBody, content_type: str):
        try:
            return np.load(io.BytesIO(stream.read()), allow_pickle=self.allow_pickle)  # P903 H/M: a network peer
        except ValueError as error:
            raise ValueError("pass allow_pickle=True if you trust the endpoint") from error
