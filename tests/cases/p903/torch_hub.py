"""load_state_dict_from_url downloads and loads; weights_only=False is still its default."""
import torch
from torch.hub import load_state_dict_from_url
from torch.utils import model_zoo

URL = "https://models.example.org/resnet-0676ba61.pth"
PLAIN = "http://models.example.org/resnet-0676ba61.pth"


def safe(url):
    return load_state_dict_from_url(url, progress=False, weights_only=True)


def safe_zoo(url):
    return model_zoo.load_url(url, weights_only=True)


def constant():
    return load_state_dict_from_url(URL, progress=True)  # P903 M/H: a peer that the program authenticates


def constant_in_clear():
    return load_state_dict_from_url(PLAIN)  # P903 H/H: a download


def chosen(url):
    return torch.hub.load_state_dict_from_url(url, map_location="cpu")  # P903 H/H: a download


def chosen_explicit(url):
    return torch.hub.load_state_dict_from_url(url, weights_only=False)  # P903 H/H: a download


def formatted(name):
    return load_state_dict_from_url(f"https://models.example.org/{name}.pth")  # P903 H/H: a download


def zoo(url):
    return model_zoo.load_url(url)  # P903 H/H: a download


def unknown(url, weights_only):
    return load_state_dict_from_url(url, weights_only=weights_only)  # P903 H/M: a download


def downloaded_only(url, target):
    torch.hub.download_url_to_file(url, target)
