"""Methods that are called on their class, with the object as the first argument."""
import pickle
from pathlib import Path


def save(value, path):
    Path(path).write_bytes(pickle.dumps(value))
    Path.chmod(Path(path), 0o600)


def save_for_all(value, path):
    Path(path).write_bytes(pickle.dumps(value))
    Path.chmod(Path(path), 0o666)  # P905 H/H: pathlib.Path.chmod in save_for_all lets others write the file


def save_in_a_folder(value, folder: Path):
    Path.mkdir(folder, 0o777)  # P905 H/H: pathlib.Path.mkdir in save_in_a_folder lets others write a folder
    with open(folder / "state.pkl", "wb") as handle:
        pickle.dump(value, handle)


def beside(value, path, log):
    Path(path).write_bytes(pickle.dumps(value))
    Path.chmod(Path(log), 0o666)
