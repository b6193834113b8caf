"""recv_pyobj unpickles what the other end sends; who that can be is a matter of the address."""
import zmq

context = zmq.Context()


def send(socket: zmq.Socket, value):
    socket.send_pyobj(value)  # P904 M/H: in clear
    socket.send_json(value)


def with_json(address):
    socket = context.socket(zmq.PULL)
    socket.connect(address)
    return socket.recv_json(), socket.recv_string(), socket.recv_multipart()


def connected(address):
    socket = context.socket(zmq.PULL)
    socket.connect(address)
    return socket.recv_pyobj()  # P903 H/H: a network peer


def advice(address):
    with zmq.Context() as own, own.socket(zmq.SUB) as socket:
        socket.connect(address)
        return socket.recv_pyobj(zmq.NOBLOCK)  # P903 H/H: recv_json


def loopback():
    socket = zmq.Context.instance().socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    while True:
        request = socket.recv_pyobj()  # P903 H/H: a network peer
        socket.send_string(str(request))


def local():
    socket = context.socket(zmq.PULL)
    socket.bind("ipc:///run/jobs/queue")
    return socket.recv_pyobj()  # P903 M/H: a channel that cannot leave the machine


def in_process(own: zmq.Context):
    with own.socket(zmq.PAIR) as pair:
        pair.connect("inproc://jobs")
        return pair.recv_pyobj()  # P903 M/H: a channel that cannot leave the machine


def annotated(socket: zmq.Socket):
    return socket.recv_pyobj(flags=0)  # P903 H/H: a network peer


def every(socket: zmq.Socket):
    return [socket.recv_pyobj() for _ in range(3)]  # P903 H/H: a network peer
