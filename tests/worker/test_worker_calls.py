"""Calls that go well: what goes over, what comes back, and what is told about it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from grader.worker.records import Call, Callback, Kept, NotRun, Opaque, Raised, Returned, Stopped, Strided
from grader.worker.wire import DTYPES

ECHO = "def f(*a): return a"


@pytest.mark.parametrize("dtype", list(DTYPES.values()), ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 3), (2, 3, 4)], ids=str)
def test_arrays_come_back_bit_for_bit(student, dtype, shape):
    """Every dtype and shape survives the round trip."""
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    student.writes(ECHO)
    outcome = student.call("f", array)
    (got,) = outcome.value
    assert got.dtype == dtype
    assert got.shape == shape
    assert got.tobytes() == array.tobytes()
    assert outcome.libraries == ("numpy",)


@pytest.mark.parametrize("name", ["float16", "float32", "float64", "int64", "int8", "uint8", "bool"])
def test_torch_gets_tensors(torch_student, name):
    """A torch student gets tensors and may return them, with a gradient or without."""
    array = np.array([[0, 1], [1, 0]], name)
    torch_student.writes("import torch\ndef f(x):\n    assert type(x) is torch.Tensor\n    return x, x.T")
    outcome = torch_student.call("f", array)
    assert outcome.libraries == ("torch", "torch")
    assert outcome.value[0].dtype == array.dtype
    assert np.array_equal(outcome.value[1], array.T)
    assert outcome.aliased == (0,)


def test_torch_oddities_stay_or_lose_their_kind(torch_student):
    """A parameter is a plain array, bfloat16 and sparse tensors are opaque."""
    source = """
import torch
def f():
    w = torch.nn.Parameter(torch.ones(2))
    return w, w.to(torch.bfloat16), torch.eye(2).to_sparse(), torch.ones(2, dtype=torch.cfloat).conj()
"""
    value = torch_student.after(source).value
    assert value[0].tolist() == [1, 1]
    assert isinstance(value[1], Opaque)
    assert isinstance(value[2], Opaque)
    assert value[3].dtype == np.complex64


def test_containers_and_scalars_keep_their_kind(student):
    """Tuples, lists, dicts, numbers, strings and None are what they were."""
    value = (1, True, 2.5, None, "zero", [1, (2,), {}], {"a": [], "b": {"c": -1}}, 1 + 2j, float("inf"))
    student.writes(ECHO)
    outcome = student.call("f", *value)
    assert outcome.value == value
    assert [type(v) for v in outcome.value] == [type(v) for v in value]


def test_what_cannot_travel_is_opaque(student):
    """Objects, object arrays, dates, generators and huge integers stay in the worker."""
    source = """
import numpy as np
class Model: pass
def f():
    return (Model(), np.array([None]), np.array(["2020"], "M8[D]"), (i for i in ()), 10 ** 1000, {1: 2})
"""
    value = student.after(source).value
    assert [v.type_name for v in value] == ["Model", "ndarray", "ndarray", "generator", "int", "dict"]


def test_numpy_scalars_and_subclasses_are_arrays(student):
    """A NumPy scalar is a 0-d array; a subclass and foreign byte order become plain."""
    source = """
