"""The user's own facts: the block ``pickle_plugins`` of bandit's configuration, added to the catalogues."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: The name of the block.
BLOCK: Final = "pickle_plugins"

_DOTTED: Final = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)+")
#: The name of a distribution, or what reports write for files that belong to none.
_DISTRIBUTION: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|\(no distribution\)")


class ConfigurationError(ValueError):
    """The block holds a key that is not known, or a value that the key does not take."""


class Deciding(NamedTuple):
    """The argument that decides whether a loader of the user unpickles.

    It is given by ``keyword``, or at ``position``, counting from 0; None is keyword-only. The loader unpickles when the
    value is one of ``when``; where nothing is given it does so if ``by_default`` says so.
    """

    name: str
    keyword: str
    position: int | None
    when: tuple[bool | str, ...]
    by_default: bool


class Allowed(NamedTuple):
    """A distribution that the policy lets unpickle, and the highest severity that it may have there."""

    name: str
    severity: str


class Configuration(NamedTuple):
    """What a user adds, most of it as dotted names.

    ``loaders`` also unpickle, those that ``deciding`` names by an argument only; the results of ``remote_sources`` come
    from the network, those of ``trusted_sources`` are the program's own; code behind a passed call of one of
    ``integrity_checks`` reads verified bytes. The checks do not look at ``allowed_distributions``, the policy does.
    """

    loaders: frozenset[str] = frozenset()
    remote_sources: frozenset[str] = frozenset()
    trusted_sources: frozenset[str] = frozenset()
    integrity_checks: frozenset[str] = frozenset()
    deciding: tuple[Deciding, ...] = ()
    allowed_distributions: tuple[Allowed, ...] = ()


#: The keys of the block that take dotted names.
NAMES: Final = ("loaders", "remote_sources", "trusted_sources", "integrity_checks")
#: The key that takes distributions.
DISTRIBUTIONS: Final = "allowed_distributions"
#: The keys of the block.
KEYS: Final = (*NAMES, DISTRIBUTIONS)
#: The keys of a loader with a condition; all but the position are needed.
_OF_LOADER: Final = ("name", "keyword", "position", "when", "default")
#: The keys of a distribution with a severity.
_OF_DISTRIBUTION: Final = ("name", "severity")
#: bandit's severities, the highest first.
_SEVERITIES: Final = ("HIGH", "MEDIUM", "LOW")
_DEFAULTS: Final = {"unpickles": True, "safe": False}

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
    given: dict[str, frozenset[str]] = {}
    deciding: list[Deciding] = []
    allowed: tuple[Allowed, ...] = ()
    for key, names in block.items():
        if key not in KEYS:
            raise ConfigurationError(f"{BLOCK}: there is no key {_shown(key)}; it takes {', '.join(KEYS)}")
        if key == DISTRIBUTIONS:
            allowed = _allowed(names)
            continue
        if not isinstance(names, list | tuple):
            raise ConfigurationError(f"{BLOCK}.{key}: takes a list of dotted names, not {_shown(names)}")
        if key == "loaders":
            deciding = [_deciding(entry) for entry in names if isinstance(entry, dict)]
            names = [one for one in names if not isinstance(one, dict)]
        for name in names:
            if not isinstance(name, str) or not _DOTTED.fullmatch(name):
                raise ConfigurationError(
                    f"{BLOCK}.{key}: takes dotted names such as package.module.function, not {_shown(name)}"
                )
        given[key] = frozenset(names)
    for one in deciding:
        if one.name in given["loaders"]:
            raise ConfigurationError(f"{BLOCK}.loaders: {one.name} stands there twice")
        given["loaders"] |= {one.name}
    return Configuration(**given, deciding=tuple(deciding), allowed_distributions=allowed)


def gen_config(_name: str) -> dict[str, object]:
    """Return what bandit's configuration generator writes for the block: it takes nothing by default.

    bandit looks for this function in the module of each check that takes the block.
    """
    return {}


def _allowed(entries: object) -> tuple[Allowed, ...]:
    """Read the distributions that the policy allows."""
    place = f"{BLOCK}.{DISTRIBUTIONS}"
    if not isinstance(entries, list | tuple):
        raise ConfigurationError(f"{place}: takes a list of names of distributions, not {_shown(entries)}")
    found: dict[str, Allowed] = {}
    for entry in entries:
        given = entry if isinstance(entry, dict) else {"name": entry, "severity": _SEVERITIES[0]}
        for key in given:
            if key not in _OF_DISTRIBUTION:
                raise ConfigurationError(
                    f"{place}: there is no key {_shown(key)}; it takes {', '.join(_OF_DISTRIBUTION)}"
                )
        for key in _OF_DISTRIBUTION:
            if key not in given:
                raise ConfigurationError(f"{place}: {_shown(given)} needs the key {key!r}")
        name, severity = given["name"], given["severity"]
        if not isinstance(name, str) or not _DISTRIBUTION.fullmatch(name):
            raise ConfigurationError(f"{place}: takes names of distributions such as scikit-learn, not {_shown(name)}")
        if not isinstance(severity, str) or severity.upper() not in _SEVERITIES:
            raise ConfigurationError(f"{place}.severity: takes {', '.join(_SEVERITIES)}, not {_shown(severity)}")
        if found.setdefault(normalised(name), one := Allowed(name, severity.upper())) is not one:
            raise ConfigurationError(f"{place}: {name} stands there twice")
    return tuple(found.values())


def normalised(name: str) -> str:
    """Return the name of a distribution as the package index compares it: ``Foo.Bar`` is ``foo-bar``."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _deciding(entry: dict[object, object]) -> Deciding:
    """Read a loader with a condition."""
    place = f"{BLOCK}.loaders"
    for key in entry:
        if key not in _OF_LOADER:
            raise ConfigurationError(f"{place}: there is no key {_shown(key)}; it takes {', '.join(_OF_LOADER)}")
    for key in _OF_LOADER:
        if key not in entry and key != "position":
            raise ConfigurationError(f"{place}: {_shown(entry)} needs the key {key!r}")
    name, keyword, position, when, default = (entry.get(key) for key in _OF_LOADER)
    if not isinstance(name, str) or not _DOTTED.fullmatch(name):
        raise ConfigurationError(
            f"{place}.name: takes a dotted name such as package.module.function, not {_shown(name)}"
        )
    if not isinstance(keyword, str) or not keyword.isidentifier():
        raise ConfigurationError(f"{place}.keyword: takes the name of an argument, not {_shown(keyword)}")
    if "position" in entry and (type(position) is not int or position < 0):
        raise ConfigurationError(f"{place}.position: takes a whole number, 0 for the first, not {_shown(position)}")
    values = [*when] if isinstance(when, list | tuple) else [when]
    texts = tuple(one for one in values if isinstance(one, bool | str) and one != "")
    if not values or len(texts) != len(values):
        raise ConfigurationError(f"{place}.when: takes true, false, a text, or a list of these, not {_shown(when)}")
    if not isinstance(default, str) or default not in _DEFAULTS:
        raise ConfigurationError(f"{place}.default: takes {' or '.join(_DEFAULTS)}, not {_shown(default)}")
    return Deciding(name, keyword, position if isinstance(position, int) else None, texts, _DEFAULTS[default])


def _shown(value: object) -> str:
    text = ascii(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
