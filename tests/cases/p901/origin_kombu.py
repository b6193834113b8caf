"""kombu: messages of a broker, by a consumer that a connection makes."""
import pickle

from kombu import Connection


def on_task(body, message):
    print(pickle.loads(body))  # P901 H/H: a network peer
    message.ack()


def on_own(body, message):
    print(pickle.loads(body), message)  # P901 M/H: somewhere this file does not show


def work(queue, timeout):
    with Connection("amqp://broker") as connection, connection.Consumer(queue, callbacks=[on_task]):
        connection.drain_events(timeout=timeout)
