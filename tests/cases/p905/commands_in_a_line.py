"""``chmod`` is one of several commands, or is run by asyncio."""
import asyncio
import os
import pickle
import subprocess


def save(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def save_and_sync(value, path):
    save(value, path)
    os.system(f"sync && chmod 666 {path}")  # P905 H/H: chmod in save_and_sync lets others write the file


def save_for_staff(value, path):
    save(value, path)
    os.system(f"chgrp staff {path}; chmod g+w {path}")  # P905 M/H: chmod in save_for_staff lets its group write


def save_for_app(value, path):
    save(value, path)
    subprocess.run(f"chown app:app '{path}' && chmod 660 '{path}' > /dev/null", shell=True)  # P905 M/H: chmod in save_for_app


async def save_by_asyncio(value, path):
    save(value, path)
    process = await asyncio.create_subprocess_exec("chmod", "o+w", path)  # P905 H/H: chmod in save_by_asyncio lets others
    await process.wait()


def save_and_close(value, path, log):
    save(value, path)
    os.system(f"chmod 600 {path} && chmod 666 {log}")
    os.system(f"echo chmod 666 {path}")
    os.system(f"touch {path}; chmod 644 {path}")
