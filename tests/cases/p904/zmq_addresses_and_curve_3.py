"""ZeroMQ: where its addresses lead, and when CURVE counts."""
from zmq.auth.thread import ThreadAuthenticator
import zmq
import zmq.asyncio
import zmq.auth
import zmq.green


def curve_server_set(v, sec):
    s = zmq.Context().socket(zmq.REP)
    s.set(zmq.CURVE_SECRETKEY, sec)
    s.set(zmq.CURVE_SERVER, 1)
    s.bind("tcp://*:9000")
    s.send_pyobj(v)


def curve_server_opt0(v, sec):
    s = zmq.Context().socket(zmq.REP)
    s.setsockopt(zmq.CURVE_SERVER, 0)
    s.bind("tcp://*:9000")
    s.send_pyobj(v)  # P904 M/H


def curve_client_no_server(v, pub, sec, srv):
    s = zmq.Context().socket(zmq.REQ)
    s.setsockopt(zmq.CURVE_PUBLICKEY, pub)
    s.setsockopt(zmq.CURVE_SECRETKEY, sec)
    s.connect("tcp://h:9000")
    s.send_pyobj(v)  # P904 M/H


def curve_server_after_bind(v, sec):
    s = zmq.Context().socket(zmq.REP)
    s.bind("tcp://*:9000")
    s.setsockopt(zmq.CURVE_SECRETKEY, sec)
    s.setsockopt(zmq.CURVE_SERVER, 1)
    s.send_pyobj(v)  # P904 M/H


def plain_auth(v):
    s = zmq.Context().socket(zmq.REQ)
    s.plain_username = b"admin"
    s.plain_password = b"secret"
    s.connect("tcp://h:9000")
    s.send_pyobj(v)  # P904 M/H


def authenticator_only(v):
    ctx = zmq.Context()
    auth = ThreadAuthenticator(ctx)
    auth.start()
    auth.allow("127.0.0.1")
    s = ctx.socket(zmq.REP)
    s.bind("tcp://*:9000")
    s.send_pyobj(v)  # P904 M/H


def make(ctx, keys):
    s = ctx.socket(zmq.REQ)
    s.curve_publickey, s.curve_secretkey = keys
    s.curve_serverkey = b"x" * 40
    return s


def curve_factory(v, keys):
    s = make(zmq.Context(), keys)
    s.connect("tcp://h:9000")
    s.send_pyobj(v)


def make_clear(ctx):
    s = ctx.socket(zmq.REQ)
    s.connect("tcp://h:9000")
    return s


def clear_factory(v, keys):
    s = make_clear(zmq.Context())
    s.send_pyobj(v)  # P904 M/H
