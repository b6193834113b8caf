"""A child process that a module starts goes on with the umask that it sets."""
import os
import pickle

if os.fork() == 0:
    os.umask(0)  # P905 H/H: os.umask at module level lets others write
    os.setsid()


def save(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
