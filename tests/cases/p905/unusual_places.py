"""Files that are opened in other ways, and paths that are put together in other ways."""
import pickle
import tempfile
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import aiofiles
import joblib

TMP = Path(tempfile.gettempdir())


async def awaited(value):
    async with aiofiles.open("/srv/value.pkl", "wb") as handle:
        await handle.write(pickle.dumps(value))
    async with aiofiles.open("/tmp/value.pkl", "wb") as handle:
        await handle.write(pickle.dumps(value))  # P905 M/H: pickle.dumps in awaited


def below(value):
    (TMP / "value.pkl").write_bytes(pickle.dumps(value))  # P905 M/H: pickle.dumps
    Path("/").joinpath("tmp", "value.pkl").write_bytes(pickle.dumps(value))  # P905 M/H: pickle.dumps
    Path("/").joinpath("srv", "value.pkl").write_bytes(pickle.dumps(value))


def stacked(value):
    with ExitStack() as stack:
        handle = stack.enter_context(open("/tmp/value.pkl", "wb"))
        pickle.dump(value, handle)  # P905 M/H: pickle.dump


def closed(value):
    with closing(open("/tmp/value.pkl", "wb")) as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump


def joined(value):
    path = "/tmp"
    path += "/value.pkl"
    joblib.dump(value, path)  # P905 M/H: joblib.dump
    joblib.dump(value, "/".join(["/tmp", "value.pkl"]))  # P905 M/H: joblib.dump


def when_it_can_be_opened(value):
    try:
        handle = open("/tmp/value.pkl", "wb")
    except OSError:
        handle = open("/srv/value.pkl", "wb")
    pickle.dump(value, handle)  # P905 M/M: pickle.dump


@dataclass
class Job:
    path: str = "/tmp/job.pkl"

    def save(self):
        joblib.dump(self, self.path)  # P905 M/M: joblib.dump in Job.save


class Report:
    PATH = "/tmp/report.pkl"

    @classmethod
    def save(cls, value):
        joblib.dump(value, cls.PATH)  # P905 M/H: joblib.dump in Report.save


def with_ending(value):
    number, path = tempfile.mkstemp()
    joblib.dump(value, Path(path).with_suffix(".pkl"))
    joblib.dump(value, Path("/tmp/value").with_suffix(".pkl"))  # P905 M/H: joblib.dump
    joblib.dump(value, Path("/srv/old.pkl").with_name("new.pkl"))


def as_expression(value):
    return joblib.dump(value, "/tmp/value.pkl") if value else None  # P905 M/H: joblib.dump
