"""Whole-process time of `grader check assignment2` beside `import torch`, measured in turn in one run.

    python benchmarks/check_time.py [--rounds 9]

Prints a Markdown table of medians and of ratios to `import torch`, pair by pair. What is asked for: complete correct
work at most 2.5, fresh stubs at most 0.4.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHECK = [sys.executable, "-m", "grader", "check", "assignment2"]
COMMANDS = {
    "import torch": [sys.executable, "-c", "import torch"],
    "complete correct work, PyTorch": [*CHECK, "--dir", "solutions/assignment2"],
    "complete correct work, NumPy": [*CHECK, "--dir", "solutions/assignment2/numpy"],
    "fresh stubs": [*CHECK, "--dir", "assignments/assignment2"],
}
LIMITS = {"complete correct work, PyTorch": 2.5, "complete correct work, NumPy": 2.5, "fresh stubs": 0.4}


def seconds(command: list[str]) -> float:
    """Wall time of one run of a command."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def main() -> None:
    """Measure in turn, after one round of warming up, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = [{name: seconds(command) for name, command in COMMANDS.items()}
              for _ in range(parser.parse_args().rounds + 1)][1:]
    print("| command | median s | ratio to `import torch`: median (min to max) | asked for |")
    print("| --- | --- | --- | --- |")
    for name in COMMANDS:
        times = [measured[name] for measured in rounds]
        ratios = [measured[name] / measured["import torch"] for measured in rounds]
        limit = f"at most {LIMITS[name]}" if name in LIMITS else ""
        print(f"| {name} | {statistics.median(times):.2f} | {statistics.median(ratios):.2f} "
              f"({min(ratios):.2f} to {max(ratios):.2f}) | {limit} |")


if __name__ == "__main__":
    main()
