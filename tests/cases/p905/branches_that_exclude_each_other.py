"""Permissions of what another branch writes are not those of the pickle."""
import os
import pickle
import sys


def pickle_or_text(value, path, binary):
    if binary:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    else:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)


def text_or_pickle(value, path, text):
    if text:
        path.write_text(str(value))
        path.chmod(0o666)
    else:
        path.write_bytes(pickle.dumps(value))


def by_suffix(value, path):
    if path.suffix == ".pkl":
        with path.open("wb") as handle:
            pickle.dump(value, handle)
    elif path.suffix == ".txt":
        path.write_text(str(value))
        os.chmod(path, 0o666)
    else:
        raise ValueError(path)


def text_returns(value, path, text):
    if text:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)
        return
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def text_ends_the_program(value, path, text):
    if text:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)
        sys.exit(0)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def closed_in_the_other(value, path, binary):
    if binary:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        os.chmod(path, 0o600)
    else:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)


def by_match(value, path, kind):
    match kind:
        case "pickle":
            with open(path, "wb") as handle:
                pickle.dump(value, handle)
        case _:
            with open(path, "w") as handle:
                handle.write(str(value))
            os.chmod(path, 0o666)


def where_no_error_came(text, path, parse):
    try:
        value = parse(text)
    except ValueError:
        with open(path, "w") as handle:
            handle.write(text)
        os.chmod(path, 0o666)
    else:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def before_on_the_way(value, path, shared):
    if shared:
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in before_on_the_way lets others write the file
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def behind_both(value, path, binary):
    if binary:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    else:
        with open(path, "w") as handle:
            handle.write(str(value))
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in behind_both lets others write the file


def in_the_same_branch(value, path, binary):
    if binary:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in in_the_same_branch lets others write the file
    else:
        with open(path, "w") as handle:
            handle.write(str(value))


def text_goes_on(value, path, text):
    if text:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in text_goes_on lets others write the file
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def after_an_error(value, path):
    try:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    except OSError:
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in after_an_error lets others write the file


def pickled_after_an_error(value, path, read):
    try:
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in pickled_after_an_error lets others write the file
        read(path)
    except OSError:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def in_any_case(value, path):
    try:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        return
    finally:
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in in_any_case lets others write the file


def again_by_itself(value, path, text=True):
    if text:
        with open(path, "w") as handle:
            handle.write(str(value))
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in again_by_itself lets others write the file
        again_by_itself(value, path, False)
    else:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def second_of_two(value, path, binary):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if binary:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    else:
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in second_of_two lets others write the file


def train_or_share(command, model):
    if command == "train":
        with open("model.pkl", "wb") as handle:
            pickle.dump(model, handle)
    elif command == "share":
        os.chmod("model.pkl", 0o666)  # P905 H/H: os.chmod in train_or_share lets others write the file


def one_function(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def another_function(value, binary):
    if binary:
        one_function(value, "value.pkl")
    else:
        os.chmod("value.pkl", 0o666)  # P905 H/H: os.chmod in another_function lets others write the file


class State:
    def __init__(self, path):
        self.path = path

    def save(self):
        with open(self.path, "wb") as handle:
            pickle.dump(self.__dict__, handle)

    def share(self):
        os.chmod(self.path, 0o666)  # P905 H/H: os.chmod in State.share lets others write the file
