"""A class that another one of the file is derived from says what it calls."""
import os


class Named:
    MAKE = None

    def __reduce__(self):
        return self.MAKE, (self.name,)


class Text(Named):
    MAKE = str


class Other:
    MAKE = os.system  # derived from something else


class Base:
    MAKE = None

    def __reduce__(self):
        return self.MAKE, ("id",)  # P902 H/H: os.system


class Between(Base):
    pass


class Shell(Between):
    MAKE = os.system


class Several:
    MAKE = None

    def __reduce__(self):
        return self.MAKE, (self.text,)  # P902 H/M: os.system


class Number(Several):
    MAKE = int


class Command(Several):
    MAKE = os.system
