"""Limits in a spec: what is accepted, what is refused in both languages, and where they hold."""

from __future__ import annotations

import math
from dataclasses import asdict

import pytest

from grader.course.limits import Limits
from grader.course.loading import load_assignment
from grader.errors import SpecError
from grader.records import Finding
from grader.report.messages import message
from grader.report.numbers import amount
from grader.verify.bench import HASTE, Bench

SPEC = """\"\"\"Toys.\"\"\"

from grader.spec import *

assignment = Assignment(title=text("Toys", "玩具"), limits={limits})
ex = Exercise(
    title=text("Toy", "玩具"),
    file="m.py",
    forward="f(X) -> Y",
    reference=lambda X: X**2,
    inputs={{"X": array("N")}},
)
"""


def loaded(folder, limits):
    """The assignment whose spec has these limits."""
    place = folder / "assignments" / "toys"
    place.mkdir(parents=True)
    (place / "spec.py").write_text(SPEC.format(limits=limits))
    (place / "m.py").write_text("def f(X):\n    raise NotImplementedError\n")
    return load_assignment(folder, "toys")


def test_an_assignment_has_limits_of_its_own(tmp_path):
    """What is not given is as usual."""
    limits = loaded(tmp_path, "Limits(cpu_seconds=5, memory_bytes=2 << 30)").limits
    assert asdict(limits) == {**asdict(Limits()), "cpu_seconds": 5, "memory_bytes": 2 << 30}


@pytest.mark.parametrize("name", asdict(Limits()))
@pytest.mark.parametrize("value", [0, -1, math.nan, math.inf, True, "1", None])
def test_a_number_that_makes_no_limit_is_named(name, value):
    """Positive and finite; what is no number is refused like the rest."""
    with pytest.raises(SpecError) as caught:
        Limits(**{name: value})
    for sentence in (caught.value.en, caught.value.zh):
        assert f"{name}={value!r}" in sentence


@pytest.mark.parametrize("name", ["output_bytes", "result_bytes", "memory_bytes", "callbacks"])
def test_what_is_counted_is_whole(name):
    """Half a byte is a mistake."""
    with pytest.raises(SpecError, match="whole"):
        Limits(**{name: 1.5})


def test_the_clock_may_not_stop_before_the_cpu():
    """Otherwise a loop would be told as waiting."""
    with pytest.raises(SpecError) as caught:
        Limits(cpu_seconds=10)
    assert "wall_seconds=10.0" in caught.value.en
    assert "cpu_seconds=10" in caught.value.zh


def test_a_mistake_is_told_with_its_place(tmp_path):
    """The file and the line, in both languages."""
    with pytest.raises(SpecError) as caught:
        loaded(tmp_path, "Limits(cpu_seconds=-1)")
    assert "spec.py, line 5" in caught.value.en
    assert "cpu_seconds=-1" in caught.value.zh


def test_limits_of_another_kind(tmp_path):
    """A dict is no Limits(...)."""
    with pytest.raises(SpecError, match=r"limits= must be Limits\(\.\.\.\)"):
        loaded(tmp_path, "{'cpu_seconds': 1}")


def test_a_bench_takes_the_assignments_limits(tmp_path, monkeypatch):
    """With a share of the CPU time, unless it has limits of its own."""
    found = []
    monkeypatch.setattr("grader.verify.bench.Worker", lambda library, sources, limits: found.append(limits))
    monkeypatch.setattr("grader.verify.bench.grade", lambda *args, **options: None)
    assignment = loaded(tmp_path, "Limits(cpu_seconds=4, memory_bytes=2 << 30)")

    class Work:
        library, sources = "numpy", {}

    Bench().grade(assignment, Work())
    assert found == [Limits(cpu_seconds=4 * HASTE, memory_bytes=2 << 30)]
    found.clear()
    Bench(Limits(cpu_seconds=1)).grade(assignment, Work())
    assert found == [Limits(cpu_seconds=1)]


TRACE = [{"file": "a.py", "line": 12, "function": "softmax", "text": "while True:"}]
INNER = [*TRACE, {"file": "a.py", "line": 3, "function": "helper", "text": "pass"}]

AT_LINE_12 = ("stopped after 2 s of CPU time in softmax, line 12", "softmax 占用 2 秒 CPU 时间后被中止，当时在第 12 行")
HEADLINES = [
    ("cpu", 2.0, TRACE, *AT_LINE_12),
    ("cpu", 2.5, [], "stopped after 2.5 s of CPU time in softmax", "softmax 占用 2.5 秒 CPU 时间后被中止"),
    ("cpu", 2.0, INNER, *AT_LINE_12),
    ("wall", 10.0, [], "no answer within 10 s from softmax", "softmax 在 10 秒内没有返回"),
    ("output", 1 << 20, [], "softmax printed more than 1 MiB", "softmax 打印的内容超过 1 MiB"),
    ("result", 64 << 20, [], "what softmax returned is larger than 64 MiB", "softmax 的返回值超过 64 MiB"),
    ("result", None, [], "what softmax returned cannot be taken", "无法接收 softmax 的返回值"),
    ("memory", 1 << 30, [], "softmax ran out of memory: it may use 1 GiB", "softmax 内存用尽：最多可用 1 GiB"),
]


@pytest.mark.parametrize(("reason", "limit", "trace", "en", "zh"), HEADLINES)
def test_every_stop_is_told_with_its_limit(reason, limit, trace, en, zh):
    """The function, the limit with its unit, and the line where it is known."""
    facts = {"function": "softmax", "reason": reason, "detail": "", "limit": limit, "trace": trace}
    assert message(Finding("stopped", facts), "en").headline == en
    assert message(Finding("stopped", facts), "zh").headline == zh


def test_waiting_is_told_apart_from_computing():
    """Only the clock stopped it, and that is said."""
    said = message(Finding("stopped", {"function": "f", "reason": "wall", "limit": 10.0}), "en")
    assert "CPU time stayed within the limit" in said.meaning


@pytest.mark.parametrize(("size", "en"), [(1, "1 bytes"), (1536, "1.5 KiB"), (1 << 20, "1 MiB"), (3 << 29, "1.5 GiB")])
def test_amounts(size, en):
    """The largest unit that the number fills."""
    assert amount(size, "en") == en
    assert amount(100, "zh") == "100 字节"
