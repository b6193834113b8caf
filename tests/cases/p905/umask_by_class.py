"""A class whose objects set the umask for a block."""
import os
import pickle


class Umask:
    def __init__(self, mask):
        self.mask = mask

    def __enter__(self):
        self.old = os.umask(self.mask)  # P905 H/M: os.umask in Umask.__enter__ lets others write

    def __exit__(self, *error):
        os.umask(self.old)


class Private:
    def __enter__(self):
        self.old = os.umask(0o077)

    def __exit__(self, *error):
        os.umask(self.old)


class Open:
    def __enter__(self):
        self.old = os.umask(0)

    def __exit__(self, *error):
        os.umask(self.old)


def within(value, path):
    with Umask(0):
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def within_private(value, path):
    with Private():
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def behind(value, path):
    with Open():
        os.mkfifo("/srv/pipe")
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
