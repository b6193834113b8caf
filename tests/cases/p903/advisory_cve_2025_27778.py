"""CVE-2025-27778: a voice model is fetched from a URL and loaded as it is; mended with weights_only."""
import os

import requests
import torch


class SynthesizerBefore:
    def __init__(self, model_url, folder, device):
        path = os.path.join(folder, "vocoder.pth")
        with open(path, "wb") as file:
            file.write(requests.get(model_url, timeout=60).content)
        self.state = torch.load(path, map_location=device)  # P903 H/M: a download


class SynthesizerAfter:
    def __init__(self, model_url, folder, device):
        path = os.path.join(folder, "vocoder.pth")
        with open(path, "wb") as file:
            file.write(requests.get(model_url, timeout=60).content)
        self.state = torch.load(path, map_location=device, weights_only=True)
