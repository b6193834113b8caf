"""The parts that a text is put together from: an f-string, a sum, a template that is filled."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from itertools import chain, islice
from string import Formatter
from typing import Final

from .spelling import last

#: Fields of templates for ``%``: ``%s`` and ``%(name)s``; others count as unknown text.
_PERCENT: Final = re.compile(r"%(?:\((\w+)\))?s")
_UNKNOWN_PERCENT: Final = re.compile(r"%[^s(%]")
#: Methods that give the text that they are called on, but for its end or what is around it.
_KEEPING: Final = ("casefold", "joinpath", "lower", "rstrip", "strip")
#: Longer templates, and more parts, are not taken apart.
_LONGEST: Final = 1000
_MOST_PARTS: Final = 50


def parts(text: ast.expr, constant: Callable[[ast.expr], object]) -> list[ast.expr]:
    """Return the first parts that *text* is put together from, in order; [] where it is not put together.

    *constant* gives the constant that an expression is.
    """
    if isinstance(text, ast.JoinedStr):
        return [one.value if isinstance(one, ast.FormattedValue) else one for one in text.values[:_MOST_PARTS]]
    if isinstance(text, ast.BinOp):
        if isinstance(text.op, ast.Mod):
            return _percent(text, constant)
        return _added(text) if isinstance(text.op, ast.Add) else [text.left]
    if not isinstance(text, ast.Call):
        return []
    if isinstance(text.func, ast.Attribute):
        if text.func.attr == "format":
            return _formatted(text, text.func.value, constant)
        if text.func.attr in _KEEPING:
            return [text.func.value]
        if text.func.attr == "join" and text.args and isinstance(text.args[0], ast.List | ast.Tuple):
            return text.args[0].elts[:1]
    return text.args[:1] if last(text.func) == "urljoin" else []


def _added(text: ast.BinOp) -> list[ast.expr]:
    """``a + b + c``, which leans left and can be long."""
    found = [text.right]
    first = text.left
    while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add):
        found.append(first.right)
        first = first.left
    return [first, *reversed(found[-_MOST_PARTS:])]


def _formatted(call: ast.Call, template: ast.expr, constant: Callable[[ast.expr], object]) -> list[ast.expr]:
    """``"{base}/{0}".format(name, base=url)``; a template that is not known is its own beginning."""
    text = constant(template)
    if not isinstance(text, str) or len(text) > _LONGEST:
        return [template]
    found: list[ast.expr] = []
    fields = 0
    try:
        for before, field, spec, _ in islice(Formatter().parse(text), _MOST_PARTS):
            if before:
                found.append(ast.copy_location(ast.Constant(before), template))
            if field is not None:
                given = _given(call, field, fields)
                fields += 1
                found.append(_unknown(call) if given is None or spec else given)
    except ValueError:  # no template
        return [template]
    return found


def _given(call: ast.Call, field: str, number: int) -> ast.expr | None:
    """Return what *call* gives for a field of a template, which is the one with that *number*."""
    name, *attributes = field.split(".")
    given: ast.expr | None
    if not name or name.isdecimal():
        index = int(name or number)
        shown = not any(isinstance(one, ast.Starred) for one in call.args[: index + 1])
        given = call.args[index] if shown and index < len(call.args) else None
    else:
        named = (one.value for one in call.keywords if one.arg == name)
        packed = (item for one in call.keywords if one.arg is None for item in _filled(one.value, name, 0))
        given = next(chain(named, packed), None)
    for attribute in attributes:
        if given is not None and attribute.isidentifier():
            given = ast.copy_location(ast.Attribute(given, attribute, ast.Load()), given)
        else:
            return None
    return given


def _percent(text: ast.BinOp, constant: Callable[[ast.expr], object]) -> list[ast.expr]:
    """``"%s/%s" % (url, name)``, ``"%(base)s/x" % {"base": url}``."""
    template = constant(text.left)
    if not isinstance(template, str) or len(template) > _LONGEST:
        return [text.left]
    unknown = _UNKNOWN_PERCENT.search(template)
    template = template[: unknown.start()] if unknown else template
    found: list[ast.expr] = []
    place = 0
    for number, field in enumerate(islice(_PERCENT.finditer(template), _MOST_PARTS)):
        if field.start() > place:
            found.append(ast.copy_location(ast.Constant(template[place : field.start()]), text))
        place = field.end()
        given = next(_filled(text.right, field[1], number), None)
        found.append(given or _unknown(text))
    rest = [ast.copy_location(ast.Constant(template[place:]), text)] if template[place:] else []
    return [*found, *rest, *([_unknown(text)] if unknown else [])] or [text.left]


def _unknown(place: ast.expr) -> ast.expr:
    """Return an expression that is no text, for a part that is not known."""
    return ast.copy_location(ast.Constant(None), place)


def _filled(given: ast.expr, name: str | None, number: int) -> Iterator[ast.expr]:
    if name is not None:
        if isinstance(given, ast.Dict):
            for key, item in zip(given.keys, given.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == name:
                    yield item
    elif isinstance(given, ast.Tuple):
        if not any(isinstance(one, ast.Starred) for one in given.elts[: number + 1]):
            yield from given.elts[number : number + 1]
    elif number == 0:
        yield given
