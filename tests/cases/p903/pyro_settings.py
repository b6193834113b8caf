"""Pyro daemons that accept pickle unpickle what any client sends."""
import Pyro4
import Pyro5.api
from Pyro4 import config

Pyro4.config.SERIALIZER = "serpent"
Pyro4.config.SERIALIZERS_ACCEPTED = {"serpent", "json"}
Pyro4.config.SERIALIZERS_ACCEPTED.add("json")
Pyro4.config.SERIALIZERS_ACCEPTED.discard("pickle")
Pyro4.config.SERIALIZERS_ACCEPTED.remove("pickle")
Pyro4.config.SERIALIZERS_ACCEPTED.add("pickle")  # P903 H/H: SERIALIZERS_ACCEPTED
Pyro4.config.SERIALIZERS_ACCEPTED = {"pickle"}  # P903 H/H: a network peer
config.SERIALIZERS_ACCEPTED = {"serpent", "pickle"}  # P903 H/H: SERIALIZERS_ACCEPTED
config.SERIALIZERS_ACCEPTED.add("dill")  # P903 H/H: SERIALIZERS_ACCEPTED


class Service:
    def accepted(self):
        return "pickle" in Pyro4.config.SERIALIZERS_ACCEPTED


def serve(names):
    accepted = set()
    accepted.add("pickle")
    names.add("pickle")
    return Pyro5.api.Daemon(), accepted
