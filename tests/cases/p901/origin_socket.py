"""A TCP or UDP socket: anyone who reaches the port chooses the bytes, and loopback is still a network."""
import json
import pickle
import socket
from socket import create_connection


def read_json(host):
    with create_connection((host, 4000)) as connection:
        return json.loads(connection.recv(65536))


def unknown(message):
    return pickle.loads(message)  # P901 M/H: somewhere this file does not show


def connect(host, port):
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.connect((host, port))
    return pickle.loads(connection.recv(65536))  # P901 H/H: a network peer


def loopback():
    with create_connection(("127.0.0.1", 4000)) as connection:
        return pickle.loads(connection.recv(65536))  # P901 H/H: a network peer


def serve(port):
    server = socket.create_server(("", port))
    while True:
        connection, address = server.accept()
        with connection:
            print(address, pickle.loads(connection.recv(4096)))  # P901 H/H: a network peer


def datagram(port):
    receiver = socket.socket(type=socket.SOCK_DGRAM)
    receiver.bind(("0.0.0.0", port))
    data, sender = receiver.recvfrom(65535)
    return sender, pickle.loads(data)  # P901 H/H: a network peer


def as_file(host):
    connection = create_connection((host, 4000))
    with connection.makefile("rb") as stream:
        return pickle.load(stream)  # P901 H/H: a network peer


def into_buffer(connection: socket.socket, size):
    buffer = bytearray(size)
    connection.recv_into(buffer)
    return pickle.loads(buffer)  # P901 H/H: a network peer
