"""A reducer that attacks and the load that falls for it are two findings of two checks."""
import json
import os
import pickle


class Settings:
    def __init__(self, values):
        self.values = values

    def __reduce__(self):
        return Settings, (self.values,)


class Payload:
    def __reduce__(self):
        return os.system, ("touch marker",)  # P902 H/H: os.system


def attack(handle):
    pickle.dump(Payload(), handle)


def read_text(handle):
    return json.load(handle)


def read(handle):
    return pickle.load(handle)  # P901 M/H: pickle.load
