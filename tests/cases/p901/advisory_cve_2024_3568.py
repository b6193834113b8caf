"""CVE-2024-3568: a checkpoint's training state comes with the model; mended by leaving it out."""
import json
import os
import pickle

from huggingface_hub import snapshot_download


def restore_before(model, repo):
    folder = snapshot_download(repo_id=repo, allow_patterns=["*.h5", "*.pkl"])
    model.load_weights(os.path.join(folder, "weights.h5"))
    with open(os.path.join(folder, "extra_data.pkl"), "rb") as handle:
        extra = pickle.load(handle)  # P901 H/H: a download
    return extra["epoch"]


def restore_after(model, repo):
    folder = snapshot_download(repo_id=repo, allow_patterns=["*.h5", "*.json"])
    model.load_weights(os.path.join(folder, "weights.h5"))
    with open(os.path.join(folder, "state.json"), encoding="utf-8") as handle:
        return json.load(handle)["epoch"]
