"""What torch.save has just written, torch.load may read."""
import copy
import io
import tempfile

import torch


def cloned(model):
    buffer = io.BytesIO()
    torch.save(model, buffer)
    buffer.seek(0)
    return torch.load(buffer, weights_only=False)


def cloned_value(model):
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    return copy.deepcopy(torch.load(io.BytesIO(buffer.getvalue())))


def through_file(model):
    with tempfile.NamedTemporaryFile() as handle:
        torch.save(model, handle)
        handle.seek(0)
        return torch.load(handle, weights_only=False)


def test_checkpoint(tmp_path, model):
    path = tmp_path / "model.pt"
    torch.save(model.state_dict(), path)
    assert torch.load(path)


def restored(model, packed):
    buffer = io.BytesIO(packed)
    torch.save(model, io.BytesIO())
    return torch.load(buffer, weights_only=False)  # P903 M/H: torch.load


def resumed(model, path):
    if not path.exists():
        torch.save(model, path)
    return torch.load(path, weights_only=False)  # P903 M/H: a file
