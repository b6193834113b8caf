"""CVE-2025-61765: servers behind one broker tell each other what to emit; mended with JSON."""
import json
import pickle

import kafka
import zmq


class ZmqManagerBefore:
    def __init__(self, url):
        self.sub = zmq.Context.instance().socket(zmq.SUB)
        self.sub.setsockopt_string(zmq.SUBSCRIBE, "")
        self.sub.connect(url)

    def _frames(self):
        while True:
            frame = self.sub.recv()
            if frame:
                yield frame

    def listen(self):
        for frame in self._frames():
            yield pickle.loads(frame)  # P901 H/H: a network peer


class KafkaManagerBefore:
    def __init__(self, servers, channel="socket"):
        self.consumer = kafka.KafkaConsumer(channel, bootstrap_servers=servers)

    def listen(self):
        yield from (pickle.loads(message.value) for message in self.consumer)  # P901 H/H: a network peer


class ZmqManagerAfter(ZmqManagerBefore):
    def listen(self):
        for frame in self._frames():
            yield json.loads(frame)


class KafkaManagerAfter(KafkaManagerBefore):
    def listen(self):
        yield from (json.loads(message.value) for message in self.consumer)
