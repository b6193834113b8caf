"""Producers of Apache Pulsar."""
import pickle

import pulsar


def encrypted(value):
    client = pulsar.Client("pulsar+ssl://broker.example.org:6651")
    producer = client.create_producer("jobs")
    producer.send(pickle.dumps(value))


def in_clear(value):
    client = pulsar.Client("pulsar://broker.example.org:6650")
    producer = client.create_producer("jobs")
    producer.send(b"ready")
    producer.send(pickle.dumps(value))  # P904 M/H: to a message broker without TLS
    producer.send_async(pickle.dumps(value), callback=None)  # P904 M/H


def unknown(url, value):
    pulsar.Client(url).create_producer("jobs").send(pickle.dumps(value))  # P904 M/M
