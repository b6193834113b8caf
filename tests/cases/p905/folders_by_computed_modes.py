"""Folders are made with permissions that are not written in octal."""
import os
import pickle


def save(value, folder):
    with open(os.path.join(folder, "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def private(value, folder):
    os.makedirs(folder, int("700", 8))
    save(value, folder)


def by_text(value, folder):
    os.makedirs(folder, int("777", 8))  # P905 H/H: os.makedirs in by_text lets others write a folder
    save(value, folder)
