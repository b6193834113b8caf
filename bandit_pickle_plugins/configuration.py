"""The user's own facts: the block ``pickle_plugins`` of bandit's configuration, added to the catalogues."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: The name of the block.
BLOCK: Final = "pickle_plugins"

_DOTTED: Final = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)+")


class ConfigurationError(ValueError):
    """The block holds a key that is not known, or a value that the key does not take."""


class Configuration(NamedTuple):
    """What a user adds, as dotted names.

    ``loaders`` also unpickle; the results of ``remote_sources`` come from the network, those of ``trusted_sources``
    are the program's own; code behind a passed call of one of ``integrity_checks`` reads verified bytes.
    """

    loaders: frozenset[str] = frozenset()
    remote_sources: frozenset[str] = frozenset()
    trusted_sources: frozenset[str] = frozenset()
    integrity_checks: frozenset[str] = frozenset()


#: What holds without a block.
DEFAULT: Final = Configuration()


def read(block: object) -> Configuration:
    """Return the configuration that *block*, read by bandit from YAML or TOML, stands for.

    Raises :class:`ConfigurationError`, whose message is one line that names the key and what it takes.
    """
    if block is None:
        return DEFAULT
    if not isinstance(block, dict):
        raise ConfigurationError(f"{BLOCK}: takes keys with lists of dotted names, not {_shown(block)}")
    known = Configuration._fields
    given: dict[str, frozenset[str]] = {}
    for key, names in block.items():
        if key not in known:
            raise ConfigurationError(f"{BLOCK}: there is no key {_shown(key)}; it takes {', '.join(known)}")
        if not isinstance(names, list | tuple):
            raise ConfigurationError(f"{BLOCK}.{key}: takes a list of dotted names, not {_shown(names)}")
        for name in names:
            if not isinstance(name, str) or not _DOTTED.fullmatch(name):
                raise ConfigurationError(
                    f"{BLOCK}.{key}: takes dotted names such as package.module.function, not {_shown(name)}"
                )
        given[key] = frozenset(names)
    return Configuration(**given)


def _shown(value: object) -> str:
    text = ascii(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
