"""Inside a function only the definitions that reach the use count."""
import json
import pickle


def two_formats(header, body):
    read = json.loads
    fields = read(header)
    read = pickle.loads
    return fields, read(body)  # P901 M/H: pickle.loads


def two_formats_swapped(header, body):
    read = pickle.loads
    fields = read(header)  # P901 M/H: pickle.loads
    read = json.loads
    return fields, read(body)


def overwritten(data):
    read = pickle.loads
    read = json.loads
    return read(data)


def early_return(kind, data):
    if kind == "json":
        read = json.loads
    else:
        read = pickle.loads
        return read(data)  # P901 M/H: pickle.loads
    return read(data)


def refused(kind, data):
    read = json.loads
    if kind == "pickle":
        read = pickle.loads
        raise ValueError("pickle is switched off")
    return read(data)


def replaced_finally(data, lock):
    read = pickle.loads
    try:
        lock.acquire()
    finally:
        read = json.loads
    return read(data)
