"""Which functions of a package a file can have, by what stands before their names."""

from __future__ import annotations

import pytest

from bandit_pickle_plugins.catalogue.gadget_words import gadgets
from bandit_pickle_plugins.catalogue.owners import can_be_of

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
]


@pytest.mark.parametrize("source", ITS_OWN)
def test_its_own(source: str) -> None:
    gadgets()  # its words are looked for, those of getattr and its kin among them
    assert can_be_of(NUMPY, b"load", source.encode())


@pytest.mark.parametrize("source", ANOTHERS)
def test_anothers(source: str) -> None:
    assert not can_be_of(NUMPY, b"load", source.encode())


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
]
#: Sources that cannot.
WITHOUT = [
    "import os\nos.path.join(a, b)\n",
    "import re\nre.compile(x)\n",
    "with open(x) as lines: lines.read()\n",
    "import numpy as np\nnp.random.seed(x)\n",
    "model.eval()\n",
]


@pytest.mark.parametrize("source", WITH_GADGETS)
def test_with_gadgets(source: str) -> None:
    assert gadgets().can_be_in(source.encode())


@pytest.mark.parametrize("source", WITHOUT)
def test_without_gadgets(source: str) -> None:
    assert not gadgets().can_be_in(source.encode())
