"""A server whose socket is wrapped where the file is run."""

import pickle
import socketserver
import ssl


class Answering(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.server.jobs))


server = socketserver.TCPServer(("", 7000), Answering)

if __name__ == "__main__":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("server.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()
