"""A method that writes, or a helper, is handed to what calls it later."""
import asyncio
import atexit
import pickle
import threading
from pathlib import Path

SNAPSHOT = Path("/tmp/snapshot.pkl")


def write(path, value):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in write writes a pickle under a predictable name


async def save(state):
    await asyncio.to_thread(Path("/tmp/state.pkl").write_bytes, pickle.dumps(state))  # P905 M/H: pickle.dumps in save


def snapshot(executor, state):
    executor.submit(SNAPSHOT.write_bytes, pickle.dumps(state))  # P905 M/H: pickle.dumps in snapshot


def in_thread(state):
    data = pickle.dumps(state)
    threading.Thread(target=SNAPSHOT.write_bytes, args=(data,)).start()  # P905 M/H: pickle.dumps in in_thread
    threading.Thread(target=Path("state.pkl").write_bytes, args=(data,)).start()


async def save_own(state, report):
    await asyncio.to_thread(Path("state.pkl").write_bytes, pickle.dumps(state))
    await asyncio.to_thread(Path("/tmp/report.txt").write_bytes, report.encode())


atexit.register(write, "/tmp/at_exit.pkl", {})
