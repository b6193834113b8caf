"""Files that are made with permissions of their own."""
import dbm
import functools
import gzip
import os
import pickle
import shelve
import stat

FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def for_the_owner(value, path):
    number = os.open(path, FLAGS, 0o600)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)


def to_read(value, path):
    with os.fdopen(os.open(path, FLAGS, 0o644), "wb") as handle:
        pickle.dump(value, handle)


def left_to_the_umask(value, path):
    with os.fdopen(os.open(path, FLAGS), "wb") as handle:
        pickle.dump(value, handle)


def there_already(value, path):
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_TRUNC, 0o666), "wb") as handle:
        pickle.dump(value, handle)


def given(value, path, mode):
    with os.fdopen(os.open(path, FLAGS, mode), "wb") as handle:
        pickle.dump(value, handle)


def other_file(value, path, log):
    os.close(os.open(log, FLAGS, 0o666))
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def behind_a_umask(value, path):
    os.umask(0o077)
    with os.fdopen(os.open(path, FLAGS, 0o666), "wb") as handle:
        pickle.dump(value, handle)


def for_others(value, path):
    number = os.open(path, FLAGS, 0o666)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)  # P905 H/H: pickle.dump in for_others writes a pickle into a file that os.open makes for others to write


def at_once(value, path):
    with os.fdopen(os.open(path, FLAGS, mode=0o777), "wb") as handle:
        pickle.dump(value, handle)  # P905 H/H: for others to write


def for_the_group(value, path):
    with open(os.open(path, os.O_CREAT | os.O_RDWR, 0o660), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: for its group to write


def constants(value, path):
    mode = stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH
    with os.fdopen(os.open(path, FLAGS, mode), "wb") as handle:
        handle.write(pickle.dumps(value))  # P905 H/H: pickle.dumps in constants writes a pickle into a file that os.open makes for others


def written(value, path):
    number = os.open(path, FLAGS, 0o666)
    os.write(number, pickle.dumps(value))  # P905 H/H: for others to write
    os.close(number)


def compressed(value, path):
    with os.fdopen(os.open(path, FLAGS, 0o666), "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb") as handle:
        pickle.dump(value, handle)  # P905 H/H: for others to write


def _open_for_all(path, flags):
    return os.open(path, flags, 0o666)


def by_opener(value, path):
    with open(path, "wb", opener=_open_for_all) as handle:
        pickle.dump(value, handle)  # P905 H/H: for others to write


def by_lambda(value, path):
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o660)) as handle:
        pickle.dump(value, handle)  # P905 M/H: for its group to write


def by_private_opener(value, path):
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as handle:
        pickle.dump(value, handle)


def by_partial(value, path):
    with open(path, "wb", opener=functools.partial(os.open, mode=0o600)) as handle:
        pickle.dump(value, handle)
    with open(path, "wb", opener=functools.partial(os.open, mode=0o666)) as handle:
        pickle.dump(value, handle)  # P905 H/H: for others to write


def shelf(value, path):
    with shelve.Shelf(dbm.open(path, "c", 0o600)) as shelf:  # P901 M/H: shelve.Shelf
        shelf["value"] = value


def shelf_for_others(value, path):
    with shelve.Shelf(dbm.open(path, "c", 0o666)) as shelf:  # P901 M/H: shelve.Shelf # P905 H/H: shelve.Shelf in shelf_for_others writes a pickle into a file that dbm.open makes for others to write
        shelf["value"] = value


def either(value, path, shared):
    with os.fdopen(os.open(path, FLAGS, 0o666 if shared else 0o600), "wb") as handle:
        pickle.dump(value, handle)  # P905 H/M: for others to write


def worse_than_its_name(value):
    with os.fdopen(os.open("/tmp/value.pkl", FLAGS, 0o666), "wb") as handle:
        pickle.dump(value, handle)  # P905 H/H: for others to write
