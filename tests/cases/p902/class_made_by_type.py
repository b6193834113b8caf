"""A class made by calling type() with a reducer in its namespace."""
import os
import subprocess


def _reduce(self):
    return subprocess.check_output, (["id"],)  # P902 H/H: subprocess.check_output


def _describe(self):
    return subprocess.check_output, (["id"],)


Point = type("Point", (), {"x": 0, "__reduce__": lambda self: (list, ())})
Runner = type("Runner", (), {"run": lambda self: (os.system, ("id",)), "describe": _describe})
Named = type("Named", (object,), {"__reduce__": _reduce})


def payload(command):
    return type(
        "Payload",
        (),
        {
            "command": command,
            "__reduce__": lambda self: (os.system, (command,)),  # P902 H/H: os.system
        },
    )()


def table():
    return {"__reduce__": lambda self: (os.system, ("id",))}
