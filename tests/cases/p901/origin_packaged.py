"""Files shipped inside the package: whoever can change them can change the code as well."""
import importlib.resources
import os
import pickle
import pkgutil
from importlib import resources
from pathlib import Path

HERE = os.path.dirname(os.path.abspath(__file__))


def resource():
    return pickle.loads(resources.files("jobs").joinpath("table.pkl").read_bytes())  # P901 L/H: a file shipped with the package


def resource_handle():
    with (importlib.resources.files(__package__) / "data" / "table.pkl").open("rb") as handle:
        return pickle.load(handle)  # P901 L/H: a file shipped with the package


def resource_old():
    with resources.open_binary("jobs.data", "table.pkl") as handle:
        return pickle.load(handle)  # P901 L/H: a file shipped with the package


def resource_bytes():
    return pickle.loads(resources.read_binary("jobs.data", "table.pkl"))  # P901 L/H: a file shipped with the package


def package_data():
    return pickle.loads(pkgutil.get_data(__name__, "data/table.pkl"))  # P901 L/H: a file shipped with the package


def next_to():
    with open(os.path.join(os.path.dirname(__file__), "data", "table.pkl"), "rb") as handle:
        return pickle.load(handle)  # P901 L/H: a file shipped with the package


def next_to_constant():
    with open(os.path.join(HERE, "table.pkl"), "rb") as handle:
        return pickle.load(handle)  # P901 L/H: a file shipped with the package


def next_to_path():
    return pickle.loads(Path(__file__).with_name("table.pkl").read_bytes())  # P901 L/H: a file shipped with the package


def next_to_parent():
    path = Path(__file__).resolve().parent / "data" / "table.pkl"
    with path.open("rb") as handle:
        return pickle.load(handle)  # P901 L/H: a file shipped with the package


def next_to_but_chosen(name):
    with open(os.path.join(HERE, name), "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def next_to_but_chosen_path(name):
    return pickle.loads((Path(__file__).parent / f"{name}.pkl").read_bytes())  # P901 M/H: a file


def working_directory():
    return pickle.loads(Path("data/table.pkl").read_bytes())  # P901 M/H: a file
