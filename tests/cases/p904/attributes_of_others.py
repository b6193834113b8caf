"""Bytes kept in an attribute of an object that the file does not show: the same object in a function or a class."""

import collections
import pickle
import selectors
import socket
import types

selector = selectors.DefaultSelector()


def accept(server):
    connection, address = server.accept()
    data = types.SimpleNamespace(addr=address, outb=b"")
    selector.register(connection, selectors.EVENT_READ | selectors.EVENT_WRITE, data=data)


def service(key, mask, answer):
    sock = key.fileobj
    data = key.data
    if mask & selectors.EVENT_READ:
        data.inb = sock.recv(1024)
        data.outb += pickle.dumps(answer)
    if mask & selectors.EVENT_WRITE and data.outb:
        sent = sock.send(data.outb)  # P904 M/M: in service
        data.outb = data.outb[sent:]


def written_in_lines(connection, answer):
    sock: socket.socket = connection.sock
    connection.buf.writelines([pickle.dumps(answer)])
    sock.sendall(connection.buf)  # P904 M/H: in written_in_lines


def written_in_lines_of_another(connection, answer):
    sock: socket.socket = connection.sock
    connection.log.writelines([pickle.dumps(answer)])
    sock.sendall(connection.buf)


def service_text(key, mask, answer):
    sock = key.fileobj
    data = key.data
    data.outb += answer.encode()
    data.log = pickle.dumps(answer)
    sent = sock.send(data.outb)
    data.outb = data.outb[sent:]


def through_key(key, answer):
    sock: socket.socket = key.fileobj
    key.data.out += pickle.dumps(answer)
    sock.sendall(key.data.out)  # P904 M/H: in through_key


def of_client(client, value):
    client.buffer = pickle.dumps(value)
    client.sock.sendall(client.buffer)  # P904 M/M: in of_client


def of_another(client, other, value):
    other.buffer = pickle.dumps(value)
    client.sock.sendall(client.buffer)


def elsewhere(client):
    client.sock.sendall(client.buffer)


def namespace(sock: socket.socket, value):
    state = types.SimpleNamespace(name=b"state", body=pickle.dumps(value))
    sock.sendall(state.name)
    sock.sendall(state.body)  # P904 M/H: in namespace


class Worker:
    def __init__(self, state):
        self.state = state

    def fill(self, value):
        self.state.buffer = pickle.dumps(value)
        self.state.name = value.name.encode()

    def flush(self):
        self.sock.sendall(self.state.name)
        self.sock.sendall(self.state.buffer)  # P904 M/M: in Worker.flush


class OtherWorker:
    def flush(self):
        self.sock.sendall(self.state.buffer)


def put_into_attribute(client, value):
    client.log.append(pickle.dumps(value))
    client.names.append(value.name)
    client.sock.sendall(client.names.pop())


def taken_from_attribute(client, value):
    client.log.append(value.name)
    client.sock.sendall(client.log.pop())
    client.queue.append(pickle.dumps(value))
    client.sock.sendall(client.queue.pop())  # P904 M/M: in taken_from_attribute


def put_into_parameter(sock: socket.socket, buffer, value):
    buffer.extend(pickle.dumps(value))
    sock.sendall(buffer)  # P904 M/H: in put_into_parameter


def put_into_another(sock: socket.socket, buffer, other, value):
    other.extend(pickle.dumps(value))
    sock.sendall(buffer)


def under_a_key(sock: socket.socket, state, value):
    state["log"] = pickle.dumps(value)
    state["out"] = value.name.encode()
    sock.sendall(state["out"])


def under_that_key(sock: socket.socket, state, value):
    state["out"] = pickle.dumps(value)
    sock.sendall(state["out"])  # P904 M/H: in under_that_key


class Hub:
    def __init__(self):
        self.out = collections.defaultdict(bytearray)
        self.names = collections.defaultdict(bytearray)

    def push(self, client, value):
        self.out[client].extend(pickle.dumps(value))
        self.names[client].extend(value.name)

    def flush(self, client):
        client.sendall(self.names[client])
        client.sendall(self.out[client])  # P904 M/M: in Hub.flush
