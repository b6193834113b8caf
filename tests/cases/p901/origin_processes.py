"""Standard input, arguments, environment, other programs' output, pipes."""
import base64
import json
import os
import pickle
import subprocess
import sys


def as_json():
    return json.load(sys.stdin)


def from_stdin():
    return pickle.load(sys.stdin.buffer)  # P901 M/H: another process or its caller


def from_stdin_bytes():
    return pickle.loads(sys.stdin.buffer.read())  # P901 M/H: another process or its caller


def from_argument():
    return pickle.loads(base64.b64decode(sys.argv[1]))  # P901 M/H: another process or its caller


def from_environment():
    return pickle.loads(base64.b64decode(os.environ["JOB"]))  # P901 M/H: another process or its caller


def from_environment_default():
    return pickle.loads(bytes.fromhex(os.getenv("JOB", "")))  # P901 M/H: another process or its caller


def from_output(command):
    return pickle.loads(subprocess.check_output(command))  # P901 M/H: another process or its caller


def from_run(command):
    done = subprocess.run(command, capture_output=True, check=True)
    return pickle.loads(done.stdout)  # P901 M/H: another process or its caller


def from_popen(command):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        return pickle.load(process.stdout)  # P901 M/H: another process or its caller


def from_communicate(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = process.communicate()
    return errors, pickle.loads(output)  # P901 M/H: another process or its caller


def named_by_argument():
    with open(sys.argv[1], "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file