import numpy as np
def f(): return np.float32(2), np.matrix([[1.0]]), np.ones(2, '>f8'), np.ones((2, 3)).T
"""
    outcome = student.after(source)
    scalar, matrix, big, turned = outcome.value
    assert (scalar.shape, scalar.dtype) == ((), np.float32)
    assert type(matrix) is np.ndarray
    assert big.tolist() == [1, 1]
    assert turned.shape == (3, 2)
    assert len(outcome.libraries) == 4


def test_kept_results_are_passed_on(student):
    """A result that stays in the worker can be an argument of a later call, whole or in part."""
    student.writes("class C: v = 7\ndef f(): return 1, C()\ndef g(c): return c.v\ndef h(r): return len(r)")
    one = student.worker.run([Call("m", "f", (), keep=3), Call("m", "g", (Kept(3, 1),))])
    assert one[1].value == 7
    assert student.call("h", Kept(3)).value == 2
    student.worker.forget()
    assert student.call("h", Kept(3)) == NotRun()


def test_a_missing_kept_value_does_not_disturb_the_next_call(student):
    """The arrays of a call that cannot begin are skipped."""
    student.writes("def f(a, k, b): return b\ndef g(x): return x")
    one = np.arange(3.0)
    outcomes = student.worker.run([Call("m", "f", (one, Kept(9), one)), Call("m", "g", (one + 5,))])
    assert outcomes[0] == NotRun()
    assert outcomes[1].value.tolist() == [5, 6, 7]


def test_callbacks_make_a_round_trip(student):
    """The student calls a function of ours with arrays and gets NumPy values."""
    student.writes("import numpy as np\ndef f(g, x):\n    r = g(x, 2)\n    return r, type(r) is np.float64")
    outcome = student.call("f", Callback(lambda x, k: float(x.sum() * k)), np.ones(3))
    assert outcome.value == (6.0, True)


def test_callbacks_give_tensors_to_torch(torch_student):
    """A float and an array from a callback are tensors for a torch student."""
    torch_student.writes("import torch\ndef f(g, x):\n    r = g(x)\n    return r.dtype is torch.float64, r")
    assert torch_student.call("f", Callback(lambda x: 1.5), np.ones(3)).value == (True, 1.5)
    outcome = torch_student.call("f", Callback(lambda x: x * 2), np.ones(3))
    assert outcome.value[1].tolist() == [2, 2, 2]


def test_a_callback_that_fails_raises_in_the_students_code(student):
    """What our function raises reaches the student as an exception."""
    outcome = student.after("def f(g): return g(None)", Callback(lambda x: x.sum()))
    assert isinstance(outcome, Raised)
    assert outcome.type == "CallbackError"
    assert "AttributeError" in outcome.message


def test_too_many_callbacks_stop_the_call(student):
    """Callbacks are counted."""
    outcome = student.after("def f(g):\n    while True: g()", Callback(lambda: 1.0))
    assert isinstance(outcome, Stopped)


def test_a_callback_is_dead_after_its_call(student):
    """A function of ours that a student stores does nothing later."""
    student.writes("def f(g): f.g = g\ndef h(): return f.g()")
    student.call("f", Callback(lambda: 1.0))
    assert student.call("h").type == "CallbackError"


@pytest.mark.parametrize("shape", [(4,), (2, 3), (3, 1)], ids=str)
def test_strided_arrays_have_gaps(student, shape):
    """The same values arrive in an array that is not contiguous."""
    array = np.arange(np.prod(shape), dtype=float).reshape(shape)
    outcome = student.after("def f(x): return x.flags.c_contiguous, x", Strided(array))
    assert outcome.value[0] is False
    assert np.array_equal(outcome.value[1], array)
    assert outcome.mutated == {}


def test_strided_arrays_are_transposed(student):
    """In memory the columns come first, as in a transpose; a slice of a transpose is no transpose of its own."""
    array = np.arange(6.0).reshape(2, 3)
    outcome = student.after("def f(x): return x.ravel(order='K'), x.flags.f_contiguous", Strided(array))
    assert outcome.value[0].tolist() == [0.0, 3.0, 1.0, 4.0, 2.0, 5.0]
    assert outcome.value[1] is False


@pytest.mark.parametrize(
    ("body", "position"),
    [
        ("a += 1", 0),
        ("b['w'][0] = 9", 1),
        ("b['w'] = b['w'] + 1", 1),
        ("c[0][1] = 9", 2),
        ("c.append(1)", 2),
        ("a.shape = (2, 1)", 0),
    ],
)
def test_changed_arguments_are_told(student, body, position):
    """An argument that was changed is reported with its new value, and the others are not."""
    x = np.zeros(2)
    outcome = student.after(f"def f(a, b, c, d): {body}", x, {"w": x}, [x], 3)
    assert list(outcome.mutated) == [position]
    assert not x.any()
    assert student.after("def f(a, b): return a + b['w']", x, {"w": x}).mutated == {}


def test_nan_is_not_a_change(student):
    """NaN in an argument, array or number, is equal to itself."""
    nan = float("nan")
    assert student.after("def f(*a): pass", np.array([nan]), nan, [nan]).mutated == {}


def test_shared_memory_is_told(student):
    """A result that is a view of an argument is reported."""
    x = np.zeros((4, 2))
    assert student.after("def f(a, b): return a + 1, [b[1:]]", x, x).aliased == (1,)
    assert student.after("def f(a, b): return a + b", x, x).aliased == ()


def test_warnings_are_told_on_every_call(student):
    """NumPy's warnings are recorded each time, without duplicates, at most eight."""
    student.writes("import numpy as np\ndef f(x): return np.log(x) + np.log(x)")
    for _ in range(3):
        assert student.call("f", np.zeros(2)).warnings == (
            "RuntimeWarning: divide by zero encountered in log",
        )
    many = student.after("import warnings\ndef f():\n    for i in range(99): warnings.warn(str(i))")
    assert len(many.warnings) == 8


def test_prints_are_kept_apart(student):
    """What a student prints is no part of the result, in any language."""
    outcome = student.after(
        "import os\ndef f():\n    print('你好\\x1b[31m')\n    os.write(1, b'raw')\n    return 1"
    )
    assert outcome.value == 1
    assert "你好" in student.worker.printed
    assert "raw" in student.worker.printed
    assert "\x1b" not in student.worker.printed


def test_stubs_are_told_from_crashes(student):
    """NotImplementedError counts as a stub only when the student's own line raises it."""
    assert student.after("def f(): raise NotImplementedError('todo')").not_implemented
    deep = student.after("import io\ndef f(): io.RawIOBase().readinto1 if 0 else io.IOBase().fileno()")
    assert not deep.not_implemented
    outer = student.after("import numbers\ndef f(): numbers.Complex.conjugate(1)")
    assert outer.type == "NotImplementedError"
    assert not outer.not_implemented


def test_frames_are_the_students_own(student):
    """A traceback holds the student's lines, outermost first."""
    outcome = student.after(
        "import json\ndef g(x):\n    return json.loads(x)\ndef f(x):\n    return g(x)", "{"
    )
    assert [(frame.line, frame.function, frame.text) for frame in outcome.frames] == [
        (5, "f", "return g(x)"),
        (3, "g", "return json.loads(x)"),
    ]


def test_a_missing_function_raises(student):
    """A name that the file does not define is an AttributeError without frames."""
    outcome = student.after("x = 1")
    assert (outcome.type, outcome.frames) == ("AttributeError", ())


def test_the_interface_imports_without_torch():
    """Records and client are light."""
    code = "import sys, grader.worker.client, grader.worker.records; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_returned_is_a_record(student):
    """An outcome can be compared and shown."""
    assert student.after("def f(): return 'x'") == Returned("x", (), {}, (), ())
