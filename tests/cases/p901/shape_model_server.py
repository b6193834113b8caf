"""A model server that takes its input as a pickled body; the mended ones take JSON, or what the client signed."""
import pickle
from http.server import BaseHTTPRequestHandler

from cryptography.fernet import Fernet
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/v1/predict")
def predict_before():
    rows = pickle.loads(request.get_data())  # P901 H/H: an HTTP request
    return jsonify(app.model.predict(rows).tolist())


@app.post("/v2/predict")
def predict_after():
    return jsonify(app.model.predict(request.get_json()["rows"]).tolist())


@app.post("/v3/predict")
def predict_signed():
    rows = pickle.loads(Fernet(app.config["KEY"]).decrypt(request.get_data()))  # P901 L/H: behind an integrity check
    return jsonify(app.model.predict(rows).tolist())


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        size = int(self.headers.get("Content-Length", 0))
        self.predict(self.rfile.read(size))

    def predict(self, body):
        rows = pickle.loads(body)  # P901 H/H: an HTTP request
        self.wfile.write(str(rows).encode())
