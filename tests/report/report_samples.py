"""Hand-made findings of every code, and reports that hold them."""

from __future__ import annotations

from typing import Any

from grader.records import ExerciseReport, Finding, Replay, Report, Resolution, Status, Verdict

NAN = float("nan")
TRACE = [{"file": "activations.py", "line": 12, "function": "relu", "text": "return np.maximum(x)"}]
AT = {"function": "relu_backward", "output": "dX", "index": [0, 1]}
DIFF = {**AT, "yours": 0.482, "expected": 0.241, "difference": 0.241, "allowed": 1e-05, "wrong": 3, "size": 4}
ENTRY = {**AT, "yours": 0.482, "expected": 0.241}
STOP = {"function": "relu", "detail": "signal 11", "limit": 10, "trace": TRACE}
LAW = {"function": "dropout", "output": "Y", "settings": {"p": 0.3}}
SPREAD = {**LAW, "spread": 0.5, "expected_spread": 0.1, "counts": [3, 3, 4], "per": "rows"}

# Every code (and variant) with all of its facts, and the texts that both languages must hold.
SAMPLES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("todo-stub", {"file": "init.py", "line": 8, "function": "xavier"}, ["init.py:8"]),
    ("todo-raises", {"function": "mlp", "needs": "relu"}, ["mlp", "relu"]),
    ("todo-raises", {"function": "mlp", "needs": None}, ["mlp"]),
    (
        "missing-function",
        {"function": "relu", "file": "a.py", "suggestion": "Relu"},
        ["Relu", "relu", "a.py"],
    ),
    ("missing-function", {"function": "relu", "file": "a.py"}, ["relu", "a.py"]),
    ("missing-file", {"file": "a.py", "suggestion": "A.py"}, ["a.py", "A.py"]),
    (
        "syntax-error",
        {"file": "a.py", "line": 3, "message": "invalid syntax", "text": "<<<<<<< HEAD"},
        ["a.py", "3", "invalid syntax", "<<<<<<< HEAD"],
    ),
    *[
        ("unreadable-file", {"file": "a.py", "reason": reason, "detail": "why"}, ["a.py", "why"])
        for reason in ("not-a-file", "too-large", "encoding", "unreadable", "new-reason")
    ],
    *[
        ("unreadable-file", {"file": "a.py", "reason": reason, "detail": "why"}, ["a.py"])
        for reason in ("encrypted", "packing", "bomb", "damaged", "notebook", "too-much")
    ],
    *[
        ("unread-folder", {"folder": "b/src", "reason": reason, "detail": "why"}, ["b/src"])
        for reason in ("link", "deep", "many", "unreadable")
    ],
    *[
        ("unread-zip", {"file": "b.zip", "reason": reason, "detail": "why"}, ["b.zip"])
        for reason in ("damaged", "encrypted", "nested", "foreign", "bomb", "too-large", "unreadable")
    ],
    *[
        ("odd-name", {"file": "a.py", "reason": reason, "others": "A.py"}, ["a.py"])
        for reason in ("outside", "twice", "long", "case", "new-reason")
    ],
    ("nothing-found", {"source": "bob"}, ["bob"]),
    ("several-folders", {"chosen": "src", "others": "old, numpy"}, ["src", "old, numpy"]),
    ("served-as", {"file": "A.py", "served": "a.py", "notebook": False}, ["A.py", "a.py"]),
    ("served-as", {"file": "a.ipynb", "served": "a.py", "notebook": True}, ["a.ipynb", "a.py"]),
    ("marked-late", {"source": "bob_LATE_1_2_a.py"}, ["bob_LATE_1_2_a.py"]),
    ("several-hand-ins", {"attempt": 2, "attempts": 3, "others": "bob, bob.zip"}, ["2", "3", "bob, bob.zip"]),
    ("not-on-roster", {"student": "bob", "name": "Bob", "candidates": "b1, b2"}, ["bob", "Bob", "b1, b2"]),
    ("not-in-metadata", {"folder": "submission_7"}, ["submission_7"]),
    *[
        ("roster-row", {"line": 7, "reason": reason, "student": "b1"}, ["7"])
        for reason in ("nobody", "twice", "new-reason")
    ],
    ("missing-import", {"file": "a.py", "line": 3, "name": "IPython"}, ["a.py:3", "IPython"]),
    (
        "missing-import",
        {"file": "a.py", "line": 3, "name": "torch.nn", "library": "numpy"},
        ["a.py:3", "torch.nn", "NumPy"],
    ),
    (
        "forbidden-call",
        {"function": "relu_backward", "name": "torch.autograd.grad", "trace": TRACE},
        ["relu_backward", "torch.autograd.grad", "activations.py:12"],
    ),
    ("statement-failed", {"file": "a.py", "line": 3, "message": "boom"}, ["a.py:3", "boom"]),
    ("not-loaded", {"file": "a.py", "reason": "wall", "detail": "10 s", "line": 4}, ["a.py", "4", "10 s"]),
    (
        "raised",
        {
            "function": "relu",
            "type": "TypeError",
            "message": "bad {x} argument",
            "trace": TRACE,
            "shapes": {"X": "3x4"},
            "modern": "np.float was removed from NumPy; write float", "modern_zh": "write float",
        },
        [
            "relu",
            "TypeError",
            "bad {x} argument",
            "activations.py:12",
            "np.maximum(x)",
            "X 3x4",
            "write float",
        ],
    ),
    *[
        ("stopped", {**STOP, "reason": reason}, ["relu", "signal 11"])
        for reason in ("result", "memory", "exit", "signal", "protocol", "start", "new")
    ],
    *[
        ("stopped", {**STOP, "reason": reason, "limit": 2.0}, ["relu", "2 ", "12", "activations.py:12"])
        for reason in ("cpu", "wall")
    ],
    (
        "wrong-count",
        {"function": "f", "yours": 1, "expected": 3, "names": ["dX", "dW", "db"]},
        ["1", "3", "dX, dW, db"],
    ),
    ("not-array", {"function": "f", "output": "Y", "type": "NoneType"}, ["Y", "NoneType"]),
    (
        "wrong-library",
        {"function": "f", "output": "Y", "yours": "numpy", "expected": "torch"},
        ["numpy", "torch"],
    ),
    *[
        (
            "wrong-shape",
            {"function": "f", "output": "Y", "yours": [1, 3], "expected": [3], "values_right": right},
            ["(1, 3)", "(3,)"],
        )
        for right in (True, False)
    ],
    (
        "wrong-dtype",
        {"function": "f", "output": "Y", "yours": "float64", "expected": "float32"},
        ["float64", "float32"],
    ),
    ("values-differ", DIFF, ["dX[0, 1]", "0.482", "0.241", "1e-05", "3", "4", "= 2"]),
    (
        "values-differ",
        {**DIFF, "index": [], "size": 1, "wrong": 1, "yours": 1.00000001, "expected": 1.0},
        ["1.00000001"],
    ),
    ("not-finite", {**AT, "yours": NAN, "expected": 0.5}, ["dX[0, 1]", "nan", "0.5"]),
    ("not-finite", {**AT, "yours": 0.5, "expected": "-inf"}, ["dX[0, 1]", "-inf", "0.5"]),
    (
        "input-changed",
        {"function": "f", "input": "dY", "before": 1.5, "after": 0.0, "index": [2]},
        ["dY[2]", "1.5", "0"],
    ),
    ("input-changed", {"function": "f", "input": "dY"}, ["dY"]),
    (
        "not-repeatable",
        {"function": "f", "output": "Y", "index": [], "first": 1.5, "second": 2.5},
        ["1.5", "2.5"],
    ),
    (
        "order-dependent",
        {"function": "f", "output": "Y", "index": [1], "first": 1.5, "second": 2.5},
        ["Y[1]", "1.5", "2.5"],
    ),
    (
        "state-dependent",
        {"function": "f", "output": "Y", "index": [1], "first": 1.5, "second": 2.5, "calls": 0},
        ["Y[1]", "1.5", "2.5", "0"],
    ),
    (
        "result-changed",
        {"function": "g", "owner": "f", "output": "Y", "index": [1], "before": 1.5, "after": 2.5},
        ["Y[1]", "1.5", "2.5"],
    ),
    ("seeds-generator", {"function": "f", "generator": "numpy"}, ["numpy"]),
    (
        "stale-state",
        {"function": "g", "forward": "f", "output": "dX", "index": [], "first": 1.5, "second": 2.5},
        ["1.5", "2.5"],
    ),
    (
        "overflow-warning",
        {"function": "f", "warning": "overflow encountered in exp"},
        ["overflow encountered"],
    ),
    (
        "gradient-differs",
        {**DIFF, "own": 0.2410000001, "others": ["dW1", "db1"], "agree": ["dX"]},
        ["dX[0, 1]", "0.482", "0.241", "dW1, db1", "= 2"],
    ),
    ("gradient-differs", {**DIFF, "own": 0.482, "others": [], "agree": []}, ["0.482"]),
    ("gradient-differs", {**DIFF, "own": None, "others": [], "agree": []}, ["0.482", "0.241"]),
    *[
        (
            "fd-differs",
            {
                "function": "f",
                "outputs": ["dX", "dW"],
                "slope": 1.5,
                "own_slope": 2.5,
                "allowed": 0.001,
                "forward_right": right,
                **entry,
            },
            ["1.5", "2.5", "0.001", "dX, dW", *shown],
        )
        for right in (True, False, None)
        for entry, shown in (
            ({}, []),
            ({**ENTRY, "others": ["dW"], "agree": ["db"]}, ["dX[0, 1]", "0.482", "0.241", "dW", "db"]),
        )
    ],
    ("fd-inconclusive", {"function": "f", "resolution": 0.25}, ["0.25"]),
    ("not-linear", {**AT, "yours": 1.5, "expected": 2.5}, ["dX[0, 1]", "1.5", "2.5"]),
    (
        "accepted",
        {"function": "f", "argument": "p", "value": "1.5", "returned": "ndarray"},
        ["1.5", "ndarray"],
    ),
    (
        "kink-choice",
        {**AT, "yours": 1.0, "expected": 0.0, "input": "X", "at": 0.0},
        ["dX[0, 1]", "1", "X = 0"],
    ),
    ("aliases-input", {"function": "f", "input": "X"}, ["X"]),
    *[
        (
            "low-precision",
            {**AT, "yours": 1.5, "expected": 1.25, "difference": 0.25, "single": single},
            ["dX[0, 1]", "1.5", "1.25", "0.25"],
        )
        for single in (True, False)
    ],
    (
        "uneven-shares",
        {**AT, "yours": 1.5, "expected": 1.25, "slope": 3.5, "own_slope": 2.25, "allowed": 0.001},
        ["dX[0, 1]", "1.5", "1.25", "3.5", "2.25", "0.001"],
    ),
    *[
        ("skipped-because", {"reason": reason, "function": "relu"}, [])
        for reason in (
            *("forward-todo", "forward-failed", "forward-random", "forward-still"),
            *("stopped", "not-loaded", "new"),
        )
    ],
    ("own-forward", {"function": "relu_backward", "forward": "relu", "in_one": False}, ["relu_backward"]),
    ("own-forward", {"function": "mlp_loss", "forward": "mlp_loss", "in_one": True}, ["mlp_loss"]),
    ("our-fault", {"message": "KeyError: 'x'"}, ["KeyError"]),
    ("undiagnosed", {"message": "KeyError: 'x'"}, ["KeyError"]),
    ("unmet", {"en": "p = 0 keeps all 7", "zh": "p = 0 时保留全部 7"}, ["7"]),
    (
        "unmet-value",
        {"en": "the loss 7", "zh": "损失 7", "index": [0], "yours": 1.5, "expected": 2.5, "allowed": 0.001},
        ["7", "[0]", "1.5", "2.5", "0.001"],
    ),
    (
        "unmet-value",
        {"en": "the loss 7", "zh": "损失 7", "index": None, "yours": [2], "expected": [], "allowed": None},
        ["7", "(2,)", "()"],
    ),
    ("law-not-finite", {**LAW, "index": [0, 1], "yours": "inf"}, ["Y[0, 1]", "inf", "p = 0.3"]),
    (
        "law-kept-value",
        {
            **LAW,
            "index": [0],
            "yours": 1.0,
            "expected_on": 1.42857,
            "ratio": 0.7,
            "ratio_spread": 0.0,
            "zero_fraction": 0.31,
            "keep": 0.75,
        },
        ["1", "1.42857", "0.7", "0.31", "0.75"],
    ),
    ("law-out-of-bound", {**LAW, "index": [0], "yours": 1.5, "bound": 0.25}, ["1.5", "0.25"]),
    ("law-not-dropped", {**LAW, "index": [0], "yours": 1.5, "expected": 0.0}, ["1.5", "0"]),
    ("law-not-kept", {**LAW, "index": [0], "yours": 0.0, "expected": 2.5}, ["2.5", "0"]),
    (
        "law-rate",
        {**LAW, "zero_fraction": 0.7, "expected": 0.25, "n": 900, "low": 0.21, "high": 0.29},
        ["0.7", "0.25", "900", "0.21", "0.29"],
    ),
    ("law-constant", {**LAW, "value": 0.5, "distinct": 1, "n": 900}, ["0.5", "1", "900"]),
    ("law-mean", {**LAW, "mean": 0.5, "allowed": 0.02, "n": 900}, ["0.5", "0.02", "900"]),
    (
        "law-scale",
        {**LAW, "std": 0.5, "expected": 0.25, "ratio": 2.0, "low": 0.95, "high": 1.05, "n": 900},
        ["0.5", "0.25", "2", "0.95", "1.05"],
    ),
    (
        "law-shape",
        {
            **LAW,
            "distance": 0.2,
            "allowed": 0.05,
            "n": 900,
            "kurtosis": 1.81,
            "expected_kurtosis": 3.0,
            "largest": 1.7,
            "largest_allowed": [2.5, 4.5],
        },
        ["0.2", "0.05", "1.81", "3", "1.7", "4.5"],
    ),
    ("law-calls-identical", {**LAW, "calls": [0, 1, 2], "n": 16}, ["0, 1, 2", "16"]),
    ("law-rows", SPREAD, ["0.5", "0.1"]),
    ("law-columns", {**LAW, "same": 12}, ["12"]),
    ("law-positions", {**LAW, "same": 0.25}, ["0.25"]),
    ("law-call-totals", SPREAD, ["0.5", "0.1", "3, 3, 4"]),
    ("law-call-totals", {**SPREAD, "spread": 0.0, "per": "calls"}, ["0", "0.1"]),
    ("law-norms", {**SPREAD, "spread": "nan", "counts": [1.25, 0.5]}, ["1.25, 0.5"]),
    ("law-norms", {**SPREAD, "counts": [1.25, 0.5], "fixed": False}, ["0.5", "0.1", "1.25, 0.5"]),
    ("law-norms", {**SPREAD, "spread": 0.01, "counts": [1.0, 1.01], "fixed": True}, ["0.01", "0.1", "1, 1.01"]),
    (
        "law-neighbours",
        {**LAW, "along": "rows", "agree": 90, "pairs": 99, "low": 30, "high": 70},
        ["90", "99", "30", "70"],
    ),
    (
        "law-neighbours",
        {
            **LAW,
            "along": "rows",
            "between": "columns",
            "lines": [0, 3],
            "agree": 90,
            "pairs": 99,
            "low": 30,
            "high": 70,
        },
        ["0, 3", "90"],
    ),
    (
        "raised",
        {"function": "relu", "type": "E", "message": "boom", "trace": TRACE, "elsewhere": True},
        ["relu", "E: boom", "activations.py:12"],
    ),
    ("stopped", {**STOP, "reason": "output", "limit": 1 << 20}, ["relu", "1 MiB", "activations.py:12"]),
    ("stopped", {**STOP, "reason": "result", "limit": 64 << 20}, ["relu", "64 MiB"]),
    ("stopped", {**STOP, "reason": "memory", "limit": 3 << 29}, ["relu", "1.5 GiB", "signal 11"]),
    ("not-loaded", {"file": "a.py", "reason": "cpu", "limit": 8.0, "line": 4}, ["a.py", "4", "8 "]),
    ("not-loaded", {"file": "a.py", "reason": "output", "limit": 1 << 20}, ["a.py", "1 MiB"]),
]

