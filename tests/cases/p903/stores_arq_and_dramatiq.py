"""Task queues that pickle by default (arq) or on request (dramatiq)."""
import dramatiq
import msgpack
from arq import create_pool
from arq.connections import RedisSettings
from arq.worker import Worker
from dramatiq.encoder import JSONEncoder, PickleEncoder

dramatiq.set_encoder(JSONEncoder())
dramatiq.set_encoder(dramatiq.PickleEncoder())  # P903 H/H: PickleEncoder
dramatiq.set_encoder(PickleEncoder())  # P903 H/H: a network peer


async def pool_plain():
    return await create_pool(RedisSettings(), job_serializer=msgpack.packb, job_deserializer=msgpack.unpackb)


async def pool():
    return await create_pool(RedisSettings(host="cache.example.org"))  # P903 L/H: arq


def work_plain(functions):
    return Worker(functions, job_serializer=msgpack.packb, job_deserializer=msgpack.unpackb)


def work(functions):
    return Worker(functions)  # P903 L/H: arq


def encoder():
    return isinstance(dramatiq.get_encoder(), PickleEncoder)
