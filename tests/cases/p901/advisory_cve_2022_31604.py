"""CVE-2022-31604: certificates of a federation's members in a file; mended with JSON."""
import json
import os
import pickle


class CertificatesBefore:
    def __init__(self, folder):
        self.state = os.path.join(folder, "state")

    def restore(self):
        if os.path.exists(self.state):
            with open(self.state, "rb") as handle:
                self.members = pickle.load(handle)  # P901 M/H: a file


class CertificatesAfter:
    def __init__(self, folder):
        self.state = os.path.join(folder, "state.json")

    def restore(self):
        if os.path.exists(self.state):
            with open(self.state, encoding="utf-8") as handle:
                self.members = json.load(handle)
