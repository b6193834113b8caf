"""A later call that an error or an empty loop leaves out takes nothing back."""
import contextlib
import os
import pickle


def after_an_error(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    try:
        upload(path)
        os.chmod(path, 0o600)
    except OSError:
        pass


def after_an_error_that_is_suppressed(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    with contextlib.suppress(OSError):
        upload(path)
        os.chmod(path, 0o600)


def in_any_case(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)
    try:
        upload(path)
    finally:
        os.chmod(path, 0o600)


def at_once(value, path):
    pickle.dump(value, open(path, "wb"))
    with contextlib.suppress(OSError):
        os.chmod(path, 0o666)
    try:
        os.chmod(path, 0o600)
    except OSError:
        pass


def where_an_error_ends_it(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)
    upload(path)
    os.chmod(path, 0o600)


def only_after_an_error(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    try:
        upload(path)
    except OSError:
        os.chmod(path, 0o600)


def in_the_same_block(value, path, upload):
    pickle.dump(value, open(path, "wb"))
    try:
        os.chmod(path, 0o666)
        upload(path)
        os.chmod(path, 0o600)
    except OSError:
        raise


def for_each(value, path, users):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    for _ in users:
        os.chmod(path, 0o600)


def for_each_of_some(value, path):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, 0o666)
    for name in ("first", "second"):
        os.chmod(path, 0o600)
        print(name)
