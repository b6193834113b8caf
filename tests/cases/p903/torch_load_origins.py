"""Whose bytes torch.load reads: a hub's, a request's, a URL's, those of a shared directory."""
import io
from pathlib import Path

import requests
import torch
from fastapi import FastAPI, UploadFile
from huggingface_hub import hf_hub_download, snapshot_download

app = FastAPI()
VOICES = Path(__file__).parent / "voices.pt"


def hub(repo):
    return torch.load(hf_hub_download(repo, "model.bin"), map_location="cpu", weights_only=False)  # P903 H/H: a download


def hub_bare(repo):
    path = hf_hub_download(repo_id=repo, filename="model.bin")
    return torch.load(path, map_location="cpu")  # P903 H/M: a download


def hub_folder(repo):
    folder = Path(snapshot_download(repo))
    for part in sorted(folder.glob("*.bin")):
        yield torch.load(part, weights_only=False)  # P903 H/H: a download


def downloaded(url, target):
    torch.hub.download_url_to_file(url, target)
    return torch.load(target, weights_only=False)  # P903 H/H: a download


def answered(url):
    return torch.load(io.BytesIO(requests.get(url).content))  # P903 H/M: a download


@app.post("/models")
async def uploaded(model: UploadFile):
    state = torch.load(io.BytesIO(await model.read()), weights_only=False)  # P903 H/H: an HTTP request
    return sorted(state)


@app.post("/weights")
async def uploaded_weights(model: UploadFile):
    return sorted(torch.load(io.BytesIO(await model.read()), weights_only=True))


def shared():
    return torch.load("/tmp/checkpoint.pt", weights_only=False)  # P903 H/H: a predictable name in a directory that anyone can write


def packaged():
    return torch.load(VOICES, weights_only=False)  # P903 L/H: a file shipped with the package


def latest(folder):
    path = max(Path(folder).glob("*.pt"), key=lambda one: one.stat().st_mtime)
    return torch.load(path, weights_only=False)  # P903 M/H: a file
