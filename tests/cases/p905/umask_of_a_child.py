"""The umask of a child process that ends is not that of its parent."""
import os
import pickle
import sys


def child_ends(value, path, serve):
    if os.fork() == 0:
        os.umask(0)
        serve()
        os._exit(0)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def child_execs(value, path, program):
    child = os.fork()
    if not child:
        os.umask(0)
        os.execv(program, [program])
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def spawn(serve):
    if os.fork() == 0:
        os.umask(0)
        serve()
        os._exit(0)


def after_spawning(value, path, serve):
    spawn(serve)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def strict_before(value, path, serve):
    os.umask(0o077)
    if os.fork() == 0:
        os.umask(0)
        serve()
        os._exit(0)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def lax_before(value, path, serve):
    os.umask(0)  # P905 H/H: os.umask in lax_before lets others write
    if os.fork() == 0:
        os.umask(0o077)
        serve()
        os._exit(0)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def lax_parent(value, path, serve):
    if os.fork() == 0:
        os.umask(0o077)
        serve()
        os._exit(0)
    else:
        os.umask(0)  # P905 H/H: os.umask in lax_parent lets others write
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def child_dumps(value, path):
    if os.fork() == 0:
        os.umask(0)  # P905 H/H: os.umask in child_dumps lets others write
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        os._exit(0)


def child_goes_on(value, path):
    if os.fork() == 0:
        os.umask(0)  # P905 H/H: os.umask in child_goes_on lets others write
        os.setsid()
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def parent_ends(value, path):
    if os.fork() != 0:
        sys.exit(0)
    os.umask(0)  # P905 H/H: os.umask in parent_ends lets others write
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def child_ends_by_error_only(value, path, serve):
    if os.fork() == 0:
        os.umask(0)  # P905 H/H: os.umask in child_ends_by_error_only lets others write
        try:
            serve()
        except OSError:
            os._exit(1)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def serve_alone(serve):
    os.umask(0)
    serve()


def child_calls_it(value, path, serve):
    if os.fork() == 0:
        serve_alone(serve)
        os._exit(0)
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def in_the_next_round(values, path):
    for value in values:
        if value is None:
            os.umask(0)  # P905 H/H: os.umask in in_the_next_round lets others write
        else:
            with open(path, "wb") as handle:
                pickle.dump(value, handle)
