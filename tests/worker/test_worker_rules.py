"""Forbidden functions are found by what is called, however the code spells it; nothing innocent is accused."""

from __future__ import annotations

import numpy as np
import pytest

from grader.course.limits import Limits
from grader.spec import AUTOGRAD
from grader.worker.client import Worker
from grader.worker.records import Call, Callback, Forbidden, Frame, Raised, Returned, Stopped

READY = (
    "torch.nn.functional.dropout",
    "torch.nn.functional.softmax",
    "torch.dropout",
    "torch.ops.aten.native_dropout",
    "torch.relu",
    "torch.Tensor.relu",
)
NUMPY = ("numpy.tanh", "numpy.add", "numpy.dot", "numpy.linalg", "scipy.special.softmax", "scipy.special.expit")

T = "import torch\n"
SLOPE = T + "def f(X):\n    X.requires_grad_()\n    Y = X * X\n"


def watched(student, source, forbids, *args, **others):
    """The outcome of f, with an eye on what it calls."""
    student.writes(source, **others)
    return again(student, forbids, *args)


def again(student, forbids, *args):
    """The outcome of calling f once more."""
    given = args or (np.eye(2) + 1,)
    return student.worker.run([Call("m", "f", given, forbids=forbids)])[0]


def names(outcome):
    """What was called."""
    return [call.name for call in outcome.forbidden]


# source -> the function that is called first, and where
CALLED = {
    "by its module": (
        "import torch.nn.functional as F\ndef f(X): return F.dropout(X)", READY[0], (2, "f")
    ),
    "by another name": ("from torch import dropout as d\ndef f(X): return d(X, 0.5, True)", "torch.dropout", (2, "f")),
    "inside a module of the library": (T + "def f(X): return torch.nn.Dropout()(X)", READY[0], (2, "f")),
    "a name put together": (
        T + "def f(X): return getattr(torch, 'drop' + 'out')(X, 0.5, True)", "torch.dropout", (2, "f")
    ),
    "through map": (T + "def f(X): return list(map(torch.relu, X))", "torch.relu", (2, "f")),
    "another name through map": (
        "from torch import relu as r\ndef f(X): return list(map(r, X))", "torch.relu", (2, "f")
    ),
    "a method": ("def f(X):\n    return X.relu()", "torch.Tensor.relu", (2, "f")),
    "a method through map": (T + "def f(X): return list(map(torch.Tensor.relu, X))", "torch.Tensor.relu", (2, "f")),
    "with arguments filled in": (
        "from functools import partial\n" + T + "def f(X): return partial(torch.dropout, train=True)(X, p=0.5)",
        "torch.dropout",
        (3, "f"),
    ),
    "filled in at import": (
        "from functools import partial\n" + T + "d = partial(torch.dropout, p=0, train=True)\ndef f(X): return d(X)",
        "torch.dropout",
        (4, "f"),
    ),
    "an operator": (T + "def f(X): return torch.ops.aten.native_dropout(X, 0.5, True)[0]", READY[3], (2, "f")),
    "an overload": (T + "def f(X): return torch.ops.aten.native_dropout.default(X, 0.5, True)[0]", READY[3], (2, "f")),
    "in a helper": (T + "def g(X):\n    return torch.relu(X)\ndef f(X): return g(X)", "torch.relu", (3, "g")),
    "in a thread": (
        T + "from threading import Thread\ndef f(X):\n"
        "    t = Thread(target=lambda: torch.relu(X))\n    t.start()\n    t.join()",
        "torch.relu",
        (4, "<lambda>"),
    ),
    "by an allowed function": (
        T + "def f(X): return torch.nn.Softmax(0)(X)", "torch.nn.functional.softmax", (2, "f")
    ),
    "the function itself": (T + "f = torch.nn.functional.dropout", READY[0], None),
    "the function itself, in C": ("from torch import relu as f", "torch.relu", None),
    "the function itself, filled in": (
        "from functools import partial\n" + T + "f = partial(torch.dropout, p=0.5, train=True)", "torch.dropout", None
    ),
}


@pytest.mark.parametrize("way", CALLED)
def test_a_call_is_found_however_it_is_spelt(patient_torch_student, way):
    """The name of the function, and the innermost line of the student's own."""
    source, name, place = CALLED[way]
    outcome = watched(patient_torch_student, source, READY)
    assert isinstance(outcome, Returned)
    found = outcome.forbidden[0]
    assert found.name == name
    assert (found.frame and (found.frame.line, found.frame.function)) == place
    if found.frame is not None:
        assert (found.frame.file, found.frame.text) == ("m.py", source.splitlines()[found.frame.line - 1].strip())


