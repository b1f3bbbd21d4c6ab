"""What a worker costs: forked from a warm zygote, locked in, one call, ended; beside `import torch`.

    python benchmarks/isolation.py [--rounds 40]

Workers with all layers and workers with limits only take turns; the jail is the median of what the former take longer.
What is asked for: start, jail and end at most 0.05 of `import torch`; the jail at most 3 ms.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402

from grader.course.limits import Limits  # noqa: E402
from grader.worker.client import Worker  # noqa: E402
from grader.worker.nursery import nursery  # noqa: E402
from grader.worker.process import Nursery  # noqa: E402
from grader.worker.records import LAYERS, LIMITS_ONLY, Call, Returned  # noqa: E402

SOURCES = {"m.py": b"def f(x):\n    return x + x\n"}


def seconds(library: str, origin: Nursery, calls: int) -> float:
    """From asking for a worker until it is gone, with some calls in between."""
    began = time.perf_counter()
    with Worker(library, SOURCES, Limits(), origin) as worker:
        worker.load("m")
        for _ in range(calls):
            assert isinstance(worker.run([Call("m", "f", (np.ones(3),))])[0], Returned)
    return time.perf_counter() - began


def importing() -> float:
    """A fresh process that imports torch."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import torch"], check=True)
    return time.perf_counter() - began


def main() -> None:
    """Measure in turn, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    torch = statistics.median(importing() for _ in range(5))
    print(f"`import torch`: {1000 * torch:.0f} ms\n")
    print("| library | start, jail, end: ms | ratio to `import torch` | asked for | with one call: ms | the jail: ms |")
    print("| --- | --- | --- | --- | --- | --- |")
    for library in ("numpy", "torch"):
        bare, jailed = nursery(library, LIMITS_ONLY), nursery(library, LAYERS)
        for origin in (bare, jailed):
            seconds(library, origin, 1)
        free, locked, busy = [], [], []
        for _ in range(rounds):
            free.append(seconds(library, bare, 0))
            locked.append(seconds(library, jailed, 0))
            busy.append(seconds(library, jailed, 1))
        bare.close()
        jailed.close()
        whole, call = statistics.median(locked), statistics.median(busy)
        jail = statistics.median(a - b for a, b in zip(locked, free, strict=True))
        print(f"| {library} | {1000 * whole:.1f} | {whole / torch:.3f} | at most 0.05 | {1000 * call:.1f} "
              f"| {1000 * jail:.1f} |")


if __name__ == "__main__":
    main()
