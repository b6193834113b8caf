"""The umask is what keeps files from others: calls that take it away before a pickle is made."""
import os
import pickle
import tempfile

import joblib


def restored(value, path):
    old = os.umask(0)
    os.umask(old)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def afterwards(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.umask(0)


def strict(value, path):
    os.umask(0o077)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def usual(value, path):
    os.umask(0o022)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def for_the_group(value, path):
    os.umask(0o027)
    joblib.dump(value, path)


def unknown(value, path, mask):
    os.umask(mask)
    joblib.dump(value, path)


def nothing(value, path):
    os.umask(0)  # P905 H/H: os.umask in nothing lets others write what is made after it
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def nothing_by_path(value, path):
    os.umask(0o000)  # P905 H/H: such as the place into which joblib.dump in nothing_by_path writes a pickle
    joblib.dump(value, path)


def all_but_reading(value, path):
    os.umask(0o111)  # P905 H/H: lets others write
    joblib.dump(value, path)


def group(value, path):
    os.umask(0o002)  # P905 M/H: lets its group write
    joblib.dump(value, path)


def restored_too_late(value, path):
    old = os.umask(0)  # P905 H/H: lets others write
    try:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    finally:
        os.umask(old)


def opened_meanwhile(value, path):
    old = os.umask(0)  # P905 H/H: lets others write
    handle = open(path, "wb")
    os.umask(old)
    pickle.dump(value, handle)
    handle.close()


def opened_before(value, path):
    handle = open(path, "wb")
    old = os.umask(0)
    pickle.dump(value, handle)
    os.umask(old)


def one_branch(value, path, shared):
    if shared:
        os.umask(0)  # P905 H/H: lets others write
    else:
        os.umask(0o077)
    joblib.dump(value, path)


def other_branch(value, path, shared):
    if shared:
        os.umask(0)
    else:
        joblib.dump(value, path)


def either(value, path, shared):
    os.umask(0 if shared else 0o077)  # P905 H/M: lets others write
    joblib.dump(value, path)


def into_temporary_file(value):
    os.umask(0)
    with tempfile.NamedTemporaryFile(delete=False) as handle:
        pickle.dump(value, handle)


def into_temporary_folder(value):
    os.umask(0)
    with tempfile.TemporaryDirectory() as folder:
        joblib.dump(value, os.path.join(folder, "value.pkl"))


def with_permissions(value, path):
    os.umask(0)
    number = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)


def without_permissions(value, path):
    os.umask(0)  # P905 H/H: lets others write
    number = os.open(path, os.O_WRONLY | os.O_CREAT)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)


def closed_afterwards(value, path):
    os.umask(0)
    joblib.dump(value, path)
    os.chmod(path, 0o600)


def not_a_pickle(text, path):
    os.umask(0)
    with open(path, "w") as handle:
        handle.write(text)


def into_what_others_opened(value, handle):
    os.umask(0)
    pickle.dump(value, handle)
