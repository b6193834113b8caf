"""Clients of brokers whose TLS is put into a dictionary of options: always, or by what is asked for."""

import os
import pickle
import ssl
from copy import deepcopy

import confluent_kafka
import pika
import redis
from kafka import KafkaProducer

UPDATED = {"host": "cache.example.org"}
UPDATED.update(ssl=True)

UPDATED_BY_BRANCH = {"host": "cache.example.org"}
if "TLS" in os.environ:
    UPDATED_BY_BRANCH.update(ssl=True)

UPDATED_OTHERWISE = {"host": "cache.example.org"}
UPDATED_OTHERWISE.update(db=1)

BASE = {"bootstrap.servers": "broker.example.org"}
ENCRYPTED = BASE | {"security.protocol": "SSL"}
TLS = {"security.protocol": "SSL"}

GROWN = {"host": "cache.example.org"}
GROWN |= {"ssl": True}

OPTIONS = dict(host="cache.example.org")
OPTIONS["ssl"] = True


def always(servers, job):
    opts = {"bootstrap_servers": servers}
    opts["security_protocol"] = "SSL"
    KafkaProducer(**opts).send("jobs", pickle.dumps(job))


def by_branch(servers, tls, job):
    opts = {"bootstrap_servers": servers}
    if tls:
        opts["security_protocol"] = "SSL"
    KafkaProducer(**opts).send("jobs", pickle.dumps(job))  # P904 M/M: in by_branch


def in_the_branch(servers, tls, job):
    if tls:
        opts = {"bootstrap_servers": servers}
        opts["security_protocol"] = "SSL"
        KafkaProducer(**opts).send("jobs", pickle.dumps(job))


def plain(servers, job):
    opts = {"bootstrap_servers": servers}
    opts["security_protocol"] = "PLAINTEXT"
    KafkaProducer(**opts).send("jobs", pickle.dumps(job))  # P904 M/H: in plain


def redis_always(job):
    opts = {"host": "cache.example.org"}
    opts["ssl"] = True
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))


def redis_by_branch(tls, job):
    opts = {"host": "cache.example.org"}
    if tls:
        opts["ssl"] = True
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))  # P904 M/M: in redis_by_branch


def pika_always(job):
    kwargs = {"host": "broker.example.org"}
    kwargs["ssl_options"] = pika.SSLOptions(ssl.create_default_context())
    channel = pika.BlockingConnection(pika.ConnectionParameters(**kwargs)).channel()
    channel.basic_publish("", "jobs", pickle.dumps(job))


def pika_by_branch(tls, job):
    kwargs = {"host": "broker.example.org"}
    if tls:
        kwargs["ssl_options"] = pika.SSLOptions(ssl.create_default_context())
    channel = pika.BlockingConnection(pika.ConnectionParameters(**kwargs)).channel()
    channel.basic_publish("", "jobs", pickle.dumps(job))  # P904 M/M: in pika_by_branch


def updated(job):
    redis.Redis(**UPDATED).publish("jobs", pickle.dumps(job))
    redis.Redis(**UPDATED_BY_BRANCH).publish("jobs", pickle.dumps(job))  # P904 M/M: in updated
    redis.Redis(**UPDATED_OTHERWISE).publish("jobs", pickle.dumps(job))  # P904 M/H: in updated


def updated_here(job):
    opts = {"host": "cache.example.org"}
    opts.update({"ssl": True, "db": 1})
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))


def updated_here_by_branch(tls, job):
    opts = {"host": "cache.example.org"}
    if tls:
        opts.update({"ssl": True, "db": 1})
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))  # P904 M/M: in updated_here_by_branch


def turned_off(debug, job):
    opts = {"host": "cache.example.org", "ssl": True}
    if debug:
        opts.update(ssl=False)
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))  # P904 M/M: in turned_off


def joined(job):
    confluent_kafka.Producer(ENCRYPTED).produce("jobs", pickle.dumps(job))
    confluent_kafka.Producer(BASE | {"security.protocol": "SSL"}).produce("jobs", pickle.dumps(job))
    confluent_kafka.Producer({**BASE, **TLS}).produce("jobs", pickle.dumps(job))
    confluent_kafka.Producer(dict(BASE, **TLS)).produce("jobs", pickle.dumps(job))
    confluent_kafka.Producer(BASE | {"linger.ms": 5}).produce("jobs", pickle.dumps(job))  # P904 M/H: in joined
    confluent_kafka.Producer(BASE).produce("jobs", pickle.dumps(job))  # P904 M/H: in joined


def joined_over(job):
    conf = ENCRYPTED | {"security.protocol": "PLAINTEXT"}
    confluent_kafka.Producer(conf).produce("jobs", pickle.dumps(job))  # P904 M/H: in joined_over


def joined_by_branch(tls, job):
    conf = BASE | TLS if tls else BASE
    confluent_kafka.Producer(conf).produce("jobs", pickle.dumps(job))  # P904 M/M: in joined_by_branch


def grown(job):
    redis.Redis(**GROWN).publish("jobs", pickle.dumps(job))
    redis.Redis(**OPTIONS).publish("jobs", pickle.dumps(job))
    opts = {"host": "cache.example.org"}
    opts |= {"ssl": True}
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))


def grown_by_branch(tls, job):
    opts = {"host": "cache.example.org"}
    if tls:
        opts |= {"ssl": True}
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))  # P904 M/M: in grown_by_branch


def copied(job):
    conf = BASE.copy()
    conf.update(TLS)
    confluent_kafka.Producer(conf).produce("jobs", pickle.dumps(job))
    conf = deepcopy(ENCRYPTED)
    conf["client.id"] = "jobs"
    confluent_kafka.Producer(conf).produce("jobs", pickle.dumps(job))


def by_default(job):
    opts = {"host": "cache.example.org"}
    opts.setdefault("ssl", True)
    redis.Redis(**opts).publish("jobs", pickle.dumps(job))


def options(tls):
    opts = {"host": "cache.example.org"}
    if tls:
        opts["ssl"] = True
    return opts


def of_a_function(job):
    redis.Redis(**options(True)).publish("jobs", pickle.dumps(job))  # P904 M/M: in of_a_function


class Publisher:
    def __init__(self, host, tls):
        self.opts = {"host": host}
        if tls:
            self.opts["ssl"] = True
        self.encrypted = {"host": host}
        self.encrypted.update(ssl=True)

    def publish(self, job):
        redis.Redis(**self.encrypted).publish("jobs", pickle.dumps(job))
        redis.Redis(**self.opts).publish("jobs", pickle.dumps(job))  # P904 M/M: in Publisher.publish
