"""Plain functions: those that do the same in every submission, and leave nothing behind."""

from __future__ import annotations

import ast
import math
from functools import reduce
from typing import Any

import numpy as np
import pytest
import torch

from grader.worker.cells import parse
from grader.worker.outline import outline
from grader.worker.plain import programs
from grader.worker.plain_names import NAMES

PLAIN = {
    "NumPy": "import numpy as np\ndef f(X):\n    return np.maximum(X, 0)",
    "torch": "import torch\nimport torch.nn.functional as F\ndef f(X):\n    return F.relu(X) + torch.exp(X).sum(dim=0)",
    "names of a library": (
        "from math import sqrt, pi as half\nfrom numpy import exp\ndef f(x):\n    return exp(sqrt(x) * half)"
    ),
    "a module of a library": "from torch.nn import functional as F\ndef f(x):\n    return F.softmax(x, dim=1)",
    "a helper and a constant": "EPS = 1e-8\ndef g(x):\n    return x + EPS\ndef f(x):\n    return g(x) / EPS",
    "constants that are worked out": (
        "import math\nC = math.sqrt(2 / math.pi) * -1.5e0\nD = (C, 3 ** 2)\ndef f():\n    return D"
    ),
    "defaults and annotations": (
        "import numpy as np\nfrom typing import Optional\n"
        "def f(x: np.ndarray, y: float | None = None, *, z: Optional[int] = -1) -> tuple[np.ndarray, float]:\n"
        "    return x"
    ),
    "any annotation, later": "from __future__ import annotations\ndef f(x: anything[at:all]) -> None:\n    return x",
    "an import inside": "def f(x):\n    import numpy as np\n    return np.exp(x)",
    "inner functions": (
        "def f(x):\n    def g(y):\n        nonlocal x\n        x = y\n        return (lambda z: z + 1)(x)\n"
        "    return g(x)"
    ),
    "loops and raises": (
        "import numpy as np\ndef f(x, y):\n    if y < 0:\n        raise ValueError(f'{y} is negative')\n"
        "    out = {k: [i for i in range(3) if i] for k in 'ab'}\n    try:\n        x[..., 0] = out['a'][0]\n"
        "    except IndexError as error:\n        assert error.args\n    with np.errstate(all='ignore'):\n"
        "        return sum(v for v in x), (w := x)"
    ),
    "random numbers": (
        "import numpy as np\ndef f(n):\n    np.random.seed(0)\n    return np.random.default_rng().normal(n)"
    ),
    "what runs as a script only": (
        "def f(x):\n    return x\nif __name__ == '__main__':\n    import os\n    os.remove('x')"
    ),
    "a method": "import numpy as np\ndef f(x):\n    return np.add.reduce(x).astype(float).reshape(-1).T",
}
NUMPY = "import numpy as np\n"
SIMPLE = "def f(x):\n    return x\n"
NOT_PLAIN = {
    "changes a library": NUMPY + "def f(x):\n    np.maximum = None",
    "changes a library when imported": NUMPY + "np.maximum = None\n" + SIMPLE,
    "changes a library in a default": NUMPY + "def g(x=np.seterr(all='raise')):\n    return x\n" + SIMPLE,
    "changes a library in an annotation": NUMPY + "def g(x: np.seterr(all='raise')):\n    return x\n" + SIMPLE,
    "a decorator": "import functools\n@functools.cache\ndef f(x):\n    return x",
    "a decorator of its own": "def g(h):\n    return h\n@g\ndef f(x):\n    return x",
    "sets how errors are handled": NUMPY + "def f(x):\n    np.seterr(all='raise')",
    "sets it by another name": NUMPY + "def f(x):\n    m = np\n    m.seterr(all='raise')",
    "sets it by a name from the library": "from numpy import seterr\ndef f(x):\n    seterr(all='raise')",
    "sets it by a star": "from numpy import *\n" + SIMPLE,
    "sets a default of torch": "import torch\ndef f(x):\n    torch.set_default_dtype(torch.float64)",
    "turns gradients off for good": "import torch\ndef f(x):\n    torch.set_grad_enabled(False)",
    "reaches a module of the library's": "import torch\ndef f(x):\n    torch.os.environ['A'] = 'b'",
    "reaches it in an attribute": NUMPY + "def f(x):\n    return np.lib.stride_tricks.as_strided(x, (9,), (8,))",
    "reaches it by typing": "import typing\ndef f(x):\n    return typing.sys.modules",
    "another library": "import os\n" + SIMPLE,
    "another library inside": "def f(x):\n    import sys\n    return sys.modules",
    "a file of one's own": "from helpers import g\n" + SIMPLE,
    "a relative import": "from . import numpy\n" + SIMPLE,
    "a global name": "N = 0\ndef f(x):\n    global N\n    N = N + 1",
    "a list that all calls share": "SEEN = []\ndef f(x):\n    SEEN.append(x)",
    "a default that all calls share": "def f(x, seen=[]):\n    seen.append(x)",
    "an array that all calls share": NUMPY + "W = np.zeros(3)\ndef f(x):\n    W[0] += 1",
    "an attribute of itself": "def f(x):\n    f.calls = 1",
    "an attribute by name": "def f(x):\n    setattr(f, 'calls', 1)",
    "hidden attributes": "def f(x):\n    return f.__globals__",
    "frames": "def f(x):\n    g = (i for i in [1])\n    g.gi_frame.f_builtins['len'] = None",
    "frames of an error": (
        "def f(x):\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        return e.tb_frame"
    ),
    "tells a class of others": "from typing import Sequence\ndef f(x):\n    s = Sequence\n    s.register(type(x))",
    "memory": NUMPY + "def f(x):\n    return x.ctypes.data",
    "reads names": "def f(x):\n    return globals()['f']",
    "runs text": "def f(x):\n    return eval('x')",
    "runs text by a name of its own": "from math import pow as eval\ndef f(x):\n    return eval('x')",
    "runs text by a name from inside": (
        "def f(x):\n    def g():\n        from math import pow as eval\n    return eval('x')"
    ),
    "opens a file": "def f(x):\n    return open('x')",
    "prints": "def f(x):\n    print(x)",
    "addresses": "def f(x):\n    return id(x) % 2",
    "hides a library's name": NUMPY + "def f(np):\n    return np.seterr(all='raise')",
    "binds a library's name again": NUMPY + "def f(x):\n    np = x\n    return np",
    "a generator": "def f(x):\n    yield x",
    "a coroutine": "async def f(x):\n    return x",
    "a class": "class A:\n    pass\n" + SIMPLE,
    "a class inside": "def f(x):\n    class A:\n        pass\n    return A",
    "a builtin by another name": "def len(x):\n    return 0\n" + SIMPLE,
    "a call when imported": NUMPY + "np.random.seed(0)\n" + SIMPLE,
    "a constant that fails": "C = 1 / 0\n" + SIMPLE,
    "a constant that fails in disguise": "C = 1 / (1 - 1)\n" + SIMPLE,
    "a constant that takes for ever": "C = 10 ** 10 ** 10\n" + SIMPLE,
    "an annotation that fails": NUMPY + "def g(x: np.array | None):\n    return x\n" + SIMPLE,
    "an annotation that does not exist": "def g(x: Tensor):\n    return x\n" + SIMPLE,
    "a helper that is not plain": "def g(x):\n    print(x)\ndef f(x):\n    return g(x)",
    "a helper's helper": "def h(x):\n    print(x)\ndef g(x):\n    return h(x)\ndef f(x):\n    return [g for _ in x]",
    "a name that is bound twice": NUMPY + "def np(x):\n    return x\ndef f(x):\n    return np(x)",
    "a condition": "if 1:\n    def f(x):\n        return x",
    "a match": "def f(x):\n    match x:\n        case float(real=y):\n            return y",
}


