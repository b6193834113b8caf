"""Loops over a folder give permissions to every file in it."""
import glob
import os
import pickle
from pathlib import Path

import joblib


def other_folder(model, folder, logs):
    joblib.dump(model, os.path.join(folder, "model.joblib"))
    for name in os.listdir(logs):
        os.chmod(os.path.join(logs, name), 0o666)


def other_files(model, folder: Path):
    (folder / "model.pkl").write_bytes(pickle.dumps(model))
    for path in folder.glob("*.log"):
        path.chmod(0o666)


def closed(model, folder):
    joblib.dump(model, os.path.join(folder, "model.joblib"))
    for name in os.listdir(folder):
        os.chmod(os.path.join(folder, name), 0o600)


def walked(model, folder):
    joblib.dump(model, os.path.join(folder, "model.joblib"))
    for root, folders, files in os.walk(folder):
        for name in folders:
            os.chmod(os.path.join(root, name), 0o755)
        for name in files:
            os.chmod(os.path.join(root, name), 0o666)  # P905 H/M: os.chmod in walked lets others write the file


def listed(model, folder):
    joblib.dump(model, os.path.join(folder, "model.joblib"))
    for name in os.listdir(folder):
        os.chmod(os.path.join(folder, name), 0o664)  # P905 M/M: lets its group write
    for entry in os.scandir(folder):
        os.chmod(entry.path, 0o666)  # P905 H/M: lets others write


def by_pattern(model, folder: Path):
    (folder / "model.pkl").write_bytes(pickle.dumps(model))
    for path in folder.iterdir():
        path.chmod(0o666)  # P905 H/M: lets others write
    for path in folder.glob("*.pkl"):
        path.chmod(0o666)  # P905 H/M: lets others write
    for name in glob.glob(f"{folder}/*"):
        os.chmod(name, 0o666)  # P905 H/M: lets others write
