"""Gradient checkers side by side on the battery: what they find, whom they accuse, what they cost.

python benchmarks/gradcheck.py --seeds 3
python benchmarks/gradcheck.py --scaling --full
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / place) for place in ("tests/numerics", "benchmarks", "")]

from battery import OPERATIONS  # noqa: E402
from battery.operation import REGIMES, Operation  # noqa: E402
from checkers import CHECKERS, Counted, coordinate_slopes, directions  # noqa: E402

MATERIAL = 3e-5
SHAPES = ((2, 5), (25, 40), (250, 400))
SAMPLE = 2_000
ROWS = 32
BATCH, PIXELS, HIDDEN, CLASSES = 256, 784, 128, 10


class Tally:
    """What one checker did."""

    def __init__(self) -> None:
        self.found: Counter[Any] = Counter()
        self.wrong: Counter[Any] = Counter()
        self.ever: set[str] = set()
        self.accused: Counter[Any] = Counter()
        self.right: Counter[Any] = Counter()
        self.calls: list[int] = []
        self.seconds: list[float] = []


def measured(tally: Tally, checker: Any, forward: Any, backward: Any, inputs: Any, seed: int) -> bool:
    """One decision, with its cost."""
    counted = Counted(forward)
    start = time.perf_counter()
    with np.errstate(all="ignore"):
        wrong = bool(checker(counted, backward, inputs, seed))
    tally.seconds.append(time.perf_counter() - start)
    tally.calls.append(counted.calls)
    return wrong


def materially_wrong(operation: Operation, inputs: Any, seed: int) -> set[str]:
    """The wrong backwards that are wrong for these inputs, by torch."""
    leaves = {name: torch.from_numpy(np.array(array)).requires_grad_() for name, array in inputs.items()}
    value = operation.truth(leaves)
    upstream = torch.from_numpy(np.asarray(np.random.default_rng(seed).normal(size=tuple(value.shape))))
    truth = dict(zip(leaves, torch.autograd.grad(value, list(leaves.values()), upstream), strict=True))
    names = set()
    for name, wrong in operation.wrong().items():
        with np.errstate(all="ignore"):
            found = wrong.backward(dict(inputs), upstream.numpy())
            for path, expected in truth.items():
                array = expected.numpy()
                off = np.abs(np.asarray(found[path]).reshape(array.shape) - array).max()
                if not off <= MATERIAL * max(np.abs(array).max(), 1e-3):
                    names.add(name)
    return names


def battery(seeds: int) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """Every checker on every pair, in every regime; and by kind of mistake, among generic inputs."""
    tallies = {name: Tally() for name in CHECKERS}
    kinds: dict[str, Tally] = defaultdict(Tally)
    for seed in range(seeds):
        for operation in OPERATIONS:
            for regime in REGIMES:
                inputs = operation.inputs(regime, np.random.default_rng((seed, REGIMES.index(regime))))
                material = materially_wrong(operation, inputs, seed)
                for label, checker in CHECKERS.items():
                    tally = tallies[label]
                    for name, wrong in operation.wrong().items():
                        if name not in material:
                            continue
                        hit = measured(tally, checker, operation.forward, wrong.backward, inputs, seed)
                        tally.wrong[regime] += 1
                        tally.found[regime] += hit
                        if hit:
                            tally.ever.add(name)
                        if regime == "generic":
                            kinds[wrong.kind].wrong[label] += 1
                            kinds[wrong.kind].found[label] += hit
                    for name, (forward, backward) in operation.correct().items():
                        group = "float32 inside" if "float32" in name else regime
                        tally.right[group] += 1
                        tally.accused[group] += measured(tally, checker, forward, backward, inputs, seed)
    return tallies, kinds


def percent(part: int, whole: int) -> str:
    """A share, with a decimal where it is neither none nor all."""
    if not whole:
        return "–"
    return f"{100 * part / whole:.0f}" if part in (0, whole) else f"{100 * part / whole:.1f}"


def told(tallies: dict[str, Tally], kinds: dict[str, Tally]) -> None:
    """The tables."""
    every = sum(len(operation.wrong()) for operation in OPERATIONS)
    groups = (*REGIMES, "float32 inside")
    print(f"| checker | wrong found, % ({' / '.join(REGIMES)}) | found in some regime, of {every} |", end="")
    print(f" right accused, % ({' / '.join(groups)}) | forward evaluations, median (most) | ms, median |")
    print("| --- | --- | --- | --- | --- | --- |")
    for label, tally in tallies.items():
        found = " / ".join(percent(tally.found[regime], tally.wrong[regime]) for regime in REGIMES)
        accused = " / ".join(percent(tally.accused[group], tally.right[group]) for group in groups)
        calls = f"{statistics.median(tally.calls):.0f} ({max(tally.calls)})"
        spent = f"{1e3 * statistics.median(tally.seconds):.1f}"
        print(f"| {label} | {found} | {len(tally.ever)} | {accused} | {calls} | {spent} |")
    print()
    print("| kind of mistake (generic inputs) | " + " | ".join(f"{label}, %" for label in CHECKERS) + " |")
    print("| --- |" + " --- |" * len(CHECKERS))
    for kind in sorted(kinds):
        shares = " | ".join(percent(kinds[kind].found[label], kinds[kind].wrong[label]) for label in CHECKERS)
        print(f"| {kind} | {shares} |")


def layer(shape: tuple[int, int]) -> tuple[Any, Any, dict[str, Any]]:
    """tanh(X W) with a batch of 32: forward, backward, weights."""
    rng = np.random.default_rng(shape)
    X = rng.normal(size=(ROWS, shape[0]))

    def forward(i: Any) -> Any:
        return np.tanh(X @ i["W"])

    def backward(i: Any, dY: Any) -> Any:
        return {"W": X.T @ (dY * (1 - np.tanh(X @ i["W"]) ** 2))}

    return forward, backward, {"W": rng.normal(size=shape) / shape[0] ** 0.5}


def network() -> tuple[Any, Any, dict[str, Any]]:
    """The mean cross-entropy of the MLP of d2l 5.2 with 128 hidden units, on its batch of 256 images."""
    rng = np.random.default_rng(52)
    X, labels = rng.uniform(size=(BATCH, PIXELS)), np.eye(CLASSES)[rng.integers(CLASSES, size=BATCH)]
    sizes = {"W1": (PIXELS, HIDDEN), "b1": (HIDDEN,), "W2": (HIDDEN, CLASSES), "b2": (CLASSES,)}
    inputs = {name: rng.normal(size=size) / size[0] ** 0.5 for name, size in sizes.items()}

    def parts(i: Any) -> tuple[Any, Any, Any]:
        before = X @ i["W1"] + i["b1"]
        H = np.maximum(before, 0)
        logits = H @ i["W2"] + i["b2"]
        shifted = logits - logits.max(axis=1, keepdims=True)
        return before, H, shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def forward(i: Any) -> Any:
        return -(parts(i)[2] * labels).sum() / BATCH

    def backward(i: Any, dY: Any) -> Any:
        before, H, logs = parts(i)
        dlogits = dY * (np.exp(logs) - labels) / BATCH
        dbefore = dlogits @ i["W2"].T * (before > 0)
        return {"W1": X.T @ dbefore, "b1": dbefore.sum(axis=0), "W2": H.T @ dlogits, "b2": dlogits.sum(axis=0)}

    return forward, backward, inputs


def scaling(full: bool) -> None:
    """More and more weights: this check against a central difference along every one of them."""
    print("| function | weights | this project: evaluations | s | all coordinates: evaluations | s | ratio |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    functions = {f"layer, {a} x {b}": layer((a, b)) for a, b in SHAPES} | {"MLP with its loss": network()}
    for name, (forward, backward, inputs) in functions.items():
        counted = Counted(forward)
        times = []
        for seed in range(5):
            counted.calls = 0
            start = time.perf_counter()
            assert not directions(counted, backward, inputs, seed)
            times.append(time.perf_counter() - start)
        own, ours = counted.calls, statistics.median(times)
        entries = sum(array.size for array in inputs.values())
        upstream = np.ones(np.shape(forward(inputs)))
        theirs, looked = 0.0, 0
        for path, array in inputs.items():
            places = range(array.size) if full or array.size <= SAMPLE else range(0, array.size, array.size // SAMPLE)
            start = time.perf_counter()
            coordinate_slopes(forward, inputs, path, upstream, places)
            theirs += (time.perf_counter() - start) * array.size / len(places)
            looked += len(places)
        note = "" if looked == entries else f", from {looked} of them"
        print(f"| {name} | {entries} | {own} | {ours:.4f} | {2 * entries} | {theirs:.3f}{note} | {theirs / ours:.1f} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=1, help="inputs drawn for each operation and regime (default 1)")
    parser.add_argument("--scaling", action="store_true", help="only the table of sizes")
    parser.add_argument("--full", action="store_true", help="measure every coordinate, also of the largest size")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    if not asked.scaling:
        told(*battery(asked.seeds))
        print()
    scaling(asked.full)


if __name__ == "__main__":
    main()
