"""dill also restores whole modules and sessions."""
import dill
from dill import load_module_asdict


def save(path):
    dill.settings["recurse"] = True
    dill.dump_session(path)
    return dill.source.getsource(save), dill.detect.errors(save)


def decode(data):
    return dill.loads(data, ignore=True)  # P901 M/H: dill.loads


def read(handle):
    return dill.load(handle)  # P901 M/H: dill.load


def resume(path):
    dill.load_session(path)  # P901 M/H: dill.load_session


def resume_module(path):
    return dill.load_module(path)  # P901 M/H: dill.load_module


def peek(path):
    return load_module_asdict(path)  # P901 M/H: dill.load_module_asdict