def read(source: str) -> dict[str, Any]:
    """The plain functions of a file."""
    data = source.encode()
    return programs(parse(data), data)


@pytest.mark.parametrize("what", PLAIN)
def test_what_is_plain(what: str) -> None:
    """Ordinary work, as it is written in assignments."""
    compile(PLAIN[what], what, "exec")
    assert "f" in read(PLAIN[what])


@pytest.mark.parametrize("what", NOT_PLAIN)
def test_what_is_not(what: str) -> None:
    """Whatever could be different in another submission, or leave something for the next function."""
    ast.parse(NOT_PLAIN[what])
    assert "f" not in read(NOT_PLAIN[what])


def test_only_the_functions_that_use_it_are_not_plain() -> None:
    """One that prints does not spoil another one beside it."""
    assert set(read("def f(x):\n    return x\ndef g(x):\n    print(x)\ndef h(x):\n    return g(x)")) == {"f"}


FILE = '''"""A file."""
import numpy as np

EPS = 1e-8


def g(x):
    return x + EPS


def f(x):
    """What it does."""
    return np.log(g(x))
'''
SAME = {
    "comments": FILE.replace("EPS = 1e-8", "EPS = 1e-8  # tiny"),
    "docstrings": FILE.replace("What it does", "Something else").replace("A file", "My file"),
    "no docstring": FILE.replace('    """What it does."""\n', ""),
    "layout": FILE.replace("np.log(g(x))", "np.log(\n        g( x )\n    )"),
    "something else in the file": FILE.replace("def f", "def other(x):\n    return x\n\n\ndef f"),
}
OTHER = {
    "another helper": FILE.replace("x + EPS", "x - EPS"),
    "another constant": FILE.replace("1e-8", "1e-7"),
    "a constant of another type": FILE.replace("1e-8", "1"),
    "another library": FILE.replace("import numpy as np", "import torch as np"),
    "another argument": FILE.replace("def f(x)", "def f(x, y=1)"),
    "a constant bound again": FILE + "\n\nEPS = 1e-7\n",
    "a helper bound again": FILE + "\n\ndef g(x):\n    return x\n",
}


