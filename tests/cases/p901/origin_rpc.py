"""Remote calls: what the caller sends, what the callee answers."""
import pickle
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

import grpc
import Pyro5.api
import rpyc

from . import store_pb2, store_pb2_grpc


def not_registered(job):
    return pickle.loads(job.data)  # P901 M/H: somewhere this file does not show


def run(job):
    return str(pickle.loads(job.data))  # P901 H/H: a network peer


def serve():
    server = SimpleXMLRPCServer(("0.0.0.0", 8000))
    server.register_function(run)
    server.serve_forever()


def ask():
    server = xmlrpc.client.ServerProxy("http://jobs.example.org/")
    return pickle.loads(server.next_job().data)  # P901 H/H: a network peer


class Store(store_pb2_grpc.StoreServicer):
    def Put(self, request, context):
        self.items[request.key] = pickle.loads(request.value)  # P901 H/H: a network peer
        return store_pb2.Done()

    def PutAll(self, request_iterator, context):
        for request in request_iterator:
            self.items[request.key] = pickle.loads(request.value)  # P901 H/H: a network peer
        return store_pb2.Done()


def get(address, key):
    channel = grpc.insecure_channel(address)
    stub = store_pb2_grpc.StoreStub(channel)
    return pickle.loads(stub.Get(store_pb2.Key(key=key)).value)  # P901 H/H: a network peer


class Worker(rpyc.Service):
    def exposed_run(self, job):
        return str(pickle.loads(job))  # P901 H/H: a network peer


@Pyro5.api.expose
class Runner:
    def run(self, job):
        return str(pickle.loads(job))  # P901 H/H: a network peer
