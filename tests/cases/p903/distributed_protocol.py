"""dask.distributed unpickles what its peers send."""
import distributed
from dask import delayed
from distributed import Client
from distributed.protocol import deserialize, dumps, loads, serialize


def local():
    return delayed(sum)([1, 2]).compute()


def packed(value):
    return dumps(value), serialize(value)


def unpacked(frames):
    return loads(frames)  # P903 M/H: distributed.protocol


def restored(header, frames):
    return deserialize(header, frames)  # P903 M/H: distributed.protocol


def copied(value):
    return loads(dumps(value)), distributed.protocol.deserialize(*serialize(value))


def answers(address, work):
    with Client(address) as client:
        return client.submit(work, 1).result()
