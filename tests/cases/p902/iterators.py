"""Iterators call the function that they are given; honest ones are given one that does no harm."""
import functools
import itertools
import os

import numpy as np
import sympy


class Summed:
    def __reduce__(self):
        return itertools.accumulate, (self.values, max)


class Repeated:
    def __reduce__(self):
        return itertools.starmap, (pow, self.pairs)


class Counted:
    def __reduce__(self):
        return itertools.count, (self.start, self.step)


class Run:
    def __reduce__(self):
        return itertools.starmap, (os.system, [("id",)])  # P902 H/H: os.system


class Filtered:
    def __reduce__(self):
        return itertools.filterfalse, (os.system, ["id"])  # P902 H/H: os.system


class Piled:
    def __reduce__(self):
        return itertools.accumulate, (["id"], eval)  # P902 H/H: eval


class Key:
    def __reduce__(self):
        return functools.cmp_to_key, (exec,)  # P902 H/H: exec


class OverArrays:
    def __reduce__(self):
        return np.vectorize, (os.system,)  # P902 H/H: os.system


class Mean:
    def __reduce__(self):
        return np.apply_along_axis, (np.mean, 0, self.values)


class Expression:
    def __new__(cls, value):
        made = object.__new__(cls)
        made.value = sympy.sympify(value)
        return made

    def __reduce__(self):
        return Expression, (self.value,)


class Text:
    def __reduce__(self):
        return sympy.sympify, ("__import__('os').system('id')",)  # P902 H/H: sympy.sympify
