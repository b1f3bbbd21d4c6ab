"""A small course on disk, with a NumPy solution; used end to end."""

from __future__ import annotations

SPEC = '''"""A course of one's own."""

import numpy as np
import torch

from grader.spec import (
    Assignment, Exercise, Kept, array, arrays, expect, expect_close, labels, law, setting, text,
)

assignment = Assignment(title=text("Own course", "自己的课程"))

model = Exercise(
    title=text("A model", "模型"),
    file="model.py",
    forward="predict(params, x) -> y",
    backward="predict_backward(dy, params, x) -> dparams",
    reference=lambda params, x: x @ params["W"] + params["b"],
    inputs={"params": arrays(W=("D", "M"), b=("M",)), "x": array("N", "D")},
    points=3,
)

drop = Exercise(
    title=text("Dropout", "暂退法"),
    file="drop.py",
    forward="drop(X, rate) -> Y, mask",
    backward="drop_backward(dY, mask) -> dX",
    law=lambda X, rate: Kept(keep=1 - rate, on=X / (1 - rate)),
    reference=lambda X, mask: X * mask,
    inputs={"X": array("N", "D"), "rate": setting(0.25, 0.4)},
    samples=({"rate": 0.25}, {"rate": 0.4}),
    raises=({"rate": -1.0},),
    points=4,
)

clip = Exercise(
    title=text("Clipping", "截断"),
    file="model.py",
    forward="clip(X) -> Y",
    backward="clip_backward(dY, X) -> dX",
    reference=lambda X: torch.relu(X),
    inputs={"X": array(ndim=(1, 2))},
    at_kinks="as reference",
    points=2,
)

rank = Exercise(
    title=text("Ranks", "名次"),
    file="model.py",
    forward="rank(x) -> r",
    inputs={"x": array("N")},
    points=1.5,
)


@law(rank, zh="名次是从 0 到 n-1 的一个排列。")
def is_a_permutation(student, x):
    """The ranks are the numbers from 0 to n - 1, each once."""
    ranks = np.asarray(student.rank(x), dtype=float)
    expect(ranks.shape == x.shape, text("one rank for each number", "每个数一个名次"))
    expect_close(np.sort(ranks), np.arange(len(x)), text("the sorted ranks", "排序后的名次"))
'''

MODEL = """import numpy as np


def predict(params, x):
    return x @ params["W"] + params["b"]


def predict_backward(dy, params, x):
    return {"W": x.T @ dy, "b": dy.sum(0)}


def clip(X):
    return np.maximum(X, 0)


def clip_backward(dY, X):
    return dY * (X > 0)


def rank(x):
    return np.argsort(np.argsort(x, kind="stable"), kind="stable")
"""

DROP = """import numpy as np


def drop(X, rate):
    assert rate >= 0
    mask = (np.random.random(X.shape) >= rate).astype(X.dtype) / X.dtype.type(1 - rate)
    return X * mask, mask


def drop_backward(dY, mask):
    return dY * mask
"""


def write_course(folder):
    """The course on disk; stubs are the solutions without bodies."""
    place = folder / "assignments" / "own"
    place.mkdir(parents=True)
    (place / "spec.py").write_text(SPEC)
    for name, source in {"model.py": MODEL, "drop.py": DROP}.items():
        lines = [line for line in source.splitlines() if not line.startswith("    ")]
        (place / name).write_text(
            "\n".join(
                line + ("\n    raise NotImplementedError" if line.startswith("def ") else "")
                for line in lines
            )
            + "\n"
        )
    return folder


def write_submission(folder, model=MODEL, drop=DROP, **others):
    """A submission on disk."""
    folder.mkdir(exist_ok=True)
    for name, source in {"model": model, "drop": drop, **others}.items():
        if source is not None:
            (folder / f"{name}.py").write_bytes(source if isinstance(source, bytes) else source.encode())
    return folder
