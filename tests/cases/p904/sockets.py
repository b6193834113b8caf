"""Pickled bytes over plain sockets, beside TLS and Unix sockets."""

import pickle
import socket
import ssl
import struct
import zlib


def tls(host, value):
    context = ssl.create_default_context()
    with socket.create_connection((host, 9000)) as raw:
        with context.wrap_socket(raw, server_hostname=host) as sock:
            sock.sendall(pickle.dumps(value))


def plain(host, value):
    with socket.create_connection((host, 9000)) as sock:
        sock.sendall(pickle.dumps(value))  # P904 M/H: pickle.dumps bytes are sent in clear in plain


def loopback(value):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.connect(("127.0.0.1", 9000))
    sock.send(pickle.dumps(value))  # P904 M/H: over a socket without TLS


def unix(value):
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    sock.connect("/run/app.sock")
    sock.sendall(pickle.dumps(value))


def unix_by_keyword(value):
    sock = socket.socket(family=socket.AF_UNIX)
    sock.sendall(pickle.dumps(value))


def pair(value):
    left, right = socket.socketpair()
    left.sendall(pickle.dumps(value))
    return right


def datagram(address, value):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(pickle.dumps(value), address)  # P904 M/H: in datagram


def gathered(sock: socket.socket, value):
    sock.sendmsg([b"head", pickle.dumps(value)])  # P904 M/H: in gathered


def annotated(sock: socket.socket, value):
    sock.sendall(pickle.dumps(value))  # P904 M/H: in annotated


def annotated_tls(sock: ssl.SSLSocket, value):
    sock.sendall(pickle.dumps(value))


def framed(sock: socket.socket, value):
    payload = pickle.dumps(value)
    sock.sendall(struct.pack("!I", len(payload)) + payload)  # P904 M/H: in framed


def framed_in_two(sock: socket.socket, value):
    payload = zlib.compress(pickle.dumps(value))
    sock.sendall(len(payload).to_bytes(4, "big"))
    sock.sendall(payload)  # P904 M/H: in framed_in_two


def in_chunks(sock: socket.socket, value):
    view = memoryview(pickle.dumps(value))
    while view:
        sent = sock.send(view)  # P904 M/H: in in_chunks
        view = view[sent:]


def only_the_length(sock: socket.socket, value):
    payload = pickle.dumps(value)
    sock.sendall(struct.pack("!I", len(payload)))


def other_bytes(sock: socket.socket, value):
    kept = pickle.dumps(value)
    sock.sendall(b"ready")
    return kept


def served(value):
    server = socket.create_server(("0.0.0.0", 9000))
    connection, _ = server.accept()
    connection.sendall(pickle.dumps(value))  # P904 M/H: in served


def served_tls(value):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("cert.pem", "key.pem")
    server = context.wrap_socket(socket.create_server(("0.0.0.0", 9000)), server_side=True)
    connection, _ = server.accept()
    connection.sendall(pickle.dumps(value))


def served_tls_by_connection(value):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server = socket.create_server(("0.0.0.0", 9000))
    connection, _ = server.accept()
    connection = context.wrap_socket(connection, server_side=True)
    connection.sendall(pickle.dumps(value))


def unchecked(host, value):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    sock = context.wrap_socket(socket.create_connection((host, 9000)))
    sock.sendall(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


def unverified(host, value):
    context = ssl._create_unverified_context()
    sock = context.wrap_socket(socket.create_connection((host, 9000)))
    sock.sendall(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


class Client:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 9000))

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/H: in Client.send


class SecureClient:
    def __init__(self, host):
        self.context = ssl.create_default_context()
        self.sock = socket.create_connection((host, 9000))
        self.sock = self.context.wrap_socket(self.sock, server_hostname=host)

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))


def made_file(sock: socket.socket, value):
    stream = sock.makefile("wb")
    pickle.dump(value, stream)  # P904 M/H: pickle.dump bytes are sent in clear in made_file
    stream.flush()


def made_file_written(sock: socket.socket, value):
    with sock.makefile("wb") as stream:
        stream.write(pickle.dumps(value))  # P904 M/H: in made_file_written


def made_file_pickler(sock: socket.socket, value):
    pickle.Pickler(sock.makefile("wb")).dump(value)  # P904 M/H: pickle.Pickler.dump


def real_file(path, value):
    with open(path, "wb") as stream:
        pickle.dump(value, stream)
        stream.write(pickle.dumps(value))


def inherited(value, number):
    sock = socket.fromfd(number, socket.AF_UNIX, socket.SOCK_STREAM)
    sock.sendall(pickle.dumps(value))


def inherited_from_network(value, number):
    sock = socket.fromfd(number, socket.AF_INET, socket.SOCK_STREAM)
    sock.sendall(pickle.dumps(value))  # P904 M/H: in inherited_from_network
