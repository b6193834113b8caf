"""A loader given to somebody else who will call it."""
import asyncio
import json
import pickle
from pickle import loads

from .registry import Codec, register, serves

register("json", json.dumps, json.loads)
register("pickle", pickle.dumps, pickle.loads)  # P901 M/M: pickle.loads

codec = Codec(
    name="pickle",
    encode=pickle.dumps,
    decode=pickle.loads,  # P901 M/M: pickle.loads
)


def decode_rows(rows):
    yield from map(json.loads, rows)
    yield from map(loads, rows)  # P901 M/M: pickle.loads


async def decode(data):
    return await asyncio.to_thread(pickle.loads, data)  # P901 M/M: pickle.loads


@serves(unpickler=pickle.Unpickler)  # P901 M/M: pickle.Unpickler
def restore(handle):
    return handle
