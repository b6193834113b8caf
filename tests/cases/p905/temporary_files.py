"""Files and folders of the safe functions of tempfile, and the one that only makes up a name."""
import contextlib
import os
import pickle
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, SpooledTemporaryFile, TemporaryDirectory, TemporaryFile, mkdtemp, mkstemp, mktemp


def named(value):
    with NamedTemporaryFile(suffix=".pkl", delete=False) as handle:
        pickle.dump(value, handle)
    return handle.name


def named_in_shared(value):
    with NamedTemporaryFile(dir="/tmp", prefix="value") as handle:
        pickle.dump(value, handle)


def anonymous(value):
    with TemporaryFile() as handle:
        handle.write(pickle.dumps(value))


def spooled(value):
    with SpooledTemporaryFile(max_size=1 << 20) as handle:
        pickle.dump(value, handle)


def folder(value):
    with TemporaryDirectory() as name:
        with open(os.path.join(name, "value.pkl"), "wb") as handle:
            pickle.dump(value, handle)


def folder_kept(value):
    folder = mkdtemp(dir="/tmp")
    Path(folder, "deep", "value.pkl").write_bytes(pickle.dumps(value))


def descriptor(value):
    number, path = mkstemp(suffix=".pkl")
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)
    return path


def second(value):
    path = tempfile.mkstemp()[1]
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


@contextlib.contextmanager
def scratch():
    with TemporaryDirectory() as name:
        yield Path(name) / "value.pkl"


def managed(value):
    with scratch() as path:
        path.write_bytes(pickle.dumps(value))


class Job:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.shared = Path(tempfile.gettempdir(), "jobs")

    def save(self, value):
        with open(os.path.join(self.folder.name, "value.pkl"), "wb") as handle:
            pickle.dump(value, handle)

    def share(self, value):
        with open(self.shared / "value.pkl", "wb") as handle:
            pickle.dump(value, handle)  # P905 M/H: pickle.dump in Job.share writes a pickle under a predictable name


def made_up(value):
    with open(tempfile.mktemp(), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: under a name that was only made up


def made_up_elsewhere(value):
    path = mktemp(suffix=".pkl")
    Path(path).write_bytes(pickle.dumps(value))  # P905 M/H: under a name that was only made up


def made_up_in_shared(value):
    path = mktemp(dir="/var/tmp")
    Path(path).write_bytes(pickle.dumps(value))  # P905 M/H: under a name that was only made up


def made_up_in_own(value):
    path = mktemp(dir="/srv/values")
    Path(path).write_bytes(pickle.dumps(value))


def made_up_in_temporary(value):
    with TemporaryDirectory() as name:
        Path(mktemp(dir=name)).write_bytes(pickle.dumps(value))


def test_of_pytest(tmp_path, tmp_path_factory):
    (tmp_path / "value.pkl").write_bytes(pickle.dumps([1]))
    (tmp_path_factory.mktemp("data") / "value.pkl").write_bytes(pickle.dumps([1]))


def opened_up(value):
    with NamedTemporaryFile(delete=False) as handle:
        pickle.dump(value, handle)
    os.chmod(handle.name, 0o666)  # P905 H/H: os.chmod in opened_up lets others write the file into which pickle.dump in opened_up


def folder_opened_up(value):
    name = tempfile.mkdtemp()
    os.chmod(name, 0o777)  # P905 H/H: lets others write a folder
    with open(os.path.join(name, "value.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def descriptor_opened_up(value):
    number, path = mkstemp()
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(path, 0o664)  # P905 M/H: lets its group write the file
