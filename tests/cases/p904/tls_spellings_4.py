"""TLS in many spellings, and channels that cannot leave the machine."""
import pickle
import socket
import ssl


class TlsClient:
    def __init__(self, host):
        self.host = host
        self.context = ssl.create_default_context()
        self.sock = None

    def connect(self):
        raw = socket.create_connection((self.host, 1))
        self.sock = self.context.wrap_socket(raw, server_hostname=self.host)

    def send(self, v):
        self.sock.sendall(pickle.dumps(v))


def get_sock(host):
    raw = socket.create_connection((host, 1))
    return ssl.create_default_context().wrap_socket(raw, server_hostname=host)


def via(v, host):
    s = get_sock(host)
    s.sendall(pickle.dumps(v))


def param_tls(sock: ssl.SSLSocket, v):
    sock.sendall(pickle.dumps(v))


def helper(sock, data):
    sock.sendall(data)


def h2(v, host):
    helper(get_sock(host), pickle.dumps(v))


def h3(v, host):
    helper2(get_sock(host), pickle.dumps(v))
    helper2(socket.create_connection((host, 1)), pickle.dumps(v))
