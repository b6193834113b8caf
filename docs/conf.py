"""How Sphinx builds the documentation."""

from __future__ import annotations

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

import bandit  # noqa: F401  # before the checks, which it loads itself

sys.path.insert(0, str(Path(__file__).parent))  # the extension below stands beside this file

project = "bandit-pickle-plugins"
author = "The bandit-pickle-plugins maintainers"
copyright = author  # noqa: A001  # the name that Sphinx reads
release = version = installed_version(project)

extensions = ["sphinx.ext.autodoc", "catalogue_tables"]
exclude_patterns = ["_build"]
highlight_language = "none"  # commands and output; Python says so

html_theme = "furo"
html_title = f"{project} {version}"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
