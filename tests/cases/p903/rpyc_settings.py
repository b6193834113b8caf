"""rpyc refuses pickle unless its protocol is told to allow it."""
import rpyc
from rpyc.utils.server import ThreadedServer

FINE = {"allow_pickle": False, "allow_public_attrs": True}
CONFIG = {
    "allow_public_attrs": True,
    "allow_pickle": True,  # P903 H/H: allow_pickle
}


def connect_plain(host):
    return rpyc.connect(host, 18861, config={"sync_request_timeout": 30})


def connect(host):
    return rpyc.connect(host, 18861, config={"allow_pickle": True})  # P903 H/H: a network peer


def serve_plain(service):
    ThreadedServer(service, port=18861, protocol_config=FINE).start()


def serve(service):
    ThreadedServer(service, port=18861, protocol_config=CONFIG).start()
