"""Each finding stands on the line where its own call or reference starts."""
import json
import pickle


def merge(header, body, trailer, combine):
    return combine(
        json.loads(header),
        pickle.loads(  # P901 M/H: pickle.loads
            body,
            encoding="latin1",
        ),
        json.loads(
            trailer,
        ),
        key=pickle.loads,  # P901 M/M: pickle.loads
        text=json.loads,
    )


def restore(handle):
    value = (
        pickle  # P901 M/H: pickle.Unpickler
        .Unpickler(handle)
        .load()
    )
    return value


def both(left, right):
    return pickle.load(left), pickle.load(right)  # P901 M/H: pickle.load  # P901 M/H: pickle.load


def nested(
    handle,
):
    return pickle.loads(  # P901 M/H: pickle.loads
        pickle.load(handle),  # P901 M/H: pickle.load
    )
