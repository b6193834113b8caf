"""Saving unpickles nothing, whatever allow_pickle says."""
import io

import numpy as np


def save(path, labels, values):
    np.save(path, labels, allow_pickle=True)
    np.savez(path, labels=labels, values=values)
    np.savez_compressed(path, labels=labels, allow_pickle=True)
    np.lib.format.write_array(open(path, "wb"), labels, allow_pickle=True)
    labels.dump(path)
    return labels.dumps()


def saved_and_loaded(labels):
    buffer = io.BytesIO()
    np.save(buffer, labels, allow_pickle=True)
    buffer.seek(0)
    return np.load(buffer, allow_pickle=True)


def archived_and_loaded(**arrays):
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return dict(np.load(io.BytesIO(buffer.getvalue()), allow_pickle=True))


def test_labels(tmp_path, labels):
    np.save(tmp_path / "labels.npy", labels)
    assert np.load(tmp_path / "labels.npy", allow_pickle=True).tolist() == labels


def loaded_from_elsewhere(labels, packed):
    buffer = io.BytesIO()
    np.save(buffer, labels, allow_pickle=True)
    return np.load(io.BytesIO(packed), allow_pickle=True)  # P903 M/H: numpy.load
