"""Files that are written by callees whose names say so: what they are given decides."""
import io
import os
import pickle
import tempfile

from flask import request

from .storage import dump_index, fill, save_index, save_upload, write_index


def saved(index):
    with tempfile.NamedTemporaryFile() as file:
        save_index(index, file)
        file.seek(0)
        return pickle.load(file)


def saved_by_path(index):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "index")
        dump_index(path, index)
        with open(path, "rb") as file:
            return pickle.load(file)


def saved_by_parameter(save, *index):
    file = tempfile.NamedTemporaryFile(delete=False)
    path = file.name
    save(file, *index)
    file.close()
    with open(path, "rb") as file:
        return pickle.load(file)


def written_into_buffer(index):
    stream = io.BytesIO()
    write_index(index, stream)
    stream.seek(0)
    return pickle.load(stream)


def test_saved(tmp_path):
    save_index({}, tmp_path / "index")
    assert pickle.loads((tmp_path / "index").read_bytes()) == {}


def kept_elsewhere_too(index, repository):
    with tempfile.NamedTemporaryFile() as file:
        pickle.dump(index, file)
        file.flush()
        repository.save(file.name)
        file.seek(0)
        return pickle.load(file)


def filled(client):
    with tempfile.NamedTemporaryFile() as file:
        fill(client, file)
        with open(file.name, "rb") as again:
            return pickle.load(again)  # P901 M/H: somewhere this file does not show


def filled_by_path(client):
    with tempfile.NamedTemporaryFile() as file:
        fill(client, file.name)
        return pickle.load(file)  # P901 M/H: somewhere this file does not show


def replaced(index, client):
    with tempfile.NamedTemporaryFile() as file:
        pickle.dump(index, file)
        client.exchange(file.name)
        with open(file.name, "rb") as again:
            return pickle.load(again)  # P901 M/H: somewhere this file does not show


def saved_upload(upload):
    with tempfile.NamedTemporaryFile() as file:
        save_upload(upload, file.name)
        return pickle.load(file)  # P901 M/H: somewhere this file does not show


def saved_by_unknown_object(upload):
    with tempfile.NamedTemporaryFile() as file:
        upload.save(file.name)
        with open(file.name, "rb") as again:
            return pickle.load(again)  # P901 M/H: somewhere this file does not show


def saved_request():
    with tempfile.NamedTemporaryFile() as file:
        save_index(request.get_data(), file)
        file.seek(0)
        return pickle.load(file)  # P901 H/H: an HTTP request


def saved_by_object_of_request():
    with tempfile.NamedTemporaryFile() as file:
        request.files["index"].save(file.name)
        with open(file.name, "rb") as again:
            return pickle.load(again)  # P901 H/H: an HTTP request


def saved_where_it_stays():
    request.files.get("index").save("/srv/index/current")
    with open("/srv/index/current", "rb") as file:
        return pickle.load(file)  # P901 H/H: an HTTP request
