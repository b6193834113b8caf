"""CVE-2025-24357: an inference engine reads the weights of a model from a hub; mended with weights_only."""
import glob
import os

import torch
from huggingface_hub import snapshot_download


def download(repo, revision):
    return snapshot_download(repo, revision=revision, allow_patterns=["*.bin"])


def weights_before(repo, revision=None):
    folder = download(repo, revision)
    for path in sorted(glob.glob(os.path.join(folder, "*.bin"))):
        state = torch.load(path, map_location="cpu")  # P903 H/M: a download
        yield from state.items()
        del state


def weights_after(repo, revision=None):
    folder = download(repo, revision)
    for path in sorted(glob.glob(os.path.join(folder, "*.bin"))):
        state = torch.load(path, map_location="cpu", weights_only=True)
        yield from state.items()
        del state
