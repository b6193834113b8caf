"""A mode can come from elsewhere, and its default opens the file."""
import os
import pickle

import click

MODE = int(os.environ.get("CACHE_MODE", "0660"), 8)
OWN_MODE = int(os.environ.get("CACHE_MODE", "0640"), 8)


def write(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def save_by_table(settings, value, path):
    write(value, path)
    os.chmod(path, settings.get("mode", 0o666))  # P905 H/M: os.chmod in save_by_table lets others write
    os.chmod(path, settings.get("mode", 0o600))


def save_by_attribute(settings, value, path):
    write(value, path)
    os.chmod(path, getattr(settings, "mode", 0o666))  # P905 H/M: os.chmod in save_by_attribute lets others write


def save_by_variable(value, path):
    write(value, path)
    os.chmod(path, int(os.environ.get("MODE", "666"), 8))  # P905 H/M: os.chmod in save_by_variable lets others write


def save_by_variable_or(value, path):
    write(value, path)
    os.chmod(path, int(os.environ.get("MODE") or "666", 8))  # P905 H/M: os.chmod in save_by_variable_or lets others


def save_for_the_group(value, path):
    write(value, path)
    os.chmod(path, MODE)  # P905 M/M: os.chmod in save_for_the_group lets its group write the file


@click.command()
@click.option("--mode", default=0o666)
def command(mode):
    write({}, "command.pkl")
    os.chmod("command.pkl", mode)  # P905 H/M: os.chmod in command lets others write the file


def masked(value, path):
    os.umask(int(os.environ.get("UMASK", "000"), 8))  # P905 H/M: os.umask in masked
    write(value, path)


def save_for_the_owner(settings, value, path, log):
    write(value, path)
    os.chmod(path, settings.get("mode", 0o600))
    os.chmod(path, getattr(settings, "mode", 0o640))
    os.chmod(path, OWN_MODE)
    os.chmod(path, int(os.environ["MODE"], 8))
    os.chmod(log, settings.get("mode", 0o666))
