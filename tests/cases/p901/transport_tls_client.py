"""A TLS client that verifies knows its peer; one that does not has encrypted a talk with anybody."""
import pickle
import socket
import ssl


def cleartext(host):
    with socket.create_connection((host, 4000)) as connection:
        return pickle.loads(connection.recv(4096))  # P901 H/H: a network peer


def verified(host):
    context = ssl.create_default_context()
    with socket.create_connection((host, 4000)) as connection:
        with context.wrap_socket(connection, server_hostname=host) as secure:
            return pickle.loads(secure.recv(4096))  # P901 M/H: a peer that the program authenticates


def verified_by_protocol(host):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations("/etc/jobs/ca.pem")
    secure = context.wrap_socket(socket.create_connection((host, 4000)), server_hostname=host)
    return pickle.loads(secure.read())  # P901 M/H: a peer that the program authenticates


def undone(host):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    secure = context.wrap_socket(socket.create_connection((host, 4000)))
    return pickle.loads(secure.recv(4096))  # P901 H/H: a network peer


def unverified(host):
    context = ssl._create_unverified_context()
    secure = context.wrap_socket(socket.create_connection((host, 4000)), server_hostname=host)
    return pickle.loads(secure.recv(4096))  # P901 H/H: a network peer


def old_function(host):
    secure = ssl.wrap_socket(socket.create_connection((host, 4000)))
    return pickle.loads(secure.recv(4096))  # P901 H/H: a network peer


def raw_socket_kept(host):
    connection = socket.create_connection((host, 4000))
    data = connection.recv(4096)
    secure = ssl.create_default_context().wrap_socket(connection, server_hostname=host)
    return secure, pickle.loads(data)  # P901 H/H: a network peer


class Client:
    def __init__(self, host):
        self.context = ssl.create_default_context(cafile="/etc/jobs/ca.pem")
        self.sock = self.context.wrap_socket(socket.create_connection((host, 4000)), server_hostname=host)

    def receive(self):
        return pickle.loads(self.sock.recv(4096))  # P901 M/H: a peer that the program authenticates
