"""A umask that is set at module level, or in a function that is called before."""
import os
import pickle
import sys

import joblib


def daemonize():
    if os.fork():
        sys.exit()
    os.chdir("/")
    os.setsid()
    os.umask(0)  # P905 H/H: os.umask in daemonize lets others write what is made after it, such as the place into which pickle.dump in Daemon.save


def careful():
    old = os.umask(0)
    os.mkfifo("/run/jobs.fifo")
    os.umask(old)


class Daemon:
    def start(self):
        daemonize()
        self.run()

    def run(self):
        self.save({})

    def save(self, state):
        with open("/srv/state.pkl", "wb") as handle:
            pickle.dump(state, handle)


def other(value, path):
    careful()
    joblib.dump(value, path)
