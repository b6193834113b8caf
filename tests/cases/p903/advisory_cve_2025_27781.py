"""CVE-2025-27781: a pipeline loads whatever model a request names; mended with weights_only."""
import os

import torch
from flask import Flask, request

app = Flask(__name__)


class Converter:
    def __init__(self, device="cpu"):
        self.device = device
        self.checkpoint = None

    def load_before(self, path):
        if os.path.isfile(path):
            self.checkpoint = torch.load(path, map_location=self.device)  # P903 H/M: an HTTP request

    def load_after(self, path):
        if os.path.isfile(path):
            self.checkpoint = torch.load(path, map_location=self.device, weights_only=True)


@app.post("/convert")
def convert():
    converter = Converter()
    converter.load_before(os.path.join("logs", request.form["model"]))
    return str(converter.checkpoint["epoch"])


@app.post("/v2/convert")
def convert_after():
    converter = Converter()
    converter.load_after(os.path.join("logs", request.form["model"]))
    return str(converter.checkpoint["epoch"])