@pytest.mark.parametrize("how", SAME)
def test_what_is_written_the_same(how: str) -> None:
    """Comments, docstrings and layout say nothing of what a function does, nor do its neighbours."""
    assert read(SAME[how])["f"].text == read(FILE)["f"].text


@pytest.mark.parametrize("how", OTHER)
def test_what_is_not_written_the_same(how: str) -> None:
    """All that a function uses belongs to it."""
    assert read(OTHER[how])["f"].text != read(FILE)["f"].text


def test_the_lines_are_told_apart() -> None:
    """The same text in other lines, or in lines that look different, is the same text in another place."""
    moved, commented = read("# first\n" + FILE)["f"], read(SAME["comments"])["f"]
    assert read(FILE)["f"].place not in (moved.place, commented.place)
    assert read(FILE + "\n# last")["f"] == read(FILE)["f"]


def test_a_file_tells_whether_it_imports_torch() -> None:
    """Where only NumPy is allowed, such a file is remarked on when it is loaded."""
    assert read(PLAIN["torch"])["f"].torch
    assert not read(PLAIN["NumPy"])["f"].torch


@pytest.mark.parametrize(
    "source",
    [
        "C = 1e-300 ** -30\ndef f():\n    return C",
        f"C = 0x{'f' * 6000}\ndef f():\n    return C",
        f"def f():\n    return 0x{'f' * 6000}",
    ],
    ids=["too large", "a constant that is too long", "a number that is too long"],
)
def test_numbers_that_cannot_be_shown(source: str) -> None:
    """The text is looked at all the same; the functions are just not plain."""
    seen = outline(source.encode())
    assert (seen.problem, set(seen.functions), seen.programs) == ("", {"f"}, {})


@pytest.mark.parametrize("source", ["x = " + "(" * 90 + "1" + ")" * 90, "-" * 900 + "1", "def f(): pass\n" * 301])
def test_large_files_are_not_plain(source: str) -> None:
    """Neither deep nor long files take time."""
    assert read(source) == {}


def test_the_known_names_exist() -> None:
    """None of the names is misspelt, and none is a module, through which others could be reached."""
    modules = {"numpy": np, "torch": torch, "math": math}
    found = {
        name: reduce(getattr, name.split(".")[1:], modules[name.partition(".")[0]])
        for name in NAMES
        if not name.startswith("typing.")
    }
    assert [name for name, value in found.items() if type(value) is type(np)] == []
    assert [name for name, value in found.items() if isinstance(value, dict | list | np.ndarray | torch.Tensor)] == []
