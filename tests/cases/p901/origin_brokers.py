"""Message brokers: pika, kafka-python, confluent-kafka, nats, paho, SQS, Pub/Sub."""
import base64
import json
import pickle

import boto3
import confluent_kafka
import nats
import paho.mqtt.client as mqtt
import pika
from google.cloud import pubsub_v1
from kafka import KafkaConsumer


def kafka_json(servers):
    return KafkaConsumer("jobs", bootstrap_servers=servers, value_deserializer=json.loads)


def kafka_deserializer(servers):
    return KafkaConsumer(
        "jobs",
        bootstrap_servers=servers,
        value_deserializer=pickle.loads,  # P901 H/M: a network peer
    )


def kafka_lambda(servers):
    return KafkaConsumer("jobs", value_deserializer=lambda data: pickle.loads(data))  # P901 H/H: a network peer


def kafka_loop():
    consumer = KafkaConsumer("jobs")
    for message in consumer:
        yield pickle.loads(message.value)  # P901 H/H: a network peer


def confluent(settings):
    consumer = confluent_kafka.Consumer(settings)
    message = consumer.poll(1.0)
    return pickle.loads(message.value())  # P901 H/H: a network peer


def not_registered(ch, method, properties, body):
    return pickle.loads(body)  # P901 M/H: somewhere this file does not show


def on_job(ch, method, properties, body):
    print(pickle.loads(body))  # P901 H/H: a network peer
    ch.basic_ack(delivery_tag=method.delivery_tag)


def rabbit(parameters):
    channel = pika.BlockingConnection(parameters).channel()
    channel.basic_consume(queue="jobs", on_message_callback=on_job)
    channel.start_consuming()


def rabbit_get(parameters):
    channel = pika.BlockingConnection(parameters).channel()
    method, properties, body = channel.basic_get("jobs")
    return pickle.loads(body)  # P901 H/H: a network peer


def on_message(client, userdata, message):
    userdata.append(pickle.loads(message.payload))  # P901 H/H: a network peer


def mosquitto():
    client = mqtt.Client()
    client.on_message = on_message
    client.connect("broker.example.org")
    client.loop_forever()


def queue(url):
    sqs = boto3.client("sqs")
    answer = sqs.receive_message(QueueUrl=url)
    for message in answer["Messages"]:
        yield pickle.loads(base64.b64decode(message["Body"]))  # P901 H/H: a network peer


def on_published(message):
    print(pickle.loads(message.data))  # P901 H/H: a network peer
    message.ack()


def subscribe(path):
    return pubsub_v1.SubscriberClient().subscribe(path, callback=on_published)


async def on_nats(message):
    print(pickle.loads(message.data))  # P901 H/H: a network peer


async def nats_loop(servers):
    connection = await nats.connect(servers)
    await connection.subscribe("jobs", cb=on_nats)
    subscription = await connection.subscribe("others")
    async for message in subscription.messages:
        print(pickle.loads(message.data))  # P901 H/H: a network peer
