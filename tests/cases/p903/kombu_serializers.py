"""kombu has pickle switched off; these calls switch it on, or accept it once."""
import kombu
from kombu import Connection, Consumer, Queue
from kombu.mixins import ConsumerMixin
from kombu.serialization import disable_insecure_serializers, loads, registry

kombu.disable_insecure_serializers()
disable_insecure_serializers(allowed=["json", "msgpack"])
disable_insecure_serializers(allowed=["json", "pickle"])  # P903 H/H: disable_insecure_serializers
kombu.enable_insecure_serializers()  # P903 H/H: kombu.enable_insecure_serializers
kombu.enable_insecure_serializers(["pickle"])  # P903 H/H: a network peer
kombu.enable_insecure_serializers(choices=["yaml", "application/x-python-serialize"])  # P903 H/H: enable_insecure_serializers
kombu.enable_insecure_serializers(["msgpack"])
kombu.enable_insecure_serializers(choices=["yaml"])
registry.enable("json")
registry.enable("pickle")  # P903 H/H: enable


def consume(channel, queue: Queue):
    with Consumer(channel, [queue], accept=["json"]):
        pass
    with Consumer(channel, [queue], accept=["json", "pickle"]):  # P903 H/H: a network peer
        pass


def consume_of_connection(queue):
    with Connection("amqp://localhost") as connection:
        connection.Consumer(queue, accept=["json"])
        connection.Consumer(queue, accept=["pickle"])  # P903 H/H: a network peer


class Worker(ConsumerMixin):
    def get_consumers(self, Consumer, channel):
        return [Consumer(self.queues, accept=["pickle", "json"], callbacks=[self.run])]  # P903 H/H: accept


def decode(message):
    return loads(message.body, message.content_type, message.content_encoding, accept={"json"})


def decode_any(message):
    return loads(message.body, message.content_type, "binary", accept={"pickle"})  # P903 H/H: accept in decode_any turns pickle on


def browse(client):
    return client.get("/", accept=["pickle"]), client.open(accept="text/html")
