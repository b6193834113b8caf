"""A server whose socket is wrapped."""

import pickle
import ssl
from http.server import BaseHTTPRequestHandler, HTTPServer


class Web(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(pickle.dumps(self.path))


def serve():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("cert.pem", "key.pem")
    server = HTTPServer(("0.0.0.0", 8443), Web)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()
