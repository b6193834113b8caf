"""What ``docs/dependencies.rst`` shows is true."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from dependency_samples import site
from pages import ROOT, Block, blocks

PAGE = ROOT / "docs" / "dependencies.rst"
BLOCKS = list(blocks(PAGE))


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the distributions of the page in ``site-packages``."""
    return site(tmp_path).parent


def shown(words: str) -> Block:
    (block,) = (block for block in BLOCKS if words in block.text)
    return block


def command(form: str) -> list[str]:
    """Return the arguments of the page's command with a format."""
    words = f"-f {form}"
    (line,) = {
        one for block in BLOCKS for one in block.text.splitlines() if words in one.split(" -o")[0][-len(words) :]
    }
    return line.split()


def test_table_is_what_bandit_prints(folder: Path) -> None:
    done = run("-m", *command("pickle_dependencies"), folder=folder)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith(shown("Worst place").text + "\nCode scanned:\n")


def test_page_is_written(folder: Path) -> None:
    done = run("-m", *command("pickle_dependencies_html"), folder=folder)
    assert done.returncode == 1, done.stderr
    assert (folder / "dependencies.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_program_reads_the_report(folder: Path) -> None:
    done = run("-m", *command("pickle_dependencies_json"), folder=folder)
    assert done.returncode == 1, done.stderr
    (folder / "worst.py").write_text(shown("read_text").text, encoding="utf-8")
    assert run("worst.py", folder=folder).stdout == "taskline 2.1.0 1\n"


def test_every_format_is_named() -> None:
    setup = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    names = [
        line.split(" = ")[0].strip() for line in setup.splitlines() if ".runner.formatters." in line and " = b" in line
    ]
    assert names == ["pickle_dependencies", "pickle_dependencies_html", "pickle_dependencies_json"]
    assert all(f"``{name}``" in page for name in names)
