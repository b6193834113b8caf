"""Whatever else binds the name in a function shadows the module there."""
import pickle


def load_truck(jars, truck):
    for pickle in jars:
        pickle.load(truck)


def open_jar(jar, plate):
    with jar.open() as pickle:
        pickle.load(plate)


def complain(jar, form):
    try:
        jar.open()
    except ValueError as pickle:
        pickle.load(form)


def take(jar, plate):
    pickle, lid = jar.unpack()
    pickle.load(plate)
    return lid


def choose(jar, plate):
    match jar:
        case {"content": pickle}:
            pickle.load(plate)


def find(jars, plate):
    if any((pickle := jar).ripe for jar in jars):
        pickle.load(plate)


def parse(text):
    import json as pickle

    return pickle.loads(text)


def stub(data):
    class pickle:
        loads = bytes

    return pickle.loads(data)


def decode(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads
