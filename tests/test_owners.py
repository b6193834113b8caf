"""Which functions of a package a file can have, by what stands before their names."""

from __future__ import annotations

import pytest

from bandit_pickle_plugins.catalogue.gadget_words import gadgets
from bandit_pickle_plugins.catalogue.owners import can_be_of
from bandit_pickle_plugins.catalogue.words import hidden, loads, reducers

NUMPY = frozenset({b"numpy"})

#: Sources in which ``load`` can be that of numpy.
ITS_OWN = [
    "import numpy\nnumpy.load(x)\n",
    "import numpy as np\nnp.load(x)\n",
    "import numpy as np\n(np\n .load)(x)\n",
    "from numpy import load\nload(x)\n",
    "from numpy import (\n    array,\n    load as read,\n)\nread(x)\n",
    "from numpy import *\nload(x)\n",
    "from .compat import numpy as n\nn.load(x)\n",
    "import compat\ncompat.numpy.load(x)\n",
    "import numpy as np\nxp = np\nxp.load(x)\n",
    "import numpy as np\nxp = np if y else None\nxp.load(x)\n",
    "import numpy as np\nclass A:\n    xp = np\n    def f(self): return self.xp.load(x)\n",
    "import numpy as np\nf(np)\nx.load(y)\n",
    "import numpy as np\nfor xp in (np, jnp): xp.load(x)\n",
    "import numpy as np\nreturn_ = lambda: np\nreturn_().load(x)\n",
    "import numpy as np\ngetattr(np, 'load')(x)\n",
    "import importlib\nimportlib.import_module('numpy').load(x)\n",
    "import sys\nn = sys.modules['numpy']\nn.load(x)\n",
    "import json\nimport numpy\njson = numpy\njson.load(x)\n",
    "import numpy\ndef f(json): json.load(x)\nimport json\nf(numpy)\n",
    "import numpy\nnumpy.__dict__['load'](x)\n",
    "import numpy as np\nclass A:\n    def f(self): return (np  # a comment\n        .load(x))\n",
    "import numpy\n" + "numpy.array(x)\n" * 3 + "y = numpy\n" + "z" * 600 + ".load(x)\n",
]

#: Sources in which it is another's.
ANOTHERS = [
    "import json, numpy\njson.load(x)\nnumpy.array(x)\n",
    "import numpy as np\nclass A:\n    def load(self): return self.load(np.array(x))\n",
    "import numpy as np\nfrom json import load\nload(x)\nnp.array(load)\n",
    "import numpy as np\nopen(x).load(np.dtype)\n",
    "import numpy as np\nload = np.array(x)\nload(x)\n",
    "from numpy import array\nx = array(y)\njson.load(x)\n",
    "import numpy as np\nraise ValueError('np is not there')\njson.load(x)\n",
    "import json\nimport numpy as np\ndef f(xp=np): return json.load(x)\n",
    "import json\nimport sys\nx = sys.modules['numpy']\njson.load(x)\n",
    "from json import load as read\nimport numpy as np\nf(np)\nread(x)\n",
    "import numpy as np\nif np is None or hasattr(np, 'x'): f().load(x)\n",
    "import numpy as np\nx = getattr(np, name)\nself.load(x)\n",
    "import numpy as np\nraise ValueError('load of numpy')\nself.load(x)\n",
]


@pytest.mark.parametrize("source", ITS_OWN)
def test_its_own(source: str) -> None:
    gadgets()  # its words are looked for, those of getattr and its kin among them
    assert can_be_of(NUMPY, b"load", source.encode())


@pytest.mark.parametrize("source", ANOTHERS)
def test_anothers(source: str) -> None:
    assert not can_be_of(NUMPY, b"load", source.encode())


