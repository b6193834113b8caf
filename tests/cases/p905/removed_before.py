"""A pickle that is removed is not the file that gets its name next."""
import os
import pickle
from os import remove as delete
from pathlib import Path


def removed(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.remove(path)
    with open(path, "w") as handle:
        handle.write("done")
    os.chmod(path, 0o666)


def unlinked(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.unlink(path)
    with open(path, "w") as handle:
        handle.write("done")
    os.chmod(path, 0o666)


def unlinked_by_method(value, name):
    path = Path(name)
    path.write_bytes(pickle.dumps(value))
    path.unlink()
    path.write_text("done")
    path.chmod(0o666)


def removed_on_each_way(value, path, check):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if check(path):
        os.remove(path)
    else:
        print("broken", path)
        os.unlink(path)
    with open(path, "w") as handle:
        handle.write("done")
    os.chmod(path, 0o666)


def removed_by_another_name(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    delete(path)
    with open(path, "w") as handle:
        handle.write("done")
    os.chmod(path, 0o666)


def removed_where_it_is_there(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if os.path.exists(path):
        os.remove(path)
    with open(path, "w") as handle:
        handle.write("done")
    os.chmod(path, 0o666)


def removed_before_the_pickle(value, path):
    with open(path, "w") as handle:
        handle.write("busy")
    os.chmod(path, 0o666)
    os.remove(path)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def removed_in_one_branch(value, path, check):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if check(path):
        os.remove(path)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_in_one_branch lets others write the file


def removed_where_another_is_there(value, path, old):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if os.path.exists(old):
        os.remove(path)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_where_another_is_there lets others write the file


def only_asked_for(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    if os.path.exists(path):
        os.chmod(path, 0o666)  # P905 H/H: os.chmod in only_asked_for lets others write the file
    os.remove(path)


def another_removed(value, path, old):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.remove(old)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in another_removed lets others write the file


def one_of_two_removed(value, path, old, check):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.remove(path if check(path) else old)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in one_of_two_removed lets others write the file


def removed_too_early(value, path):
    os.remove(path)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_too_early lets others write the file


def removed_too_late(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_too_late lets others write the file
    os.remove(path)


def removed_and_written_again(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.remove(path)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_and_written_again lets others write the file


def perhaps_not_removed(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    try:
        os.remove(path)
    except OSError:
        pass
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in perhaps_not_removed lets others write the file


def removed_to_make_room(value, path):
    with open(path + ".new", "wb") as handle:
        pickle.dump(value, handle)
    os.remove(path)
    os.rename(path + ".new", path)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in removed_to_make_room lets others write the file
