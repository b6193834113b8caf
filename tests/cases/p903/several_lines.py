"""The finding stands on the first line of the call, the setting's on its value."""
import numpy as np
import torch
from celery import Celery
from diskcache import Cache, JSONDisk

array = np.load(
    "data/values.npy",
    allow_pickle=False,
)
labels = np.load(  # P903 M/H: numpy.load
    "data/labels.npy",
    allow_pickle=True,
)
state = (
    torch  # P903 M/H: torch.load
    # everything is needed here
    .load("model.pt", map_location="cpu", weights_only=False)
)["state"]
plain = Cache(
    "/var/cache/jobs",
    disk=JSONDisk,
)
cache = Cache(  # P903 L/H: diskcache.Cache
    "/var/cache/jobs",
    size_limit=1 << 30,
)
app = Celery("jobs")
app.conf.update(
    task_serializer="json",
    accept_content=["json", "pickle"],  # P903 H/H: accept_content
    broker_url="redis://localhost/0",
)
