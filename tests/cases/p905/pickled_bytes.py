"""What a pickler returns is written by another call."""
import base64
import bz2
import gzip
import hashlib
import hmac
import io
import json
import lzma
import os
import pickle
import shutil
import zipfile
import zlib
from pathlib import Path

import cloudpickle
import cryptography.fernet

KEY = os.environ["KEY"].encode()


def text(value):
    with open("/tmp/value.json", "w") as handle:
        handle.write(json.dumps(value))
    Path("/tmp/value.json").write_text(json.dumps(value))


def elsewhere(value):
    with open("/srv/value.pkl", "wb") as handle:
        handle.write(pickle.dumps(value))


def digest_only(value):
    with open("/tmp/digest.txt", "w") as handle:
        handle.write(hashlib.sha256(pickle.dumps(value)).hexdigest())


def sent(value, sock):
    sock.sendall(pickle.dumps(value))  # P904 M/M: pickle.dumps


def encrypted(value):
    sealed = cryptography.fernet.Fernet(KEY).encrypt(pickle.dumps(value))
    Path("/tmp/value.bin").write_bytes(sealed)


def signed(value):
    data = pickle.dumps(value)
    Path("/tmp/value.bin").write_bytes(hmac.new(KEY, data, "sha256").digest() + data)


def written(value):
    with open("/tmp/value.pkl", "wb") as handle:
        handle.write(pickle.dumps(value))  # P905 M/H: pickle.dumps in written writes a pickle


def written_bytes(value):
    Path("/tmp/value.pkl").write_bytes(cloudpickle.dumps(value))  # P905 M/H: cloudpickle.dumps


def by_name(value):
    data = pickle.dumps(value)
    with open("/tmp/value.pkl", "wb") as handle:
        handle.write(data)  # P905 M/H: pickle.dumps


def packed(value):
    data = zlib.compress(base64.b64encode(pickle.dumps(value)))
    with open("/tmp/value.bin", "wb") as handle:
        handle.write(data)  # P905 M/H: pickle.dumps


def behind_a_header(value):
    data = pickle.dumps(value)
    with open("/tmp/value.bin", "wb") as handle:
        handle.write(len(data).to_bytes(4, "big") + data)  # P905 M/H: pickle.dumps


def encoded(value):
    return base64.b64encode(pickle.dumps(value))


def by_helper(value):
    with open("/tmp/value.txt", "wb") as handle:
        handle.write(encoded(value))  # P905 M/H: pickle.dumps


def compressed(value):
    with gzip.open("/tmp/value.gz", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump
    with bz2.open("/tmp/value.bz2", "wb") as handle:
        handle.write(pickle.dumps(value))  # P905 M/H: pickle.dumps
    with lzma.open("/tmp/value.xz", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump
    with gzip.open("/srv/value.gz", "wb") as handle:
        pickle.dump(value, handle)


def wrapped(value):
    with open("/tmp/value.pkl", "wb", buffering=0) as raw:
        pickle.dump(value, io.BufferedWriter(raw))  # P905 M/H: pickle.dump


def archived(value):
    with zipfile.ZipFile("/tmp/value.zip", "w") as archive:
        archive.writestr("value.pkl", pickle.dumps(value))  # P905 M/H: pickle.dumps


def by_descriptor(value):
    number = os.open("/tmp/value.pkl", os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(number, pickle.dumps(value))  # P905 M/H: pickle.dumps


def by_buffer(value):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    Path("/tmp/value.pkl").write_bytes(buffer.getvalue())  # P905 M/H: pickle.dump


def copied_from_buffer(value):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    buffer.seek(0)
    with open("/tmp/value.pkl", "wb") as handle:
        shutil.copyfileobj(buffer, handle)  # P905 M/H: pickle.dump


def printed(value):
    with open("/srv/value.txt", "w") as handle:
        print(base64.b64encode(pickle.dumps(value)).decode(), file=handle)
    with open("/tmp/value.txt", "w") as handle:
        print(json.dumps(value), file=handle)
        print(base64.b64encode(pickle.dumps(value)).decode(), file=handle)  # P905 M/H: pickle.dumps


def each(values):
    with open("/tmp/values.txt", "wb") as handle:
        handle.writelines([json.dumps(value).encode() for value in values])
    with open("/tmp/values.pkl", "wb") as handle:
        handle.writelines([pickle.dumps(value) for value in values])  # P905 M/H: pickle.dumps
    with open("/tmp/values.pkl", "wb") as handle:
        handle.write(b"".join(pickle.dumps(value) for value in values))  # P905 M/H: pickle.dumps
    with open("/tmp/values.pkl", "wb") as handle:
        handle.write(b"".join([b"v1", pickle.dumps(values)]))  # P905 M/H: pickle.dumps


def each_signed(values):
    with open("/tmp/values.pkl", "wb") as handle:
        for value in values:
            data = pickle.dumps(value)
            handle.write(b"".join([hmac.digest(KEY, data, "sha256"), data]))


def into_buffer(value):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    return buffer.getvalue()
