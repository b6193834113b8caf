"""A result that is added to, unpacked, or made of a list; a list itself is no result."""
import os
import subprocess


class Point:
    def __reduce__(self):
        result = (Point,)
        result += ((self.x, self.y),)
        return result


class Added:
    def __reduce__(self):
        result = (os.system,)
        result += ((self.command,),)
        return result  # P902 H/H: os.system


class Setter:
    def __reduce__(self):
        result = Point, ()
        if self.hook:
            result += (self.state, None, None, os.system)
        return result  # P902 H/M: os.system


class Items:
    def __reduce__(self):
        result = Point, ()
        result += (os.system, None, None)
        return result


class Several:
    def __reduce__(self):
        result = (os.system,)
        for argument in self.arguments:
            result += (argument,)
        return result  # P902 H/H: os.system


class Inherited(list):
    def __reduce__(self):
        result = super().__reduce__()
        result += (os.system,)
        return result


class PlainList:
    def __reduce__(self):
        return [os.system, ("id",)]


class Converted:
    def __reduce__(self):
        return tuple([Converted, ()])


class Listed:
    def __reduce__(self):
        return tuple([os.system, ("id",)])  # P902 H/H: os.system


class Unpacked:
    def __reduce__(self):
        return (*[os.system], ("id",))  # P902 H/H: os.system


class UnpackedHarmless:
    def __reduce__(self):
        return (*[Point], (os.system,))


class UnpackedUnknown:
    def __reduce__(self):
        return (*self.parts, os.system, ("id",))


class Behind:
    def __reduce__(self):
        return (Point, (), *(None, None, None), os.system)  # P902 H/H: os.system


class Appended:
    def __reduce__(self):
        parts = [subprocess.call]
        parts.append((self.args,))
        return tuple(parts)  # P902 H/H: subprocess.call


class Inserted:
    def __reduce__(self):
        parts = [(self.args,)]
        parts.insert(0, subprocess.call)
        return tuple(parts)  # P902 H/H: subprocess.call


class AppendedSecond:
    def __reduce__(self):
        parts = [Point]
        parts.append(subprocess.call)
        return tuple(parts)


class AppendedOneOfTwo:
    def __reduce__(self):
        parts = []
        if self.armed:
            parts.append(subprocess.call)
        else:
            parts.append(Point)
        parts.append(())
        return tuple(parts)  # P902 H/M: subprocess.call


class Replaced:
    def __reduce__(self):
        parts = [None, ()]
        parts[0] = os.popen if self.armed else Point
        return tuple(parts)  # P902 H/M: os.popen


class Joined:
    def __reduce__(self):
        call = (os.system if self.armed else os.popen,)
        return call + ((self.command,),)  # P902 H/H
