"""HTTP requests: where their URLs lead."""
import pickle
import requests


def post_s(url, body):
    return requests.post(url, data=body)


def caller_s(v):
    post_s("https://a", pickle.dumps(v))


def mtls(v):
    requests.post("https://a", data=pickle.dumps(v), cert=("a", "b"))


def prep(v):
    req = requests.Request("POST", "http://a", data=pickle.dumps(v)).prepare()
    requests.Session().send(req)  # P904 M/H
    req = requests.Request("POST", "https://a", data=pickle.dumps(v)).prepare()
    requests.Session().send(req)


def sch(v, secure, host):
    scheme = "https" if secure else "http"
    requests.post(f"{scheme}://{host}", data=pickle.dumps(v))  # P904 M/M


def local(v):
    requests.post("http://localhost:8000/x", data=pickle.dumps(v))  # P904 M/H


def kw(v):
    kwargs = {"data": pickle.dumps(v)}
    requests.post("http://a", **kwargs)  # P904 M/H


def signed(v, key):
    import hmac
    body = pickle.dumps(v)
    requests.post("http://a", data=body, headers={"X-Sig": hmac.new(key, body, "sha256").hexdigest()})


def signed_dict(v, key):
    import hmac
    body = pickle.dumps(v)
    headers = {"Content-Type": "x"}
    headers["X-Sig"] = hmac.new(key, body, "sha256").hexdigest()
    requests.post("http://a", data=body, headers=headers)


def signed_other(v, key):
    import hmac
    body = pickle.dumps(v)
    headers = {"X-Sig": hmac.new(key, b"path", "sha256").hexdigest()}
    requests.post("http://a", data=body, headers=headers)  # P904 M/H


def bearer(v, token):
    requests.post("http://a", data=pickle.dumps(v), headers={"Authorization": f"Bearer {token}"})  # P904 M/H