REPLAY = Replay(
    {"N": 2, "in": 1},
    {"X": "np.array([[0.5], [-1.0]])"},
    "import numpy as np\nfrom backprop import mlp_forward, mlp_backward\nX = np.array([[0.5], [-1.0]])\n"
    "O, cache = mlp_forward(X)\ndX = mlp_backward(np.ones((2, 1)), cache)\nprint(dX[0, 0])",
)


def verdict(
    check: str, status: Status = Status.PASSED, finding: Finding | None = None, **more: Any
) -> Verdict:
    """A verdict of one point."""
    points = more.pop("points", 1.0 if status is Status.PASSED else 0.0)
    return Verdict(check, status, points, 1.0, finding, **more)


def exercise(
    name: str, *verdicts: Verdict, file: str = "activations.py", seconds: float = 0.1
) -> ExerciseReport:
    """An exercise with a forward and, if a check asks for one, a backward."""
    backward = any(item.check in ("gradient", "finite_differences") for item in verdicts)
    functions = (name, name.removesuffix("_forward") + "_backward") if backward else (name,)
    return ExerciseReport(name, (name.title(), "练习"), file, functions, verdicts, 8, seconds)


def report(*exercises: ExerciseReport, **more: Any) -> Report:
    """A report on assignment2."""
    return Report(
        "assignment2", ("Multilayer perceptrons", "多层感知机"), "numpy", 7, "0.1.0", exercises, **more
    )


