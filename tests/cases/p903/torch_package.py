"""A PackageImporter unpickles in load_pickle; the text and bytes of a package are only read."""
import torch
from torch.package import PackageExporter, PackageImporter


def license_of(path):
    return PackageImporter(path).load_text("model", "LICENSE")


def weights(path):
    importer = PackageImporter(path)
    return importer.load_binary("model", "weights.safetensors")


def model(path):
    importer = PackageImporter(path)
    return importer.load_pickle("model", "model.pkl")  # P903 M/H: load_pickle


def model_at_once(path):
    return torch.package.PackageImporter(path).load_pickle("model", "model.pkl")  # P903 M/H: load_pickle


def of_unknown(importer):
    return importer.load_pickle("model", "model.pkl")


def annotated(importer: PackageImporter):
    return importer.load_pickle("model", "model.pkl")  # P903 M/H: load_pickle


def exported(model, path):
    with PackageExporter(path) as exporter:
        exporter.save_pickle("model", "model.pkl", model)


class Served:
    def __init__(self, path):
        self.importer = PackageImporter(path)

    def start(self):
        self.model = self.importer.load_pickle("model", "model.pkl")  # P903 M/H: load_pickle
