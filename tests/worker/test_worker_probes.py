"""What probes need of a worker: moved arguments, a look at kept results, the state of the generators."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from grader.worker import client
from grader.worker.client import Worker
from grader.worker.records import Call, Moved, NotRun, Raised, Recall, Returned, Stopped

RNG = np.random.default_rng(0)


def moved(shape, dtype="float64", step=0.1):
    """A moved array."""
    return Moved(RNG.normal(size=shape).astype(dtype), RNG.normal(size=shape).astype(dtype), step)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("shape", [(), (3,), (2, 0), (2, 3)], ids=str)
def test_a_moved_argument_has_the_same_bits_on_both_sides(student, shape, dtype):
    """The student gets the array that `value` computes, in its shape and dtype."""
    given = moved(shape, dtype)
    outcome = student.after("def f(x): return x", given)
    assert outcome.value.dtype == given.value.dtype == dtype
    assert outcome.value.shape == shape
    assert outcome.value.tobytes() == given.value.tobytes()


def test_a_moved_argument_is_a_tensor_for_torch(torch_student):
    """A torch student gets a tensor, 0-d ones too."""
    given, number = moved((2, 3)), moved(())
    torch_student.writes("import torch\ndef f(x, n): return isinstance(x, torch.Tensor) and n.dim() == 0, x")
    outcome = torch_student.call("f", given, number)
    assert outcome.value[0] is True
    assert outcome.value[1].tobytes() == given.value.tobytes()


def test_moved_arguments_inside_a_dict(student):
    """Parameters in a dict are moved as well."""
    given = moved((3,))
    outcome = student.after("def f(p): return p['w'] + p['b']", {"w": given, "b": 1.0})
    assert np.array_equal(outcome.value, given.value + 1)


def test_arrays_of_a_batch_are_sent_once(student, monkeypatch):
    """Sixty calls at moved inputs carry base and direction once, not sixty times."""
    sent = []
    original = client.Child.send

    def send(child, request, buffers=()):
        sent.append(sum(len(buffer) for buffer in buffers))
        return original(child, request, buffers)

    student.writes("def f(x): return x.sum()")
    monkeypatch.setattr(client.Child, "send", send)
    base, direction = np.ones(1000), np.arange(1000.0)
    steps = [2.0**-k for k in range(60)]
    outcomes = student.worker.run([Call("m", "f", (Moved(base, direction, step),)) for step in steps])
    assert max(sent) == 16_000
    assert [outcome.value for outcome in outcomes] == [(base + step * direction).sum() for step in steps]


def test_a_changed_moved_argument_is_told(student):
    """Writing into a moved argument is a change of it, and leaves the next call alone."""
    given = moved((3,))
    student.writes("def f(x):\n    x += 1\n    return x.copy()\ndef g(x): return x")
    first, second = student.worker.run([Call("m", "f", (given,)), Call("m", "g", (given,))])
    assert np.array_equal(first.mutated[0], given.value + 1)
    assert second.mutated == {}
    assert np.array_equal(second.value, given.value)


def test_recall_shows_what_became_of_a_result(student):
    """A result that a later call overwrites is seen as it is now."""
    student.writes("import numpy as np\nkept = np.zeros(2)\ndef f(x):\n    kept[:] = x\n    return kept, 'cache'")
    first, other = np.ones(2), np.full(2, 5.0)
    outcomes = student.worker.run(
        [Call("m", "f", (first,), keep=4), Recall(4), Call("m", "f", (other,)), Recall(4)]
    )
    assert [outcome.value[0].tolist() for outcome in outcomes] == [[1, 1], [1, 1], [5, 5], [5, 5]]
    assert outcomes[1].value[1] == "cache"


def test_recall_of_nothing_is_not_run(student):
    """There is nothing under an unknown key, and the rest of the batch goes on."""
    student.writes("def f(): return 3")
    assert student.worker.run([Recall(77)]) == [NotRun()]
    unknown, call = student.worker.run([Recall(77), Call("m", "f", ())])
    assert (unknown, call.value) == (NotRun(), 3)


def test_recall_of_a_call_that_raised_is_not_run(student):
    """A call that raised kept nothing."""
    student.writes("def f(): return 1 / 0")
    outcome, recalled = student.worker.run([Call("m", "f", (), keep=1), Recall(1)])
    assert isinstance(outcome, Raised)
    assert recalled == NotRun()


DRAWS = "import numpy as np, random\ndef f(x): return x * np.random.rand() * random.random()"
SEEDS = DRAWS.replace("return", "np.random.seed(0); return")


def states(student, source):
    """The generators after a call, from two states."""
    student.writes(source)
    call = Call("m", "f", (np.ones(2),), watch=True)
    return [outcome.generators for outcome in student.worker.run([replace(call, seed=1), replace(call, seed=2)])]


def test_a_function_that_seeds_leaves_one_state(student):
    """The state after a call tells a generator that was seeded inside from one that was used."""
    one, other = states(student, SEEDS)
    assert one["numpy"] == other["numpy"]
    assert one["random"] != other["random"]
    one, other = states(student, DRAWS)
    assert set(one) == {"numpy", "random"}
    assert not set(one.values()) & set(other.values())


def test_torch_has_a_generator_of_its_own(torch_student):
    """torch.manual_seed inside a function is seen too."""
    one, other = states(torch_student, "import torch\ndef f(x):\n    torch.manual_seed(3)\n    return torch.rand(2)")
    assert one["torch"] == other["torch"]
    assert one["numpy"] != other["numpy"]


def test_unwatched_calls_say_nothing_of_generators(student):
    """Fingerprints cost time and come only where they are asked for."""
    assert student.after(DRAWS, np.ones(1)).generators == {}


def test_an_impossible_fingerprint_is_a_protocol_error(student):
    """What the worker says is checked: names that are known, sixteen hexadecimal digits."""
    source = """
import sys
for module in list(sys.modules.values()):
    if getattr(module, "__name__", "") == "grader.worker.generators":
        module.Generators.fingerprints = lambda self: {"numpy": "../../etc"}
def f(): return 1
"""
    student.writes(source)
    outcome = student.worker.run([Call("m", "f", (), watch=True)])[0]
    assert isinstance(outcome, Stopped)
    assert outcome.reason == "protocol"
    student.writes("def f(): return 1")
    assert isinstance(student.call("f"), Returned)


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_what_is_drawn_without_a_seed_is_the_same_for_everybody(library):
    """From the first draw on, at the top level too, and again when results are forgotten; elsewhere in a sibling."""
    draw = {"numpy": "np.random.rand(), random.random(), np.random.default_rng().random()", "torch": "torch.rand(1)"}
    names = {"numpy": "import numpy as np, random", "torch": "import torch"}[library]
    source = f"{names}\nFIRST = ({draw[library]},)\ndef f():\n    return FIRST, ({draw[library]},)\n"
    call, drawn = Call("m", "f", ()), []
    for _ in range(2):
        with Worker(library, {"m.py": source.encode()}) as worker, worker.sibling() as sibling:
            for each in (worker, sibling):
                top, then = (str(part) for part in each.run([call])[0].value)
                each.forget()
                again = str(each.run([call])[0].value[1])
                drawn.append((top, then, again))
    assert drawn[:2] == drawn[2:]
    assert all(top == again != then for top, then, again in drawn)
    assert drawn[0][0] != drawn[1][0]
