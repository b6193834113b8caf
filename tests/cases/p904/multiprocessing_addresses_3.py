"""Connections of multiprocessing: to another machine, or inside this one."""
from multiprocessing.connection import Client


def unix_path2(v, tmp_path):
    with Client(str(tmp_path / "a")) as c:
        c.send(v)
