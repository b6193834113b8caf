"""Every kind of dumper, into a private folder and into a shared one."""
import _pickle
import asyncio
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import cloudpickle
import compress_pickle
import dill
import joblib
import pandas as pd
import torch
from gensim.utils import pickle as gensim_pickle
from lightning import Trainer


def fine(value, frame: pd.DataFrame, trainer: Trainer):
    with open("/srv/value.pkl", "wb") as handle:
        pickle.dump(value, handle)
        pickle.Pickler(handle).dump(value)
        _pickle.dump(value, handle)
        cloudpickle.dump(value, handle)
        dill.dump(value, handle)
    compress_pickle.dump(value, "/srv/value.gz")
    dill.dump_session("/srv/session.pkl")
    joblib.dump(value, "/srv/value.joblib")
    frame.to_pickle("/srv/frame.pkl")
    pd.to_pickle(value, "/srv/frame.pkl")
    torch.save(value, "/srv/value.pt")
    torch.cuda.memory._dump_snapshot("/srv/memory.pickle")
    gensim_pickle(value, "/srv/value.pkl")
    trainer.save_checkpoint("/srv/last.ckpt")


def picklers(value):
    with open("/tmp/value.pkl", "wb") as handle:
        pickle.dump(value, handle, protocol=4)  # P905 M/H: pickle.dump in picklers writes a pickle
        pickle.dump(obj=value, file=handle)  # P905 M/H: pickle.dump
        _pickle.dump(value, handle)  # P905 M/H: _pickle.dump
        cloudpickle.dump(value, handle)  # P905 M/H: cloudpickle.dump
        dill.dump(value, handle)  # P905 M/H: dill.dump


def made_pickler(value):
    with open("/tmp/value.pkl", "wb") as handle:
        pickler = pickle.Pickler(handle, protocol=pickle.HIGHEST_PROTOCOL)
        pickler.dump(value)  # P905 M/H: pickle.Pickler.dump in made_pickler


class OwnPickler(pickle.Pickler):
    def persistent_id(self, obj):
        return None


def own_pickler(value):
    with open("/tmp/value.pkl", "wb") as handle:
        OwnPickler(handle).dump(value)  # P905 M/H: pickle.Pickler.dump


def by_path(value):
    joblib.dump(value, "/tmp/value.joblib", compress=3)  # P905 M/H: joblib.dump
    joblib.dump(filename="/tmp/value.joblib", value=value)  # P905 M/H: joblib.dump
    compress_pickle.dump(value, "/tmp/value.gz")  # P905 M/H: compress_pickle.dump
    gensim_pickle(value, "/tmp/value.pkl")  # P905 M/H: gensim.utils.pickle


def opened_for_joblib(value):
    with open("/tmp/value.joblib", "wb") as handle:
        joblib.dump(value, handle)  # P905 M/H: joblib.dump


def sessions():
    dill.dump_session()  # P905 M/H: dill.dump_session
    dill.dump_module("/tmp/session.pkl")  # P905 M/H: dill.dump_module


def frames(frame: pd.DataFrame, unknown, value):
    frame.to_pickle("/tmp/frame.pkl")  # P905 M/H: to_pickle
    pd.read_csv("table.csv").to_pickle(path="/tmp/frame.pkl")  # P905 M/H: to_pickle
    unknown.groupby("day").sum().to_pickle("/tmp/frame.pkl")  # P905 M/H: to_pickle
    pd.to_pickle(value, "/tmp/frame.pkl")  # P905 M/H: pandas.to_pickle


def tensors(value, model, trainer: Trainer):
    torch.save(value, "/tmp/value.pt")  # P905 M/H: torch.save
    torch.save(model.state_dict(), f="/dev/shm/model.pt")  # P905 M/H: torch.save
    torch.cuda.memory._dump_snapshot("/tmp/memory.pickle")  # P905 M/H: torch.cuda.memory._dump_snapshot
    Trainer().save_checkpoint("/tmp/last.ckpt")  # P905 M/H: lightning.Trainer.save_checkpoint
    with open("/tmp/value.pt", "wb") as handle:
        torch.save(value, handle)  # P905 M/H: torch.save


def handed_on(value, loop):
    with ThreadPoolExecutor() as pool:
        pool.submit(joblib.dump, value, "/srv/value.joblib")
        pool.submit(joblib.dump, value, "/tmp/value.joblib")  # P905 M/H: joblib.dump
    threading.Thread(target=joblib.dump, args=(value, "/tmp/value.joblib")).start()  # P905 M/H: joblib.dump
    loop.run_in_executor(None, torch.save, value, "/tmp/value.pt")  # P905 M/H: torch.save


async def in_a_thread(value):
    await asyncio.to_thread(torch.save, value, "/tmp/value.pt")  # P905 M/H: torch.save


def by_partial(value):
    save = partial(joblib.dump, compress=3)
    save(value, "/srv/value.joblib")
    save(value, "/tmp/value.joblib")  # P905 M/H: joblib.dump
    partial(joblib.dump, value)("/tmp/value.joblib")  # P905 M/H: joblib.dump
