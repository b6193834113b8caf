"""A pickle that stands in the source: whoever can change it can change the code as well."""
import base64
import io
import pickle

EMPTY = b"\x80\x04}\x94."
NUMBERS = (
    b"(lp0\n"
    b"I1\na."
)
PACKED = "gAR9lC4="
FIXTURES = {"empty": b"\x80\x04}\x94.", "one": b"\x80\x04K\x01."}


def direct():
    return pickle.loads(b"\x80\x04K\x01.")  # P901 L/H: a literal in the source


def constants():
    return pickle.loads(EMPTY), pickle.loads(NUMBERS)  # P901 L/H: a literal in the source  # P901 L/H: a literal in the source


def packed():
    return pickle.loads(base64.b64decode(PACKED))  # P901 L/H: a literal in the source


def hexadecimal():
    return pickle.loads(bytes.fromhex("80044b012e"))  # P901 L/H: a literal in the source


def opened():
    return pickle.load(io.BytesIO(EMPTY))  # P901 L/H: a literal in the source


def each():
    for data in (EMPTY, b"\x80\x04K\x02."):
        print(pickle.loads(data))  # P901 L/H: a literal in the source


def entry(name):
    return pickle.loads(FIXTURES[name])  # P901 L/H: a literal in the source


def with_header(rest):
    return pickle.loads(b"\x80\x04" + rest)  # P901 M/H: somewhere this file does not show


def unless_given(data=None):
    return pickle.loads(data or EMPTY)  # P901 M/H: somewhere this file does not show


def from_caller(data=EMPTY):
    return pickle.loads(data)  # P901 M/H: somewhere this file does not show
