"""CVE-2024-8502: a server of agents takes arguments and classes from its clients; mended with JSON."""
import json

import cloudpickle as pickle

from .agents_pb2_grpc import AgentsServicer

try:
    import dill
except ImportError:
    dill = None


class AgentsBefore(AgentsServicer):
    def create(self, request, context):
        settings = pickle.loads(request.settings)  # P901 H/H: a network peer
        self.agents[request.agent_id] = settings["class"](**settings["arguments"])

    def observe(self, request, context):
        self.agents[request.agent_id].observe(dill.loads(request.message))  # P901 H/H: a network peer


class AgentsAfter(AgentsServicer):
    def create(self, request, context):
        settings = json.loads(request.settings)
        self.agents[request.agent_id] = self.classes[settings["class"]](**settings["arguments"])

    def observe(self, request, context):
        self.agents[request.agent_id].observe(json.loads(request.message))
