"""What functools.partial has given before counts."""
import functools
import os
import pickle
import tempfile

for_all = functools.partial(os.chmod, mode=0o666)
for_owner = functools.partial(os.chmod, mode=0o600)
in_shared = functools.partial(os.path.join, tempfile.gettempdir())
in_own = functools.partial(os.path.join, tempfile.mkdtemp())


def opened_up(value, path):
    pickle.dump(value, open(path, "wb"))
    for_all(path)  # P905 H/H: os.chmod in opened_up lets others write


def kept(value, path):
    pickle.dump(value, open(path, "wb"))
    for_owner(path)


def joined(value):
    with open(in_shared("value.pkl"), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def joined_below_own(value):
    with open(in_own("value.pkl"), "wb") as handle:
        pickle.dump(value, handle)
