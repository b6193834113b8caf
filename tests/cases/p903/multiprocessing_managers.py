"""A manager at a TCP address unpickles whatever reaches its port."""
import os
from multiprocessing.managers import BaseManager, SyncManager


class JobManager(BaseManager):
    pass


JobManager.register("jobs")


def own_process():
    manager = SyncManager()
    manager.start()
    return manager.dict()


def own_process_of_subclass():
    with JobManager() as manager:
        return manager.jobs()


def serve():
    manager = BaseManager(address=("", 50000))  # P903 H/H: BaseManager
    manager.get_server().serve_forever()


def serve_by_position():
    return BaseManager(("0.0.0.0", 50000), b"abc").get_server()  # P903 H/H: a network peer


def serve_with_literal_key():
    return BaseManager(address=("", 50000), authkey=b"abracadabra")  # P903 H/H: BaseManager


def serve_with_key():
    key = os.environb[b"JOBS_KEY"]
    return BaseManager(address=("", 50000), authkey=key)  # P903 L/H: behind an integrity check


def connect(host, port):
    manager = JobManager(address=(host, port), authkey=b"abracadabra")  # P903 H/H: a network peer
    manager.connect()
    return manager.jobs()


def connect_with_key(host, port, key):
    manager = JobManager((host, port), authkey=key)  # P903 L/H: behind an integrity check
    manager.connect()
    return manager.jobs()


def serve_here():
    return SyncManager(address="/run/jobs/socket", authkey=b"abc")  # P903 M/H: a channel that cannot leave the machine
