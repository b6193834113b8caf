"""multiprocessing.reduction registers reducers for what is sent between processes."""
import atexit
import os
from multiprocessing import reduction
from multiprocessing.reduction import ForkingPickler, register


def reduce_point(point):
    return list, ((point.x, point.y),)


def reduce_connection(connection):
    return os.system, ("id",)  # P902 H/H: os.system


def reduce_socket(socket):
    return os.popen, ("id",)  # P902 H/H: os.popen


def reduce_lock(lock):
    return os.execv, ("/bin/sh", ["sh"])  # P902 H/H: os.execv


def at_exit():
    return os.popen, ("id",)


def setup(types):
    register(types.Point, reduce_point)
    register(types.Connection, reduce_connection)
    reduction.register(types.Socket, reduce=reduce_socket)
    ForkingPickler._extra_reducers[types.Lock] = reduce_lock
    atexit.register(types.Point, at_exit)
