"""Functions that are hard on a gradient checker: saturated, small, ordered, cancelling, of many inputs."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch.nn import functional as F

from battery.operation import COLUMNS, ROWS, Array, Arrays, Operation, Wrong
from battery.pointwise import sigmoid
from battery.rows import softmax

SMALL = 1e-3


def _x(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, COLUMNS))}


def _softplus(x: Array) -> Array:
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


LOG_SIGMOID = Operation(
    "log_sigmoid",
    _x,
    {
        "softplus": lambda i: -_softplus(-i["X"]),
        "minimum": lambda i: np.minimum(i["X"], 0) - np.log1p(np.exp(-np.abs(i["X"]))),
    },
    {
        "mirrored": lambda i, dY: {"X": dY * sigmoid(-i["X"])},
        "tanh": lambda i, dY: {"X": dY * (1 - np.tanh(i["X"] / 2)) / 2},
    },
    lambda t: F.logsigmoid(t["X"]),
    {
        "sigmoid": Wrong("sign", lambda i, dY: {"X": dY * sigmoid(i["X"])}),
        "derivative_of_sigmoid": Wrong("missing term", lambda i, dY: {"X": dY * sigmoid(i["X"]) * sigmoid(-i["X"])}),
        "not_mirrored_back": Wrong("sign", lambda i, dY: {"X": -dY * sigmoid(-i["X"])}),
    },
)

TARGETS = (np.random.default_rng(5).random((ROWS, COLUMNS)) < 0.4).astype(float)


def _targets(i: Arrays) -> Array:
    return TARGETS[: i["X"].shape[0]].astype(i["X"].dtype)


def _entropy(i: Arrays, dY: Array) -> Arrays:
    return {"X": (sigmoid(i["X"]) - _targets(i)) / i["X"].size * dY}


BINARY_CROSS_ENTROPY = Operation(
    "binary_cross_entropy_of_logits",
    _x,
    {
        "softplus": lambda i: (_softplus(i["X"]) - _targets(i) * i["X"]).mean(),
        "both_classes": lambda i: (
            (_targets(i) * _softplus(-i["X"]) + (1 - _targets(i)) * _softplus(i["X"])).sum()
            / i["X"].dtype.type(i["X"].size)
        ),
    },
    {
        "difference": _entropy,
        "by_class": lambda i, dY: {
            "X": np.where(_targets(i) > 0, -sigmoid(-i["X"]), sigmoid(i["X"])) / i["X"].size * dY
        },
    },
    lambda t: F.binary_cross_entropy_with_logits(t["X"], torch.from_numpy(TARGETS[: t["X"].shape[0]])),
    {
        "not_averaged": Wrong("constant", lambda i, dY: {"X": (sigmoid(i["X"]) - _targets(i)) * dY}),
        "averaged_over_rows": Wrong(
            "constant", lambda i, dY: {"X": (sigmoid(i["X"]) - _targets(i)) / i["X"].shape[0] * dY}
        ),
        "of_logits": Wrong("missing term", lambda i, dY: {"X": (i["X"] - _targets(i)) / i["X"].size * dY}),
        "sigmoid_twice": Wrong(
            "missing term", lambda i, dY: {"X": _entropy(i, dY)["X"] * sigmoid(i["X"]) * sigmoid(-i["X"])}
        ),
    },
)

SMALL_TANH = Operation(
    "small_tanh",
    _x,
    {"tanh": lambda i: i["X"].dtype.type(SMALL) * np.tanh(i["X"])},
    {
        "square": lambda i, dY: {"X": dY.dtype.type(SMALL) * dY * (1 - np.tanh(i["X"]) ** 2)},
        "product": lambda i, dY: {"X": dY.dtype.type(SMALL) * dY * (1 - np.tanh(i["X"])) * (1 + np.tanh(i["X"]))},
    },
    lambda t: SMALL * torch.tanh(t["X"]),
    {
        "zeros": Wrong("missing term", lambda i, dY: {"X": 0 * i["X"]}),
        "not_small": Wrong("constant", lambda i, dY: {"X": dY * (1 - np.tanh(i["X"]) ** 2)}),
        "half_precision": Wrong(
            "precision",
            lambda i, dY: {"X": (SMALL * dY * (1 - np.tanh(i["X"]) ** 2)).astype(np.float16).astype(dY.dtype)},
        ),
    },
)


def _chosen(x: Array, rank: int, last: bool = False) -> Array:
    """Ones at the entry of each row that is `rank` in order, the first or the last of those that tie."""
    order = np.argsort(x[:, ::-1] if last else x, axis=1, kind="stable")[:, rank]
    return (np.arange(x.shape[1]) == (x.shape[1] - 1 - order if last else order)[:, None]).astype(x.dtype)


def _median(i: Arrays, dY: Array, how: str) -> Arrays:
    same = i["X"] == np.median(i["X"], axis=1, keepdims=True)
    mask = {
        "all": same,
        "even": same / same.sum(1, keepdims=True),
        "first": _chosen(i["X"], COLUMNS // 2),
        "last": _chosen(i["X"], COLUMNS // 2, last=True),
    }[how]
    return {"X": mask.astype(dY.dtype) * dY[:, None]}


MEDIAN = Operation(
    "median",
    _x,
    {"median": lambda i: np.median(i["X"], axis=1), "sort": lambda i: np.sort(i["X"], axis=1)[:, COLUMNS // 2]},
    {
        "first": lambda i, dY: _median(i, dY, "first"),
        "last": lambda i, dY: _median(i, dY, "last"),
        "even": lambda i, dY: _median(i, dY, "even"),
    },
    lambda t: torch.median(t["X"], 1)[0],
    {
        "all_of_them": Wrong("ties", lambda i, dY: _median(i, dY, "all")),
        "middle_column": Wrong("wrong axis", lambda i, dY: {"X": (np.arange(COLUMNS) == 3) * dY[:, None]}),
        "mean": Wrong("missing term", lambda i, dY: {"X": np.ones_like(i["X"]) / COLUMNS * dY[:, None]}),
    },
)


def _top(i: Arrays, dY: Array, last: bool = False, ranks: tuple[int, ...] = (-1, -2, -3)) -> Arrays:
    return {"X": sum(_chosen(i["X"], rank, last) for rank in ranks) / dY.dtype.type(3) * dY[:, None]}


LARGEST_THREE = Operation(
    "mean_of_the_largest_three",
    _x,
    {
        "sort": lambda i: np.sort(i["X"], axis=1)[:, -3:].mean(1),
        "partition": lambda i: -np.partition(-i["X"], 2, axis=1)[:, :3].mean(1),
    },
    {"first": _top, "last": lambda i, dY: _top(i, dY, last=True)},
    lambda t: torch.topk(t["X"], 3, dim=1)[0].mean(1),
    {
        "not_averaged": Wrong("constant", lambda i, dY: {"X": 3 * _top(i, dY)["X"]}),
        "largest_only": Wrong("missing term", lambda i, dY: _top(i, dY, ranks=(-1,))),
        "smallest": Wrong("sign", lambda i, dY: _top(i, dY, ranks=(0, 1, 2))),
        "fourth_for_third": Wrong("wrong input", lambda i, dY: _top(i, dY, ranks=(-1, -2, -4))),
        "all_that_tie": Wrong(
            "ties",
            lambda i, dY: {"X": (i["X"] >= np.sort(i["X"], axis=1)[:, -3:-2]) / 3 * dY[:, None]},
        ),
    },
)


def _scaled_softmax(i: Arrays, dY: Array) -> Arrays:
    y = softmax(i["X"] * i["beta"])
    inner = y * (dY - (y * dY).sum(-1, keepdims=True))
    return {"X": inner * i["beta"], "beta": (inner * i["X"]).sum()}


SOFTMAX_TEMPERATURE = Operation(
    "softmax_temperature",
    lambda rng, rows: {"X": rng.normal(size=(rows, COLUMNS)), "beta": np.asarray(np.abs(rng.normal()) + 0.5)},
    {"shifted": lambda i: softmax(i["X"] * i["beta"]), "shifted_first": lambda i: softmax(i["beta"] * (i["X"] - 1))},
    {
        "centred": _scaled_softmax,
        "one_number": lambda i, dY: {
            **_scaled_softmax(i, dY),
            "beta": np.vdot(i["X"], _scaled_softmax({**i, "beta": i["beta"]}, dY)["X"]).reshape(1) / i["beta"],
        },
    },
    lambda t: torch.softmax(t["X"] * t["beta"], -1),
    {
        "no_beta": Wrong(
            "missing term",
            lambda i, dY: {**_scaled_softmax(i, dY), "X": _scaled_softmax(i, dY)["X"] / np.maximum(i["beta"], 0.1)},
        ),
        "beta_left_out": Wrong("missing term", lambda i, dY: {**_scaled_softmax(i, dY), "beta": 0 * i["beta"]}),
        "beta_averaged": Wrong(
            "constant", lambda i, dY: {**_scaled_softmax(i, dY), "beta": _scaled_softmax(i, dY)["beta"] / COLUMNS}
        ),
        "beta_sign": Wrong("sign", lambda i, dY: {**_scaled_softmax(i, dY), "beta": -_scaled_softmax(i, dY)["beta"]}),
    },
)

DESIGN = np.random.default_rng(9).normal(size=(50, 4))
MEASURED = np.random.default_rng(8).normal(size=50)
OPTIMUM = np.linalg.lstsq(DESIGN, MEASURED, rcond=None)[0]


def _residual(i: Arrays) -> Array:
    dtype = i["w"].dtype.type
    return DESIGN.astype(dtype) @ (OPTIMUM.astype(dtype) + dtype(1e-2) * i["w"]) - MEASURED.astype(dtype)


def _least_squares(i: Arrays, dY: Array, factor: float = 2e-2) -> Arrays:
    return {"w": dY * i["w"].dtype.type(factor) * (DESIGN.astype(i["w"].dtype).T @ _residual(i))}


LEAST_SQUARES = Operation(
    "least_squares_near_its_optimum",
    lambda rng, rows: {"w": rng.normal(size=4)},
    {"sum": lambda i: (_residual(i) ** 2).sum(), "dot": lambda i: _residual(i) @ _residual(i)},
    {
        "residual": _least_squares,
        "normal_equations": lambda i, dY: {
            "w": dY * i["w"].dtype.type(2e-4) * ((DESIGN.T @ DESIGN).astype(i["w"].dtype) @ i["w"])
        },
    },
    lambda t: (
        (torch.from_numpy(DESIGN) @ (torch.from_numpy(OPTIMUM) + 1e-2 * t["w"]) - torch.from_numpy(MEASURED))
        .square()
        .sum()
    ),
    {
        "no_two": Wrong("constant", lambda i, dY: _least_squares(i, dY, 1e-2)),
        "averaged": Wrong("constant", lambda i, dY: _least_squares(i, dY, 2e-2 / 50)),
        "sign": Wrong("sign", lambda i, dY: _least_squares(i, dY, -2e-2)),
        "first_examples": Wrong("missing term", lambda i, dY: {"w": dY * 2e-2 * (DESIGN[:25].T @ _residual(i)[:25])}),
    },
)


def _shifted(i: Arrays) -> Array:
    """The matrix less far from singular; extended precision is not for LAPACK."""
    matrix = 8 * np.eye(4, dtype=i["A"].dtype) + i["A"]
    return matrix.astype(np.float64) if matrix.dtype == np.longdouble else matrix


def _inverse(i: Arrays, dY: Array) -> Arrays:
    found = np.linalg.inv(_shifted(i))
    return {"A": -found.T @ np.asarray(dY, dtype=found.dtype) @ found.T}


def _solved(i: Arrays, dY: Array) -> Arrays:
    matrix = _shifted(i)
    return {"A": -np.linalg.solve(matrix.T, np.linalg.solve(matrix, np.asarray(dY, dtype=matrix.dtype).T).T)}


INVERSE = Operation(
    "inverse",
    lambda rng, rows: {"A": rng.normal(size=(4, 4))},
    {
        "inverse": lambda i: np.linalg.inv(_shifted(i)),
        "solve": lambda i: np.linalg.solve(_shifted(i), np.eye(4, dtype=i["A"].dtype)),
    },
    {"inverse": _inverse, "solve": _solved},
    lambda t: torch.linalg.inv(8 * torch.eye(4, dtype=torch.float64) + t["A"]),
    {
        "sign": Wrong("sign", lambda i, dY: {"A": -_inverse(i, dY)["A"]}),
        "not_transposed": Wrong(
            "transposed", lambda i, dY: {"A": -np.linalg.inv(_shifted(i)) @ dY @ np.linalg.inv(_shifted(i))}
        ),
        "transposed": Wrong("transposed", lambda i, dY: {"A": _inverse(i, dY)["A"].T}),
        "one_factor": Wrong("missing term", lambda i, dY: {"A": -np.linalg.inv(_shifted(i)).T @ dY}),
    },
)


def _rms_scale(i: Arrays, eps: float = 1e-6) -> Array:
    return 1 / np.sqrt((i["X"] ** 2).mean(-1, keepdims=True) + i["X"].dtype.type(eps))


def _rms_norm(i: Arrays, dY: Array, eps: float = 1e-6, projected: bool = True) -> Arrays:
    x, scale, inner = i["X"], _rms_scale(i, eps), dY * i["gain"]
    found = inner * scale
    if projected:
        found = found - x * scale**3 * (inner * x).mean(-1, keepdims=True)
    return {"X": found, "gain": (dY * x * scale).sum(0)}


def _rms_norm_of_result(i: Arrays, dY: Array) -> Arrays:
    scale = _rms_scale(i)
    hat, inner = i["X"] * scale, dY * i["gain"]
    return {"X": scale * (inner - hat * (inner * hat).mean(-1, keepdims=True)), "gain": (dY * hat).sum(0)}


RMS_NORM = Operation(
    "rms_norm",
    lambda rng, rows: {"X": rng.normal(size=(rows, COLUMNS)), "gain": rng.normal(size=COLUMNS)},
    {"plain": lambda i: i["X"] * _rms_scale(i) * i["gain"], "gain_first": lambda i: i["gain"] * i["X"] * _rms_scale(i)},
    {"plain": _rms_norm, "of_result": _rms_norm_of_result},
    lambda t: t["X"] / torch.sqrt((t["X"] ** 2).mean(-1, keepdim=True) + 1e-6) * t["gain"],
    {
        "scale_constant": Wrong("missing term", lambda i, dY: _rms_norm(i, dY, projected=False)),
        "other_eps": Wrong("constant", lambda i, dY: _rms_norm(i, dY, eps=1e-2)),
        "centred": Wrong(
            "additive",
            lambda i, dY: (lambda g: {**g, "X": g["X"] - g["X"].mean(-1, keepdims=True)})(_rms_norm(i, dY)),
        ),
        "gain_averaged": Wrong("constant", lambda i, dY: {**_rms_norm(i, dY), "gain": _rms_norm(i, dY)["gain"] / 7}),
    },
)

H = 3


def _lstm_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {
        "X": rng.normal(size=(rows, 4)),
        "H": rng.normal(size=(rows, H)),
        "C": rng.normal(size=(rows, H)),
        "W": rng.normal(size=(4, 4 * H)) / 2,
        "U": rng.normal(size=(H, 4 * H)) / 2,
        "b": rng.normal(size=4 * H),
    }


def _gates(i: Arrays) -> tuple[Array, Array, Array, Array]:
    enter, forget, new, out = np.split(i["X"] @ i["W"] + i["H"] @ i["U"] + i["b"], 4, axis=1)
    return sigmoid(enter), sigmoid(forget), np.tanh(new), sigmoid(out)


def _lstm(i: Arrays) -> Array:
    enter, forget, new, out = _gates(i)
    return out * np.tanh(forget * i["C"] + enter * new)


def _lstm_backward(i: Arrays, dY: Array, **changes: Any) -> Arrays:
    enter, forget, new, out = _gates(i)
    cell = np.tanh(forget * i["C"] + enter * new)
    dC = dY * out * (1 - cell**2) * changes.get("cell", 1)
    gates = (
        dC * new * enter * (1 - enter),
        dC * i["C"] * forget * (1 - forget) * changes.get("forget", 1),
        dC * enter * (1 - new**2),
        dY * cell * out * (1 - out),
    )
    inner = np.concatenate(gates, axis=1)
    return {
        "X": inner @ i["W"].T,
        "H": inner @ i["U"].T,
        "C": dC * forget,
        "W": i["X"].T @ inner,
        "U": i["H"].T @ inner,
        "b": inner.sum(0),
    }


def _lstm_truth(t: dict[str, torch.Tensor]) -> torch.Tensor:
    enter, forget, new, out = torch.chunk(t["X"] @ t["W"] + t["H"] @ t["U"] + t["b"], 4, dim=1)
    cell = torch.sigmoid(forget) * t["C"] + torch.sigmoid(enter) * torch.tanh(new)
    return torch.sigmoid(out) * torch.tanh(cell)


LSTM = Operation(
    "lstm_cell",
    _lstm_inputs,
    {"plain": _lstm},
    {"plain": _lstm_backward},
    _lstm_truth,
    {
        "forget_gate_constant": Wrong("missing term", lambda i, dY: _lstm_backward(i, dY, forget=0)),
        "cell_doubled": Wrong("constant", lambda i, dY: _lstm_backward(i, dY, cell=2)),
        "no_state": Wrong("missing term", lambda i, dY: {**_lstm_backward(i, dY), "H": 0 * i["H"]}),
        "input_for_state": Wrong(
            "wrong input", lambda i, dY: {**_lstm_backward(i, dY), "U": _lstm_backward({**i, "H": i["C"]}, dY)["U"]}
        ),
        "no_bias": Wrong("missing term", lambda i, dY: {**_lstm_backward(i, dY), "b": 0 * i["b"]}),
    },
)

OPERATIONS = (
    LOG_SIGMOID,
    BINARY_CROSS_ENTROPY,
    SMALL_TANH,
    MEDIAN,
    LARGEST_THREE,
    SOFTMAX_TEMPERATURE,
    LEAST_SQUARES,
    INVERSE,
    RMS_NORM,
    LSTM,
)
