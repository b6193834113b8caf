"""CURVE says who the peer is: a client that knows its server, a server with an authenticator that lists keys."""
import zmq
from zmq.auth.thread import ThreadAuthenticator


def client(address, server_key, public, secret):
    socket = zmq.Context().socket(zmq.DEALER)
    socket.curve_serverkey = server_key
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.connect(address)
    return socket.recv_pyobj()  # P903 M/H: a peer that the program authenticates


def server(public, secret):
    context = zmq.Context()
    authenticator = ThreadAuthenticator(context)
    authenticator.start()
    authenticator.configure_curve(domain="*", location="/etc/jobs/keys")
    socket = context.socket(zmq.ROUTER)
    socket.curve_server = True
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.bind("tcp://*:5555")
    return socket.recv_pyobj()  # P903 M/H: a peer that the program authenticates


def server_for_any_key(public, secret):
    socket = zmq.Context().socket(zmq.ROUTER)
    socket.curve_server = True
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.bind("tcp://*:5555")
    return socket.recv_pyobj()  # P903 H/H: a network peer
