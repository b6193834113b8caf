"""A TLS server knows its clients only where it asks for their certificates."""
import pickle
import socket
import ssl


def any_client(port):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("/etc/jobs/server.pem")
    with socket.create_server(("", port)) as server, context.wrap_socket(server, server_side=True) as secure:
        connection, _ = secure.accept()
        return pickle.loads(connection.recv(4096))  # P901 H/H: a network peer


def known_clients(port):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile="/etc/jobs/clients.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain("/etc/jobs/server.pem")
    with socket.create_server(("", port)) as server, context.wrap_socket(server, server_side=True) as secure:
        connection, _ = secure.accept()
        return pickle.loads(connection.recv(4096))  # P901 M/H: a peer that the program authenticates


def clients_that_want_to(port):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_OPTIONAL
    server = context.wrap_socket(socket.create_server(("", port)), server_side=True)
    connection, _ = server.accept()
    return pickle.loads(connection.recv(4096))  # P901 H/H: a network peer


def wrapped_after_accept(port):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations("/etc/jobs/clients.pem")
    connection, _ = socket.create_server(("", port)).accept()
    secure = context.wrap_socket(connection, server_side=True)
    return pickle.loads(secure.recv(4096))  # P901 M/H: a peer that the program authenticates
