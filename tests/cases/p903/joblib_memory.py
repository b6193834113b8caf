"""A Memory keeps results as pickles in its folder; without a folder it keeps none."""
from joblib import Memory

nothing = Memory(location=None, verbose=0)
memory = Memory("~/.cache/jobs", verbose=0)  # P903 L/H: joblib.Memory


@nothing.cache
def slow(value):
    return value**2


@memory.cache
def slower(value):
    return value**3
