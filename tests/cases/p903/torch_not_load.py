"""Neighbours of torch.load that do not unpickle, and methods of its name on other things."""
import torch
import torch.utils.cpp_extension
from safetensors.torch import load_file
from torch import jit
from torch.utils.cpp_extension import load


def script(path):
    return torch.jit.load(path, map_location="cpu"), jit.load(path)


def extension(name, sources):
    return load(name=name, sources=sources), torch.utils.cpp_extension.load(name, sources, verbose=True)


def inline(source):
    return torch.utils.cpp_extension.load_inline("kernels", source)



def weights(path):
    return load_file(path, device="cpu")


def save(model, path):
    torch.save(model, path)
    torch.save(model.state_dict(), path, _use_new_zipfile_serialization=False)


def state(model, weights):
    model.load_state_dict(weights, strict=False)
    model.load(weights, weights_only=False)
    return torch.from_file("weights.bin", size=16)


class Checkpoint:
    def load(self, path, weights_only=False):
        return load_file(path)

    def restore(self, path):
        return self.load(path, weights_only=False)


def restored(path):
    return Checkpoint().load(path, weights_only=False)


def full(path):
    return torch.load(path, weights_only=False)  # P903 M/H: torch.load
