"""Pipes and queues between own processes carry own bytes; other recv methods are none of these."""
import multiprocessing
import queue
import socket
from multiprocessing import Manager, Pipe, Pool, Process, Queue, SimpleQueue


def through_pipe(work):
    parent, child = Pipe()
    Process(target=work, args=(child,)).start()
    return parent.recv()


def through_one_way_pipe(work):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    multiprocessing.Process(target=work, args=(sender,)).start()
    return receiver.recv() if receiver.poll(1) else None


def through_queue(work):
    results = Queue()
    Process(target=work, args=(results,)).start()
    return results.get(timeout=5)


def through_simple_queue(work):
    results = SimpleQueue()
    Process(target=work, args=(results,)).start()
    return results.get()


def through_context(work):
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    receiver, sender = context.Pipe()
    context.Process(target=work, args=(results, sender)).start()
    return results.get(), receiver.recv()


def through_manager(work, items):
    with Manager() as manager, Pool(2) as pool:
        shared = manager.dict()
        return pool.map(work, items), shared


def others(host):
    with socket.create_connection((host, 80)) as connection:
        return connection.recv(4096), queue.Queue().get()
