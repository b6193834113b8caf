"""Servers of own classes that serve each client by a thread, on a Unix socket only."""
import pickle
import socketserver

clients = []


class Local(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(pickle.dumps("hello"))
        clients.append(self.request)
        for client in clients:
            client.sendall(pickle.dumps("one more"))


class LocalServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


class Hub(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    pass


def serve(path):
    with LocalServer(path, Local) as server:
        server.serve_forever()


def serve_hub(path):
    Hub(path, Local).serve_forever()


class OwnPath(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    def __init__(self):
        super().__init__("/run/app.sock", Local)
