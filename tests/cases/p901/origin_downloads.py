"""Files that were downloaded: by a hub's client, by a URL that somebody chose."""
import json
import os
import pickle
import tarfile
import zipfile
from pathlib import Path
from urllib.request import urlretrieve

import gdown
import torch.hub
import wget
from huggingface_hub import hf_hub_download, snapshot_download


def config(repo):
    with open(hf_hub_download(repo, "config.json")) as handle:
        return json.load(handle)


def local(path):
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def from_hub(repo):
    path = hf_hub_download(repo_id=repo, filename="labels.pkl")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def from_snapshot(repo):
    folder = snapshot_download(repo)
    with open(os.path.join(folder, "labels.pkl"), "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def from_snapshot_path(repo):
    return pickle.loads((Path(snapshot_download(repo)) / "labels.pkl").read_bytes())  # P901 H/H: a download


def retrieved(url):
    path, headers = urlretrieve(url)
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def retrieved_to(url, target):
    urlretrieve(url, target)
    with open(target, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def with_torch(url, target):
    torch.hub.download_url_to_file(url, target)
    return pickle.loads(Path(target).read_bytes())  # P901 H/H: a download


def with_wget(url):
    return pickle.load(open(wget.download(url), "rb"))  # P901 H/H: a download


def from_drive(file_id):
    path = gdown.download(id=file_id)
    return pickle.load(open(path, "rb"))  # P901 H/H: a download


def member(repo):
    with tarfile.open(hf_hub_download(repo, "labels.tar.gz")) as archive:
        return pickle.load(archive.extractfile("labels.pkl"))  # P901 H/H: a download


def zipped(repo):
    with zipfile.ZipFile(hf_hub_download(repo, "labels.zip")) as archive:
        with archive.open("labels.pkl") as handle:
            return pickle.load(handle)  # P901 H/H: a download


def zipped_local(path):
    with zipfile.ZipFile(path) as archive:
        return pickle.loads(archive.read("labels.pkl"))  # P901 M/H: a file
