"""Pipes and queues of multiprocessing between own processes carry own bytes."""
import multiprocessing
import pickle
import queue
from multiprocessing import Pipe, Process, Queue


def through_pipe(work):
    parent, child = Pipe()
    Process(target=work, args=(child,)).start()
    return pickle.loads(parent.recv_bytes())


def through_queue(work):
    results = Queue()
    Process(target=work, args=(results,)).start()
    return pickle.loads(results.get())


def through_context_queue(work):
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    context.Process(target=work, args=(results,)).start()
    return pickle.loads(results.get(timeout=5))


def through_any_queue(results):
    try:
        return pickle.loads(results.get(timeout=5))  # P901 M/H: somewhere this file does not show
    except queue.Empty:
        return None
