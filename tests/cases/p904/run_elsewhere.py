"""Pickles that threads, executors, event loops and partials hand to what sends them."""
import asyncio
import functools
import pickle
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process

import zmq


def by_thread(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in by_thread


def start(sock, value):
    threading.Thread(target=by_thread, args=(sock, pickle.dumps(value))).start()


def by_process(sock: socket.socket, *, data=b""):
    sock.sendall(data)  # P904 M/H: in by_process


def start_process(sock, value):
    Process(target=by_process, args=(sock,), kwargs={"data": pickle.dumps(value)}).start()


def by_executor(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in by_executor


def submit(socks, value):
    data = pickle.dumps(value)
    with ThreadPoolExecutor() as executor:
        for sock in socks:
            executor.submit(by_executor, sock, data)


def by_map(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in by_map


def go_over(executor, socks, values):
    executor.map(by_map, socks, [pickle.dumps(one) for one in values])


def by_rows(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in by_rows


def rows(pool, socks, value):
    pool.starmap(by_rows, [(sock, pickle.dumps(value)) for sock in socks])


def by_partial(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in by_partial


def bound(sock, value):
    send = functools.partial(by_partial, sock)
    send(pickle.dumps(value))


def off_the_loop(sock: socket.socket, data):
    sock.sendall(data)  # P904 M/H: in off_the_loop


async def to_thread(sock, value):
    await asyncio.to_thread(off_the_loop, sock, pickle.dumps(value))


class Emitter:
    def __init__(self, loop, writer: asyncio.StreamWriter):
        self.loop, self.writer = loop, writer

    def emit(self, value):
        self.loop.call_soon_threadsafe(self.writer.write, pickle.dumps(value))  # P904 M/H: in Emitter.emit

    def emit_text(self, text):
        self.loop.call_soon_threadsafe(self.writer.write, text.encode())

    def push(self, sock: socket.socket, data):
        sock.sendall(data)  # P904 M/H: in Emitter.push

    def start(self, sock, value):
        threading.Thread(target=self.push, args=(sock, pickle.dumps(value))).start()


def plain(sock: socket.socket, data):
    sock.sendall(data)


def start_plain(sock, text):
    threading.Thread(target=plain, args=(sock, text.encode())).start()


def sealed(sock: socket.socket, data):
    sock.sendall(data)


def start_sealed(executor, box, sock, value):
    executor.submit(sealed, sock, box.encrypt(pickle.dumps(value)))


def local_worker(context, address):
    sock = context.socket(zmq.PAIR)
    sock.connect(address)
    sock.send_pyobj("ready")


def open_worker(context, address):
    sock = context.socket(zmq.PAIR)
    sock.connect(address)
    sock.send_pyobj("ready")  # P904 M/H: in open_worker


def start_workers():
    context = zmq.Context()
    threading.Thread(target=local_worker, args=(context, "inproc://workers")).start()
    threading.Thread(target=open_worker, args=(context, "tcp://workers.example.org:6000")).start()


def handle(conn: socket.socket):
    conn.sendall(pickle.dumps("hello"))


def serve():
    listener = socket.socket(socket.AF_UNIX)
    listener.bind("/run/app.sock")
    listener.listen()
    while True:
        conn, _ = listener.accept()
        threading.Thread(target=handle, args=(conn,)).start()


def handle_anybody(conn: socket.socket):
    conn.sendall(pickle.dumps("hello"))  # P904 M/H: in handle_anybody


def serve_anybody():
    listener = socket.create_server(("", 7000))
    while True:
        conn, _ = listener.accept()
        threading.Thread(target=handle_anybody, args=(conn,)).start()
