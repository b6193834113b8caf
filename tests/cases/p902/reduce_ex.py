"""__reduce_ex__ counts as __reduce__ does, whatever the protocol."""
import os


class Handle:
    def __init__(self, name):
        self.name = name

    def __reduce_ex__(self, protocol):
        if protocol < 2:
            raise TypeError("needs protocol 2")
        return super().__reduce_ex__(protocol)


class Payload:
    command = "id"

    def __reduce_ex__(self, protocol):
        return os.system, (self.command,)  # P902 H/H: os.system


class PayloadOfTwoProtocols:
    def __reduce_ex__(self, protocol):
        if protocol >= 4:
            return os.popen, ("id", "r")  # P902 H/H: os.popen
        return self.__class__, ()
