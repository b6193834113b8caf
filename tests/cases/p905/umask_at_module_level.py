"""What is set when the module is imported holds for all of its functions."""
import os
import pickle

os.umask(0o002)  # P905 M/H: os.umask at module level lets its group write what is made after it


def save(state):
    with open("/srv/state.pkl", "wb") as handle:
        pickle.dump(state, handle)
