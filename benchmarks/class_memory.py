"""Peak memory of the process that coordinates a class, with 1,000 and with 10,000 submissions.

    python benchmarks/class_memory.py [--sizes 1000 10000]

Discovery, gradebook, exports and pages are the real ones; the executor returns a ready-made report at once, and no code
of a student is run. Every figure is the highest resident set of a process of its own, with Python and its libraries;
"nothing" is what these take. Linux only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from grader.classroom.grading_task import Graded, Setting, Task  # noqa: E402

NAME = "assignment2"
FILES = ("activations.py", "backprop.py", "dropout.py")
SID = "2026{:06}".format
LAYOUTS: Mapping[str, str] = {
    "folder": "{sid}/{file}",
    "flat": "{sid}_{file}",
    "zip": "class/{sid}/{file}",
    "gradescope": "assignment_1_export/submission_{n}/{file}",
    "moodle": "Student Number_{n}_assignsubmission_file_/{file}",
}
PACKED = ("zip", "gradescope", "moodle")
METADATA = """\
submission_{n}:
  :submitters:
  - :name: Student {n}
    :sid: '{sid}'
    :email: s{n}@example.edu
  :created_at: 2026-03-01 23:30:15.123456000 -08:00
  :results:
    :tests:
    - :name: relu
      :output: "{output}"
"""
OUTPUT = "Greatest absolute difference: 0.5 at index (0, 1). " * 20
STEPS = ("export csv", "export jsonl", "report", "report --no-names")


class Ready:
    """An executor whose reports are made already; a third of the class has made a mistake, and none has the same."""

    slots = 2

    def __init__(self, reports: list[Mapping[str, Any]]) -> None:
        self._reports = reports

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        future: Future[Graded] = Future()
        future.set_result(Graded(task.digest, self._reports[int(task.digest, 16) % len(self._reports)], 1.0))
        return future


def reports() -> list[Mapping[str, Any]]:
    """Reports on all exercises of the assignment: two that are all right, and one with a failure."""
    from grader.checks.ledger import Ledger
    from grader.course.loading import load_assignment
    from grader.records import ExerciseReport, Finding, Report, Status
    from grader.report.json_report import to_dict

    assignment = load_assignment(ROOT, NAME)
    made = []
    for status in (Status.PASSED, Status.PASSED, Status.FAILED):
        exercises = []
        for exercise in assignment.exercises:
            ledger = Ledger(exercise)
            for check in ledger.points:
                finding = None if status is Status.PASSED else Finding("unmet", {"en": "it is not", "zh": "不对"})
                ledger.enter(check, status, finding, cases=20)
            title = (exercise.title.en, exercise.title.zh)
            exercises.append(
                ExerciseReport(exercise.name, title, exercise.file, exercise.functions, ledger.in_order(), 1, 0.1)
            )
        title = (assignment.title.en, assignment.title.zh)
        report = Report(NAME, title, "numpy", 0, "0", tuple(exercises), isolation=("process", "rlimits", "seccomp"))
        made.append(to_dict(report, with_times=True)["reports"][0])
    return made


def files(layout: str, students: int) -> Iterator[tuple[str, str]]:
    """The files of a class, no two students' the same."""
    for n in range(students):
        for file in FILES:
            yield LAYOUTS[layout].format(sid=SID(n), n=n, file=file), f"# {n}\ndef relu(X):\n    return X\n"
    if layout == "gradescope":
        told = (METADATA.format(n=n, sid=SID(n), output=OUTPUT) for n in range(students))
        yield "assignment_1_export/submission_metadata.yml", "".join(told)


def write(layout: str, students: int, path: Path) -> None:
    """Write a class to a folder, or into a zip."""
    if layout in PACKED:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files(layout, students):
                archive.writestr(name, content)
        return
    for name, content in files(layout, students):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(content)


def grade(submissions: Path, book: Path, roster: Path | None) -> None:
    """What `grader grade` does in its own process, but for the bar and the words."""
    from grader.classroom.discovery import discover, read_roster
    from grader.classroom.gradebook import Gradebook
    from grader.classroom.run import Watch, manner_of, run
    from grader.course.loading import load_assignment

    assignment = load_assignment(ROOT, NAME)
    executor, setting = Ready(reports()), Setting(str(ROOT), NAME)
    known = read_roster(roster) if roster is not None else None
    found = sum(1 for _ in discover(submissions, assignment, known))
    with Gradebook(book) as opened:
        number = opened.begin(NAME, manner_of(setting), "now")
        places = discover(submissions, assignment, known)
        run(opened, number, setting, places, executor, Watch(), known)
        graded = sum(result.state == "graded" for result in opened.results(number))
    assert graded == found, (graded, found)


def command(*words: str) -> None:
    """A command of the grader, in this process."""
    from grader.cli import cli

    cli.main(words, standalone_mode=False)


def nothing() -> None:
    """What all steps have in common: the modules, and the assignment."""
    reports()


def peak() -> float:
    """The highest resident set of this process, in MB; `getrusage` would count that of its parent too."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def measured(step: str, *paths: Path) -> float:
    """The peak of a step in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--step", step, *map(str, paths)], cwd=ROOT, stdout=subprocess.PIPE, check=True,
        text=True,
    )
    return float(done.stdout.split()[-1])


def take(step: str, paths: list[str]) -> None:
    """Take one step, and print its peak."""
    if step == "nothing":
        nothing()
    elif step == "grade":
        submissions, book, *roster = map(Path, paths)
        grade(submissions, book, roster[0] if roster else None)
    else:
        name, *words = step.split()
        graded, output = paths
        form = [*words, "--gradebook", graded] if name == "export" else [graded, *words]
        command(name, *form, "--output", output)
    print(peak())


def peaks(students: int, folder: Path) -> Iterator[tuple[str, float]]:
    """All steps with a class of so many."""
    yield "nothing", measured("nothing")
    roster = folder / "roster.csv"
    lines = (f"{SID(n)},Student {n},s{n}@example.edu\n" for n in range(students))
    roster.write_text("SID,Name,Email\n" + "".join(lines))
    for layout in LAYOUTS:
        path = folder / f"{layout}.zip" if layout in PACKED else folder / layout
        write(layout, students, path)
        yield f"grade, {layout}", measured("grade", path, folder / f"{layout}.db")
    yield "grade, zip, with a roster", measured("grade", folder / "zip.zip", folder / "roster.db", roster)
    for step in STEPS:
        yield step, measured(step, folder / "zip.db", folder / step.replace(" ", "_"))


def main() -> None:
    """Generate, measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        take(asked.step[0], asked.step[1:])
        return
    found: dict[str, list[float]] = {}
    for students in asked.sizes:
        with tempfile.TemporaryDirectory() as name:
            for step, mb in peaks(students, Path(name)):
                found.setdefault(step, []).append(mb)
    print("| step |", " | ".join(f"{size:,}: MB" for size in asked.sizes), "| growth |")
    print("| --- |" + " --- |" * (len(asked.sizes) + 1))
    for step, figures in found.items():
        print(f"| {step} |", " | ".join(f"{mb:.0f}" for mb in figures), f"| {figures[-1] - figures[0]:+.1f} |")


if __name__ == "__main__":
    main()
