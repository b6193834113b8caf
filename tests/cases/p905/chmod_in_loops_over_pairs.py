"""A loop over paths with their modes: each path has its own."""
import os
import pickle
import subprocess


def closed(value, path, log):
    pickle.dump(value, open(path, "wb"))
    for name, mode in ((path, 0o600), (log, 0o666)):
        os.chmod(name, mode)


def opened(value, path, log):
    pickle.dump(value, open(path, "wb"))
    for name, mode in [(path, 0o666), (log, 0o600)]:
        os.chmod(name, mode)  # P905 H/H: lets others write the file


def folder_opened(value, folder):
    path = os.path.join(folder, "value.pkl")
    pickle.dump(value, open(path, "wb"))
    for mode, name in ((0o775, folder), (0o644, path)):
        os.chmod(name, mode)  # P905 M/H: lets its group write a folder


def modes(value, path):
    pickle.dump(value, open(path, "wb"))
    for mode in (0o600, 0o660):
        os.chmod(path, mode)  # P905 M/M: lets its group write the file


def fine_modes(value, path):
    pickle.dump(value, open(path, "wb"))
    for mode in (0o600, 0o640):
        os.chmod(path, mode)


def both(value, first, second):
    pickle.dump(value, open(first, "wb"))
    pickle.dump(value, open(second, "wb"))
    subprocess.run(["chmod", "666", first, second])  # P905 H/H: lets others write the file
