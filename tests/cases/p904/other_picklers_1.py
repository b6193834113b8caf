"""Picklers of other packages, in front of a send."""
from joblib import dump as jdump
import cloudpickle
import dill
import io
import joblib
import pandas as pd
import pickle
import requests
import socket
import torch
import zmq


def t(s: socket.socket, m):
    b = io.BytesIO()
    torch.save(m, b)
    s.sendall(b.getvalue())  # P904 M/H


def t_seek(s: socket.socket, m):
    b = io.BytesIO()
    torch.save(m, b)
    b.seek(0)
    s.sendall(b.read())  # P904 M/H


def t_zmq(m):
    s = zmq.Context().socket(zmq.PUB)
    s.bind("tcp://*:1")
    b = io.BytesIO()
    torch.save(m.state_dict(), b)
    s.send(b.getvalue())  # P904 M/H


def t_req(m):
    b = io.BytesIO()
    torch.save(m.state_dict(), b)
    b.seek(0)
    requests.post("http://a", files={"model": b})  # P904 M/H
    requests.post("http://a", data=b)  # P904 M/H
    requests.post("https://a", data=b)


def j(s: socket.socket, m):
    b = io.BytesIO()
    joblib.dump(m, b, compress=3)
    s.sendall(b.getvalue())  # P904 M/H
    b2 = io.BytesIO()
    jdump(m, b2)
    s.sendall(b2.getbuffer())  # P904 M/H


def p(s: socket.socket, df: pd.DataFrame):
    b = io.BytesIO()
    df.to_pickle(b)
    s.sendall(b.getvalue())  # P904 M/H
    b = io.BytesIO()
    df.to_parquet(b)
    s.sendall(b.getvalue())
    b = io.BytesIO()
    pd.to_pickle(df, b)
    s.sendall(b.getvalue())  # P904 M/H


def d(s: socket.socket, v):
    b = io.BytesIO()
    dill.dump(v, b)
    s.sendall(b.getvalue())  # P904 M/H
    b = io.BytesIO()
    cloudpickle.dump(v, b)
    s.sendall(b.getvalue())  # P904 M/H
    b = io.BytesIO()
    cloudpickle.CloudPickler(b).dump(v)
    s.sendall(b.getvalue())  # P904 M/H


def dumps_model(m):
    with io.BytesIO() as f:
        torch.save(m, f)
        return f.getvalue()


def t_helper(s: socket.socket, m):
    s.sendall(dumps_model(m))  # P904 M/H


def oob(s: zmq.Socket, v):
    bufs = []
    d = pickle.dumps(v, protocol=5, buffer_callback=bufs.append)
    s.send_multipart([d, *[b.raw() for b in bufs]])  # P904 M/H
