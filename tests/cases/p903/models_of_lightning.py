"""load_from_checkpoint of a class of Lightning, where it says that it takes everything."""
import lightning as L
import pytorch_lightning as pl
from lightning import LightningModule


class Net(LightningModule):
    def forward(self, batch):
        return batch


class OldNet(pl.LightningModule):
    pass


class NewNet(L.LightningModule):
    pass


class Recipe:
    @classmethod
    def load_from_checkpoint(cls, path, weights_only=False):
        return cls()


def weights(path):
    return Net.load_from_checkpoint(path, weights_only=True)


def everything(path):
    return Net.load_from_checkpoint(path, weights_only=False)  # P903 M/H: load_from_checkpoint


def everything_old(path):
    return OldNet.load_from_checkpoint(path, weights_only=False)  # P903 M/H: load_from_checkpoint


def everything_new(path):
    return NewNet.load_from_checkpoint(checkpoint_path=path, weights_only=False)  # P903 M/H: load_from_checkpoint


def others(model, path):
    return model.load_from_checkpoint(path), Recipe.load_from_checkpoint(path, weights_only=False)
