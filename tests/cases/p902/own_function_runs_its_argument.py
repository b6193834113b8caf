"""A function of the same file that gives its argument to a dangerous callable."""
import json
import os
import pickle
import subprocess

from .shell import restore_remote


def _rebuild(path, encoding):
    with open(path, encoding=encoding) as handle:
        return json.load(handle)


def _unpickle(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads


def _clear(width):
    os.system("clear")
    return width


def _restore(command):
    os.system(command)


def _restart(args, env=None):
    return subprocess.Popen(args, env=env)


def _evaluate(source):
    return eval(source)


class Config:
    def __reduce__(self):
        return _rebuild, (self.path, "utf-8")


class Frame:
    def __reduce__(self):
        return _unpickle, (self.data,)


class Screen:
    def __reduce__(self):
        os.system("sync")
        return _clear, (self.width,)


class Remote:
    def __reduce__(self):
        return restore_remote, (self.command,)


class Shell:
    def __reduce__(self):
        return _restore, (self.command,)  # P902 M/H


class Service:
    def __reduce__(self):
        return _restart, (self.args,)  # P902 M/H


class Formula:
    def __reduce__(self):
        return _evaluate, (self.source,)  # P902 M/H
