"""The sixth element is called as the first is; the others are only carried."""
import os

from .models import Hooks, rebuild


def _set_state(obj, state):
    obj.__dict__.update(state)


def _run_state(obj, state):
    exec(state, obj.__dict__)


class Honest:
    def __reduce__(self):
        return rebuild, (), self.__dict__, None, None, _set_state


class Carried:
    def __reduce__(self):
        return Hooks, (os.system,), {"run": os.system}, iter([os.system]), iter([("run", os.system)])


class SetByExec:
    def __reduce__(self):
        return str, (self.source,), {}, None, None, exec  # P902 H/H: exec


class SetByShell:
    def __reduce__(self):
        setter = os.execv
        return str, ("/bin/true",), ["true"], None, None, setter  # P902 H/H: os.execv


class SetByOwnFunction:
    def __reduce__(self):
        return rebuild, (), self.source, None, None, _run_state  # P902 M/H


class SetByOneOfTwo:
    def __reduce__(self):
        return (  # P902 H/M: os.execv
            rebuild,
            (),
            self.state,
            None,
            None,
            os.execv if self.armed else _set_state,
        )
