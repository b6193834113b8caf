"""HTTP requests: https:// is silent, http:// and an unknown URL are not."""

import base64
import http.client
import os
import pickle
import ssl
import urllib.parse
import urllib.request

import aiohttp
import boto3
import httpx
import requests
import urllib3

COLLECTOR = "http://collector.example.org/jobs"
SECURE = "https://collector.example.org/jobs"
ENCRYPTED = "https"
PLAIN = "http"


def clear(value):
    requests.post("http://collector.example.org", data=pickle.dumps(value))  # P904 M/H: in an HTTP request without TLS


def clear_by_name(value):
    requests.put(COLLECTOR, data=pickle.dumps(value))  # P904 M/H: in clear_by_name


def clear_by_parts(value, host):
    requests.post(f"http://{host}/jobs", pickle.dumps(value))  # P904 M/H: in clear_by_parts
    requests.post("http://" + host, data=pickle.dumps(value))  # P904 M/H: in clear_by_parts


def unknown(value, url):
    requests.post(url, data=pickle.dumps(value))  # P904 M/M: in unknown


def from_environment(value):
    requests.post(os.environ["COLLECTOR"], data=pickle.dumps(value))  # P904 M/M: in from_environment


def secure(value, host):
    requests.post("https://collector.example.org", data=pickle.dumps(value))
    requests.post(SECURE, data=pickle.dumps(value))
    requests.post(f"https://{host}/jobs", data=pickle.dumps(value))
    requests.request("POST", f"{SECURE}/new", data=pickle.dumps(value))


def unchecked(value):
    requests.post(SECURE, data=pickle.dumps(value), verify=False)  # P904 M/H: over TLS that does not check who answers
    requests.post(SECURE, data=pickle.dumps(value), verify="/etc/ssl/own.pem")


def fetched(value):
    return requests.get("http://collector.example.org", timeout=len(pickle.dumps(value)))


def as_json(value):
    body = base64.b64encode(pickle.dumps(value)).decode()
    requests.post("http://collector.example.org", json={"job": body})  # P904 M/H: in as_json
    requests.post("http://collector.example.org", json={"job": len(body)})


def as_file(value):
    requests.post("http://collector.example.org", files={"job": pickle.dumps(value)})  # P904 M/H: in as_file


def session(value):
    with requests.Session() as one:
        one.post("http://collector.example.org", data=pickle.dumps(value))  # P904 M/H: in session
        one.post("https://collector.example.org", data=pickle.dumps(value))


def session_unchecked(value):
    one = requests.Session()
    one.verify = False
    one.post("https://collector.example.org", data=pickle.dumps(value))  # P904 M/H: does not check who answers


def by_httpx(value):
    httpx.post("http://collector.example.org", content=pickle.dumps(value))  # P904 M/H: in by_httpx
    with httpx.Client(base_url="https://collector.example.org") as client:
        client.post("/jobs", content=pickle.dumps(value))
    with httpx.Client(base_url="http://collector.example.org") as client:
        client.post("/jobs", content=pickle.dumps(value))  # P904 M/H: in by_httpx
    with httpx.Client(verify=False) as client:
        client.post(SECURE, content=pickle.dumps(value))  # P904 M/H: does not check who answers


async def by_aiohttp(value):
    async with aiohttp.ClientSession() as one:
        async with one.post("http://collector.example.org", data=pickle.dumps(value)) as response:  # P904 M/H: aiohttp
            await response.read()
        await one.post("https://collector.example.org", data=pickle.dumps(value))


async def by_annotated_session(one: aiohttp.ClientSession, url: str, value):
    await one.put(url, data=pickle.dumps(value))  # P904 M/M: in by_annotated_session


def by_urllib(value):
    urllib.request.urlopen("http://collector.example.org", pickle.dumps(value))  # P904 M/H: in by_urllib
    urllib.request.urlopen("https://collector.example.org", pickle.dumps(value))
    request = urllib.request.Request("http://collector.example.org", data=pickle.dumps(value))
    urllib.request.urlopen(request)  # P904 M/H: in by_urllib
    request = urllib.request.Request("https://collector.example.org", data=pickle.dumps(value))
    urllib.request.urlopen(request)
    urllib.request.urlopen(request, context=ssl._create_unverified_context())  # P904 M/H: does not check who answers


