"""A child process that a module starts and ends leaves the umask of the module alone."""
import os
import pickle

if os.fork() == 0:
    os.umask(0)
    os._exit(0)


def save(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
