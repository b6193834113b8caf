"""Names that stand for other names are followed to the end of the chain."""
import json
import pickle

text = json
codec = pickle
read = codec.loads
decode = read
write = pickle.dumps
thaw = restore = pickle.load
dump_to, load_from = pickle.dump, pickle.load


def parse(data):
    return text.loads(data)


def store(row, handle):
    dump_to(row, handle)
    return write(row)


def decode_row(data):
    return decode(data)  # P901 M/H: pickle.loads


def restore_both(first, second):
    return thaw(first), restore(second)  # P901 M/H: pickle.load  # P901 M/H: pickle.load


def reload(handle):
    return load_from(handle)  # P901 M/H: pickle.load


def in_place(data):
    first = (unpack := pickle.loads)(data)  # P901 M/H: pickle.loads
    return first, unpack(data)  # P901 M/H: pickle.loads
