"""The umask is back before anything is made; and one that is only set where the file is run comes after."""
import os
import pickle

old = os.umask(0)
os.mkfifo("/run/state.fifo")
os.umask(old)


def save(state):
    with open("/srv/state.pkl", "wb") as handle:
        pickle.dump(state, handle)


if __name__ == "__main__":
    save({})
    os.umask(0)
