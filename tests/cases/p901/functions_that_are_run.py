"""Functions that a thread, a process, an executor, map or partial calls take what they are given there."""
import _thread
import asyncio
import functools
import multiprocessing
import pickle
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from threading import Thread as Worker

from flask import request


def serve(listener: socket.socket):
    while True:
        conn, _ = listener.accept()
        threading.Thread(target=in_thread, args=(conn,), daemon=True).start()
        Worker(target=by_keyword, kwargs={"conn": conn}).start()
        threading.Timer(1.0, in_timer, [conn]).start()
        multiprocessing.Process(target=in_process, args=(1, conn)).start()
        _thread.start_new_thread(in_old_thread, (conn, 2))
        with ThreadPoolExecutor() as executor:
            executor.submit(in_executor, conn)
            executor.map(of_each, [conn.recv(10), conn.recv(10)])
        threading.Thread(target=functools.partial(in_thread_by_partial, 1), args=(conn,)).start()


def in_thread(conn):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def by_keyword(conn):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def in_timer(conn):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def in_process(number, conn):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def in_old_thread(conn, number):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def in_executor(conn):
    with conn.makefile("rb") as stream:
        return pickle.load(stream)  # P901 H/H: a network peer


def of_each(data):
    return pickle.loads(data)  # P901 H/H: a network peer


def in_thread_by_partial(number, conn):
    return pickle.loads(conn.recv(2048))  # P901 H/H: a network peer


def other_argument(data, number):
    return pickle.loads(data)  # P901 M/H: somewhere this file does not show


def run_other(sock: socket.socket, stored):
    threading.Thread(target=other_argument, args=(stored, sock.recv(1))).start()


def decode(prefix, data):
    return pickle.loads(data)  # P901 H/H: a network peer


decode_job = functools.partial(decode, "job")


def by_partial(sock: socket.socket):
    return decode_job(sock.recv(4096))


def decode_body(data):
    return pickle.loads(data)  # P901 H/H: an HTTP request


async def in_loop():
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, decode_body, request.data)


def decode_part(data):
    return pickle.loads(data)  # P901 H/H: a network peer


async def to_thread(sock: socket.socket):
    return await asyncio.to_thread(decode_part, sock.recv(4096))


def own_in_thread(value):
    def work(data):
        print(pickle.loads(data))

    threading.Thread(target=work, args=(pickle.dumps(value),)).start()


def own_in_map(values):
    def work(data):
        return pickle.loads(data)

    return list(map(work, [pickle.dumps(value) for value in values]))


class Server:
    def __init__(self, port, pool):
        self.listener = socket.create_server(("", port))
        self.pool = pool

    def run(self):
        while True:
            conn, address = self.listener.accept()
            threading.Thread(target=self.handle, args=(conn, address)).start()
            self.pool.submit(self.greet, conn)

    def handle(self, conn, address):
        data = b""
        while part := conn.recv(4096):
            data += part
        print(address, pickle.loads(data))  # P901 H/H: a network peer

    def greet(self, conn):
        return pickle.loads(conn.recv(10))  # P901 H/H: a network peer


def load_one_of_two(data):
    return pickle.loads(data)  # P901 H/H: a network peer


def run_one_of_two(sock: socket.socket, value, remote):
    args = (sock.recv(4096),) if remote else (pickle.dumps(value),)
    threading.Thread(target=load_one_of_two, args=args).start()
