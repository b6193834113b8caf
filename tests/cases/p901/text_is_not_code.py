"""Words in strings and comments: pickle.loads(data) is never called for them.

>>> pickle.loads(data)
"""
import pickle

WARNING = "never call pickle.loads(data) on bytes from the network"
TEMPLATE = f"import {'pickle'}; pickle.loads(data)"


def explain():
    # return pickle.loads(data)
    "pickle.loads(data)"
    return {"pickle.loads": "pickle.load", "hint": WARNING, "template": TEMPLATE}


def show(data):
    return f"loaded {pickle.loads(data)!r} by pickle.loads"  # P901 M/H: pickle.loads
