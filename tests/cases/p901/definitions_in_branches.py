"""Where branches meet, one of several definitions is the API: medium; each of them is: high."""
import json
import pickle

import dill


def both_are(data, rich):
    if rich:
        read = dill.loads
    else:
        read = pickle.loads
    return read(data)  # P901 M/H


def one_is(data, plain):
    read = pickle.loads
    if plain:
        read = json.loads
    return read(data)  # P901 M/M: pickle.loads


def after_a_failure(data, check):
    read = json.loads
    try:
        check(data)
        read = pickle.loads
    except ValueError:
        data = data.strip()
    return read(data)  # P901 M/M: pickle.loads


def from_the_second_round_on(rows):
    read = json.loads
    for row in rows:
        yield read(row)  # P901 M/M: pickle.loads
        read = pickle.loads


def by_kind(kind, data):
    match kind:
        case "pickle":
            read = pickle.loads
        case _:
            read = json.loads
    return read(data)  # P901 M/M: pickle.loads
