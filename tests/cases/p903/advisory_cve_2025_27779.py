"""CVE-2025-27779: two models that a form names are blended; mended with weights_only."""
from collections import OrderedDict

import torch


def extract(checkpoint):
    return OrderedDict((key, value) for key, value in checkpoint["model"].items() if "enc_q" not in key)


def blend_before(name, path1, path2, ratio):
    first = torch.load(path1, map_location="cpu")  # P903 M/M: safe only from torch 2.6
    second = torch.load(path2, map_location="cpu")  # P903 M/M: torch.load
    rate = first["sr"]
    first, second = extract(first), extract(second)
    blended = {key: ratio * first[key].float() + (1 - ratio) * second[key].float() for key in first}
    torch.save({"weight": blended, "sr": rate}, f"{name}.pth")


def blend_after(name, path1, path2, ratio):
    first = torch.load(path1, map_location="cpu", weights_only=True)
    second = torch.load(path2, map_location="cpu", weights_only=True)
    rate = first["sr"]
    first, second = extract(first), extract(second)
    blended = {key: ratio * first[key].float() + (1 - ratio) * second[key].float() for key in first}
    torch.save({"weight": blended, "sr": rate}, f"{name}.pth")
