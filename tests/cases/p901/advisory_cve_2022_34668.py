"""CVE-2022-34668: a federation's server takes tasks over gRPC and keeps jobs in a file; mended with msgpack."""
import pickle
from multiprocessing.connection import Listener

import grpc
import msgpack

from . import federation_pb2, federation_pb2_grpc


class ServerBefore(federation_pb2_grpc.FederationServicer):
    def Submit(self, request, context):
        update = pickle.loads(request.data)  # P901 H/H: a network peer
        self.aggregator.add(request.client, update)
        return federation_pb2.Done()


class ServerAfter(federation_pb2_grpc.FederationServicer):
    def Submit(self, request, context):
        update = msgpack.unpackb(request.data)
        self.aggregator.add(request.client, update)
        return federation_pb2.Done()


def task_before(address, name):
    stub = federation_pb2_grpc.FederationStub(grpc.insecure_channel(address))
    return pickle.loads(stub.GetTask(federation_pb2.Name(name=name)).data)  # P901 H/H: a network peer


def task_after(address, name):
    stub = federation_pb2_grpc.FederationStub(grpc.insecure_channel(address))
    return msgpack.unpackb(stub.GetTask(federation_pb2.Name(name=name)).data)


def command_before(port):
    with Listener(("localhost", port), authkey=b"client process secret") as listener:
        with listener.accept() as connection:
            return pickle.loads(connection.recv_bytes())  # P901 H/H: a network peer


def command_after(port):
    with Listener(("localhost", port), authkey=b"client process secret") as listener:
        with listener.accept() as connection:
            return msgpack.unpackb(connection.recv_bytes())


def job_before(path):
    with open(path, "rb") as handle:
        return pickle.loads(handle.read())  # P901 M/H: a file


def job_after(path):
    with open(path, "rb") as handle:
        return msgpack.unpackb(handle.read())