DIFFERENTIATED = {
    "torch.Tensor.backward": SLOPE + "    Y.sum().backward()\n    return X.grad",
    "torch.autograd.backward": SLOPE + "    torch.autograd.backward(Y.sum())\n    return X.grad",
    "torch.autograd.grad": SLOPE + "    return torch.autograd.grad(Y.sum(), X)[0]",
    "torch.func.grad": T + "def f(X): return torch.func.grad(lambda x: (x * x).sum())(X)",
    "torch.func.vjp": "from torch.func import vjp\ndef f(X): return vjp(lambda x: x * x, X)[1](X)[0]",
    "torch.func.jacrev": T + "def f(X): return torch.func.jacrev(lambda x: x * x)(X)",
    "torch.autograd.functional.jacobian": T
    + "def f(X): return torch.autograd.functional.jacobian(lambda x: x * x, X)",
    "torch.autograd.forward_ad.make_dual": "import torch.autograd.forward_ad as ad\ndef f(X):\n"
    "    with ad.dual_level():\n        return ad.unpack_dual(ad.make_dual(X, X) * 2).tangent",
    "torch.autograd.Variable._execution_engine.run_backward": SLOPE
    + "    run = torch.autograd.Variable._execution_engine.run_backward\n"
    "    return run((Y.sum(),), (torch.ones(()),), False, False, (X,), False, accumulate_grad=False)[0]",
}


@pytest.mark.parametrize("name", DIFFERENTIATED)
def test_autograd_is_found_by_every_entrance(patient_torch_student, name):
    """Backward passes, Jacobians, dual numbers, and the engine beneath."""
    assert names(watched(patient_torch_student, DIFFERENTIATED[name], AUTOGRAD))[0] == name


@pytest.mark.parametrize("maker", ["grad(lambda x: x.sum())", "jacrev(lambda x: x * x)", "jacfwd(lambda x: x * x)"])
def test_a_derivative_made_at_import_is_found(patient_torch_student, maker):
    """What differentiates in the end is called in the function; what it imports by itself is known at the next call."""
    source = T + f"g = torch.func.{maker}\ndef f(X):\n    return g(X)"
    watched(patient_torch_student, source, AUTOGRAD)
    outcome = watched(patient_torch_student, source, AUTOGRAD)
    assert outcome.forbidden[0].frame == Frame("m.py", 4, "f", "return g(X)")


INNOCENT = {
    "no_grad": "with torch.no_grad():\n        return X * 2",
    "enable_grad": "with torch.enable_grad():\n        return X * 2",
    "detach": "return X.detach().requires_grad_(False) * 2",
    "a tensor that wants gradients": "W = torch.nn.Parameter(X)\n    return (W @ W).relu_().detach()",
    "printing": "Y = X.clone().requires_grad_() * 2\n    print(Y, Y.grad_fn)\n    return Y",
    "instances": "return X * isinstance(X, torch.Tensor) * isinstance(X, torch.nn.Module)",
    "names": "return X * callable(torch.autograd.grad) * hasattr(X, 'backward')",
    "vmap": "return torch.func.vmap(lambda x: x * 2)(X)",
    "a Function of one's own": "return Own.backward(None, X)",
    "samples": "return torch.bernoulli(torch.full_like(X, 0.5)) * X.relu_().softmax(0)",
    "other activations": "return torch.nn.functional.leaky_relu(torch.nn.functional.elu(X))",
}
OWN = T + "class Own(torch.autograd.Function):\n    @staticmethod\n    def backward(c, X): return X\n"


@pytest.mark.parametrize("way", INNOCENT)
def test_nothing_innocent_is_accused(patient_torch_student, way):
    """Switching gradients off, wanting them, or asking about functions is no call of what differentiates."""
    outcome = watched(patient_torch_student, f"{OWN}def f(X):\n    {INNOCENT[way]}", (*AUTOGRAD, *READY))
    assert isinstance(outcome, Returned)
    assert names(outcome) == []


def test_a_call_before_an_exception_is_found(patient_torch_student):
    """What raises tells as well what it called before."""
    outcome = watched(patient_torch_student, T + "def f(X):\n    torch.relu(X)\n    return 1 / 0", READY)
    assert isinstance(outcome, Raised)
    assert names(outcome) == ["torch.relu"]