#: Sources in which a function of P903 can unpickle, or a class or method be one of its own.
HIDDEN = [
    "import numpy as np\nnp.load(x, allow_pickle=True)\n",
    "import numpy as np\nnp.load(x, None, True)\n",
    "import numpy as np\nnp.load(x, *more)\n",
    "import numpy as np\nnp.load(\n    f(x, y),\n    **more,\n)\n",
    "import numpy as np\nread = np.load\nread(x, None, True)\n",
    "from numpy import load\nload(x, allow_pickle=True)\n",
    "import torch\ntorch.load(x)\n",
    "import torch\nf(torch.serialization)\ny.load(x)\n",
    "from torch import serialization as s\ns.load(x)\n",
    "from multiprocessing.connection import Client\nc = Client(x)\nc.recv()\n",
    "from multiprocessing.connection import Connection\ndef f(c: Connection): c.recv()\n",
    "from diskcache.core import Cache\nCache(x)\n",
]
#: Sources in which none can.
NOT_HIDDEN = [
    "import numpy as np\nnp.load(x)\n",
    "import numpy as np\nnp.load(f(x, y, z), 'r')\n",
    "import numpy as np\nnp.load('a, b, c')\nnp.load(x, mmap_mode='r')\n",
    "from numpy import load\nload(x)\n",
    "import torch\ntorch.jit.load(x)\n",
    "import multiprocessing\nx.recv()\n",
    "from library.core import Cache\nfrom diskcache import Lock\nCache(x)\n",
]


@pytest.mark.parametrize("source", HIDDEN)
def test_hidden(source: str) -> None:
    assert hidden().passes(source.encode())


@pytest.mark.parametrize("source", NOT_HIDDEN)
def test_not_hidden(source: str) -> None:
    assert not hidden().passes(source.encode())


#: Sources in which pickles are loaded, and some that only load what they dump.
LOADING = [
    "import pickle\npickle.loads(x)\n",
    "import pickle\npickle.loads(pickle.dumps(x) + y)\n",
    "import pickle\npickle.loads(pickle.dumps(x).replace(y, z))\n",
    "import pickle, other\npickle.loads(other.dumps(x))\n",
    "import pickle\npickle = f(pickle)\npickle.loads(pickle.dumps(x))\n",
    "import pickle\npickle.loads(pickle.dumps(x))\npickle.load(y)\n",
]
NOT_LOADING = [
    "import pickle\npickle.loads(pickle.dumps(x))\n",
    "import cloudpickle as p\np.loads(p.dumps(f(x), protocol=(4)))\n",
    "import pickle, json\njson.loads(x)\npickle.dumps(y)\n",
    "import pickle\ngetattr(pickle, name)\n",
]


@pytest.mark.parametrize("source", LOADING)
def test_loading(source: str) -> None:
    assert loads().passes(source.encode())


@pytest.mark.parametrize("source", NOT_LOADING)
def test_not_loading(source: str) -> None:
    assert not loads().passes(source.encode())


#: Sources that can name a gadget.
WITH_GADGETS = [
    "import os\nx = os.system\n",
    "from subprocess import Popen as p\nx = p\n",
    "eval(x)\n",
    "x = open, ('f', 'w')\n",
    "x = compile, (a, b, 'exec')\n",
    "import os\ngetattr(os, 'sys' + 'tem')\n",
    "import os, operator\noperator.attrgetter('system')(os)\n",
    "x = symbol_by_name('os:system')\n",
    "import os.path as p\nx = p.os.system\n",
    "import importlib\nx = importlib.import_module('os').system\n",
    "def f(x):\n    return eval(x)\n",
]
#: Sources that cannot.
WITHOUT = [
    "import os\nos.path.join(a, b)\n",
    "import re\nre.compile(x)\n",
    "with open(x) as lines: lines.read()\n",
    "import numpy as np\nnp.random.seed(x)\n",
    "model.eval()\n",
    "x = 'eval, exec and compile'\n",
    "class A:\n    def eval(self, file=None): return self.f(file=3)\n",
    "import os\nx = getattr(os, 'path')\n",
]


@pytest.mark.parametrize("source", WITH_GADGETS)
def test_with_gadgets(source: str) -> None:
    assert gadgets().can_be_in(source.encode())


@pytest.mark.parametrize("source", WITHOUT)
def test_without_gadgets(source: str) -> None:
    assert not gadgets().can_be_in(source.encode())


def test_a_method_is_named_by_a_string_only_where_one_is_set() -> None:
    made = "import os\nname = '__re' + 'duce__'\n"
    assert reducers().passes(f"{made}setattr(P, name, lambda self: (os.system, ('id',)))\n".encode())
    assert reducers().passes(f"{made}P = type('P', (), {{name: lambda self: (os.system, ('id',))}})\n".encode())
    assert not reducers().passes(f"{made}f = lambda self: (os.system, (type(self), name))\n".encode())
