"""Memory does not grow with a class: neither where it is found, nor where it is noted, nor where it is told."""

from __future__ import annotations

import csv
import gc
import random
import tempfile
import tracemalloc
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path

import pytest
from hand_ins import RELU, course, tree, zipped

from grader.classroom.discovery import discover, read_roster
from grader.classroom.exports.comma_separated import comma_separated
from grader.classroom.exports.json_lines import json_lines
from grader.classroom.exports.manner import Manner
from grader.classroom.gradebook import Gradebook
from grader.classroom.grading_task import Graded, Setting, Task
from grader.classroom.handin import Result
from grader.classroom.pages import write_pages
from grader.classroom.run import Watch, manner_of, run

FEW, MANY = 300, 1000
SLACK = 150
"""Bytes for each submission that may stay; a path and a few words would take more."""
REPORT = {"points": 1.0, "max_points": 2.0, "passed": False, "exercises": []}
METADATA = "submission_{0}:\n  :submitters:\n  - :name: N{0}\n    :sid: '{0}'\n  :created_at: 2026-03-01 10:00:00 Z\n"


def _numbers(count: int) -> Iterable[str]:
    return (f"{n:06}" for n in range(count))


def _folder(count: int) -> dict[str, str]:
    return {f"{n}/activations.py": f"# {n}\n{RELU}" for n in _numbers(count)}


def _flat(count: int) -> dict[str, str]:
    return {f"{n}_activations.py": f"# {n}\n{RELU}" for n in _numbers(count)}


def _gradescope(count: int) -> dict[str, str]:
    told = "".join(METADATA.format(n) for n in _numbers(count))
    return {f"submission_{name}": text for name, text in _folder(count).items()} | {"submission_metadata.yml": told}


LAYOUTS: dict[str, Callable[[int], dict[str, str]]] = {"folder": _folder, "flat": _flat, "gradescope": _gradescope}


class Ready:
    """An executor that has graded everything already."""

    slots = 2

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        future: Future[Graded] = Future()
        future.set_result(Graded(task.digest, REPORT, 1.0))
        return future


def growth(step: Callable[[int], object]) -> float:
    """By how many bytes for each submission the peak of a larger class is higher."""
    few, many = (min(_peak(step, count) for _ in range(2)) for count in (FEW, MANY))
    return (many - few) / (MANY - FEW)


def _peak(step: Callable[[int], object], count: int) -> int:
    gc.freeze()
    gc.collect()  # from now on garbage is collected as often as in a small process
    tracemalloc.start()
    try:
        step(count)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("packed", [False, True], ids=["on disk", "in a zip"])
def test_a_run_over_a_class(tmp_path: Path, layout: str, packed: bool) -> None:
    """From the submissions to the gradebook, with a roster that names one more."""
    assignment, setting, rosters = course(tmp_path / "course"), Setting(str(tmp_path), "assignment2"), {}
    for count in (FEW, MANY):
        files = {**LAYOUTS[layout](count), ".large": random.randbytes(1 << 17)}
        path = tmp_path / f"{count}"
        path.write_bytes(zipped(files)) if packed else tree(path, files)
        rosters[count] = tmp_path / f"{count}.csv"
        rosters[count].write_text("ID,Name\n" + "".join(f"{n},Student {n}\n" for n in _numbers(count + 1)))

    def graded(count: int) -> None:
        roster = read_roster(rosters[count])
        with tempfile.TemporaryDirectory() as folder, Gradebook(Path(folder) / "g.db") as book:
            number = book.begin("assignment2", manner_of(setting), "now")
            run(book, number, setting, discover(tmp_path / f"{count}", assignment, roster), Ready(), Watch(), roster)
            states = [result.state for result in book.results(number)]
        assert (states.count("graded"), states.count("missing")) == (count, 1)

    assert growth(graded) < SLACK


def results(count: int) -> Iterable[Result]:
    """A class of which nobody has a report."""
    for n in _numbers(count):
        yield Result(n, "missing" if int(n) % 2 else "unreadable", name=f"Student {n}")


@pytest.mark.parametrize("names", [True, False])
def test_pages_about_a_class(tmp_path: Path, names: bool) -> None:
    """The list of students is written while it is read, with their names and without."""
    folder = tmp_path / "report"
    assert growth(lambda count: write_pages(results(count), folder, "en", names)) < SLACK
    assert len(list((folder / "students").iterdir())) == MANY
    assert (folder / "index.html").read_text(encoding="utf-8").count("<tr><th scope=\"row\">") == MANY


@pytest.mark.parametrize("table", [comma_separated, json_lines])
def test_tables_of_a_class(tmp_path: Path, table: Callable[..., Iterable[str]]) -> None:
    """A table that looks for the first report holds nothing of those before it."""
    rows = []

    def written(count: int) -> None:
        with (tmp_path / "table").open("w", encoding="utf-8") as file:
            file.writelines(table(results(count), Manner()))

    assert growth(written) < SLACK
    with (tmp_path / "table").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) in (MANY, MANY + 1)
