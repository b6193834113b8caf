"""Websockets and message brokers, with and without TLS."""

import os
import pickle
import ssl

import aio_pika
import aiohttp
import nats
import paho.mqtt.client as mqtt
import paho.mqtt.publish
import pika
import redis
import stomp
import websocket
import websockets
from aiokafka import AIOKafkaProducer
from confluent_kafka import Producer, SerializingProducer
from kafka import KafkaProducer
from kombu import Connection


async def by_websockets(value):
    async with websockets.connect("ws://jobs.example.org") as socket:
        await socket.send(pickle.dumps(value))  # P904 M/H: over a websocket without TLS
    async with websockets.connect("wss://jobs.example.org") as socket:
        await socket.send(pickle.dumps(value))


async def answer(socket):
    await socket.send(pickle.dumps(await socket.recv()))  # P904 M/H: in answer


async def answer_tls(socket):
    await socket.send(pickle.dumps(await socket.recv()))


async def serve():
    await websockets.serve(answer, "0.0.0.0", 8765)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    await websockets.serve(answer_tls, "0.0.0.0", 8766, ssl=context)


def by_websocket_client(value):
    socket = websocket.create_connection("ws://jobs.example.org")
    socket.send_binary(pickle.dumps(value))  # P904 M/H: in by_websocket_client
    socket = websocket.create_connection("wss://jobs.example.org")
    socket.send_binary(pickle.dumps(value))
    socket = websocket.create_connection("wss://jobs.example.org", sslopt={"cert_reqs": ssl.CERT_NONE})
    socket.send_binary(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


def by_connected_websocket(value):
    socket = websocket.WebSocket()
    socket.connect("ws://jobs.example.org")
    socket.send(pickle.dumps(value), websocket.ABNF.OPCODE_BINARY)  # P904 M/H: in by_connected_websocket
    secure = websocket.WebSocket()
    secure.connect("wss://jobs.example.org")
    secure.send(pickle.dumps(value), websocket.ABNF.OPCODE_BINARY)


async def by_aiohttp(session: aiohttp.ClientSession, url, value):
    async with session.ws_connect("ws://jobs.example.org") as socket:
        await socket.send_bytes(pickle.dumps(value))  # P904 M/H: in by_aiohttp
    async with session.ws_connect("wss://jobs.example.org") as socket:
        await socket.send_bytes(pickle.dumps(value))
    async with session.ws_connect(url) as socket:
        await socket.send_bytes(pickle.dumps(value))  # P904 M/M: in by_aiohttp


def by_kafka(value):
    producer = KafkaProducer(bootstrap_servers="kafka.example.org:9092")
    producer.send("jobs", pickle.dumps(value))  # P904 M/H: to a message broker without TLS
    producer.send("jobs", value=b"ready")


def by_secure_kafka(value):
    producer = KafkaProducer(bootstrap_servers="kafka.example.org:9093", security_protocol="SASL_SSL")
    producer.send("jobs", value=pickle.dumps(value))


def by_plain_kafka(value):
    producer = KafkaProducer(bootstrap_servers="kafka.example.org:9093", security_protocol="SASL_PLAINTEXT")
    producer.send("jobs", value=pickle.dumps(value))  # P904 M/H: in by_plain_kafka


def by_configured_kafka(value, **options):
    producer = KafkaProducer(**options)
    producer.send("jobs", value=pickle.dumps(value))  # P904 M/M: in by_configured_kafka


serialising = KafkaProducer(value_serializer=pickle.dumps)  # P904 M/H: pickle.dumps bytes
by_lambda = KafkaProducer(value_serializer=lambda value: pickle.dumps(value))  # P904 M/H: at module level
fine = KafkaProducer(value_serializer=lambda value: value.encode())
secure = KafkaProducer(value_serializer=pickle.dumps, security_protocol="SSL")


async def by_aiokafka(value):
    producer = AIOKafkaProducer(bootstrap_servers="kafka.example.org:9092")
    await producer.send_and_wait("jobs", pickle.dumps(value))  # P904 M/H: in by_aiokafka


def by_confluent(value):
    producer = Producer({"bootstrap.servers": "kafka.example.org:9092"})
    producer.produce("jobs", value=pickle.dumps(value))  # P904 M/H: in by_confluent


def by_secure_confluent(value):
    options = {"bootstrap.servers": "kafka.example.org:9093", "security.protocol": "SSL"}
    producer = Producer(options)
    producer.produce("jobs", value=pickle.dumps(value))


def pack(value, context):
    return pickle.dumps(value)


packing = SerializingProducer({"bootstrap.servers": "kafka:9092", "value.serializer": pack})  # P904 M/H: pickle.dumps


def by_pika(value):
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbit.example.org"))
    channel = connection.channel()
    channel.basic_publish(exchange="", routing_key="jobs", body=pickle.dumps(value))  # P904 M/H: in by_pika


def by_secure_pika(value):
    options = pika.SSLOptions(ssl.create_default_context(), "rabbit.example.org")
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbit.example.org", ssl_options=options))
    connection.channel().basic_publish("", "jobs", pickle.dumps(value))


def by_pika_url(value):
    secure = pika.BlockingConnection(pika.URLParameters("amqps://rabbit.example.org")).channel()
    secure.basic_publish("", "jobs", pickle.dumps(value))
    unknown = pika.BlockingConnection(pika.URLParameters(os.environ["BROKER"])).channel()
    unknown.basic_publish("", "jobs", pickle.dumps(value))  # P904 M/M: in by_pika_url


async def by_aio_pika(value):
    connection = await aio_pika.connect_robust("amqp://rabbit.example.org")
    channel = await connection.channel()
    message = aio_pika.Message(body=pickle.dumps(value))
    await channel.default_exchange.publish(message, routing_key="jobs")  # P904 M/H: in by_aio_pika


async def by_secure_aio_pika(value):
    connection = await aio_pika.connect_robust("amqps://rabbit.example.org")
    channel = await connection.channel()
    await channel.default_exchange.publish(aio_pika.Message(pickle.dumps(value)), routing_key="jobs")


def by_mqtt(value):
    client = mqtt.Client()
    client.connect("mqtt.example.org")
    client.publish("jobs", pickle.dumps(value))  # P904 M/H: in by_mqtt


def by_secure_mqtt(value):
    client = mqtt.Client()
    client.tls_set()
    client.connect("mqtt.example.org", 8883)
    client.publish("jobs", pickle.dumps(value))


def by_unchecked_mqtt(value):
    client = mqtt.Client()
    client.tls_set(cert_reqs=ssl.CERT_NONE)
    client.publish("jobs", pickle.dumps(value))  # P904 M/H: in by_unchecked_mqtt


def by_mqtt_at_once(value):
    paho.mqtt.publish.single("jobs", pickle.dumps(value), hostname="mqtt.example.org")  # P904 M/H: in by_mqtt_at_once
    paho.mqtt.publish.single("jobs", pickle.dumps(value), hostname="mqtt.example.org", tls={"ca_certs": "ca.pem"})


def by_redis(value):
    client = redis.Redis("redis.example.org")
    client.publish("jobs", pickle.dumps(value))  # P904 M/H: in by_redis
    client.set("job", pickle.dumps(value))


def by_secure_redis(value):
    redis.Redis("redis.example.org", ssl=True).publish("jobs", pickle.dumps(value))
    redis.from_url("rediss://redis.example.org").publish("jobs", pickle.dumps(value))
    redis.Redis(unix_socket_path="/run/redis.sock").publish("jobs", pickle.dumps(value))


async def by_nats(value):
    client = await nats.connect("nats://nats.example.org")
    await client.publish("jobs", pickle.dumps(value))  # P904 M/H: in by_nats
    secure = await nats.connect("tls://nats.example.org")
    await secure.publish("jobs", pickle.dumps(value))


def by_stomp(value):
    connection = stomp.Connection([("stomp.example.org", 61613)])
    connection.send("/queue/jobs", pickle.dumps(value))  # P904 M/H: in by_stomp


def by_secure_stomp(value):
    connection = stomp.Connection([("stomp.example.org", 61613)])
    connection.set_ssl([("stomp.example.org", 61613)])
    connection.send("/queue/jobs", pickle.dumps(value))


def by_kombu(value):
    with Connection("amqp://rabbit.example.org") as connection:
        producer = connection.Producer()
        producer.publish(pickle.dumps(value))  # P904 M/H: in by_kombu
        producer.publish(value, serializer="json")
    with Connection("amqps://rabbit.example.org") as connection:
        connection.Producer().publish(pickle.dumps(value))


def by_options_of_pika(value, context: ssl.SSLContext):
    parameters = pika.ConnectionParameters("rabbit.example.org", ssl_options=pika.SSLOptions(context))
    pika.BlockingConnection(parameters).channel().basic_publish("", "jobs", pickle.dumps(value))


def by_unchecked_options_of_pika(value):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    parameters = pika.ConnectionParameters("rabbit.example.org", ssl_options=pika.SSLOptions(context))
    channel = pika.BlockingConnection(parameters).channel()
    channel.basic_publish("", "jobs", pickle.dumps(value))  # P904 M/H: in by_unchecked_options_of_pika


def by_pool(value):
    secure = redis.ConnectionPool(host="redis.example.org", connection_class=redis.SSLConnection)
    redis.Redis(connection_pool=secure).publish("jobs", pickle.dumps(value))
    clear = redis.ConnectionPool(host="redis.example.org")
    redis.Redis(connection_pool=clear).publish("jobs", pickle.dumps(value))  # P904 M/H: in by_pool


OPTIONS = dict(bootstrap_servers="kafka.example.org", value_serializer=pickle.dumps)


def by_options_of_kafka():
    KafkaProducer(**OPTIONS, security_protocol="SSL")
    return KafkaProducer(**OPTIONS)  # P904 M/H: in by_options_of_kafka
