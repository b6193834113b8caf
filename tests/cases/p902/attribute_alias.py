"""The callable through an attribute that the class sets itself."""
import os
import subprocess


class Named:
    build = list

    def __init__(self, hook):
        self.hook = hook

    def __reduce__(self):
        return self.hook, (self.build,)


class Shell:
    call = os.system

    def __reduce__(self):
        return self.call, ("id",)  # P902 H/H: os.system


class Process:
    def __init__(self, args):
        self.args = args
        self.launch = subprocess.Popen

    def __reduce__(self):
        return self.launch, (self.args,)  # P902 H/H: subprocess.Popen


class Choice:
    def __init__(self, armed):
        self.call = os.system if armed else list

    def __reduce__(self):
        return self.call, ("id",)  # P902 H/M: os.system