def test_without_names_nothing_is_watched(patient_torch_student):
    """A call that is not asked about tells nothing, also right after one that was."""
    assert names(watched(patient_torch_student, T + "def f(X): return torch.relu(X)", READY)) == ["torch.relu"]
    assert names(again(patient_torch_student, ())) == []
    assert names(again(patient_torch_student, ("torch.tanh", "torch.no_such.name", "no_such_module.f"))) == []


IN_NUMPY = {
    "a ufunc": ("import numpy as np\ndef f(X): return np.tanh(X)", "numpy.tanh"),
    "a ufunc by its name": ("from numpy import tanh\ndef f(X): return tanh(X)", "numpy.tanh"),
    "a ufunc through map": ("from numpy import tanh\ndef f(X): return [*map(tanh, X)]", "numpy.tanh"),
    "a method of a ufunc": ("import numpy as np\ndef f(X): return np.add.reduce(X)", "numpy.add"),
    "a function in C": ("import numpy as np\ndef f(X): return np.dot(X, X)", "numpy.dot"),
    "a function of a module": ("import numpy as np\ndef f(X): return np.linalg.inv(X)", "numpy.linalg.inv"),
    "a function of SciPy": ("import scipy.special as s\ndef f(X): return s.softmax(X)", "scipy.special.softmax"),
    "a ufunc of SciPy": ("from scipy.special import expit\ndef f(X): return expit(X)", "scipy.special.expit"),
}


@pytest.mark.parametrize("way", IN_NUMPY)
def test_functions_of_numpy_are_found(student, way):
    """Ufuncs and functions in C too, which the profiler of Python does not see."""
    source, name = IN_NUMPY[way]
    assert names(watched(student, source, NUMPY))[0] == name


def test_a_library_that_is_imported_late_is_watched_from_then_on(student):
    """What is not imported yet cannot be found in the first call, but in the next."""
    source = "def f(X):\n    from scipy.integrate import trapezoid\n    return trapezoid(X)"
    watched(student, source, ("scipy.integrate.trapezoid",))
    assert names(again(student, ("scipy.integrate.trapezoid",))) == ["scipy.integrate.trapezoid"]


def test_methods_and_operators_of_arrays_are_others(student):
    """A forbidden function says nothing about a method of the same name."""
    assert names(watched(student, "def f(X): return X.dot(X) + X @ X - X.sum()", NUMPY)) == []


def test_what_an_import_does_is_no_call(student):
    """Calls that a file makes while it is imported in the middle of a function are not the function's."""
    other = "import numpy as np\nTABLE = np.tanh(np.ones(3))\ndef g(X): return np.tanh(X)"
    assert names(watched(student, "def f(X):\n    import other\n    return X", NUMPY, other=other)) == []
    outcome = watched(student, "def f(X):\n    import other\n    return other.g(X)", NUMPY, other=other)
    assert outcome.forbidden[0].frame == Frame("other.py", 3, "g", "def g(X): return np.tanh(X)")


def test_a_function_handed_over_is_no_call(student):
    """What the grader does to answer a callback is not the student's doing."""
    forbids = ("numpy.asarray", "numpy.ascontiguousarray", "numpy.frombuffer", "numpy.ndarray.tobytes")
    student.writes("def f(g, X): return g(X)")
    outcome = again(student, forbids, Callback(lambda x: x * 2), np.ones(3))
    assert isinstance(outcome, Returned)
    assert names(outcome) == []


def test_the_library_is_as_before_after_a_watched_call(student):
    """Stand-ins are gone when the call is over, also from the names of the file, and also after an exception."""
    source = (
        "import numpy as np\nfrom numpy import tanh\nbefore = id(np.tanh), id(tanh)\n"
        "def f(X): return 1 / 0\ndef same(X): return before == (id(np.tanh), id(tanh)), isinstance(tanh, np.ufunc)"
    )
    assert isinstance(watched(student, source, NUMPY), Raised)
    assert student.call("same", np.ones(2)).value == (True, True)


def test_one_call_each_is_told(student):
    """A thousand calls of one function are one finding, and many functions are a few."""
    ufuncs = ["tanh", "sin", "cos", "exp", "sinh", "cosh", "cbrt", "exp2", "expm1", "arctan"]
    loop = f"    for u in 100 * {ufuncs}:\n        getattr(np, u)(X)"
    forbids = tuple(f"numpy.{name}" for name in ufuncs)
    assert names(watched(student, f"import numpy as np\ndef f(X):\n{loop}", forbids)) == list(forbids[:8])


