"""Websockets and brokers, with and without TLS."""
import json
import nats
import paho.mqtt.client as mqtt
import paho.mqtt.publish as publish
import pickle
import pika
import redis
import redis.asyncio as aredis
import ssl


def pk(v):
    conn = pika.BlockingConnection(pika.ConnectionParameters("h"))
    ch = conn.channel()
    ch.basic_publish(exchange="", routing_key="q", body=pickle.dumps(v))  # P904 M/H
    ch.basic_publish("", "q", pickle.dumps(v))  # P904 M/H
    conn2 = pika.BlockingConnection(pika.ConnectionParameters("h", ssl_options=pika.SSLOptions(ssl.create_default_context())))
    ch2 = conn2.channel()
    ch2.basic_publish(exchange="", routing_key="q", body=pickle.dumps(v))
    conn3 = pika.BlockingConnection(pika.URLParameters("amqps://u:p@h/"))
    conn3.channel().basic_publish(exchange="", routing_key="q", body=pickle.dumps(v))
    conn4 = pika.BlockingConnection(pika.URLParameters("amqp://u:p@h/"))
    conn4.channel().basic_publish(exchange="", routing_key="q", body=pickle.dumps(v))  # P904 M/H


def rd(v):
    r = redis.Redis(host="h")
    r.publish("c", pickle.dumps(v))  # P904 M/H
    r.set("c", pickle.dumps(v))
    r.publish("c", json.dumps(v))
    r2 = redis.Redis(host="h", ssl=True)
    r2.publish("c", pickle.dumps(v))
    r3 = redis.from_url("rediss://h")
    r3.publish("c", pickle.dumps(v))
    r4 = redis.StrictRedis(unix_socket_path="/run/redis.sock")
    r4.publish("c", pickle.dumps(v))
    r5 = redis.Redis.from_url("redis://h")
    r5.publish("c", pickle.dumps(v))  # P904 M/H
    r6 = redis.Redis(host="h", ssl=True, ssl_cert_reqs="none")
    r6.publish("c", pickle.dumps(v))  # P904 M/H
    r7 = redis.Redis(host="h", ssl=False)
    r7.publish("c", pickle.dumps(v))  # P904 M/H
    r8 = redis.Redis(connection_pool=redis.ConnectionPool(host="h"))
    r8.publish("c", pickle.dumps(v))  # P904 M/H
    r9 = redis.Redis(connection_pool=redis.ConnectionPool.from_url("rediss://h"))
    r9.publish("c", pickle.dumps(v))
    r10 = redis.from_url("unix:///run/redis.sock")
    r10.publish("c", pickle.dumps(v))


def rd_list(v):
    r = redis.Redis(host="h")
    r.rpush("q", pickle.dumps(v))
    r.lpush("q", pickle.dumps(v))
    r.xadd("s", {"d": pickle.dumps(v)})


async def ard(v):
    r = aredis.from_url("redis://h")
    await r.publish("c", pickle.dumps(v))  # P904 M/H


def mq(v):
    c = mqtt.Client()
    c.connect("h", 1883)
    c.publish("t", pickle.dumps(v))  # P904 M/H
    c2 = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    c2.tls_set()
    c2.connect("h", 8883)
    c2.publish("t", payload=pickle.dumps(v))
    c3 = mqtt.Client()
    c3.tls_set(cert_reqs=ssl.CERT_NONE)
    c3.tls_insecure_set(True)
    c3.publish("t", payload=pickle.dumps(v))  # P904 M/H
    publish.single("t", pickle.dumps(v), hostname="h")  # P904 M/H
    publish.single("t", pickle.dumps(v), hostname="h", tls={"ca_certs": "x"})


async def nt(v):
    nc = await nats.connect("nats://h:4222")
    await nc.publish("s", pickle.dumps(v))  # P904 M/H
    js = nc.jetstream()
    await js.publish("s", pickle.dumps(v))  # P904 M/H
    nc2 = await nats.connect("tls://h:4222")
    await nc2.publish("s", pickle.dumps(v))
    nc3 = await nats.connect("nats://h:4222", tls=ssl.create_default_context())
    await nc3.publish("s", pickle.dumps(v))
