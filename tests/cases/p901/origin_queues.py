"""A queue or a pipe between own threads and processes holds what is put into it."""
import multiprocessing as mp
import pickle
import queue
import socket
from multiprocessing import Pipe, Process, SimpleQueue

from flask import Flask, request

app = Flask(__name__)
jobs = mp.Queue()
own_jobs = mp.Queue()
received = queue.Queue()
finished = queue.SimpleQueue()


@app.post("/jobs")
def enqueue():
    jobs.put(request.get_data())
    return "queued"


def work():
    while True:
        print(pickle.loads(jobs.get()))  # P901 H/H: an HTTP request


def enqueue_own(function, number):
    own_jobs.put((number, pickle.dumps(function)))


def work_own():
    while True:
        number, packed = own_jobs.get()
        print(number, pickle.loads(packed))


def stop():
    own_jobs.put(None)


def relayed(sock: socket.socket):
    results = SimpleQueue()
    results.put(sock.recv(4096))
    return pickle.loads(results.get())  # P901 H/H: a network peer


def through_context(sock: socket.socket):
    results = mp.get_context("spawn").Queue()
    results.put_nowait(sock.recv(4096))
    return pickle.loads(results.get())  # P901 H/H: a network peer


def one_by_one(sock: socket.socket):
    results = mp.Queue()
    results.put(sock.recv(4096))
    for one in iter(results.get, None):
        print(pickle.loads(one))  # P901 H/H: a network peer


def shared_table(sock: socket.socket, value):
    shared, own = mp.Manager().dict(), mp.Manager().dict()
    shared["job"], own["job"] = sock.recv(4096), pickle.dumps(value)
    return pickle.loads(own["job"])


def shared_list(sock: socket.socket):
    shared = mp.Manager().list()
    shared.append(sock.recv(4096))
    return pickle.loads(shared[0])  # P901 H/H: a network peer


def of_caller(packed):
    results = mp.Queue()
    results.put(packed)
    return pickle.loads(results.get())  # P901 M/H: somewhere this file does not show


def piped(sock: socket.socket):
    here, there = mp.Pipe()
    here.send_bytes(sock.recv(4096))
    return pickle.loads(there.recv_bytes())  # P901 H/H: a network peer


def piped_one_way(sock: socket.socket):
    reader, writer = Pipe(duplex=False)
    writer.send_bytes(sock.recv(4096))
    return pickle.loads(reader.recv_bytes())  # P901 H/H: a network peer


def piped_own(function, value):
    here, there = Pipe()
    Process(target=function, args=(there,)).start()
    here.send_bytes(pickle.dumps(value))
    return pickle.loads(here.recv_bytes())


def receive(sock: socket.socket):
    while True:
        received.put(sock.recv(4096))


def handle():
    while True:
        print(pickle.loads(received.get()))  # P901 H/H: a network peer


def finish(value):
    finished.put(pickle.dumps(value))


def last():
    return pickle.loads(finished.get())


class Client:
    def __init__(self, host):
        self.answers = queue.Queue(maxsize=10)
        self.sock = socket.create_connection((host, 6000))

    def pump(self):
        while True:
            self.answers.put(self.sock.recv(4096))

    def get(self):
        return pickle.loads(self.answers.get(timeout=5))  # P901 H/H: a network peer
