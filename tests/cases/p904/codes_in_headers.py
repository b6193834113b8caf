"""A code in a header that goes with the bytes: of the request, its session, a message of a broker, an answer."""

import hashlib
import hmac
import os
import pickle
from http.server import BaseHTTPRequestHandler

import aio_pika
import httpx
import pika
import requests

KEY = os.environ["KEY"].encode()
URL = "http://collector.example.org"


def sign(data):
    return hmac.new(KEY, data, "sha256").hexdigest()


def stored(value, base):
    body = pickle.dumps(value)
    headers = dict(base)
    headers["X-Signature"] = sign(body)
    requests.post(URL, data=body, headers=headers)


def stored_hash(value, base):
    body = pickle.dumps(value)
    headers = dict(base)
    headers["X-Digest"] = hashlib.sha256(body).hexdigest()
    requests.post(URL, data=body, headers=headers)  # P904 M/H: in stored_hash


def stored_in_copy(value, base):
    body = pickle.dumps(value)
    headers = base.copy()
    headers["X-Signature"] = sign(body)
    requests.post(URL, data=body, headers=headers)


def stored_sometimes(value, key):
    body = pickle.dumps(value)
    headers = {}
    if key:
        headers["X-Signature"] = sign(body)
    requests.post(URL, data=body, headers=headers)  # P904 M/H: in stored_sometimes


def stored_in_a_loop(value, urls):
    body = pickle.dumps(value)
    headers = {}
    for url in urls:
        headers["X-Signature"] = sign(body)
        requests.post(url, data=body, headers=headers)


def stored_too_late(value, headers):
    body = pickle.dumps(value)
    requests.post(URL, data=body, headers=headers)  # P904 M/H: in stored_too_late
    headers["X-Signature"] = sign(body)


def prepared(value):
    body = pickle.dumps(value)
    request = requests.Request("POST", URL, data=body).prepare()
    request.headers["X-Signature"] = sign(body)
    requests.Session().send(request)


def prepared_late(value):
    body = pickle.dumps(value)
    request = requests.Request("POST", URL, data=body)
    request.headers["X-Signature"] = sign(body)
    session = requests.Session()
    session.send(request.prepare())
    session.send(session.prepare_request(request))


def prepared_without(value):
    body = pickle.dumps(value)
    request = requests.Request("POST", URL, data=body).prepare()
    request.headers["X-Version"] = "1"
    requests.Session().send(request)  # P904 M/H: in prepared_without


def of_session(value):
    body = pickle.dumps(value)
    session = requests.Session()
    session.headers["X-Signature"] = sign(body)
    session.post(URL, data=body)


def of_session_at_once(value):
    body = pickle.dumps(value)
    session = requests.Session()
    session.headers = {"X-Signature": sign(body)}
    session.post(URL, data=body)


def of_session_updated(value):
    body = pickle.dumps(value)
    with requests.Session() as session:
        session.headers.update({"X-Signature": sign(body)})
        session.post(URL, data=body)


def of_session_over_another(value, other):
    body = pickle.dumps(value)
    session = requests.Session()
    session.headers["X-Signature"] = sign(other)
    session.post(URL, data=body)  # P904 M/H: in of_session_over_another


def of_session_sometimes(value, key):
    body = pickle.dumps(value)
    session = requests.Session()
    if key:
        session.headers["X-Signature"] = sign(body)
    session.post(URL, data=body)  # P904 M/H: in of_session_sometimes


def of_another_session(value, other):
    body = pickle.dumps(value)
    session = requests.Session()
    other.headers["X-Signature"] = sign(body)
    session.post(URL, data=body)  # P904 M/H: in of_another_session


def not_in_headers(value):
    body = pickle.dumps(value)
    session = requests.Session()
    session.signature_of_last = sign(body)
    session.post(URL, data=body)  # P904 M/H: in not_in_headers


def of_client(value):
    body = pickle.dumps(value)
    with httpx.Client(base_url=URL, headers={"X-Signature": sign(body)}) as client:
        client.post("/", content=body)


def of_client_without(value):
    body = pickle.dumps(value)
    with httpx.Client(base_url=URL, headers={"X-Version": "1"}) as client:
        client.post("/", content=body)  # P904 M/H: in of_client_without


def of_one_client(value, signing):
    body = pickle.dumps(value)
    client = httpx.Client(headers={"X-Signature": sign(body)}) if signing else httpx.Client()
    client.post(URL, content=body)  # P904 M/H: in of_one_client


def published(channel: pika.channel.Channel, value):
    body = pickle.dumps(value)
    properties = pika.BasicProperties(headers={"signature": sign(body)})
    channel.basic_publish("", "queue", body, properties)


def published_with_later_headers(channel: pika.channel.Channel, value):
    body = pickle.dumps(value)
    properties = pika.BasicProperties(delivery_mode=2)
    properties.headers = {"signature": sign(body)}
    channel.basic_publish("", "queue", body, properties)


def published_without(channel: pika.channel.Channel, value):
    body = pickle.dumps(value)
    properties = pika.BasicProperties(headers={"digest": hashlib.sha256(body).hexdigest()})
    channel.basic_publish("", "queue", body, properties)  # P904 M/M: in published_without


async def message(channel: aio_pika.Channel, value):
    body = pickle.dumps(value)
    await channel.default_exchange.publish(aio_pika.Message(body, headers={"signature": sign(body)}), "queue")


async def message_stored(channel: aio_pika.Channel, value):
    body = pickle.dumps(value)
    sent = aio_pika.Message(body)
    sent.headers["signature"] = sign(body)
    await channel.default_exchange.publish(sent, "queue")


async def message_without(channel: aio_pika.Channel, value):
    sent = aio_pika.Message(pickle.dumps(value), headers={"version": "1"})
    await channel.default_exchange.publish(sent, "queue")  # P904 M/M: in message_without


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = pickle.dumps(self.path)
        self.send_response(200)
        self.send_header("X-Signature", sign(body))
        self.end_headers()
        self.wfile.write(body)

    def do_HEAD(self):
        body = pickle.dumps(self.path)
        self.send_header("X-Signature", sign(self.path.encode()))
        self.end_headers()
        self.wfile.write(body)  # P904 M/H: in Handler.do_HEAD

    def do_PUT(self):
        body = pickle.dumps(self.path)
        if KEY:
            self.send_header("X-Signature", sign(body))
        self.end_headers()
        self.wfile.write(body)  # P904 M/H: in Handler.do_PUT

    def do_POST(self):
        body = pickle.dumps(self.path)
        self._answer(body, sign(body))

    def _answer(self, body, signature):
        self.send_header("X-Signature", signature)
        self.end_headers()
        self.wfile.write(body)

    def do_DELETE(self):
        body = pickle.dumps(self.path)
        self._answer_unsigned(body, "1")

    def _answer_unsigned(self, body, version):
        self.send_header("X-Version", version)
        self.end_headers()
        self.wfile.write(body)  # P904 M/H: in Handler._answer_unsigned
