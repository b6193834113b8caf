"""Own bytes that somebody else may have replaced before they are read again."""
import io
import logging
import os
import pickle
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections import deque

from flask import request

from .net import exchange

logger = logging.getLogger(__name__)


def size_of(stream):
    return len(stream.getvalue())


def kept_buffer(value):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    logger.debug("%s holds %d bytes", buffer, size_of(buffer))
    print(len(buffer.getbuffer()), buffer)
    buffer.seek(0)
    return pickle.load(buffer)


def uploaded_buffer(value, bucket):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    buffer.seek(0)
    bucket.upload_fileobj(buffer, "value.pkl")
    return pickle.loads(buffer.getvalue())


def exchanged_by_object(value, client):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    client.exchange(buffer)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def exchanged_by_object_from_the_start(value, client):
    buffer = io.BytesIO(pickle.dumps(value))
    client.process(buffer)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def exchanged_by_function(value, address):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    exchange(address, buffer)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def handed_over(client, stream):
    client.exchange(stream)


def exchanged_by_own_function(value, client):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    handed_over(client, buffer)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def written_by_callback(value, client):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    client.subscribe(buffer.write)
    return pickle.loads(buffer.getvalue())  # P901 M/H: somewhere this file does not show


def answered_in_place(value, sock: socket.socket):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    sock.recv_into(buffer.getbuffer())
    return pickle.loads(buffer.getvalue())  # P901 H/H: a network peer


def received_piece_by_piece(sock: socket.socket, size):
    buffer = bytearray(size)
    view = memoryview(buffer)
    got = 0
    while got < size:
        got += sock.recv_into(view[got:])
    return pickle.loads(buffer)  # P901 H/H: a network peer


def kept_file(value):
    with tempfile.NamedTemporaryFile() as file:
        pickle.dump(value, file)
        file.flush()
        print(file.name, os.path.getsize(file.name))
        logger.info("written to %s", file.name)
        shutil.copy(file.name, "/srv/backup.pkl")
        file.seek(0)
        return pickle.load(file)


def rewritten_file(function):
    with tempfile.NamedTemporaryFile(suffix=".pkl") as file:
        pickle.dump(function, file)
        file.flush()
        subprocess.check_call([sys.executable, "-m", "worker", file.name])
        file.seek(0)
        return pickle.load(file)  # P901 M/H: another process


def rewritten_path(function):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "job.pkl")
        with open(path, "wb") as file:
            pickle.dump(function, file)
        subprocess.run(f"worker --job {path}", shell=True, check=True)
        with open(path, "rb") as file:
            return pickle.load(file)  # P901 M/H: another process


def other_path_given(function):
    with tempfile.TemporaryDirectory() as folder:
        path, log = os.path.join(folder, "job.pkl"), os.path.join(folder, "log.txt")
        with open(path, "wb") as file:
            pickle.dump(function, file)
        subprocess.run(["worker", "--log", log], check=True)
        with open(path, "rb") as file:
            return pickle.load(file)


def exchanged_by_view(value, client):
    buffer = bytearray(pickle.dumps(value))
    view = memoryview(buffer)
    client.exchange(view[4:])
    return pickle.loads(buffer)  # P901 M/H: somewhere this file does not show


def exchanged_by_other_name(value, client):
    buffer = io.BytesIO(pickle.dumps(value))
    stream = buffer
    client.exchange(stream)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def exchanged_in_list(value, client):
    buffer = bytearray(pickle.dumps(value))
    client.exchange(*[4, buffer])
    return pickle.loads(buffer)  # P901 M/H: somewhere this file does not show


def exchanged_in_dict(value, client):
    buffer = io.BytesIO(pickle.dumps(value))
    client.exchange({"parts": [("state", buffer)]})
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def read_by_view(value, client):
    buffer = bytearray(pickle.dumps(value))
    view, length = memoryview(buffer), len(buffer)
    print(view[:4], [view], {"length": length})
    client.exchange([length], {"length": len(view)})
    client.upload([view])
    return pickle.loads(buffer)


def shared_queue(value, feed):
    entries = queue.Queue()
    entries.put(pickle.dumps(value))
    feed.fill(entries)
    return pickle.loads(entries.get())  # P901 M/H: somewhere this file does not show


def shared_by_put(value, feed):
    entries = queue.SimpleQueue()
    entries.put(pickle.dumps(value))
    feed.subscribe(entries.put)
    return pickle.loads(entries.get_nowait())  # P901 M/H: somewhere this file does not show


def shared_deque(value, feed):
    entries = deque([pickle.dumps(value)])
    feed.fill(entries)
    return pickle.loads(entries.popleft())  # P901 M/H: somewhere this file does not show


def put_own(entries, value):
    entries.put(pickle.dumps(value))


def queue_of_own_thread(value):
    entries = queue.Queue()
    threading.Thread(target=put_own, args=(entries, value)).start()
    put_own(entries, value)
    logger.info("%d entries in %s", entries.qsize(), entries)
    return pickle.loads(entries.get())


def own_deque(values):
    entries = deque()
    entries.extend(pickle.dumps(value) for value in values)
    print(len(entries), list(entries))
    return [pickle.loads(entries.pop()) for _ in values]


class Inbox:
    def __init__(self):
        self._entries = queue.Queue()

    def submit(self, value):
        self._entries.put(pickle.dumps(value))

    def run(self):
        while True:
            print(pickle.loads(self._entries.get()))


class FedInbox:
    def __init__(self, feed):
        self._letters = queue.Queue()
        feed.fill(self._letters)

    def submit(self, value):
        self._letters.put(pickle.dumps(value))

    def run(self):
        while True:
            print(pickle.loads(self._letters.get()))  # P901 M/H: somewhere this file does not show


class Snapshot:
    def __init__(self, state):
        self.data = pickle.dumps(state)
        self.digest = pickle.dumps(len(self.data))

    def restore(self):
        return pickle.loads(self.data)  # P901 H/H: an HTTP request

    def check(self):
        return pickle.loads(self.digest)


def upload(snapshot):
    snapshot.data = request.data
    return snapshot.restore()


def renumber(entry, number):
    entry.digest = number
