"""A key that can be a literal of the source, or is partly what the sender chose; and keys that are neither."""
import hashlib
import hmac
import os
import pickle

from flask import Flask, request

app = Flask(__name__)
PEPPER = os.environ["PEPPER"].encode()


def mac_or_literal(data, key=None):
    return hmac.new(key or b"secret", data, "sha256").hexdigest()


def mac_or_own(data, key=None):
    return hmac.new(key or PEPPER, data, "sha256").hexdigest()


def mac_unless_given(data, key=None):
    if key is None:
        key = b"secret"
    return hmac.new(key, data, "sha256").hexdigest()


def mac_salted(data, salt):
    return hmac.new((salt + "pepper").encode(), data, "sha256").hexdigest()


def mac_peppered(data, salt):
    return hmac.new(PEPPER + salt, data, "sha256").hexdigest()


def mac_of(data, key):
    return hmac.new(key, data, "sha256").hexdigest()


@app.post("/literal")
def or_literal():
    data = request.get_data()
    if not hmac.compare_digest(mac_or_literal(data), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/own")
def or_own():
    data = request.get_data()
    if not hmac.compare_digest(mac_or_own(data), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/unless")
def unless_given():
    data = request.get_data()
    if not hmac.compare_digest(mac_unless_given(data), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/salted")
def salted():
    data = request.get_data()
    if not hmac.compare_digest(mac_salted(data, request.args["salt"]), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/joined")
def joined():
    data = request.get_data()
    if not hmac.compare_digest(mac_of(data, request.headers["K"] + "salt"), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/formatted")
def formatted():
    data = request.get_data()
    if not hmac.compare_digest(mac_of(data, f"{request.args['k']}:salt".encode()), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/either")
def either():
    data = request.get_data()
    key = PEPPER if request.args.get("v") == "2" else b"version one"
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request


@app.post("/either-secret")
def either_secret(old):
    data = request.get_data()
    key = PEPPER if request.args.get("v") == "2" else old.secret
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/with-constant")
def with_constant():
    data = request.get_data()
    if not hmac.compare_digest(mac_of(data, b"v1:" + PEPPER), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/stretched")
def stretched(parts):
    data = request.get_data()
    key = b""
    for part in parts:
        key = hashlib.sha256(key + part).digest()
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/looked-up")
def looked_up(keys):
    data = request.get_data()
    key = keys.get(request.headers["Key-Id"])
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/looked-up-by-method")
def looked_up_by_method(store):
    data = request.get_data()
    key = store.secret_for(request.headers["Key-Id"])
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 L/H: behind an integrity check


@app.post("/hashed")
def hashed():
    data = request.get_data()
    key = hashlib.sha256(request.headers["Key-Id"].encode()).digest()
    if not hmac.compare_digest(mac_of(data, key), request.headers["X-Mac"]):
        raise PermissionError
    return pickle.loads(data)  # P901 H/H: an HTTP request
