"""CVE-2024-12029: a model that anybody may name is downloaded and loaded; mended with safetensors and a scan."""
from pathlib import Path

import torch
from picklescan.scanner import scan_file_path
from safetensors.torch import load_file
from torch import load as torch_load
from torch.hub import download_url_to_file


def state_before(url, folder):
    path = Path(folder) / "model.ckpt"
    download_url_to_file(url, path)
    return torch.load(path, map_location="cpu")  # P903 H/M: a download


def state_by_name_before(url, folder):
    path = Path(folder) / "model.ckpt"
    download_url_to_file(url, path)
    return torch_load(path, map_location="cpu")  # P903 H/M: a download


def state_scanned(url, folder):
    path = Path(folder) / "model.ckpt"
    download_url_to_file(url, path)
    if scan_file_path(path).infected_files:
        raise RuntimeError(f"{path} is infected")
    return torch.load(path, map_location="cpu")  # P903 H/M: a download


def state_after(url, folder):
    path = Path(folder) / "model.safetensors"
    download_url_to_file(url, path)
    return load_file(path)
