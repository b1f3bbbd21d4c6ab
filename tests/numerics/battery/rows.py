"""Functions of rows: softmax and its relatives, losses, reductions and normalisations."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional as F

from battery.operation import COLUMNS, Array, Arrays, Operation, Wrong

EPS = 1e-5
LABELS = np.array([2, 0, 6, 3, 1])


def _x(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, COLUMNS))}


def softmax(x: Array, axis: int = -1) -> Array:
    """Shifted by the maximum."""
    e = np.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def _log_softmax(x: Array) -> Array:
    z = x - x.max(-1, keepdims=True)
    return z - np.log(np.exp(z).sum(-1, keepdims=True))


def _softmax_backward(i: Arrays, dY: Array) -> Arrays:
    y = softmax(i["X"])
    return {"X": y * (dY - (y * dY).sum(-1, keepdims=True))}


def _softmax_jacobian(i: Arrays, dY: Array) -> Arrays:
    y = softmax(i["X"])
    return {"X": np.stack([(np.diag(a) - np.outer(a, a)) @ b for a, b in zip(y, dY, strict=True)])}


SOFTMAX = Operation(
    "softmax",
    _x,
    {"shifted": lambda i: softmax(i["X"]), "from_log": lambda i: np.exp(_log_softmax(i["X"]))},
    {"centred": _softmax_backward, "jacobian": _softmax_jacobian},
    lambda t: torch.softmax(t["X"], -1),
    {
        "diagonal_only": Wrong("missing term", lambda i, dY: {"X": softmax(i["X"]) * (1 - softmax(i["X"])) * dY}),
        "mean_over_batch": Wrong(
            "wrong axis",
            lambda i, dY: {"X": softmax(i["X"]) * (dY - (softmax(i["X"]) * dY).sum(0, keepdims=True))},
        ),
        "not_weighted": Wrong("missing term", lambda i, dY: {"X": softmax(i["X"]) * (dY - dY.sum(-1, keepdims=True))}),
        "summed_over_all": Wrong(
            "wrong axis", lambda i, dY: {"X": softmax(i["X"]) * (dY - (softmax(i["X"]) * dY).sum())}
        ),
    },
)

LOG_SOFTMAX = Operation(
    "log_softmax",
    _x,
    {"shifted": lambda i: _log_softmax(i["X"])},
    {
        "sum": lambda i, dY: {"X": dY - softmax(i["X"]) * dY.sum(-1, keepdims=True)},
        "exp_of_log": lambda i, dY: {"X": dY - np.exp(_log_softmax(i["X"])) * dY.sum(-1, keepdims=True)},
    },
    lambda t: torch.log_softmax(t["X"], -1),
    {
        "not_summed": Wrong("missing term", lambda i, dY: {"X": dY - softmax(i["X"]) * dY}),
        "mean_for_sum": Wrong("constant", lambda i, dY: {"X": dY - softmax(i["X"]) * dY.mean(-1, keepdims=True)}),
        "log_kept": Wrong("missing term", lambda i, dY: {"X": dY - _log_softmax(i["X"]) * dY.sum(-1, keepdims=True)}),
        "wrong_axis": Wrong("wrong axis", lambda i, dY: {"X": dY - softmax(i["X"], 0) * dY.sum(0, keepdims=True)}),
    },
)


def _hot(x: Array) -> Array:
    return np.eye(COLUMNS, dtype=x.dtype)[LABELS[: x.shape[0]]]


def _entropy_backward(i: Arrays, dY: Array) -> Arrays:
    return {"X": dY * (softmax(i["X"]) - _hot(i["X"])) / i["X"].shape[0]}


def _entropy_in_place(i: Arrays, dY: Array) -> Arrays:
    found = softmax(i["X"])
    found[np.arange(len(found)), LABELS[: len(found)]] -= 1
    return {"X": found / len(found) * dY}


CROSS_ENTROPY = Operation(
    "cross_entropy",
    _x,
    {
        "gather": lambda i: -_log_softmax(i["X"])[np.arange(len(i["X"])), LABELS[: len(i["X"])]].mean(),
        "one_hot": lambda i: -(_log_softmax(i["X"]) * _hot(i["X"])).sum() / i["X"].dtype.type(len(i["X"])),
    },
    {"one_hot": _entropy_backward, "in_place": _entropy_in_place},
    lambda t: F.cross_entropy(t["X"], torch.from_numpy(LABELS[: t["X"].shape[0]])),
    {
        "not_averaged": Wrong("constant", lambda i, dY: {"X": dY * (softmax(i["X"]) - _hot(i["X"]))}),
        "averaged_over_entries": Wrong(
            "constant", lambda i, dY: {"X": dY * (softmax(i["X"]) - _hot(i["X"])) / i["X"].size}
        ),
        "labels_not_subtracted": Wrong("missing term", lambda i, dY: {"X": dY * softmax(i["X"]) / len(i["X"])}),
        "upstream_forgotten": Wrong(
            "missing term", lambda i, dY: {"X": (softmax(i["X"]) - _hot(i["X"])) / len(i["X"])}
        ),
        "labels_shifted": Wrong(
            "wrong axis", lambda i, dY: {"X": dY * (softmax(i["X"]) - np.roll(_hot(i["X"]), 1, 1)) / len(i["X"])}
        ),
    },
)


def _xt(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, COLUMNS)), "T": rng.normal(size=(rows, COLUMNS))}


def _squares(i: Arrays, dY: Array) -> Arrays:
    d = 2 * (i["X"] - i["T"]) / i["X"].size * dY
    return {"X": d, "T": -d}


SQUARED_ERROR = Operation(
    "squared_error",
    _xt,
    {
        "mean": lambda i: ((i["X"] - i["T"]) ** 2).mean(),
        "norm": lambda i: np.vdot(i["X"] - i["T"], i["X"] - i["T"]) / i["X"].dtype.type(i["X"].size),
    },
    {
        "plain": _squares,
        "apart": lambda i, dY: {
            "X": (i["X"] / i["X"].size - i["T"] / i["X"].size) * 2 * dY,
            "T": (i["T"] - i["X"]) * (2 * dY / i["X"].size),
        },
    },
    lambda t: F.mse_loss(t["X"], t["T"]),
    {
        "no_two": Wrong("constant", lambda i, dY: {k: v / 2 for k, v in _squares(i, dY).items()}),
        "over_rows_only": Wrong("constant", lambda i, dY: {k: v * COLUMNS for k, v in _squares(i, dY).items()}),
        "target_sign": Wrong("sign", lambda i, dY: {**_squares(i, dY), "T": _squares(i, dY)["X"]}),
        "absolute": Wrong("missing term", lambda i, dY: {k: np.abs(v) for k, v in _squares(i, dY).items()}),
    },
)

LOGSUMEXP = Operation(
    "logsumexp",
    _x,
    {"shifted": lambda i: np.log(np.exp(i["X"] - i["X"].max(-1, keepdims=True)).sum(-1)) + i["X"].max(-1)},
    {
        "softmax": lambda i, dY: {"X": softmax(i["X"]) * dY[:, None]},
        "from_log": lambda i, dY: {"X": np.exp(_log_softmax(i["X"])) * dY[:, None]},
    },
    lambda t: torch.logsumexp(t["X"], -1),
    {
        "wrong_axis": Wrong("wrong axis", lambda i, dY: {"X": softmax(i["X"], 0) * dY[:, None]}),
        "largest_only": Wrong(
            "missing term", lambda i, dY: {"X": (i["X"] == i["X"].max(-1, keepdims=True)) * dY[:, None]}
        ),
        "log_softmax": Wrong("missing term", lambda i, dY: {"X": _log_softmax(i["X"]) * dY[:, None]}),
    },
)


def _row_max(i: Arrays, dY: Array, choose: str) -> Arrays:
    x = i["X"]
    best = x == x.max(-1, keepdims=True)
    if choose == "first":
        best = np.arange(COLUMNS) == x.argmax(-1)[:, None]
    elif choose == "last":
        best = np.arange(COLUMNS) == COLUMNS - 1 - x[:, ::-1].argmax(-1)[:, None]
    share = best / best.sum(-1, keepdims=True) if choose == "even" else best
    return {"X": share.astype(dY.dtype) * dY[:, None]}


ROW_MAX = Operation(
    "row_max",
    _x,
    {"max": lambda i: i["X"].max(-1), "sort": lambda i: np.sort(i["X"], -1)[:, -1]},
    {
        "even": lambda i, dY: _row_max(i, dY, "even"),
        "first": lambda i, dY: _row_max(i, dY, "first"),
        "last": lambda i, dY: _row_max(i, dY, "last"),
    },
    lambda t: torch.amax(t["X"], -1),
    {
        "all_of_them": Wrong("ties", lambda i, dY: _row_max(i, dY, "all")),
        "minimum": Wrong("sign", lambda i, dY: _row_max({"X": -i["X"]}, dY, "even")),
        "along_columns": Wrong(
            "wrong axis", lambda i, dY: {"X": (i["X"] == i["X"].max(0, keepdims=True)) * dY[:, None]}
        ),
        "ones": Wrong("missing term", lambda i, dY: {"X": np.ones_like(i["X"]) * dY[:, None]}),
    },
)

HINGE = Operation(
    "hinge",
    _x,
    {
        "mean": lambda i: np.maximum(0, 1 - i["X"]).mean(),
        "where": lambda i: np.where(i["X"] < 1, 1 - i["X"], 0).mean(dtype=i["X"].dtype),
    },
    {
        "strict": lambda i, dY: {"X": -dY * (i["X"] < 1).astype(i["X"].dtype) / i["X"].size},
        "inclusive": lambda i, dY: {"X": -dY * (i["X"] <= 1).astype(i["X"].dtype) / i["X"].size},
    },
    lambda t: torch.clamp(1 - t["X"], min=0).mean(),
    {
        "sign": Wrong("sign", lambda i, dY: {"X": dY * (i["X"] < 1) / i["X"].size}),
        "not_averaged": Wrong("constant", lambda i, dY: {"X": -dY * (i["X"] < 1)}),
        "margin_at_zero": Wrong("wrong mask", lambda i, dY: {"X": -dY * (i["X"] < 0) / i["X"].size}),
        "labels_of_both": Wrong("missing term", lambda i, dY: {"X": -dY * np.ones_like(i["X"]) / i["X"].size}),
    },
)


def _scaled_rows(rng: np.random.Generator, rows: int) -> Arrays:
    return {
        "X": rng.normal(size=(rows, COLUMNS)),
        "gamma": rng.normal(size=COLUMNS) + 1,
        "beta": rng.normal(size=COLUMNS),
    }


def _normalised(x: Array, axis: int) -> tuple[Array, Array]:
    inverse = 1 / np.sqrt(x.var(axis, keepdims=True) + x.dtype.type(EPS))
    return (x - x.mean(axis, keepdims=True)) * inverse, inverse


def _norm_forward(i: Arrays, axis: int) -> Array:
    return _normalised(i["X"], axis)[0] * i["gamma"] + i["beta"]


def _norm_backward(i: Arrays, dY: Array, axis: int, mean: bool = True, variance: bool = True) -> Arrays:
    xhat, inverse = _normalised(i["X"], axis)
    dxhat = dY * i["gamma"]
    dX = dxhat
    if mean:
        dX = dX - dxhat.mean(axis, keepdims=True)
    if variance:
        dX = dX - xhat * (dxhat * xhat).mean(axis, keepdims=True)
    return {"X": dX * inverse, "gamma": (dY * xhat).sum(0), "beta": dY.sum(0)}


def _norm_steps(i: Arrays, dY: Array, axis: int) -> Arrays:
    """Step by step through the graph, as Ioffe and Szegedy (2015) write it."""
    x = i["X"]
    n = x.dtype.type(x.shape[axis])
    centred = x - x.mean(axis, keepdims=True)
    var = x.var(axis, keepdims=True) + x.dtype.type(EPS)
    dxhat = dY * i["gamma"]
    dvar = (dxhat * centred).sum(axis, keepdims=True) * -0.5 * var**-1.5
    dmean = -dxhat.sum(axis, keepdims=True) / np.sqrt(var) + dvar * (-2 * centred).sum(axis, keepdims=True) / n
    dX = dxhat / np.sqrt(var) + dvar * 2 * centred / n + dmean / n
    return {"X": dX, "gamma": (dY * centred / np.sqrt(var)).sum(0), "beta": dY.sum(0)}


def _norm(name: str, axis: int) -> Operation:
    def truth(t: dict[str, torch.Tensor]) -> torch.Tensor:
        x = t["X"]
        mean = x.mean(axis, keepdim=True)
        var = ((x - mean) ** 2).mean(axis, keepdim=True)
        return (x - mean) / torch.sqrt(var + EPS) * t["gamma"] + t["beta"]

    def unbiased(i: Arrays, dY: Array) -> Arrays:
        n = i["X"].shape[axis]
        found = _norm_backward(i, dY, axis)
        return {**found, "X": found["X"] * np.sqrt((n - 1) / n)}

    return Operation(
        name,
        _scaled_rows,
        {"plain": lambda i: _norm_forward(i, axis)},
        {"compact": lambda i, dY: _norm_backward(i, dY, axis), "steps": lambda i, dY: _norm_steps(i, dY, axis)},
        truth,
        {
            "mean_constant": Wrong("missing term", lambda i, dY: _norm_backward(i, dY, axis, mean=False)),
            "variance_constant": Wrong("missing term", lambda i, dY: _norm_backward(i, dY, axis, variance=False)),
            "both_constant": Wrong("missing term", lambda i, dY: _norm_backward(i, dY, axis, False, False)),
            "other_axis": Wrong(
                "wrong axis", lambda i, dY: {**_norm_backward(i, dY, axis), "X": _norm_backward(i, dY, 1 - axis)["X"]}
            ),
            "gamma_of_raw": Wrong(
                "wrong input", lambda i, dY: {**_norm_backward(i, dY, axis), "gamma": (dY * i["X"]).sum(0)}
            ),
            "gamma_left_out": Wrong(
                "missing term",
                lambda i, dY: {
                    **_norm_backward(i, dY, axis),
                    "X": _norm_backward({**i, "gamma": np.ones_like(i["gamma"])}, dY, axis)["X"],
                },
            ),
            "unbiased": Wrong("constant", unbiased),
        },
    )


def _l2(i: Arrays) -> Array:
    return i["X"] / np.sqrt((i["X"] ** 2).sum(-1, keepdims=True) + i["X"].dtype.type(EPS))


def _l2_backward(i: Arrays, dY: Array) -> Arrays:
    size = np.sqrt((i["X"] ** 2).sum(-1, keepdims=True) + i["X"].dtype.type(EPS))
    y = i["X"] / size
    return {"X": (dY - y * (y * dY).sum(-1, keepdims=True)) / size}


L2_NORMALISE = Operation(
    "l2_normalise",
    _x,
    {"plain": _l2},
    {
        "projected": _l2_backward,
        "cubed": lambda i, dY: (
            lambda x, s: {"X": dY / np.sqrt(s) - x * (x * dY).sum(-1, keepdims=True) / (s * np.sqrt(s))}
        )(i["X"], (i["X"] ** 2).sum(-1, keepdims=True) + i["X"].dtype.type(EPS)),
    },
    lambda t: t["X"] / torch.sqrt((t["X"] ** 2).sum(-1, keepdim=True) + EPS),
    {
        "norm_constant": Wrong(
            "missing term",
            lambda i, dY: {"X": dY / np.sqrt((i["X"] ** 2).sum(-1, keepdims=True) + EPS)},
        ),
        "not_divided": Wrong(
            "missing term",
            lambda i, dY: {"X": dY - _l2(i) * (_l2(i) * dY).sum(-1, keepdims=True)},
        ),
        "norm_of_all": Wrong(
            "wrong axis",
            lambda i, dY: {
                "X": (dY - _l2(i) * (_l2(i) * dY).sum()) / np.sqrt((i["X"] ** 2).sum(-1, keepdims=True) + EPS)
            },
        ),
    },
)

CUMSUM = Operation(
    "cumsum",
    _x,
    {
        "cumsum": lambda i: np.cumsum(i["X"], -1),
        "matmul": lambda i: i["X"] @ np.triu(np.ones((COLUMNS, COLUMNS), dtype=i["X"].dtype)),
    },
    {
        "flipped": lambda i, dY: {"X": np.cumsum(dY[:, ::-1], -1)[:, ::-1]},
        "matmul": lambda i, dY: {"X": dY @ np.tril(np.ones((COLUMNS, COLUMNS), dtype=dY.dtype))},
    },
    lambda t: torch.cumsum(t["X"], -1),
    {
        "not_flipped": Wrong("wrong axis", lambda i, dY: {"X": np.cumsum(dY, -1)}),
        "exclusive": Wrong("missing term", lambda i, dY: {"X": np.cumsum(dY[:, ::-1], -1)[:, ::-1] - dY}),
        "total": Wrong("missing term", lambda i, dY: {"X": np.ones_like(dY) * dY.sum(-1, keepdims=True)}),
    },
)

OPERATIONS = (
    SOFTMAX,
    LOG_SOFTMAX,
    CROSS_ENTROPY,
    SQUARED_ERROR,
    LOGSUMEXP,
    ROW_MAX,
    HINGE,
    _norm("layer_norm", 1),
    _norm("batch_norm", 0),
    L2_NORMALISE,
    CUMSUM,
)
