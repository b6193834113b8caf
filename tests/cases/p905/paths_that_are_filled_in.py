"""A path is made by filling a gap in a text, by a comprehension, or is what a copy returns."""
import os
import pickle
import shutil
import string

NAMES = ["train", "test"]
PATHS = {name: os.path.join("/tmp", f"{name}.pkl") for name in NAMES}
OWN_PATHS = {name: os.path.join("models", f"{name}.pkl") for name in NAMES}


def save_replaced(name, value):
    with open("/tmp/NAME.pkl".replace("NAME", name), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in save_replaced writes a pickle under a name


def save_template(name, value):
    path = string.Template("/tmp/cache-$name.pkl").substitute(name=name)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in save_template writes a pickle under a name


def save_split(split, value):
    with open(PATHS[split], "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_split writes a pickle under a predictable name


def share(value, path, folder):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    copied = shutil.copy(path, folder)
    os.chmod(copied, 0o666)  # P905 H/H: os.chmod in share lets others write the file


def save_own(name, split, folder, value):
    with open("models/NAME.pkl".replace("NAME", name), "wb") as handle:
        pickle.dump(value, handle)
    with open(string.Template("$folder/cache.pkl").substitute(folder=folder), "wb") as handle:
        pickle.dump(value, handle)
    with open(OWN_PATHS[split], "wb") as handle:
        pickle.dump(value, handle)
    copied = shutil.copy("README.txt", folder)
    os.chmod(copied, 0o666)
