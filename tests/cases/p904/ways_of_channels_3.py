"""Channels that are set up elsewhere in the file."""
from multiprocessing.connection import Client
import aiohttp
import asyncio
import base64
import hmac
import http.client
import httpx
import pickle
import requests
import socket
import ssl
import urllib.request
import websockets


def hx_uds(v):
    t = httpx.HTTPTransport(uds="/run/x")
    with httpx.Client(transport=t) as c:
        c.post("http://x/y", content=pickle.dumps(v))


def aio_unix(v):
    async def go():
        async with aiohttp.ClientSession(connector=aiohttp.UnixConnector("/run/x")) as s:
            await s.post("http://x/y", data=pickle.dumps(v))


def mixed(v, host):
    url = f"{'https'}://{host}"
    requests.post(url, data=pickle.dumps(v))


def up(v, host, port):
    base = "https://{}:{}".format(host, port)
    requests.post(base + "/x", data=pickle.dumps(v))
    base = "http://{}:{}".format(host, port)
    requests.post("/".join([base, "x"]), data=pickle.dumps(v))  # P904 M/H


def timeout(v):
    requests.post("http://h", data=pickle.dumps(v), timeout=5, verify=True)  # P904 M/H


async def ws_loop(v):
    async for ws in websockets.connect("ws://h"):
        await ws.send(pickle.dumps(v))  # P904 M/H


async def ws_tls_ctx(v):
    async with websockets.connect("wss://h", ssl=ssl._create_unverified_context()) as ws:
        await ws.send(pickle.dumps(v))  # P904 M/H

CONNECTED = set()


async def m():
    async with websockets.serve(ws_handler, "", 1):
        await asyncio.get_running_loop().create_future()


def pickled_get(v):
    urllib.request.urlopen("http://h/?d=" + base64.b64encode(pickle.dumps(v)).decode())  # P904 M/H
    requests.get(f"http://h/{base64.b64encode(pickle.dumps(v)).decode()}")  # P904 M/H


def putreq(v):
    c = http.client.HTTPConnection("h")
    c.putrequest("POST", "/")
    c.endheaders(pickle.dumps(v))  # P904 M/H
    c.send(pickle.dumps(v))  # P904 M/H


def conn_bytes(v, key):
    d = pickle.dumps(v)
    with Client(("h", 1), authkey=key) as c:
        c.send_bytes(hmac.digest(key, d, "sha256") + d)


def conn_bytes2(v, key):
    d = pickle.dumps(v)
    with Client(("h", 1), authkey=key) as c:
        c.send_bytes(d)  # P904 M/H


def conn_signed_obj(v, key):
    d = pickle.dumps(v)
    with Client(("h", 1), authkey=key) as c:
        c.send((hmac.digest(key, d, "sha256"), d))  # P904 M/H


def sign_separately(v, key):
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    mac = hmac.new(key, digestmod="sha256")
    mac.update(d)
    s.sendall(mac.digest())
    s.sendall(d)
