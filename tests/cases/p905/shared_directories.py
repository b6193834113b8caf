"""A fixed name in a directory that every user of the machine can write, beside folders that are spelt nearly so."""
import os
import pickle
import tempfile
from os.path import join
from pathlib import Path
from tempfile import gettempdir

CACHE = "/tmp/jobs.pkl"


def home(jobs):
    with open("/home/jobs/tmp/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)


def looks_alike(jobs):
    with open("/tmpfiles/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)


def relative(jobs):
    with open("tmp/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)


def left_again(jobs):
    with open("/tmp/../srv/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)


def absolute_part(jobs):
    with open(os.path.join("/tmp", "/srv/jobs.pkl"), "wb") as handle:
        pickle.dump(jobs, handle)


def own_cache(jobs):
    with Path.home().joinpath(".cache", "jobs.pkl").open("wb") as handle:
        pickle.dump(jobs, handle)


def given(jobs, folder):
    with open(os.path.join(folder, "jobs.pkl"), "wb") as handle:
        pickle.dump(jobs, handle)


def only_read():
    with open("/tmp/jobs.pkl", "rb") as handle:
        return handle.read()


def constant(jobs):
    with open("/tmp/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: pickle.dump in constant writes a pickle under a predictable name in a directory that anyone can write


def module_constant(jobs):
    with open(CACHE, mode="wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: a predictable name


def var_tmp(jobs):
    Path("/var/tmp/jobs.pkl").write_bytes(pickle.dumps(jobs))  # P905 M/H: a predictable name


def shared_memory(jobs):
    with Path("/dev/shm", "jobs.pkl").open("wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: a predictable name


def asked(jobs):
    path = os.path.join(tempfile.gettempdir(), "jobs.pkl")
    with open(path, "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: a predictable name


def asked_path(jobs):
    path = Path(gettempdir()) / "jobs" / "state.pkl"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(pickle.dumps(jobs))  # P905 M/H: a predictable name


def folder(jobs):
    path = join("/tmp", "jobs", "state.pkl")
    pickle.dump(jobs, open(path, "wb"))  # P905 M/H: a predictable name


def from_root(jobs):
    path = os.path.join(os.sep, "tmp", "state.pkl")
    pickle.dump(jobs, open(path, "wb"))  # P905 M/H: a predictable name


def added(jobs):
    pickle.dump(jobs, open(gettempdir() + "/jobs.pkl", "wb"))  # P905 M/H: a predictable name


def formatted(jobs):
    pickle.dump(jobs, open("%s/jobs.pkl" % gettempdir(), "wb"))  # P905 M/H: a predictable name
    pickle.dump(jobs, open("{}/jobs.pkl".format(tempfile.gettempdir()), "wb"))  # P905 M/H: a predictable name
    pickle.dump(jobs, open(f"{gettempdir()}/jobs.pkl", "wb"))  # P905 M/H: a predictable name


def windows(jobs):
    with open(r"C:\Windows\Temp\jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: a predictable name


def environment(jobs):
    folder = os.environ.get("TMPDIR", "/tmp")
    with open(os.path.join(folder, "jobs.pkl"), "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/M: a predictable name


def environment_only(jobs):
    with open(os.path.join(os.environ["TMPDIR"], "jobs.pkl"), "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/M: a predictable name


def other_variable(jobs):
    with open(os.path.join(os.environ["STATE_DIRECTORY"], "jobs.pkl"), "wb") as handle:
        pickle.dump(jobs, handle)


def by_table(jobs):
    pickle.dump(jobs, open("%(folder)s/jobs.pkl" % {"folder": "/srv"}, "wb"))
    pickle.dump(jobs, open("%(folder)s/jobs.pkl" % {"folder": "/tmp"}, "wb"))  # P905 M/H: a predictable name
    pickle.dump(jobs, open("{folder}/jobs.pkl".format_map({"folder": "/tmp"}), "wb"))  # P905 M/H: a predictable name


def working_directory(jobs):
    with open("jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)
    os.chdir("/tmp")
    with open("jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)  # P905 M/H: a predictable name
    with open("/srv/jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)
    os.chdir("/srv")
    with open("jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)


def working_directory_of_one_branch(jobs, there):
    if there:
        os.chdir("/tmp")
    with open("jobs.pkl", "wb") as handle:
        pickle.dump(jobs, handle)
