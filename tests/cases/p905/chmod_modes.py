"""Which permissions let whom write, however they are spelt."""
import os
import pickle
import stat
from pathlib import Path
from stat import S_IRUSR, S_IWGRP, S_IWOTH, S_IWUSR

PATH = "/srv/model.pkl"
PRIVATE = 0o600
OPEN = 0o666
READ = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


def save(model):
    with open(PATH, "wb") as handle:
        pickle.dump(model, handle)


def for_the_owner():
    os.chmod(PATH, 0o600)
    os.chmod(PATH, 0o640)
    os.chmod(PATH, 0o644)
    os.chmod(PATH, 0o755)
    os.chmod(PATH, 0o400)
    os.chmod(PATH, 384)
    os.chmod(PATH, PRIVATE)
    os.chmod(PATH, S_IRUSR | S_IWUSR)
    os.chmod(PATH, READ | stat.S_IWUSR)
    os.chmod(PATH, stat.S_IRWXU)
    os.chmod(PATH, mode=0o600)
    os.chmod(PATH, int("600", 8))
    os.chmod(PATH, 0o666 & ~0o022)
    os.chmod(PATH, 0o777 ^ 0o022)


def kept():
    os.chmod(PATH, os.stat(PATH).st_mode)
    os.chmod(PATH, os.stat(PATH).st_mode | stat.S_IRGRP)
    os.chmod(PATH, os.stat(PATH).st_mode & ~stat.S_IWOTH)
    os.chmod(PATH, stat.S_IMODE(os.lstat("/srv/other.pkl").st_mode))


def given(mode):
    os.chmod(PATH, mode)


def for_others():
    os.chmod(PATH, 0o666)  # P905 H/H: os.chmod in for_others lets others write the file into which pickle.dump in save writes a pickle


def everything():
    os.chmod(PATH, 0o777)  # P905 H/H: lets others write


def decimal():
    os.chmod(PATH, 438)  # P905 H/H: lets others write


def only_writing():
    os.chmod(PATH, 0o602)  # P905 H/H: lets others write


def named():
    os.chmod(PATH, OPEN)  # P905 H/H: lets others write


def keyword():
    os.chmod(path=PATH, mode=0o666)  # P905 H/H: lets others write


def constants():
    os.chmod(PATH, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH)  # P905 H/H: lets others write


def imported_constants():
    os.chmod(PATH, S_IRUSR | S_IWUSR | S_IWOTH)  # P905 H/H: lets others write


def all_of_others():
    os.chmod(PATH, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)  # P905 H/H: lets others write


def more():
    os.chmod(PATH, os.stat(PATH).st_mode | stat.S_IWOTH)  # P905 H/H: lets others write


def more_in_steps():
    mode = os.stat(PATH).st_mode
    mode |= stat.S_IWGRP | stat.S_IWOTH
    os.chmod(PATH, mode)  # P905 H/H: lets others write


def from_text():
    os.chmod(PATH, int("666", 8))  # P905 H/H: lets others write


def less():
    os.chmod(PATH, 0o777 & ~0o111)  # P905 H/H: lets others write


def for_the_group():
    os.chmod(PATH, 0o664)  # P905 M/H: os.chmod in for_the_group lets its group write


def for_the_group_only():
    os.chmod(PATH, 0o660)  # P905 M/H: lets its group write


def group_constants():
    Path(PATH).chmod(S_IRUSR | S_IWUSR | S_IWGRP)  # P905 M/H: pathlib.Path.chmod in group_constants lets its group write


def more_for_the_group():
    os.chmod(PATH, os.stat(PATH).st_mode | stat.S_IWGRP)  # P905 M/H: lets its group write


def either(shared):
    os.chmod(PATH, 0o666 if shared else 0o600)  # P905 H/M: lets others write


def by_default(mode=0o666):
    os.chmod(PATH, mode)  # P905 H/M: lets others write


def by_safe_default(mode=0o600):
    os.chmod(PATH, mode)


def _give(mode):
    os.chmod(PATH, mode)  # P905 M/H: lets its group write


def share():
    _give(0o660)


class Store:
    mode = 0o664
    private = 0o600

    def share(self):
        os.chmod(PATH, self.private)
        os.chmod(PATH, self.mode)  # P905 M/H: os.chmod in Store.share lets its group write
