"""Modules with pickle's own interface under other names."""
import _pickle

import cloudpickle
import pickle5
import ray.cloudpickle as ray_pickle
from cloudpickle import load as load_task
from ray import cloudpickle as worker_pickle

from . import tasks


def save(task):
    cloudpickle.register_pickle_by_value(tasks)
    return cloudpickle.dumps(task), pickle5.dumps(task, protocol=5)


def decode_c(data):
    return _pickle.loads(data)  # P901 M/H: _pickle.loads


def decode_backport(data):
    return pickle5.loads(data, buffers=[])  # P901 M/H: pickle5.loads


def decode_task(data):
    return cloudpickle.loads(data)  # P901 M/H: cloudpickle.loads


def read_task(handle):
    return load_task(handle)  # P901 M/H: cloudpickle.load


def decode_remote(data):
    return ray_pickle.loads(data)  # P901 M/H: ray.cloudpickle.loads


def read_remote(handle):
    return worker_pickle.load(handle)  # P901 M/H: ray.cloudpickle.load
