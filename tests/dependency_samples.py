"""Installed distributions to scan, as pip and its predecessors lay them out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

#: One distribution with findings of each severity, one with others, one without, as the documentation shows them.
DOCUMENTED: dict[tuple[str, str], dict[str, str]] = {
    ("taskline", "2.1.0"): {
        "taskline/__init__.py": "",
        "taskline/worker.py": (
            "import pickle\n"
            "import socket\n"
            "\n"
            "\n"
            "def receive(address):\n"
            "    with socket.create_connection(address) as peer:\n"
            "        return pickle.loads(peer.recv(65536))\n"
        ),
        "taskline/state.py": (
            "import shelve\n\n\ndef state(path):\n    return shelve.open(path)\n\n\ndef old(path):\n    pass  # nosec\n"
        ),
    },
    ("modelstore", "0.4.2"): {
        "modelstore/__init__.py": "",
        "modelstore/files.py": "import joblib\n\n\ndef model(path):\n    return joblib.load(path)\n",
    },
    ("plainconf", "1.0"): {"plainconf.py": "import json\n\nread = json.loads\n"},
}


def install(
    folder: Path, name: str, version: str, files: Mapping[str, str], record: bool = True, spelt: str | None = None
) -> Path:
    """Write a distribution into a folder as pip does; return its ``dist-info``. ``spelt`` names that otherwise."""
    info = folder / f"{spelt or name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nName: another\n", encoding="utf-8"
    )
    put(folder, files)
    if record:
        rows = io.StringIO()
        csv.writer(rows, lineterminator="\n").writerows(
            [
                *((path, "sha256=x", 1) for path in files),
                (f"{info.name}/METADATA", "", ""),
                (f"{info.name}/RECORD", "", ""),
            ]
        )
        (info / "RECORD").write_text(rows.getvalue(), encoding="utf-8")
    return info


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def site(folder: Path) -> Path:
    """Write the distributions that the documentation shows; return their folder."""
    packages = folder / "site-packages"
    for (name, version), files in DOCUMENTED.items():
        install(packages, name, version, files)
    return packages
