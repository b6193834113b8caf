"""TLS in many spellings, and channels that cannot leave the machine."""
import pickle
import socket
import ssl


def wrap(v, host):
    ctx = ssl.create_default_context()
    sock = socket.create_connection((host, 1))
    ssock = ctx.wrap_socket(sock, server_hostname=host)
    ssock.sendall(pickle.dumps(v))


def wrap_same(v, host):
    ctx = ssl.create_default_context()
    sock = socket.create_connection((host, 1))
    sock = ctx.wrap_socket(sock, server_hostname=host)
    sock.sendall(pickle.dumps(v))


def wrap_but_raw(v, host):
    ctx = ssl.create_default_context()
    sock = socket.create_connection((host, 1))
    ssock = ctx.wrap_socket(sock, server_hostname=host)
    sock.sendall(pickle.dumps(v))  # P904 M/H
    ssock.close()


def wrap_with(v, host):
    ctx = ssl.create_default_context(cafile="ca.pem")
    with socket.create_connection((host, 1)) as sock:
        with ctx.wrap_socket(sock, server_hostname=host) as ssock:
            ssock.sendall(pickle.dumps(v))


def wrap_connect(v, host):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.load_verify_locations("ca.pem")
    with ctx.wrap_socket(socket.socket(socket.AF_INET), server_hostname=host) as conn:
        conn.connect((host, 1))
        conn.send(pickle.dumps(v))


def wrap_old(v, host):
    s = ssl.wrap_socket(socket.socket(), ca_certs="ca.pem", cert_reqs=ssl.CERT_REQUIRED)
    s.connect((host, 1))
    s.write(pickle.dumps(v))


def wrap_old_unchecked(v, host):
    s = ssl.wrap_socket(socket.socket())
    s.connect((host, 1))
    s.write(pickle.dumps(v))  # P904 M/H


def wrap_none(v, host):
    ctx = ssl.create_default_context()
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
    with ctx.wrap_socket(socket.create_connection((host, 1)), server_hostname=host) as s:
        s.sendall(pickle.dumps(v))  # P904 M/H


def wrap_bare_context(v, host):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)
    with ctx.wrap_socket(socket.create_connection((host, 1)), server_hostname=host) as s:
        s.sendall(pickle.dumps(v))  # P904 M/H


def wrap_bare_required(v, host):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)
    ctx.verify_mode = ssl.CERT_REQUIRED
    ctx.load_verify_locations("ca.pem")
    with ctx.wrap_socket(socket.create_connection((host, 1)), server_hostname=host) as s:
        s.sendall(pickle.dumps(v))


def server(v):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ctx.load_cert_chain("a", "b")
    with socket.create_server(("", 1)) as sock:
        with ctx.wrap_socket(sock, server_side=True) as ssock:
            conn, addr = ssock.accept()
            conn.sendall(pickle.dumps(v))
