"""CURVE that is set by names, or for several sockets in a loop."""
import zmq


def by_names(context: zmq.Context, keys):
    sock = context.socket(zmq.REQ)
    for name in ("curve_publickey", "curve_secretkey", "curve_serverkey"):
        setattr(sock, name, keys[name])
    sock.connect("tcp://jobs.example.org:6000")
    return sock


def send(context, keys, value):
    by_names(context, keys).send_pyobj(value)


def by_other_names(context: zmq.Context, keys):
    sock = context.socket(zmq.REQ)
    for name in ("linger", "identity"):
        setattr(sock, name, keys[name])
    sock.connect("tcp://jobs.example.org:6000")
    return sock


def send_in_clear(context, keys, value):
    by_other_names(context, keys).send_pyobj(value)  # P904 M/H: in send_in_clear


def serve(keys, value):
    context = zmq.Context()
    frontend, backend = context.socket(zmq.ROUTER), context.socket(zmq.DEALER)
    for sock, port in ((frontend, 6000), (backend, 6001)):
        sock.curve_secretkey = keys["secret"]
        sock.curve_server = True
        sock.bind(f"tcp://*:{port}")
    backend.send_pyobj(value)


def serve_in_clear(value):
    context = zmq.Context()
    frontend, backend = context.socket(zmq.ROUTER), context.socket(zmq.DEALER)
    for sock, port in ((frontend, 6000), (backend, 6001)):
        sock.bind(f"tcp://*:{port}")
    backend.send_pyobj(value)  # P904 M/H: in serve_in_clear
