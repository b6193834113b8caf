"""The older name of the shared memory."""
import pickle


def keep(value):
    with open("/run/shm/state.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def keep_elsewhere(value):
    with open("/run/shm-of-mine/state.pkl", "wb") as handle:
        pickle.dump(value, handle)
