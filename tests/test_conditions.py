"""Whether a call unpickles: what is known of the argument that decides it."""

from __future__ import annotations

import ast

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest

from bandit_pickle_plugins.analysis.conditions import Arguments, Verdict, decide
from bandit_pickle_plugins.analysis.hidden import partial
from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue.hidden_loaders import Condition, Default

FLAG = Condition("flag", 2, (True,), Default.SAFE)
OFF = Condition("safe", None, (False,), Default.CHANGED, "thing 2.0", spoiled_by=("module", 1))
NAMED = Condition("serializer", 1, ("pickle", "PickleSerializer"), Default.UNPICKLES)
ONLY_NONE = Condition("decoder", None, (None,), Default.UNPICKLES)

HOLDS, FAILS, OPEN, CHANGED = Verdict.HOLDS, Verdict.FAILS, Verdict.OPEN, Verdict.CHANGED


def verdict(condition: Condition, source: str) -> Verdict:
    """Return what is known of the last call of ``thing`` in a source."""
    module = Module(ast.parse(source))
    call = module.binder.calls["thing"][-1]
    return decide(module, condition, Arguments.of(call, partial(module, call)))


@pytest.mark.parametrize(
    ("condition", "source", "expected"),
    [
        (FLAG, "thing(x)", FAILS),
        (FLAG, "thing(x, flag=True)", HOLDS),
        (FLAG, "thing(x, flag=False)", FAILS),
        (FLAG, "thing(x, flag=1)", HOLDS),
        (FLAG, "thing(x, flag=None)", FAILS),
        (FLAG, "thing(x, flag=not False)", HOLDS),
        (FLAG, "thing(x, flag=not x)", OPEN),
        (FLAG, "thing(x, None, True)", HOLDS),
        (FLAG, "thing(x, None, False)", FAILS),
        (FLAG, "thing(*x)", OPEN),
        (FLAG, "thing(*x, flag=False)", FAILS),
        (FLAG, "thing(x, None, True, *y)", HOLDS),
        (FLAG, "ON = True\nthing(x, flag=ON)", HOLDS),
        (FLAG, "def f(on):\n    thing(x, flag=on)", OPEN),
        (FLAG, "def f(on=False):\n    thing(x, flag=on)", OPEN),
        (FLAG, "thing(x, flag=True if y else 1)", HOLDS),
        (FLAG, "thing(x, flag=True if y else False)", OPEN),
        (FLAG, "from a import b\nthing(x, flag=b)", OPEN),
        (FLAG, "thing(x, flag=(a, b))", HOLDS),
        (FLAG, "thing(x, flag=())", FAILS),
        (FLAG, "K = {'flag': True}\nthing(x, **K)", HOLDS),
        (FLAG, "K = {'flag': False}\nthing(x, **K)", FAILS),
        (FLAG, "K = dict(flag=True)\nthing(x, **K)", HOLDS),
        (FLAG, "K = {}\nK['flag'] = True\nthing(x, **K)", HOLDS),
        (FLAG, "def f(**k):\n    thing(x, **k)", FAILS),
        (OFF, "thing(x)", CHANGED),
        (OFF, "thing(x, safe=None)", CHANGED),
        (OFF, "thing(x, safe=False)", HOLDS),
        (OFF, "thing(x, safe=0)", HOLDS),
        (OFF, "thing(x, safe=True)", FAILS),
        (OFF, "import dill\nthing(x, module=dill)", HOLDS),
        (OFF, "import dill\nthing(x, dill)", HOLDS),
        (OFF, "thing(x, module=None)", CHANGED),
        (OFF, "def f(m):\n    thing(x, module=m)", CHANGED),
        (OFF, "import dill\nthing(x, module=dill, safe=True)", FAILS),
        (NAMED, "thing(x)", HOLDS),
        (NAMED, "thing(x, None)", HOLDS),
        (NAMED, "thing(x, 'json')", FAILS),
        (NAMED, "thing(x, 'pickle')", HOLDS),
        (NAMED, "thing(x, 'own.serializers.PickleSerializer')", HOLDS),
        (NAMED, "thing(x, 'own.serializers:PickleSerializer')", HOLDS),
        (NAMED, "thing(x, 'own.NotPickleSerializer')", FAILS),
        (NAMED, "thing(x, 'json, pickle')", HOLDS),
        (NAMED, "import pickle\nthing(x, serializer=pickle)", HOLDS),
        (NAMED, "import json\nthing(x, serializer=json)", FAILS),
        (NAMED, "from own import PickleSerializer as P\nthing(x, serializer=P)", HOLDS),
        (NAMED, "from own import PickleSerializer as P\nthing(x, serializer=P())", HOLDS),
        (NAMED, "from own import JSONSerializer\nthing(x, serializer=JSONSerializer())", FAILS),
        (NAMED, "class PickleSerializer: ...\nthing(x, serializer=PickleSerializer)", FAILS),
        (NAMED, "thing(x, serializer=lambda value: value)", FAILS),
        (NAMED, "thing(x, serializer=['json', 'pickle'])", HOLDS),
        (NAMED, "thing(x, serializer=('json', *('pickle',)))", HOLDS),
        (NAMED, "thing(x, serializer=['json'] + ['pickle'])", HOLDS),
        (NAMED, "thing(x, serializer=frozenset({'pickle'}))", HOLDS),
        (NAMED, "thing(x, serializer={'json', 'msgpack'})", FAILS),
        (NAMED, "thing(x, serializer={'name': 'pickle'})", HOLDS),
        (NAMED, "def f(more):\n    thing(x, serializer=['json', more])", OPEN),
        (NAMED, "from django.conf import settings\nthing(x, serializer=settings.SERIALIZER)", OPEN),
        (NAMED, "from own import make\nthing(x, serializer=make())", OPEN),
        (NAMED, "from .own import serializer\nthing(x, serializer=serializer)", OPEN),
        (NAMED, "import pickle\nthing(x, serializer=pickle.loads)", FAILS),  # P901 tells of that
        (ONLY_NONE, "thing(x)", HOLDS),
        (ONLY_NONE, "thing(x, decoder=None)", HOLDS),
        (ONLY_NONE, "import json\nthing(x, decoder=json.loads)", FAILS),
        (ONLY_NONE, "def f(d):\n    thing(x, decoder=d)", OPEN),
    ],
)
def test_decide(condition: Condition, source: str, expected: Verdict) -> None:
    assert verdict(condition, source) is expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("thing = partial(other, flag=True)\nthing(x)", HOLDS),
        ("thing = partial(other, flag=True)\nthing(x, flag=False)", FAILS),
        ("thing = partial(other, x, None)\nthing(True)", HOLDS),
        ("thing = partial(other, x)\nthing(None, False)", FAILS),
        ("thing = partial(other)\nthing(x)", FAILS),
    ],
)
def test_partial_gives_arguments(source: str, expected: Verdict) -> None:
    assert verdict(FLAG, f"from functools import partial\nfrom own import other\n{source}") is expected
