"""A file that the same function has written, or one under a constant name, holds what was written there."""

import json
import pickle
import socket
from pathlib import Path

import joblib
import requests


def sent_as_file(sock: socket.socket, value, path):
    with open(path, "wb") as file:
        pickle.dump(value, file)
    with open(path, "rb") as file:
        sock.sendfile(file)  # P904 M/H: in sent_as_file


def sent_another(sock: socket.socket, value, path, other):
    with open(path, "wb") as file:
        pickle.dump(value, file)
    with open(other, "rb") as file:
        sock.sendfile(file)


def sent_name(sock: socket.socket, value, path):
    with open(path, "wb") as file:
        pickle.dump(value, file)
    sock.sendall(str(path).encode())


def uploaded(model):
    joblib.dump(model, "model.joblib")
    with open("model.joblib", "rb") as file:
        requests.post("http://models.example.org", files={"model": file})  # P904 M/H: in uploaded


def uploaded_text(model):
    with open("model.json", "w") as file:
        json.dump(model, file)
    with open("model.json", "rb") as file:
        requests.post("http://models.example.org", files={"model": file})


def save(value, path):
    with open(path, "wb") as file:
        pickle.dump(value, file)


def serve(sock: socket.socket, path):
    with open(path, "rb") as file:
        sock.sendfile(file)


def read_back(sock: socket.socket, value, path: Path):
    path.write_bytes(pickle.dumps(value))
    sock.sendall(path.read_bytes())  # P904 M/H: in read_back
