"""Nearly a round trip: some way leads from elsewhere to the load."""
import io
import json
import pickle
import socket


def replaced(value, sock: socket.socket):
    data = pickle.dumps(value)
    print(len(data))
    data = sock.recv(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


def one_branch(value, sock: socket.socket):
    data = pickle.dumps(value) if value else sock.recv(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


def given(value, data=None):
    if data is None:
        data = pickle.dumps(value)
    return pickle.loads(data)  # P901 M/H: somewhere this file does not show


def other_variable(value, answer):
    data = pickle.dumps(value)
    return data, pickle.loads(answer)  # P901 M/H: somewhere this file does not show


def answer(value, sock: socket.socket):
    sock.sendall(json.dumps(value).encode())
    size = len(pickle.dumps(value))
    return pickle.loads(sock.recv(size))  # P901 H/H: a network peer


def filled_buffer(value, sock: socket.socket):
    stream = io.BytesIO()
    pickle.dump(value, stream)
    stream.write(sock.recv(4096))
    stream.seek(0)
    return pickle.load(stream), pickle.load(stream)  # P901 H/H: a network peer  # P901 H/H: a network peer


def other_buffer(value, packed):
    stream, other = io.BytesIO(), io.BytesIO(packed)
    pickle.dump(value, stream)
    return pickle.load(other)  # P901 M/H: somewhere this file does not show


def later(value, packed):
    old = pickle.loads(packed)  # P901 M/H: somewhere this file does not show
    packed = pickle.dumps(value)
    return old, packed


def mixed(values, more):
    packed = [pickle.dumps(value) for value in values]
    packed.extend(more)
    return [pickle.loads(one) for one in packed]  # P901 M/H: somewhere this file does not show
