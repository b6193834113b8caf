"""rq keeps jobs and results as pickles in redis, unless it is told to use JSON."""
import rq
from redis import Redis
from rq import Queue, SimpleWorker, Worker
from rq.serializers import DefaultSerializer, JSONSerializer

connection = Redis(host="cache.example.org")

plain = Queue("reports", connection=connection, serializer=JSONSerializer)
plain_by_name = Queue("reports", connection=connection, serializer="json")
plain_worker = Worker([plain], connection=connection, serializer=JSONSerializer)

queue = Queue("reports", connection=connection)  # P903 L/H: rq.Queue
default = rq.Queue(connection=connection, serializer=None)  # P903 L/H: JSONSerializer
explicit = Queue("reports", connection=connection, serializer=DefaultSerializer)  # P903 L/H: rq.Queue
by_name = Queue("reports", connection=connection, serializer="pickle")  # P903 L/H: rq.Queue


def enqueue(value):
    return queue.enqueue(print, value), plain.enqueue(print, value)


def work():
    worker = Worker(["reports"], connection=connection)  # P903 L/H: rq.Worker
    worker.work(burst=True)


def work_in_test():
    SimpleWorker([queue], connection=connection).work(burst=True)  # P903 L/H: rq.SimpleWorker


def configured(serializer):
    return Queue("reports", connection=connection, serializer=serializer)  # P903 L/M: rq.Queue
