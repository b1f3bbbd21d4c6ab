"""What the grader names, of all known mistakes: found, named as their files say, and what naming costs.

python benchmarks/diagnosis.py --library numpy > benchmarks/diagnosis.md

A mistake's file names its diagnosis: the field `diagnosis` of its header. A dash says that no name fits; without the
field, a name would fit that is not found.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / place) for place in ("tests/course", "")]

from corpus import assignment, submission_of, variants  # noqa: E402

from grader import grading  # noqa: E402
from grader.course.limits import Limits  # noqa: E402
from grader.verify.bench import FOUND, Bench  # noqa: E402
from grader.verify.corpus import Variant  # noqa: E402

START = [sys.executable, "-m", "grader", "check", "assignment2", "relu", "--dir", "solutions/assignment2/numpy"]


@dataclass(frozen=True)
class Outcome:
    """What became of one file: whether a check failed, the names, and the seconds of all and of naming."""

    variant: Variant
    found: bool
    names: frozenset[str]
    seconds: float
    naming: float

    @property
    def kind(self) -> str:
        """How it was named, beside what its file says."""
        if self.variant.diagnoses is None:
            return "wrongly" if self.names else "not named"
        wanted = frozenset(self.variant.diagnoses)
        if self.names == wanted:
            return "rightly" if wanted else "no name fits, none given"
        if not self.names:
            return "not named"
        return "in part" if self.names < wanted else "wrongly"


def outcomes(library: str) -> list[Outcome]:
    """Every wrong file of a library ("*": of both), graded with its diagnosis."""
    spent = [0.0]
    diagnosed = grading._diagnosed

    def timed(hearing):  # type: ignore[no-untyped-def]
        started = time.perf_counter()
        try:
            return diagnosed(hearing)
        finally:
            spent[0] = time.perf_counter() - started

    grading._diagnosed = timed
    found = []
    with Bench(Limits(cpu_seconds=1.0)) as bench, tempfile.TemporaryDirectory() as folder:
        for variant in variants("wrong"):
            if variant.remark is not None or library not in ("*", variant.library):
                continue
            submission = submission_of(variant, Path(folder))
            spent[0], started = 0.0, time.perf_counter()
            report = bench.grade(assignment(variant.assignment), submission, [variant.exercise]).exercises[0]
            seconds = time.perf_counter() - started
            failed = any(verdict.status in FOUND for verdict in report.verdicts)
            names = frozenset(diagnosis.name for diagnosis in report.diagnoses)
            found.append(Outcome(variant, failed, names, seconds, spent[0]))
    return found


def start_up() -> float:
    """The seconds of a check of one function that is right: what a failing check costs before it fails."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(START, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


KINDS = ("rightly", "in part", "not named", "wrongly", "no name fits, none given")


def told(title: str, chosen: list[Outcome]) -> None:
    """One table."""
    print(f"\n## {title}\n\n| | files | found | " + " | ".join(KINDS) + " |\n|" + " --- |" * (3 + len(KINDS)))
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in chosen:
        groups[f"{outcome.variant.assignment}, {outcome.variant.library}"].append(outcome)
    for name, group in [*sorted(groups.items()), ("**all**", chosen)]:
        kinds = Counter(outcome.kind for outcome in group)
        cells = " | ".join(str(kinds[kind]) for kind in KINDS)
        print(f"| {name} | {len(group)} | {sum(outcome.found for outcome in group)} | {cells} |")
    nameable = [outcome for outcome in chosen if outcome.variant.diagnoses != ()]
    right = sum(outcome.kind == "rightly" for outcome in nameable)
    wrong = sum(outcome.kind == "wrongly" for outcome in chosen)
    print(f"\nOf those that a name fits {100 * right / len(nameable):.1f} % are named rightly; "
          f"of all {100 * wrong / len(chosen):.1f} % are named wrongly.")


def main() -> None:
    """Print the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--library", choices=["numpy", "torch", "*"], default="*", help="whose files (default: all)")
    library = parser.parse_args().library
    found = outcomes(library)
    print(f"# Diagnosis\n\n    python benchmarks/diagnosis.py --library {library} > benchmarks/diagnosis.md\n")
    print("Every wrong file, graded with seed 0. What a mistake should be called stands in its file: names were")
    print("read beside the file's sentence, NumPy file by NumPy file; the PyTorch twin has the same. \"Wrongly\": a")
    print("name that the file does not have, be it said to be certain or not.")
    told("The table of misconceptions", [outcome for outcome in found if outcome.variant.row is not None])
    told("All known mistakes", found)
    start = start_up()
    shares = [outcome.naming / (start + outcome.seconds) for outcome in found if outcome.naming]
    print(f"\n## Time\n\nNaming takes {100 * statistics.median(shares):.0f} % of a failing check of one exercise "
          f"(median; the longest {100 * max(shares):.0f} %),")
    print("start of the process included.")
    print("\n## Not named as they should be\n")
    for outcome in found:
        if outcome.kind in ("in part", "not named", "wrongly"):
            names = ", ".join(sorted(outcome.names)) or "no name"
            print(f"- {outcome.variant.id} ({outcome.variant.sentence}) {names}")


if __name__ == "__main__":
    main()
