"""Folders are made with permissions in hexadecimal."""
import os
import pickle


def save(value, folder):
    os.mkdir(folder, 0x1FF)  # P905 H/H: os.mkdir in save lets others write a folder
    with open(os.path.join(folder, "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def save_for_reading(value, folder):
    os.mkdir(folder, 0x1ED)
    with open(os.path.join(folder, "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)
