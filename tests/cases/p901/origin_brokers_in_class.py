"""A consumer kept by a class, with its callback a method; and an aiokafka loop."""
import pickle

import pika
from aiokafka import AIOKafkaConsumer


class Consumer:
    def __init__(self, host):
        self.connection = pika.BlockingConnection(pika.ConnectionParameters(host))
        self.channel = self.connection.channel()
        self.channel.basic_consume("jobs", self._on_message)

    def _on_message(self, channel, method, properties, body):
        self.run(pickle.loads(body))  # P901 H/H: a network peer

    def _on_close(self, body):
        self.run(pickle.loads(body))  # P901 M/H: somewhere this file does not show

    def run(self, job):
        print(job)


class Stream:
    def __init__(self, servers):
        self.consumer = AIOKafkaConsumer("jobs", bootstrap_servers=servers)

    async def run(self):
        async for message in self.consumer:
            print(message.offset, pickle.loads(message.value))  # P901 H/H: a network peer
