"""open writes only when its mode asks for it; a mode that nobody can tell is medium confidence."""


class Reader:
    def __reduce__(self):
        mode = "rb"
        return open, (self.path, mode)


class Writer:
    def __reduce__(self):
        mode = "wb"
        return open, (self.path, mode)  # P902 M/H: open


class Either:
    def __init__(self, path, mode):
        self.path, self.mode = path, mode

    def __reduce__(self):
        return open, (self.path, self.mode)  # P902 M/M: open
