"""CVE-2024-50050: workers of an inference server get their requests over ZeroMQ; mended with JSON and a schema."""
import json

import zmq


def launch_before(port):
    context = zmq.Context()
    socket = context.socket(zmq.ROUTER)
    socket.bind(f"tcp://127.0.0.1:{port}")
    while True:
        client = socket.recv()
        request = socket.recv_pyobj()  # P903 H/H: a network peer
        socket.send_multipart([client, repr(request).encode()])


def launch_after(port):
    context = zmq.Context()
    socket = context.socket(zmq.ROUTER)
    socket.bind(f"tcp://127.0.0.1:{port}")
    while True:
        client, part = socket.recv_multipart()
        request = json.loads(part)
        socket.send_multipart([client, repr(request).encode()])


def work_before(request_socket: zmq.Socket, run):
    while True:
        request_socket.send_pyobj("ready")  # P904 M/H: in clear
        task = request_socket.recv_pyobj()  # P903 H/H: a network peer
        for result in run(task):
            request_socket.send_pyobj(result)  # P904 M/H: in clear


def work_after(request_socket: zmq.Socket, run):
    while True:
        request_socket.send_json("ready")
        for result in run(request_socket.recv_json()):
            request_socket.send_json(result)
