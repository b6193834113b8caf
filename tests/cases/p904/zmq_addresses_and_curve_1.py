"""ZeroMQ: where its addresses lead, and when CURVE counts."""
import pickle
import zlib
import zmq
import zmq.asyncio
import zmq.auth
import zmq.green


def srv(v):
    context = zmq.Context()
    socket = context.socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    while True:
        socket.recv()
        socket.send(pickle.dumps(v))  # P904 M/H


def srv_json(v):
    context = zmq.Context()
    socket = context.socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    socket.send_json(v)
    socket.send_string("x")


def compressed(v):
    socket = zmq.Context().socket(zmq.PUB)
    socket.bind("tcp://*:1")
    socket.send(zlib.compress(pickle.dumps(v)), flags=zmq.NOBLOCK, copy=False)  # P904 M/H
    socket.send_multipart((b"a", zlib.compress(pickle.dumps(v))))  # P904 M/H
    socket.send_multipart(msg_parts=[b"a", zlib.compress(pickle.dumps(v))])  # P904 M/H


def sndmore(v):
    socket = zmq.Context().socket(zmq.PUB)
    socket.bind("tcp://*:1")
    socket.send(b"topic", zmq.SNDMORE)
    socket.send(pickle.dumps(v))  # P904 M/H


def sndmore_pyobj(v):
    socket = zmq.Context().socket(zmq.PUB)
    socket.bind("tcp://*:1")
    socket.send_string("topic", zmq.SNDMORE)
    socket.send_pyobj(v, protocol=4)  # P904 M/H


async def aio(v):
    ctx = zmq.asyncio.Context.instance()
    sock = ctx.socket(zmq.PUSH)
    sock.connect("tcp://h:1")
    await sock.send_multipart([pickle.dumps(v)])  # P904 M/H
    await sock.send(pickle.dumps(v))  # P904 M/H


def curve_after_connect(v, pub, sec, srv):
    s = zmq.Context().socket(zmq.REQ)
    s.connect("tcp://h:9000")
    s.curve_publickey = pub
    s.curve_secretkey = sec
    s.curve_serverkey = srv
    s.send_pyobj(v)  # P904 M/H


def ctx_option(v, pub, sec, srv):
    ctx = zmq.Context()
    ctx.curve_publickey = pub
    ctx.curve_secretkey = sec
    ctx.curve_serverkey = srv
    s = ctx.socket(zmq.REQ)
    s.connect("tcp://h:9000")
    s.send_pyobj(v)


def secure(s, pub, sec, srv):
    s.curve_publickey = pub
    s.curve_secretkey = sec
    s.curve_serverkey = srv


def curve_helper(v, pub, sec, srv):
    s = zmq.Context().socket(zmq.REQ)
    secure(s, pub, sec, srv)
    s.connect("tcp://h:9000")
    s.send_pyobj(v)