def test_a_long_call_is_watched_at_its_beginning(student):
    """After so many events a call goes on by itself, and is not stopped for being watched."""
    loop = "    for i in range(150000): i.bit_length()\n"
    source = f"import numpy as np\ndef f(X):\n    np.linalg.inv(X)\n{loop}    np.linalg.det(X)"
    outcome = watched(student, source, ("numpy.linalg",))
    assert isinstance(outcome, Returned), outcome
    assert names(outcome) == ["numpy.linalg.inv"]


HOSTILE = {
    "no profiler": "import sys\nsys.setprofile = None\ndef f(X): return np.tanh(X)",
    "its own profiler": "import sys\ndef f(X):\n    sys.setprofile(lambda *a: 1 / 0)\n    return np.tanh(X)",
    "strange names": "globals()[3] = np.tanh\nclass C: __module__ = 5\nD = C()\ndef f(X): return np.tanh(X)",
    "its own tanh": "np.tanh = lambda X: X\ndef f(X): return np.tanh(X)",
    "equal to all": "class E:\n    def __eq__(s, o): return True\n    __hash__ = None\ndef f(X): return E() == X",
    "lies about its class": "class E(list):\n    @property\n    def __class__(s): return 1 / 0\n"
    "def f(X):\n    E().append(X)\n    return np.tanh(X)",
    "endless": "def f(X): return f(X)",
}


@pytest.mark.parametrize("way", HOSTILE)
def test_hostile_code_is_only_itself(way):
    """Whatever a file does to Python, the call ends as it would, and the worker goes on."""
    with Worker("numpy", {"m.py": b"import numpy as np\n" + HOSTILE[way].encode()}, Limits()) as worker:
        worker.load("m")
        plain, seen = worker.run([Call("m", "f", (np.ones(2),)), Call("m", "f", (np.ones(2),), forbids=NUMPY)])
        assert isinstance(seen, Returned | Raised)
        assert type(seen) is type(plain) or way == "its own profiler"
        assert isinstance(worker.run([Call("m", "f", (np.ones(2),))])[0], Returned | Raised)


LIAR = """
import sys
def f(X):
    records = sys.modules["grader.worker.records"]
    rules = next(v for v in iter(sys._getframe(1).f_locals.values()) if type(v).__name__ == "Rules")
    frame = records.Frame("other.py", 3, "f", "text")
    rules.found.append(records.Forbidden({name!r}, frame))
    return X
"""


@pytest.mark.parametrize("name", ["os.system", "numpy.tan", "numpy.tanhx", "numpy"])
def test_a_name_that_nobody_asked_about_is_no_reply(student, name):
    """The trusted side takes only names that it forbade, and what is under them."""
    outcome = watched(student, LIAR.format(name=name), ("numpy.tanh",))
    assert isinstance(outcome, Stopped)
    assert outcome.reason == "protocol"


def test_what_is_told_is_made_safe(student):
    """Names are made printable; a line of a file that there is not is left out."""
    outcome = watched(student, LIAR.format(name="numpy.tanh.\x1b[31m"), ("numpy.tanh",))
    assert outcome.forbidden == (Forbidden("numpy.tanh.[31m", None),)


@pytest.mark.parametrize("name", ["torch", "jax", "tensorflow", "autograd"])
def test_numpy_is_to_do_without(student, name):
    """In an exercise for NumPy, what differentiates by itself cannot be imported, at the top or inside a function."""
    loaded = student.writes(f"import {name}\ndef f(X):\n    import {name}.nn\n    return X")
    assert [(note.kind, note.line, note.name) for note in loaded.notes] == [("missing-import", 1, name)]
    outcome = again(student, ())
    assert (outcome.type, outcome.message) == ("ImportError", f"there is no {name} here: this is to be solved in NumPy")


def test_a_file_of_the_students_own_may_have_such_a_name(student):
    """A sibling file autograd.py is no library."""
    loaded = student.writes("from autograd import g\ndef f(X): return g(X)", autograd="def g(X): return 2 * X")
    assert loaded.notes == ()
    assert np.array_equal(again(student, ()).value, 2 * (np.eye(2) + 1))
