"""Permissions that are worked out: by operators, from tables and texts, by functions of the file."""
import os
import pickle
import stat

PRIVATE, SHARED = 0o600, 0o666
MODES = {"private": 0o600, "shared": 0o666}


def save(value, path, mode):
    with open(path, "wb") as file:
        pickle.dump(value, file)
    return mode


def from_text(value):
    save(value, "state.pkl", None)
    os.chmod("state.pkl", int("600", 8))
    os.chmod("state.pkl", int("0600", base=8))
    os.chmod("state.pkl", int("666", 8))  # P905 H/H: chmod


def from_table(value):
    save(value, "table.pkl", None)
    os.chmod("table.pkl", MODES["private"])
    os.chmod("table.pkl", MODES["shared"])  # P905 H/H: chmod


def from_function(value):
    save(value, "function.pkl", None)
    os.chmod("function.pkl", private())
    os.chmod("function.pkl", shared())  # P905 H/H: chmod


def private():
    return PRIVATE


def shared():
    return SHARED


def by_lambda(value):
    save(value, "lambda.pkl", None)
    narrow, wide = (lambda: 0o600), (lambda: 0o622)
    os.chmod("lambda.pkl", narrow())
    os.chmod("lambda.pkl", wide())  # P905 H/H: chmod


def shifted(value):
    save(value, "shifted.pkl", None)
    os.chmod("shifted.pkl", 6 << 6)
    os.chmod("shifted.pkl", 6 << 6 | 6 << 3 | 6)  # P905 H/H: chmod
    os.chmod("shifted.pkl", 0o66600 >> 6)  # P905 H/H: chmod


def added(value):
    save(value, "added.pkl", None)
    os.chmod("added.pkl", 0o600 + 0o040)
    os.chmod("added.pkl", 0o666 - 0o066)
    os.chmod("added.pkl", 0o600 + 0o002)  # P905 H/H: chmod


def masked(value):
    save(value, "masked.pkl", None)
    os.chmod("masked.pkl", SHARED & ~stat.S_IWOTH & ~stat.S_IWGRP)
    os.chmod("masked.pkl", SHARED ^ 0o022)
    os.chmod("masked.pkl", SHARED & ~stat.S_IROTH)  # P905 H/H: chmod
    os.chmod("masked.pkl", PRIVATE ^ stat.S_IWOTH)  # P905 H/H: chmod


def step_by_step(value):
    save(value, "steps.pkl", None)
    mode = stat.S_IRUSR
    mode |= stat.S_IWUSR
    os.chmod("steps.pkl", mode)
    mode |= stat.S_IWOTH
    os.chmod("steps.pkl", mode)  # P905 H/H: chmod


def as_it_was(value):
    save(value, "kept.pkl", None)
    os.chmod("kept.pkl", stat.S_IMODE(0o100600))
    os.chmod("kept.pkl", stat.S_IMODE(0o100666))  # P905 H/H: chmod
    os.chmod("kept.pkl", os.stat("kept.pkl").st_mode | stat.S_IWOTH)  # P905 H/H: chmod


def chosen(value, public):
    save(value, "chosen.pkl", None)
    os.chmod("chosen.pkl", 0o640 if public else 0o600)
    os.chmod("chosen.pkl", 0o666 if public else 0o600)  # P905 H/M: chmod
    if (mode := 0o606):
        os.chmod("chosen.pkl", mode)  # P905 H/H: chmod


def not_known(value, mode):
    save(value, "unknown.pkl", None)
    os.chmod("unknown.pkl", mode)
    os.chmod("unknown.pkl", int(mode, 8))
    os.chmod("unknown.pkl", int("999", 8))
    os.chmod("unknown.pkl", 0o666 // 2)
