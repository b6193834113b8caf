"""Methods of the classes that pathlib.Path makes are those of pathlib.Path."""
from pathlib import PosixPath, PurePosixPath, WindowsPath


class Kept:
    def __reduce__(self):
        return PosixPath, ("/etc/passwd",)


class Named:
    def __reduce__(self):
        return PurePosixPath("/etc").joinpath, ("passwd",)


class Asked:
    def __reduce__(self):
        return PosixPath("/etc/passwd").exists, ()


class Removed:
    def __reduce__(self):
        return PosixPath("/etc/passwd").unlink, ()  # P902 M/H: deletes a file


class Written:
    def __reduce__(self):
        return WindowsPath("a.txt").write_text, ("text",)  # P902 M/H: writes a file


class OfTheClass:
    def __reduce__(self):
        return PosixPath.unlink, (PosixPath("/etc/passwd"),)  # P902 M/H: deletes a file
