"""Grade every right solution over many seeds, and count the verdicts that it loses (expected: none).

python benchmarks/soak.py --seeds 1000 --library numpy --only 'assignment2/*/dropout*'
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / place) for place in ("tests/course", "")]

from corpus import ASSIGNMENTS, LIBRARIES, assignment, solutions, submission_of, variants  # noqa: E402

from grader.course.limits import Limits  # noqa: E402
from grader.records import ExerciseReport  # noqa: E402
from grader.submission import Submission, read_submission  # noqa: E402
from grader.verify.bench import Bench  # noqa: E402


@dataclass(frozen=True)
class Job:
    """One exercise of one right submission."""

    label: str
    assignment: str
    exercise: str
    submission: Submission


def jobs(libraries: tuple[str, ...], pattern: str, scratch: Path) -> Iterator[Job]:
    """Every exercise of the solutions, then every right file."""
    for name in ASSIGNMENTS:
        for library in libraries:
            submission = read_submission(solutions(name, library), assignment(name))
            for exercise in assignment(name).exercises:
                label = f"{name}/{library}/solution:{exercise.name}"
                if Path(label).match(pattern):
                    yield Job(label, name, exercise.name, submission)
    for variant in variants("right"):
        if variant.library in libraries and variant.matches(pattern):
            yield Job(variant.id, variant.assignment, variant.exercise, submission_of(variant, scratch))


def losses(report: ExerciseReport) -> Iterator[str]:
    """One line for each verdict that is not full."""
    for verdict in report.verdicts:
        if not verdict.passed:
            told = f"{verdict.finding.code} {dict(verdict.finding.facts)}" if verdict.finding else ""
            yield f"{verdict.check} {verdict.status.value}: {told}"


def main() -> int:
    """Run; the exit code is 1 if a verdict was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=100, help="how many seeds (default 100)")
    parser.add_argument("--start", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--library", choices=[*LIBRARIES, "both"], default="both")
    parser.add_argument(
        "--only", metavar="GLOB", default="*", help="files, such as '*relu*' or 'assignment2/torch/*'"
    )
    options = parser.parse_args()
    libraries = LIBRARIES if options.library == "both" else (options.library,)
    started, verdicts, lost = time.perf_counter(), 0, 0
    limits = Limits(cpu_seconds=10.0, wall_seconds=60.0)
    with Bench(limits) as bench, tempfile.TemporaryDirectory() as scratch:
        work = list(jobs(libraries, options.only, Path(scratch)))
        for number, seed in enumerate(range(options.start, options.start + options.seeds), start=1):
            for job in work:
                report = bench.grade(assignment(job.assignment), job.submission, [job.exercise], seed).exercises[0]
                verdicts += len(report.verdicts)
                for line in losses(report):
                    lost += 1
                    print(f"LOST {job.label} seed {seed}: {line}", flush=True)
            seconds = time.perf_counter() - started
            print(
                f"{number}/{options.seeds} seeds, {verdicts} verdicts, {lost} lost, {seconds:.0f} s",
                file=sys.stderr,
                flush=True,
            )
    print(f"{len(work)} submissions x {options.seeds} seeds: {lost} of {verdicts} verdicts lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
