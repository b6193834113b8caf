"""Environments made for a test: what installers write, as small as it can be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

LOAD = "import pickle\ndef read(path):\n    return pickle.load(open(path, 'rb'))\n"


def venv(folder: Path, version: str = "3.11") -> Path:
    """Make an empty virtual environment; return the folder that packages are installed in."""
    packages = folder / "lib" / f"python{version}" / "site-packages"
    packages.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    return packages


def install(
    packages: Path,
    name: str,
    version: str,
    files: Mapping[str, str],
    *,
    kind: str = "RECORD",
    extra: Mapping[str, str] | None = None,
) -> Path:
    """Install a distribution with these files, as *kind* says; return the folder of its metadata.

    *extra* are more files of metadata. Files that are listed but have the text ``None`` are not written.
    """
    for path, text in files.items():
        if text != "None":
            (packages / path).parent.mkdir(parents=True, exist_ok=True)
            (packages / path).write_text(text)
    stem = f"{name.replace('-', '_')}-{version}"
    headers = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nName: of the description\n"
    if kind == "file":
        info = packages / f"{stem}.egg-info"
        info.write_text(headers)
        return info
    info = packages / f"{stem}.{'dist-info' if kind in ('RECORD', 'nothing') else 'egg-info'}"
    info.mkdir()
    (info / ("METADATA" if info.suffix == ".dist-info" else "PKG-INFO")).write_text(headers)
    for path, text in (extra or {}).items():
        (info / path).write_text(text)
    if kind == "RECORD":
        listed = [*files, *(f"{info.name}/{path.name}" for path in info.iterdir())]
        lines = [f'"{path}"' if "," in path else path for path in listed]
        (info / "RECORD").write_text("".join(f"{line},sha256=x,1\n" for line in lines))
    elif kind == "installed-files":
        (info / "installed-files.txt").write_text("".join(f"../{path}\n" for path in files) + "PKG-INFO\n")
    elif kind == "top_level":
        (info / "top_level.txt").write_text(
            "".join(f"{path}\n" for path in {one.split("/")[0].removesuffix(".py") for one in files})
        )
    return info


def editable(packages: Path, name: str, project: Path, files: Mapping[str, str]) -> None:
    """Install a distribution as editable: *files* is what is put beside the packages."""
    url = {"url": project.as_uri(), "dir_info": {"editable": True}}
    install(packages, name, "1.0", files, extra={"direct_url.json": json.dumps(url)})
