"""What ordinary libraries return."""
import copyreg
import os
from collections import Counter, OrderedDict
from copyreg import __newobj__, _reconstructor


def _rebuild(cls, args):
    return cls(*args)


class Base:
    def __reduce__(self):
        return self.__class__, (self.name,)

    def __copy__(self):
        return type(self)(self.name)


class Typed(Base):
    def __reduce__(self):
        return type(self), (self.name,), self.__dict__


class Rebuilt(Base):
    def __reduce__(self):
        cls = type(self)
        return _rebuild, (cls, self.args)


class Reconstructed(Base):
    def __reduce_ex__(self, protocol):
        if protocol < 2:
            return _reconstructor, (type(self), object, None), self.__dict__
        return copyreg.__newobj__, (type(self),), self.__dict__


class Inherited(Base):
    def __reduce__(self):
        func, args, *rest = super().__reduce__()
        return func, args, *rest


class Delegating(Base):
    def __reduce__(self):
        return self._reduce()

    def __reduce_ex__(self, protocol):
        return object.__reduce_ex__(self, protocol)

    def _reduce(self):
        return __newobj__, (Delegating,)


class Ordered(OrderedDict):
    def __reduce__(self):
        return OrderedDict, (), None, None, iter(self.items())


class Counted(Counter):
    def __reduce__(self):
        return Counter, (dict(self),)


class Plain(Base):
    def __reduce__(self):
        return (dict, (list(vars(self).items()),)) if self.name else (list, ())


class Singleton:
    def __reduce__(self):
        return "SINGLETON"


class Refusing:
    def __reduce__(self):
        raise TypeError("a lock cannot be pickled")


class Given:
    def __init__(self, func, args):
        self.func, self.args = func, args

    def __reduce__(self):
        return self.func, self.args


class Armed(Base):
    def __reduce__(self):
        return os.system, (self.name,)  # P902 H/H: os.system


SINGLETON = Singleton()
