"""HTTP requests: where their URLs lead."""
from requests import Session
from urllib.parse import urljoin
import base64
import io
import pickle
import requests

BASE = "http://jobs.example.org"

SBASE = "https://jobs.example.org"


def r(v, url, host):
    requests.post("http://a/b", data=pickle.dumps(v))  # P904 M/H
    requests.post("https://a/b", data=pickle.dumps(v))
    requests.post(url, data=pickle.dumps(v))  # P904 M/M
    requests.post(f"http://{host}/b", data=pickle.dumps(v))  # P904 M/H
    requests.post(f"https://{host}/b", data=pickle.dumps(v))
    requests.post(f"{host}/b", data=pickle.dumps(v))  # P904 M/M
    requests.post(BASE + "/b", data=pickle.dumps(v))  # P904 M/H
    requests.post(SBASE + "/b", data=pickle.dumps(v))
    requests.post("%s/b" % BASE, data=pickle.dumps(v))  # P904 M/H
    requests.post("{}/b".format(SBASE), data=pickle.dumps(v))
    requests.post(urljoin(BASE, "x"), data=pickle.dumps(v))  # P904 M/H
    requests.post(urljoin(SBASE, "x"), data=pickle.dumps(v))
    requests.post("http://a/b", json={"p": base64.b64encode(pickle.dumps(v)).decode()})  # P904 M/H
    requests.post("http://a/b", json={"p": v})
    requests.post("http://a/b", files={"f": pickle.dumps(v)})  # P904 M/H
    requests.post("http://a/b", files={"f": ("n.pkl", io.BytesIO(pickle.dumps(v)))})  # P904 M/H
    requests.post("http://a/b", data={"d": pickle.dumps(v)})  # P904 M/H
    requests.get("http://a/b", params={"d": base64.urlsafe_b64encode(pickle.dumps(v))})  # P904 M/H
    requests.get("http://a/b", headers={"X-D": base64.b64encode(pickle.dumps(v)).decode()})  # P904 M/H
    requests.post("https://a/b", data=pickle.dumps(v), verify=False)  # P904 M/H
    requests.post("https://a/b", data=pickle.dumps(v), verify="/etc/ca.pem")
    requests.post(url="http://a/b", data=pickle.dumps(v))  # P904 M/H
    requests.put("http://a/b", pickle.dumps(v))  # P904 M/H
    requests.request("POST", "http://a/b", data=pickle.dumps(v))  # P904 M/H
    requests.request("POST", "https://a/b", data=pickle.dumps(v))
    requests.request(method="POST", url="https://a/b", data=pickle.dumps(v))


def s(v):
    with requests.Session() as sess:
        sess.headers["a"] = "b"
        sess.post("http://a/b", data=pickle.dumps(v))  # P904 M/H
        sess.post("https://a/b", data=pickle.dumps(v))


def s_noverify(v):
    sess = Session()
    sess.verify = False
    sess.post("https://a/b", data=pickle.dumps(v))  # P904 M/H


class Api:
    BASE = "http://api.example.org"
    def __init__(self, url):
        self.url = url
        self.session = requests.Session()

    def push(self, v):
        self.session.post(self.url + "/push", data=pickle.dumps(v))  # P904 M/M

    def push2(self, v):
        self.session.post(f"{self.BASE}/push", data=pickle.dumps(v))  # P904 M/H


class Secure:
    BASE = "https://api.example.org"
    def __init__(self):
        self.session = requests.Session()

    def push(self, v):
        self.session.post(f"{self.BASE}/push", data=pickle.dumps(v))

    def _post(self, path, body):
        return self.session.post(self.BASE + path, data=body)

    def push3(self, v):
        return self._post("/x", pickle.dumps(v))
