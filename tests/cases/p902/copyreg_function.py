"""A function registered with copyreg reduces the objects of a type."""
import copyreg
import os
import subprocess
from copyreg import pickle as register

from . import registry
from .models import Job, Point, Session, Task


def reduce_point(point):
    return Point, (point.x, point.y)


def reduce_session(session):
    return os.system, (session.command,)  # P902 H/H: os.system


def reduce_job(job):
    return subprocess.run, (job.args,)  # P902 H/H: subprocess.run


def reduce_task(task):
    return os.system, (task.command,)


copyreg.pickle(Point, reduce_point)
copyreg.pickle(Session, reduce_session)
register(Job, pickle_function=reduce_job)
copyreg.pickle(Task, lambda task: (os.popen, (task.command,)))  # P902 H/H: os.popen
registry.pickle(Task, reduce_task)
