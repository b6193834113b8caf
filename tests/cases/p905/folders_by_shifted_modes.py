"""Folders are made with permissions that are shifted into place."""
import os
import pickle


def save(value, folder):
    os.mkdir(folder, 7 << 6 | 7 << 3 | 5)  # P905 M/H: os.mkdir in save lets its group write a folder
    with open(os.path.join(folder, "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def save_for_reading(value, folder):
    os.mkdir(folder, 7 << 6 | 5 << 3 | 5)
    with open(os.path.join(folder, "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)
