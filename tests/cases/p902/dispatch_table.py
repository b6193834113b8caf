"""A reducer put into a dispatch_table: a pickler's, a pickler class's or everybody's."""
import copyreg
import os
import pickle
import subprocess

from .models import Job, Point, Session, Task


def reduce_point(point):
    return Point, (point.x, point.y)


def reduce_session(session):
    return os.system, (session.command,)  # P902 H/H: os.system


def reduce_job(job):
    return subprocess.call, (job.args,)  # P902 H/H: subprocess.call


def reduce_task(task):
    return os.popen, (task.command,)  # P902 H/H: os.popen


def describe_task(task):
    return os.popen, (task.command,)


class PointPickler(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[Point] = reduce_point


class JobPickler(pickle.Pickler):
    dispatch_table = {Job: reduce_job, Point: reduce_point}


def dump(session, handle, handlers):
    handlers[Task] = describe_task
    pickler = pickle.Pickler(handle)
    pickler.dispatch_table = copyreg.dispatch_table.copy()
    pickler.dispatch_table[Session] = reduce_session
    pickler.dump(session)


copyreg.dispatch_table[Task] = reduce_task
