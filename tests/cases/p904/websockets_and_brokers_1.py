"""Websockets and brokers, with and without TLS."""
from confluent_kafka import Producer
from fastapi import FastAPI
from kafka import KafkaProducer
from websockets.sync.client import connect as sconnect
import aiohttp
import asyncio
import json
import pickle
import ssl
import websocket
import websockets


async def w(v, url):
    async with websockets.connect("ws://h:1") as ws:
        await ws.send(pickle.dumps(v))  # P904 M/H
    async with websockets.connect("wss://h:1") as ws:
        await ws.send(pickle.dumps(v))
    async with websockets.connect(url) as ws:
        await ws.send(pickle.dumps(v))  # P904 M/M
    async with websockets.connect(f"ws://{url}:1") as ws:
        await ws.send(pickle.dumps(v))  # P904 M/H
    async with websockets.connect("ws://h:1") as ws:
        await ws.send(json.dumps(v))


def ws_sync(v):
    with sconnect("ws://h") as ws:
        ws.send(pickle.dumps(v))  # P904 M/H


async def handler(ws):
    await ws.send(pickle.dumps({}))  # P904 M/H


async def main():
    async with websockets.serve(handler, "0.0.0.0", 8765):
        await asyncio.Future()


async def handler_tls(ws):
    await ws.send(pickle.dumps({}))


async def main_tls(ctx: ssl.SSLContext):
    async with websockets.serve(handler_tls, "0.0.0.0", 8766, ssl=ctx):
        await asyncio.Future()


def wc(v):
    ws = websocket.create_connection("ws://h")
    ws.send_binary(pickle.dumps(v))  # P904 M/H
    ws.send(pickle.dumps(v), opcode=websocket.ABNF.OPCODE_BINARY)  # P904 M/H
    ws2 = websocket.create_connection("wss://h")
    ws2.send_binary(pickle.dumps(v))
    ws3 = websocket.create_connection("wss://h", sslopt={"cert_reqs": ssl.CERT_NONE})
    ws3.send_binary(pickle.dumps(v))  # P904 M/H
    ws4 = websocket.WebSocket()
    ws4.connect("ws://h")
    ws4.send_binary(pickle.dumps(v))  # P904 M/H


async def aw(v):
    async with aiohttp.ClientSession() as s:
        async with s.ws_connect("ws://h") as ws:
            await ws.send_bytes(pickle.dumps(v))  # P904 M/H
        async with s.ws_connect("wss://h") as ws:
            await ws.send_bytes(pickle.dumps(v))

app = FastAPI()


def k(v):
    p = KafkaProducer(bootstrap_servers="h:9092")
    p.send("t", pickle.dumps(v))  # P904 M/H
    p.send("t", value=pickle.dumps(v))  # P904 M/H
    p.send("t", key=b"k", value=json.dumps(v).encode())
    p2 = KafkaProducer(bootstrap_servers="h:9093", security_protocol="SSL", ssl_cafile="ca")
    p2.send("t", pickle.dumps(v))
    p3 = KafkaProducer(bootstrap_servers="h:9093", security_protocol="SASL_PLAINTEXT")
    p3.send("t", pickle.dumps(v))  # P904 M/H
    p4 = KafkaProducer(bootstrap_servers="h:9093", value_serializer=pickle.dumps)  # P904 M/H
    p4.send("t", v)
    p5 = KafkaProducer(bootstrap_servers="h:9093", value_serializer=lambda x: pickle.dumps(x))  # P904 M/H
    p6 = KafkaProducer(bootstrap_servers="h:9093", value_serializer=lambda x: json.dumps(x).encode())
    p7 = KafkaProducer(bootstrap_servers="h:9093", value_serializer=pickle.dumps, security_protocol="SASL_SSL")


def ck(v):
    p = Producer({"bootstrap.servers": "h"})
    p.produce("t", pickle.dumps(v))  # P904 M/H
    p.produce("t", value=pickle.dumps(v), key="x")  # P904 M/H
    p2 = Producer({"bootstrap.servers": "h", "security.protocol": "SSL"})
    p2.produce("t", pickle.dumps(v))
