"""Channels that are set up elsewhere in the file."""
from kafka import KafkaProducer
import base64
import paho.mqtt.client as mqtt
import pickle
import pika
import redis
import ssl
import zmq
import zmq.asyncio


def loop_options(v, opts):
    s = zmq.Context().socket(zmq.PUSH)
    for k, val in ((zmq.CURVE_SERVERKEY, b"x"), (zmq.LINGER, 0)):
        s.setsockopt(k, val)
    s.connect("tcp://h:1")
    s.send_pyobj(v)


def mqtls(v):
    c = mqtt.Client()
    c.tls_set_context(ssl.create_default_context())
    c.connect("h", 8883)
    c.publish("t", pickle.dumps(v))


class Mq:
    def __init__(self, host):
        self.client = mqtt.Client()
        self.client.connect(host)

    def pub(self, v):
        self.client.publish("t", pickle.dumps(v), qos=1)  # P904 M/H


class Rmq:
    def __init__(self, host):
        self.connection = pika.BlockingConnection(pika.ConnectionParameters(host=host))
        self.channel = self.connection.channel()
        self.channel.queue_declare(queue="q")

    def pub(self, v):
        self.channel.basic_publish(exchange="", routing_key="q", body=pickle.dumps(v), properties=pika.BasicProperties(delivery_mode=2))  # P904 M/H


class RmqTls:
    def __init__(self, host):
        params = pika.ConnectionParameters(host=host, port=5671, ssl_options=pika.SSLOptions(ssl.create_default_context(), host))
        self.channel = pika.BlockingConnection(params).channel()

    def pub(self, v):
        self.channel.basic_publish(exchange="", routing_key="q", body=pickle.dumps(v))

KAFKA = dict(bootstrap_servers="h", value_serializer=pickle.dumps)

KAFKA_TLS = {"bootstrap_servers": "h", "security_protocol": "SSL"}


def ser(v):
    return base64.b64encode(pickle.dumps(v))


def kafka_fn():
    KafkaProducer(bootstrap_servers="h", value_serializer=ser)  # P904 M/H


def rpipe(v):
    r = redis.Redis()
    with r.pipeline() as p:
        p.publish("c", pickle.dumps(v))  # P904 M/H
        p.execute()

pool = redis.ConnectionPool(host="h", connection_class=redis.SSLConnection)

r_tls = redis.Redis(connection_pool=pool)

r_mod = redis.Redis()


def mod(v):
    r_tls.publish("c", pickle.dumps(v))
    r_mod.publish("c", pickle.dumps(v))  # P904 M/H


def unix_requests(v):
    import requests_unixsocket
    s = requests_unixsocket.Session()
    s.post("http+unix://%2Frun%2Fx/y", data=pickle.dumps(v))