def passing(name: str = "relu") -> ExerciseReport:
    """An exercise that is right."""
    return exercise(
        name,
        verdict("values", cases=24),
        verdict("gradient", cases=24),
        verdict("finite_differences", cases=12),
    )


def random_one(name: str = "dropout") -> ExerciseReport:
    """A random function that is right."""
    return exercise(
        name,
        verdict("support"),
        verdict("distribution", false_alarm=3e-10, resolves=Resolution("rate", 0.0443)),
        verdict("independence", false_alarm=3e-10),
        file="dropout.py",
    )


def wrong_backward() -> ExerciseReport:
    """Forward right, backward wrong, told by two checks and one small fault beside it."""
    facts = {
        "function": "mlp_backward",
        "output": "dW1",
        "index": [0, 0],
        "yours": 0.482,
        "expected": 0.241,
        "own": 0.241,
        "difference": 0.241,
        "allowed": 1e-05,
        "wrong": 4,
        "size": 4,
        "others": ["db1", "dW2", "db2"],
        "agree": ["dX"],
    }
    changed = {"function": "mlp_backward", "input": "dO", "before": 1.5, "after": 0.0, "index": [0, 1]}
    return exercise(
        "mlp_forward",
        verdict("values", cases=12),
        verdict("inputs_untouched", Status.FAILED, Finding("input-changed", changed)),
        verdict("gradient", Status.FAILED, Finding("gradient-differs", facts, REPLAY)),
        verdict("finite_differences", Status.FAILED, Finding("gradient-differs", facts)),
        file="backprop.py",
        seconds=0.3,
    )


def todo(name: str = "xavier_uniform", file: str = "init.py") -> ExerciseReport:
    """An untouched stub."""
    finding = Finding("todo-stub", {"file": file, "line": 8, "function": name})
    return exercise(name, verdict("support", Status.TODO, finding), file=file)


def of_every_code() -> Report:
    """One exercise for each sample finding, and all of them as remarks and notes."""
    found = [Finding(code, facts, REPLAY) for code, facts, _ in SAMPLES]
    exercises = [
        exercise(
            f"exercise_{place}",
            verdict("values", Status.FAILED, finding, remarks=(finding,)),
            verdict("gradient", Status.CRASHED, finding),
        )
        for place, finding in enumerate(found)
    ]
    return report(*exercises, notes={"a.py": tuple(found)}, printed="hello\n\x1b[31m喵 🐱\n" * 30)
