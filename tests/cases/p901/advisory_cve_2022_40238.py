"""CVE-2022-40238: a case tracker keeps a user's settings pickled in its database; mended with an allow-list."""
import io
import pickle as builtin_pickle
import sqlite3


class SettingsUnpickler(builtin_pickle.Unpickler):
    def find_class(self, module, name):
        if module == "datetime" and name in ("date", "datetime"):
            return super().find_class(module, name)
        raise builtin_pickle.UnpicklingError(name)


def stored(path, user):
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT settings FROM users WHERE id = ?", (user,))
        return rows.fetchone()[0]


def settings_before(path, user):
    try:
        import cPickle as pickle
    except ImportError:
        import pickle
    return pickle.loads(stored(path, user))  # P901 M/H: a shared cache, database or object store


def settings_after(path, user):
    return SettingsUnpickler(io.BytesIO(stored(path, user))).load()  # P901 L/H: a restricted unpickler
