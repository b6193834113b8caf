"""A load is a load wherever an expression may stand."""
import pickle

from .registry import HANDLE, on


class Table:
    rows = pickle.load(HANDLE)  # P901 M/H: pickle.load

    @on(pickle.load(HANDLE))  # P901 M/H: pickle.load
    def fire(self, when=pickle.load(HANDLE)):  # P901 M/H: pickle.load
        return when


def places(data, rows, target):
    assert pickle.loads(data)  # P901 M/H: pickle.loads
    if (row := pickle.loads(data)) and row:  # P901 M/H: pickle.loads
        target[pickle.loads(data)] = row  # P901 M/H: pickle.loads
    for key, *rest in pickle.loads(data):  # P901 M/H: pickle.loads
        yield from pickle.loads(key)  # P901 M/H: pickle.loads
        yield [*rest, *pickle.loads(data)]  # P901 M/H: pickle.loads
    key = lambda row: pickle.loads(row)  # P901 M/H: pickle.loads
    rows.sort(key=key)
    del target[pickle.loads(data)]  # P901 M/H: pickle.loads
    match pickle.loads(data):  # P901 M/H: pickle.loads
        case str(text) if pickle.loads(text):  # P901 M/H: pickle.loads
            raise pickle.loads(data)  # P901 M/H: pickle.loads


async def pages(stream):
    async for page in stream:
        async with pickle.loads(page) as opened:  # P901 M/H: pickle.loads
            await opened
