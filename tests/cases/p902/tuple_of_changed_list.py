"""Elements of a list that are replaced, or put into it, where an index counts from either end."""
import os
import subprocess


class ReplacedFromTheEnd:
    def __reduce__(self):
        parts = []
        parts.append(print)
        parts.append((self.command,))
        parts[-2] = os.system
        return tuple(parts)  # P902 H/M: os.system


class ReplacedArguments:
    def __reduce__(self):
        parts = [print]
        parts.append(None)
        parts[-1] = (os.system,)
        return tuple(parts)


class ReplacedAfterAppend:
    def __reduce__(self):
        parts = []
        parts.append(None)
        parts.append((self.command,))
        parts[0] = os.system
        return tuple(parts)  # P902 H/H: os.system


class ReplacedBeforeInsert:
    def __reduce__(self):
        parts = [None]
        parts[-1] = os.system
        parts.insert(0, print)
        return tuple(parts)


class ReplacedBeforeInsertBehind:
    def __reduce__(self):
        parts = [None]
        parts[-1] = os.system
        parts.insert(1, (self.command,))
        return tuple(parts)  # P902 H/H: os.system


class InsertedFromTheEnd:
    def __reduce__(self):
        parts = [(self.command,)]
        parts.insert(-1, subprocess.call)
        return tuple(parts)  # P902 H/H: subprocess.call


class InsertedFarFromTheEnd:
    def __reduce__(self):
        parts = [print, ()]
        parts.insert(-9, subprocess.call)
        return tuple(parts)  # P902 H/H: subprocess.call


class InsertedSecond:
    def __reduce__(self):
        parts = [print, ()]
        parts.insert(-1, subprocess.call)
        return tuple(parts)


def arm(parts):
    parts[0] = os.system


class ReplacedByFunction:
    def __reduce__(self):
        parts = []
        parts.append(None)
        parts.append((self.command,))
        arm(parts)
        return tuple(parts)  # P902 H/H: os.system
