"""Websockets and brokers, with and without TLS."""
from kafka import KafkaProducer
from kombu import Connection
import aio_pika
import aiokafka
import boto3
import pickle
import redis
import ssl
import stomp


async def ap(v):
    conn = await aio_pika.connect_robust("amqp://h/")
    async with conn:
        ch = await conn.channel()
        await ch.default_exchange.publish(aio_pika.Message(body=pickle.dumps(v)), routing_key="q")  # P904 M/H
    conn = await aio_pika.connect_robust("amqps://h/")
    async with conn:
        ch = await conn.channel()
        await ch.default_exchange.publish(aio_pika.Message(body=pickle.dumps(v)), routing_key="q")


async def ak(v):
    p = aiokafka.AIOKafkaProducer(bootstrap_servers="h")
    await p.start()
    await p.send_and_wait("t", pickle.dumps(v))  # P904 M/H
    p2 = aiokafka.AIOKafkaProducer(bootstrap_servers="h", security_protocol="SSL", ssl_context=ssl.create_default_context())
    await p2.send_and_wait("t", pickle.dumps(v))


def st(v):
    c = stomp.Connection([("h", 61613)])
    c.connect("u", "p", wait=True)
    c.send("/queue/a", pickle.dumps(v))  # P904 M/H
    c2 = stomp.Connection([("h", 61613)])
    c2.set_ssl([("h", 61613)])
    c2.connect("u", "p", wait=True)
    c2.send(body=pickle.dumps(v), destination="/queue/a")


def kb(v):
    with Connection("amqp://h//") as conn:
        conn.Producer().publish(pickle.dumps(v), routing_key="q")  # P904 M/H
    with Connection("amqps://h//") as conn:
        conn.Producer().publish(pickle.dumps(v), routing_key="q")
    with Connection("amqp://h//", ssl=True) as conn:
        conn.Producer().publish(pickle.dumps(v), routing_key="q")


def aws(v):
    sqs = boto3.client("sqs")
    import base64
    sqs.send_message(QueueUrl="https://x", MessageBody=base64.b64encode(pickle.dumps(v)).decode())


class Bus:
    def __init__(self, url="redis://localhost"):
        self._redis = redis.from_url(url)

    def emit(self, v):
        self._redis.publish("c", pickle.dumps(v))  # P904 M/M


class Prod:
    def __init__(self):
        self.producer = KafkaProducer(bootstrap_servers=["h"])

    def emit(self, v):
        self.producer.send("t", self._ser(v)).get(timeout=1)  # P904 M/H

    def _ser(self, v):
        return pickle.dumps(v)
