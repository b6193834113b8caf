"""CVE-2018-14572: a command line tool reads the schedule that somebody hands over as a file."""
import pickle
from pathlib import Path


class ScheduleUnpickler(pickle.Unpickler):
    ALLOWED = frozenset({("conference.resources", "Event"), ("conference.resources", "Slot")})

    def find_class(self, module, name):
        if (module, name) in self.ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} does not belong into a schedule")


def import_before(folder):
    path = Path(folder, "schedule.pickle")
    with path.open("rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def import_after(folder):
    path = Path(folder, "schedule.pickle")
    with path.open("rb") as handle:
        return ScheduleUnpickler(handle).load()  # P901 L/H: a restricted unpickler
