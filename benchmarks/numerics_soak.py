"""Check every correct pair of the battery over many seeds, and count those that are accused (expected: none).

python benchmarks/numerics_soak.py --seeds 10000

One seed takes every operation once, in one regime and one dtype of its inputs, and checks all its correct pairs of
forward and backward there. Regimes and dtypes take turns, each operation starting elsewhere, so that ten seeds cover
every operation in every regime and dtype: 10,000 seeds are 1,000 draws of inputs, with several thousand checks, for
each operation, regime and dtype.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / place) for place in ("tests/numerics", "")]

from battery import OPERATIONS  # noqa: E402
from battery.operation import REGIMES  # noqa: E402

from grader.numerics.gradcheck import check_gradient  # noqa: E402

BLOCK = 20
DTYPES = ("float64", "float32")


def block(start: int, stop: int) -> tuple[Counter[tuple[str, str, str]], list[str]]:
    """Answers by dtype, regime and verdict for the seeds, and a line for each false alarm."""
    answers: Counter[tuple[str, str, str]] = Counter()
    lines = []
    for seed in range(start, stop):
        for place, operation in enumerate(OPERATIONS):
            regime = REGIMES[(seed + place) % len(REGIMES)]
            dtype = DTYPES[(seed // len(REGIMES) + place) % len(DTYPES)]
            inputs = operation.inputs(regime, np.random.default_rng((seed, 7)), np.dtype(dtype))
            with np.errstate(all="ignore"):
                for name, (forward, backward) in operation.correct().items():
                    check = check_gradient(forward, backward, inputs, seed=seed)
                    answers[dtype, regime, str(check.agrees)] += 1
                    if check.agrees is False:
                        lines.append(f"seed {seed} {dtype} {regime} {name}: {check.judgement.worst}")
    return answers, lines


def main() -> int:
    """Run; the exit code is 1 if a correct pair was accused."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=100, help="how many seeds (default 100)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default 1)")
    asked = parser.parse_args()
    answers: Counter[tuple[str, str, str]] = Counter()
    accused = 0
    began = time.perf_counter()
    stop = asked.first + asked.seeds
    starts = range(asked.first, stop, BLOCK)
    with ProcessPoolExecutor(asked.jobs) as pool:
        for done, lines in pool.map(block, starts, [min(start + BLOCK, stop) for start in starts]):
            answers += done
            accused += len(lines)
            print(*lines, sep="\n", end="\n" if lines else "", flush=True)
    print("| dtype | regime | agrees | cannot tell | differs |\n| --- | --- | --- | --- | --- |")
    for dtype in DTYPES:
        for regime in REGIMES:
            row = " | ".join(f"{answers[dtype, regime, verdict]:,}" for verdict in ("True", "None", "False"))
            print(f"| {dtype} | {regime} | {row} |")
    print(f"{sum(answers.values()):,} checks in {time.perf_counter() - began:.0f} s, {accused} accused")
    return 1 if accused else 0


if __name__ == "__main__":
    sys.exit(main())
