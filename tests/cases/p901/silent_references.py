"""Reading an attribute of a loader or comparing it hands nothing on."""
import pickle
from pickle import Unpickler, load, loads

__doc__ += pickle.loads.__doc__
NAME = pickle.loads.__name__
SIGNATURE = loads.__text_signature__


def is_unsafe(decoder):
    return decoder is pickle.loads or decoder == loads


def check(codec):
    if codec.loads is not pickle.loads:
        raise TypeError(f"{codec} has its own {pickle.loads.__qualname__}")
    assert codec.unpickler != pickle.Unpickler


def dead_end():
    decode = pickle.loads
    return hasattr(pickle, "loads"), isinstance(pickle.HIGHEST_PROTOCOL, int)


def hand_on(register):
    register(pickle.loads.__name__, pickle.loads)  # P901 M/M: pickle.loads
