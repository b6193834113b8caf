"""The default of a field is one of its values, also where a function makes it."""
import pickle
import tempfile
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Settings:
    cache: str = "/tmp/cache.pkl"
    folder: Path = field(default=Path("/tmp/values"))
    made: Path = field(default_factory=lambda: Path(tempfile.gettempdir()) / "made.pkl")
    own: Path = field(default_factory=lambda: Path.home() / "own.pkl")
    fresh: Path = field(default_factory=lambda: Path(tempfile.mkdtemp()) / "fresh.pkl")


class Store:
    def __init__(self, settings: Settings):
        self.settings = settings

    def save(self, value):
        with open(self.settings.cache, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Store.save
        (self.settings.folder / "value.pkl").write_bytes(pickle.dumps(value))  # P905 M/M: in Store.save
        self.settings.made.write_bytes(pickle.dumps(value))  # P905 M/M: in Store.save
        self.settings.own.write_bytes(pickle.dumps(value))
        self.settings.fresh.write_bytes(pickle.dumps(value))


@dataclass
class Place:
    name: str
    path: str


def given(value):
    place = Place("value", "/tmp/value.pkl")
    with open(place.path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in given


def given_by_keyword(value):
    place = Place(name="value", path="/var/tmp/value.pkl")
    own = Place(path="/srv/value.pkl", name="/tmp/value")
    with open(place.path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in given_by_keyword
    with open(own.path, "wb") as handle:
        pickle.dump(value, handle)
