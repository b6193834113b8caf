"""ZeroMQ: where its addresses lead, and when CURVE counts."""
import os
import pickle
import zmq
import zmq.asyncio
import zmq.auth
import zmq.green


async def aio_ipc(v):
    ctx = zmq.asyncio.Context.instance()
    sock = ctx.socket(zmq.PUSH)
    sock.connect("ipc://@abstract")
    await sock.send_multipart([pickle.dumps(v)])

IPC = "ipc:///run/a.sock"

TCP = "tcp://*:4"


def ipc_const(v):
    s = zmq.Context().socket(zmq.PAIR)
    s.bind(IPC)
    s.send_pyobj(v)


def tcp_const(v):
    s = zmq.Context().socket(zmq.PAIR)
    s.bind(TCP)
    s.send_pyobj(v)  # P904 M/H


def ipc_fmt(v, n):
    s = zmq.Context().socket(zmq.PAIR)
    s.bind("ipc:///run/{}.sock".format(n))
    s.send_pyobj(v)


def ipc_pct(v, n):
    s = zmq.Context().socket(zmq.PAIR)
    s.bind("ipc:///run/%s.sock" % n)
    s.send_pyobj(v)


def ipc_var(v, n):
    s = zmq.Context().socket(zmq.PAIR)
    addr = f"inproc://{n}"
    s.connect(addr)
    s.send_pyobj(v)


def ipc_path(v, path):
    s = zmq.Context().socket(zmq.PAIR)
    s.bind("ipc://" + os.path.join(path, "s"))
    s.send_pyobj(v)


def tcp_f(v, host, port):
    s = zmq.Context().socket(zmq.PAIR)
    s.connect(f"tcp://{host}:{port}")
    s.send_pyobj(v)  # P904 M/H


def random_port(v):
    s = zmq.Context().socket(zmq.PAIR)
    port = s.bind_to_random_port("tcp://127.0.0.1")
    s.send_pyobj(v)  # P904 M/H


def with_bind(v):
    with zmq.Context() as ctx:
        with ctx.socket(zmq.PUSH) as s:
            with s.bind("tcp://*:1"):
                s.send_pyobj(v)  # P904 M/H


def curve_server(v):
    ctx = zmq.Context()
    s = ctx.socket(zmq.REP)
    pub, sec = zmq.auth.load_certificate("server.key_secret")
    s.curve_secretkey = sec
    s.curve_publickey = pub
    s.curve_server = True
    s.bind("tcp://*:9000")
    s.send_pyobj(v)
