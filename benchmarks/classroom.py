"""A generated class, graded in full: how many a second, and whether everybody got what they deserve.

    python benchmarks/classroom.py [--students 200] [--distinct] [--kills 0]

The students of assignment2 in NumPy are, in turn: all right, one exercise wrong, stubs, crashing, endless, and hostile,
each with a comment of their own, so that no two files are the same; what they wrote is alike. If they are to be
distinct, every function of every student has a line of its own, and nothing can be judged once for two. With kills the
run is killed at random moments, each after it has graded something, resumed, and its gradebook compared with that of an
undisturbed run. The rate is held against one fresh `import torch`.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from grader.classroom.gradebook import Gradebook  # noqa: E402
from grader.classroom.handin import Result  # noqa: E402

SOLVED = ROOT / "solutions" / "assignment2" / "numpy"
STUBS = ROOT / "assignments" / "assignment2" / "numpy"
FULL, RELU = 77.0, 4.0
WORK = {
    "right": "",
    "wrong": "def relu(X):\n    return np.minimum(X, 0)\n",
    "stub": "",
    "crash": "def relu(X):\n    raise ValueError('no')\n",
    "endless": "def relu(X):\n    while True:\n        pass\n",
    "hostile": "def relu(X):\n    import os\n    os._exit(0)\n",
}
"""What is put behind the solution's activations; the function of the same name before it is replaced."""


def hand_in(folder: Path, number: int, distinct: bool = False) -> str:
    """Write one submission; the student's name ends with what is expected."""
    kind = list(WORK)[number % len(WORK)]
    student = folder / f"{number:05}{kind}"
    student.mkdir(parents=True)
    for file in (STUBS if kind == "stub" else SOLVED).glob("*.py"):
        text = file.read_text(encoding="utf-8")
        own = WORK[kind] if file.name == "activations.py" else ""
        text = f"{text}\n\n# {student.name}\n{own}"
        (student / file.name).write_text(_marked(text, number) if distinct else text, encoding="utf-8")
    return student.name


def _marked(text: str, number: int) -> str:
    """A file in which every function but those still to be written begins with a line of the student's own."""
    tree = ast.parse(text)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and "NotImplementedError" not in ast.unparse(node):
            node.body.insert(0, ast.parse(f"mine = {number}").body[0])
    return ast.unparse(tree)


def grade(submissions: Path, book: Path, *words: str) -> subprocess.Popen[bytes]:
    """Begin `grader grade`."""
    command = [sys.executable, "-m", "grader", "grade", str(submissions), "--assignment", "assignment2"]
    return subprocess.Popen(
        [*command, "--gradebook", str(book), *words], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        start_new_session=True,
    )


def results(book: Path) -> list[Result]:
    """What the gradebook holds, without times."""
    with Gradebook(book) as opened:
        return [replace(found, seconds=0.0, report=_timeless(found)) for found in opened.results()]


def graded_in(book: Path) -> int:
    """How many reports the gradebook holds by now."""
    try:
        with closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True)) as opened:
            return int(opened.execute("SELECT count(*) FROM reports").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def _timeless(found: Result) -> dict[str, object]:
    report = dict(found.report or {})
    report["exercises"] = [{**exercise, "seconds": None} for exercise in report.get("exercises", [])]
    return report


def as_deserved(found: Result) -> bool:
    """Whether the result is what the student's kind of work deserves."""
    kind = found.student.lstrip("0123456789")
    if kind in ("right", "stub"):
        return found.points == (FULL if kind == "right" else 0.0)
    return FULL - RELU <= found.points < FULL and found.state == "graded"


def killed(submissions: Path, book: Path, kills: int, seconds: float) -> None:
    """A run that is killed at random moments, and resumed each time; now and then one of its processes dies instead."""
    draw = random.Random(0)
    words: tuple[str, ...] = ()
    for _ in range(kills):
        before, process = graded_in(book), grade(submissions, book, *words)
        while graded_in(book) <= before and process.poll() is None:
            time.sleep(0.05)
        time.sleep(draw.uniform(0, 1.5) * seconds / (kills + 1))
        if draw.random() < 0.3:
            with suppress(psutil.Error, IndexError):
                draw.choice(psutil.Process(process.pid).children(recursive=True)).kill()
            time.sleep(draw.uniform(0, 1) * seconds / (kills + 1))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        words = ("--resume",)
    finished = grade(submissions, book, *words)
    print((finished.communicate()[1] or b"").decode(), end="")


def main() -> None:
    """Generate, grade, compare, and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--distinct", action="store_true")
    parser.add_argument("--kills", type=int, default=0)
    asked = parser.parse_args()
    torch = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import torch"], check=True)
        torch.append(time.perf_counter() - began)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(asked.students):
            hand_in(folder / "class", number, asked.distinct)
        began = time.perf_counter()
        process = grade(folder / "class", folder / "whole.db")
        print((process.communicate()[1] or b"").decode(), end="")
        seconds = time.perf_counter() - began
        found = results(folder / "whole.db")
        odd = [result.student for result in found if not as_deserved(result)]
        rate, cores = asked.students / seconds, len(os.sched_getaffinity(0))
        print(f"{len(found)} of {asked.students} graded in {seconds:.0f} s: {rate:.2f} a second, on {cores} cores")
        print(f"`import torch` {statistics.median(torch):.2f} s: {rate * statistics.median(torch):.2f} submissions in "
              "the time of one, one after the other")
        print(f"otherwise than expected: {', '.join(odd) or 'none'}")
        print(Counter(result.student.lstrip("0123456789") for result in found))
        if asked.kills:
            killed(folder / "class", folder / "killed.db", asked.kills, seconds)
            resumed = results(folder / "killed.db")
            other = [one.student for one, two in zip(found, resumed, strict=False) if one != two]
            same = resumed == found
            print(f"killed {asked.kills} times and resumed: {'the same gradebook' if same else 'ANOTHER GRADEBOOK'}")
            print(f"otherwise than before: {', '.join(other) or 'none'}")


if __name__ == "__main__":
    main()
