"""Files of the standard library's own tools that are pickles."""
import trace
import tracemalloc
from tracemalloc import Snapshot


def snapshot():
    tracemalloc.start()
    return tracemalloc.take_snapshot().compare_to(tracemalloc.take_snapshot(), "lineno")


def dumped(path):
    tracemalloc.take_snapshot().dump(path)


def loaded(path):
    return tracemalloc.Snapshot.load(path)  # P903 M/H: tracemalloc.Snapshot.load


def loaded_constant():
    return Snapshot.load("before.snapshot")  # P903 M/H: a file


def loaded_shared():
    return Snapshot.load("/tmp/before.snapshot")  # P903 H/H: a predictable name in a directory that anyone can write


def counted(function):
    tracer = trace.Trace(count=1, trace=0)
    tracer.runfunc(function)
    return tracer.results(), trace.CoverageResults()


def merged(path):
    return trace.CoverageResults(infile=path)  # P903 M/M: trace.CoverageResults


def merged_without():
    return trace.CoverageResults(counts={}, infile=None)