def by_form(value):
    form = urllib.parse.urlencode({"job": base64.b64encode(pickle.dumps(value))}).encode()
    urllib.request.urlopen(COLLECTOR, data=form)  # P904 M/H: in by_form


def by_connection(value):
    connection = http.client.HTTPConnection("collector.example.org")
    connection.request("POST", "/jobs", body=pickle.dumps(value))  # P904 M/H: in by_connection
    connection = http.client.HTTPSConnection("collector.example.org")
    connection.request("POST", "/jobs", body=pickle.dumps(value))


def by_urllib3(value):
    pool = urllib3.PoolManager()
    pool.request("POST", "http://collector.example.org", body=pickle.dumps(value))  # P904 M/H: in by_urllib3
    pool.request("POST", "https://collector.example.org", body=pickle.dumps(value))


def by_aws(value, queue):
    body = base64.b64encode(pickle.dumps(value)).decode()
    boto3.client("sqs").send_message(QueueUrl=queue, MessageBody=body)
    local = boto3.client("sqs", endpoint_url="http://queue.example.org:4566")
    local.send_message(QueueUrl=queue, MessageBody=body)  # P904 M/H: to an endpoint without TLS


class Uploader:
    def __init__(self, url):
        self.url = url
        self.session = requests.Session()

    def upload(self, value):
        self.session.post(self.url + "/jobs", data=pickle.dumps(value))  # P904 M/M: in Uploader.upload


def asked(value, server="https://collector.example.org"):
    requests.post(server, data=pickle.dumps(value))  # P904 M/M: in asked


def of_a_test(client, value):
    client.post("/jobs", data=pickle.dumps(value))


async def form(value):
    data = aiohttp.FormData()
    data.add_field("job", pickle.dumps(value))
    async with aiohttp.ClientSession() as session:
        await session.post("https://jobs.example.org", data=data)
        await session.post("http://jobs.example.org", data=data)  # P904 M/H: in form


def set_later(value):
    request = urllib.request.Request("http://jobs.example.org")
    request.data = pickle.dumps(value)
    urllib.request.urlopen(request)  # P904 M/H: in set_later


def post_to(url, data):
    return requests.post(url + "/jobs", data=data)


def upload_encrypted(value):
    return post_to("https://jobs.example.org", pickle.dumps(value))


def post_openly(url, data):
    return requests.post(url + "/jobs", data=data)  # P904 M/H: in post_openly


def upload_openly(value):
    return post_openly("http://jobs.example.org", pickle.dumps(value))


def post_anywhere(url, data):
    return requests.post(url + "/jobs", data=data)  # P904 M/M: in post_anywhere


def upload_anywhere(value, url):
    post_anywhere("https://jobs.example.org", pickle.dumps(value))
    return post_anywhere(url, pickle.dumps(value))


def by_scheme(value, host):
    requests.post(f"{ENCRYPTED}://{host}/jobs", data=pickle.dumps(value))
    requests.post(f"{PLAIN}://{host}/jobs", data=pickle.dumps(value))  # P904 M/H: in by_scheme


def by_either_scheme(value, host, secure):
    scheme = ENCRYPTED if secure else PLAIN
    requests.post(f"{scheme}://{host}/jobs", data=pickle.dumps(value))  # P904 M/M: in by_either_scheme


def by_format(value, host):
    base = "https://{}:8443".format(host)
    requests.post(base + "/jobs", data=pickle.dumps(value))
    base = "http://{}:8080".format(host)
    requests.post(base + "/jobs", data=pickle.dumps(value))  # P904 M/H: in by_format


async def on_a_unix_socket(value):
    with httpx.Client(transport=httpx.HTTPTransport(uds="/run/app.sock")) as client:
        client.post("http://app/jobs", content=pickle.dumps(value))
    async with aiohttp.ClientSession(connector=aiohttp.UnixConnector("/run/app.sock")) as session:
        await session.post("http://app/jobs", data=pickle.dumps(value))
