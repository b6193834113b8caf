"""Connections that are kept in lists, sets, dictionaries and queues, and sent to from there."""
import collections
import pickle
import queue
import select
import socket
import ssl
import threading


class UnixCluster:
    def __init__(self, paths):
        self.socks = []
        for path in paths:
            sock = socket.socket(socket.AF_UNIX)
            sock.connect(path)
            self.socks.append(sock)

    def broadcast(self, value):
        for sock in self.socks:
            sock.sendall(pickle.dumps(value))

    def through_helper(self, value):
        for number, sock in enumerate(list(self.socks)):
            self._send(sock, number, value)

    def _send(self, sock, number, value):
        sock.sendall(pickle.dumps((number, value)))


class MixedCluster:
    def __init__(self, path, address):
        self.socks = []
        sock = socket.socket(socket.AF_UNIX)
        sock.connect(path)
        self.socks.append(sock)
        self.socks.append(socket.create_connection(address))

    def broadcast(self, value):
        for sock in self.socks:
            sock.sendall(pickle.dumps(value))  # P904 M/M: in MixedCluster.broadcast


class OpenCluster:
    def __init__(self, path, others):
        self.socks = []
        sock = socket.socket(socket.AF_UNIX)
        sock.connect(path)
        self.socks.append(sock)
        self.socks.extend(others)

    def broadcast(self, value):
        for sock in self.socks:
            sock.sendall(pickle.dumps(value))  # P904 M/M: in OpenCluster.broadcast


class AddedCluster:
    def __init__(self):
        self.socks = set()
        left, right = socket.socketpair()
        self.socks.add(left)
        self.right = right

    def add(self, sock):
        self.socks.add(sock)

    def broadcast(self, value):
        for sock in self.socks:
            sock.sendall(pickle.dumps(value))  # P904 M/M: in AddedCluster.broadcast


class Hub:
    def __init__(self):
        self.peers = {}
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind("/run/hub.sock")
        self.listener.listen()

    def accept(self, name):
        self.peers[name], _ = self.listener.accept()

    def tell(self, name, value):
        self.peers[name].sendall(pickle.dumps(value))

    def tell_one(self, name, value):
        self.peers.get(name).sendall(pickle.dumps(value))

    def tell_all(self, value):
        for peer in self.peers.values():
            peer.sendall(pickle.dumps(value))

    def tell_others(self, name, value):
        for other, peer in list(self.peers.items()):
            if other != name:
                peer.sendall(pickle.dumps(value))


class OpenHub:
    def __init__(self):
        self.peers = {}
        self.listener = socket.create_server(("", 7000))

    def accept(self, name):
        self.peers[name], _ = self.listener.accept()

    def tell(self, name, value):
        self.peers[name].sendall(pickle.dumps(value))  # P904 M/H: in OpenHub.tell


class EncryptedRooms:
    def __init__(self, context: ssl.SSLContext):
        self.context = context
        self.rooms = collections.defaultdict(set)

    def join(self, room, sock):
        self.rooms[room].add(self.context.wrap_socket(sock, server_side=True))

    def tell(self, room, value):
        for sock in self.rooms[room]:
            sock.sendall(pickle.dumps(value))


class Rooms:
    def __init__(self, address):
        self.address = address
        self.rooms = {}

    def join(self, room):
        self.rooms.setdefault(room, []).append(socket.create_connection(self.address))

    def tell(self, room, value):
        for sock in self.rooms[room]:
            sock.sendall(pickle.dumps(value))  # P904 M/H: in Rooms.tell


def workers(path):
    waiting = queue.Queue()
    threading.Thread(target=answer, args=(waiting,)).start()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    while True:
        waiting.put(listener.accept()[0])


def answer(waiting):
    while True:
        waiting.get().sendall(pickle.dumps("done"))


def open_workers(address):
    waiting = queue.Queue()
    threading.Thread(target=open_answer, args=(waiting,)).start()
    listener = socket.create_server(address)
    while True:
        waiting.put(listener.accept()[0])


def open_answer(waiting):
    while True:
        waiting.get().sendall(pickle.dumps("done"))  # P904 M/H: in open_answer


def selected(paths):
    inputs = [connected(path) for path in paths]
    while True:
        readable, _, _ = select.select(inputs, [], [])
        for sock in readable:
            sock.sendall(pickle.dumps("ready"))


def connected(path):
    sock = socket.socket(socket.AF_UNIX)
    sock.connect(path)
    return sock


def made_at_once(addresses):
    socks = [socket.create_connection(one) for one in addresses]
    for sock in socks:
        sock.sendall(pickle.dumps("ready"))  # P904 M/H: in made_at_once


class LocalPool:
    def __init__(self, paths):
        self.free = []
        self.fixed = {path: connected(path) for path in paths}

    def take(self):
        return self.free.pop() if self.free else connected("/run/app.sock")

    def send(self, value):
        sock = self.take()
        sock.sendall(pickle.dumps(value))
        self.free.append(sock)

    def send_all(self, value):
        for name, sock in self.fixed.copy().items():
            sock.sendall(pickle.dumps((name, value)))


class OpenPool:
    def __init__(self, address):
        self.address = address
        self.free = []

    def take(self):
        return self.free.pop() if self.free else socket.create_connection(self.address)

    def send(self, value):
        sock = self.take()
        sock.sendall(pickle.dumps(value))  # P904 M/H: in OpenPool.send
        self.free.append(sock)
