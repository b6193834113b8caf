"""An import inside a function binds there and in functions nested in it, nowhere else."""


def parse(text):
    return pickle.loads(text)


def decode(data):
    import pickle

    return pickle.loads(data)  # P901 M/H: pickle.loads


def decoder():
    from pickle import loads

    def decode_all(rows):
        return [loads(row) for row in rows]  # P901 M/H: pickle.loads

    return decode_all


class Reader:
    def open(self, path):
        import pickle

        with open(path, "rb") as handle:
            return pickle.load(handle)  # P901 M/H: pickle.load

    def weigh(self, jar):
        return pickle.load(jar)
