"""HTTP requests: where their URLs lead."""
from urllib.request import Request, urlopen
import aiohttp
import http.client
import httpx
import pickle
import ssl
import urllib.request
import urllib3


def h(v):
    httpx.post("http://a", content=pickle.dumps(v))  # P904 M/H
    httpx.post("https://a", content=pickle.dumps(v))
    httpx.post("https://a", content=pickle.dumps(v), verify=False)  # P904 M/H
    with httpx.Client(base_url="http://a") as c:
        c.post("/x", content=pickle.dumps(v))  # P904 M/H
    with httpx.Client(base_url="https://a") as c:
        c.post("/x", content=pickle.dumps(v))
    with httpx.Client(verify=False) as c:
        c.post("https://a", content=pickle.dumps(v))  # P904 M/H


async def ha(v):
    async with httpx.AsyncClient() as c:
        await c.post("http://a", content=pickle.dumps(v))  # P904 M/H
        await c.post("https://a", content=pickle.dumps(v))


async def ai(v):
    async with aiohttp.ClientSession() as c:
        async with c.post("http://a", data=pickle.dumps(v)) as resp:  # P904 M/H
            pass
        async with c.post("https://a", data=pickle.dumps(v)) as resp:
            pass
        async with c.post("https://a", data=pickle.dumps(v), ssl=False) as resp:  # P904 M/H
            pass


async def ai_form(v):
    form = aiohttp.FormData()
    form.add_field("f", pickle.dumps(v))
    async with aiohttp.ClientSession() as c:
        await c.post("http://a", data=form)  # P904 M/H


async def ai_conn(v):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as c:
        await c.post("https://a", data=pickle.dumps(v))  # P904 M/H


async def ai_base(v):
    async with aiohttp.ClientSession("https://a") as c:
        await c.post("/x", data=pickle.dumps(v))
    async with aiohttp.ClientSession(base_url="http://a") as c:
        await c.post("/x", data=pickle.dumps(v))  # P904 M/H


def u(v, url):
    urlopen("http://a", data=pickle.dumps(v))  # P904 M/H
    urlopen("https://a", data=pickle.dumps(v))
    urlopen(url, pickle.dumps(v))  # P904 M/M
    req = Request("http://a", data=pickle.dumps(v), method="PUT")
    urlopen(req)  # P904 M/H
    req2 = Request("https://a", data=pickle.dumps(v), method="PUT")
    urlopen(req2)
    req3 = Request("http://a")
    req3.data = pickle.dumps(v)
    urlopen(req3)  # P904 M/H
    urlopen(Request("https://a", data=pickle.dumps(v)), context=ssl._create_unverified_context())  # P904 M/H
    urllib.request.build_opener().open("http://a", pickle.dumps(v))  # P904 M/H


def hc(v):
    c = http.client.HTTPConnection("a", 80)
    c.request("POST", "/x", pickle.dumps(v))  # P904 M/H
    c2 = http.client.HTTPSConnection("a")
    c2.request("POST", "/x", pickle.dumps(v))
    c3 = http.client.HTTPSConnection("a", context=ssl._create_unverified_context())
    c3.request("POST", "/x", body=pickle.dumps(v))  # P904 M/H


def u3(v):
    p = urllib3.PoolManager()
    p.request("POST", "http://a", body=pickle.dumps(v))  # P904 M/H
    p.request("POST", "https://a", body=pickle.dumps(v))
    p2 = urllib3.PoolManager(cert_reqs="CERT_NONE")
    p2.request("POST", "https://a", body=pickle.dumps(v))  # P904 M/H


def caller(v):
    post("http://a", pickle.dumps(v))
