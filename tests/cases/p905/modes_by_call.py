"""The mode that one call gives belongs to the path and the bytes that it gives."""
import json
import os
import pickle
from pathlib import Path


def write_file(path, data, mode=0o644):
    with open(path, "wb") as handle:
        handle.write(data)
    os.chmod(path, mode)


def deploy(script, model):
    write_file("/opt/app/run.sh", script, mode=0o777)
    write_file("/opt/app/model.pkl", pickle.dumps(model), mode=0o600)


def write_shared(path, data, mode=0o644):
    with open(path, "wb") as handle:
        handle.write(data)
    os.chmod(path, mode)  # P905 H/M: os.chmod in write_shared lets others write the file


def deploy_shared(script, model):
    write_shared("/opt/app/run.sh", script, mode=0o755)
    write_shared("/opt/app/model.pkl", pickle.dumps(model), mode=0o666)


def write_for_group(path, data, mode):
    with open(path, "wb") as handle:
        handle.write(data)
    os.chmod(path, mode)  # P905 M/M: os.chmod in write_for_group lets its group write the file


def deploy_for_group(script, model):
    write_for_group("/opt/app/run.sh", script, 0o777)
    write_for_group("/opt/app/model.pkl", pickle.dumps(model), 0o660)


def write_by_default(path, data, mode=0o666):
    with open(path, "wb") as handle:
        handle.write(data)
    os.chmod(path, mode)  # P905 H/M: os.chmod in write_by_default


def deploy_by_default(script, model):
    write_by_default("/opt/app/run.sh", script, mode=0o755)
    write_by_default("/opt/app/model.pkl", pickle.dumps(model))


def create(path, data, mode):
    number = os.open(path, os.O_WRONLY | os.O_CREAT, mode)
    with os.fdopen(number, "wb") as handle:
        handle.write(data)


create("/opt/app/status.json", json.dumps({}).encode(), 0o666)
create("/opt/app/state.pkl", pickle.dumps({}), 0o600)


def create_shared(path, data, mode):
    number = os.open(path, os.O_WRONLY | os.O_CREAT, mode)
    with os.fdopen(number, "wb") as handle:
        handle.write(data)  # P905 H/M: a file that os.open makes for others to write


create_shared("/opt/app/status.json", json.dumps({}).encode(), 0o600)
create_shared("/opt/app/state.pkl", pickle.dumps({}), 0o666)


def ensure_dir(path, mode):
    os.makedirs(path, exist_ok=True)
    os.chmod(path, mode)
    return path


def prepare(value):
    ensure_dir("/srv/uploads", 0o777)
    with open(os.path.join(ensure_dir("/srv/state", 0o700), "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def ensure_shared(path, mode):
    os.makedirs(path, exist_ok=True)
    os.chmod(path, mode)  # P905 H/M: os.chmod in ensure_shared lets others write a folder
    return path


def prepare_shared(value):
    ensure_shared("/srv/logs", 0o700)
    with open(os.path.join(ensure_shared("/srv/states", 0o777), "state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def put(path, data):
    Path(path).write_bytes(data)


def put_both(script, value):
    put("/opt/tool/run.sh", script)
    os.chmod("/opt/tool/run.sh", 0o777)
    put("/opt/tool/state.pkl", pickle.dumps(value))


def put_both_shared(script, value):
    put("/opt/other/run.sh", script)
    put("/opt/other/state.pkl", pickle.dumps(value))
    os.chmod("/opt/other/state.pkl", 0o666)  # P905 H/H: os.chmod in put_both_shared
