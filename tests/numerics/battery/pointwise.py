"""Activations: functions of each entry alone."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from scipy.special import erf
from torch.nn import functional as F

from battery.operation import COLUMNS, ROWS, Array, Arrays, Operation, Wrong


def _x(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, COLUMNS))}


def _with(derivative: Any) -> Any:
    """The backward of a function of each entry, by its derivative."""

    def backward(i: Arrays, dY: Array) -> Arrays:
        with np.errstate(all="ignore"):
            return {"X": dY * np.asarray(derivative(i["X"]), dtype=i["X"].dtype)}

    return backward


def _of(function: Any) -> Any:
    """The forward of a function of each entry."""

    def forward(i: Arrays) -> Array:
        with np.errstate(all="ignore"):
            return np.asarray(function(i["X"]), dtype=i["X"].dtype)

    return forward


def _wrong(kind: str, derivative: Any) -> Wrong:
    return Wrong(kind, _with(derivative))


def sigmoid(x: Array) -> Array:
    """Stable for both signs."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


def _sech2(x: Array) -> Array:
    return 4 * np.exp(-2 * np.abs(x)) / (1 + np.exp(-2 * np.abs(x))) ** 2


RELU = Operation(
    "relu",
    _x,
    {
        "maximum": _of(lambda x: np.maximum(x, 0)),
        "product": _of(lambda x: x * (x > 0)),
        "half_abs": _of(lambda x: (x + np.abs(x)) / 2),
    },
    {
        "mask": _with(lambda x: x > 0),
        "one_at_zero": _with(lambda x: x >= 0),
        "half_at_zero": _with(lambda x: (np.sign(x) + 1) / 2),
        "where": _with(lambda x: np.where(x > 0, 1.0, 0.0)),
    },
    lambda t: F.relu(t["X"]),
    {
        "no_mask": _wrong("missing term", lambda x: np.ones_like(x)),
        "two_at_zero": _wrong("zero", lambda x: np.where(x == 0, 2.0, x > 0)),
        "minus_one_at_zero": _wrong("zero", lambda x: np.where(x == 0, -1.0, x > 0)),
        "nan_at_zero": _wrong("zero", lambda x: np.maximum(x, 0) / x),
        "mask_of_dY": Wrong("wrong mask", lambda i, dY: {"X": dY * (dY > 0)}),
        "sign": _wrong("missing term", np.sign),
        "shifted": _wrong("wrong mask", lambda x: x > 0.2),
    },
)

LEAKY = Operation(
    "leaky_relu",
    _x,
    {"where": _of(lambda x: np.where(x > 0, x, 0.01 * x)), "max": _of(lambda x: np.maximum(x, 0.01 * x))},
    {
        "where": _with(lambda x: np.where(x > 0, 1, 0.01)),
        "one_at_zero": _with(lambda x: np.where(x >= 0, 1, 0.01)),
        "sum": _with(lambda x: (x > 0) + 0.01 * (x <= 0)),
    },
    lambda t: F.leaky_relu(t["X"], 0.01),
    {
        "zero_below": _wrong("missing term", lambda x: x > 0),
        "slope_1e-2_off": _wrong("constant", lambda x: np.where(x > 0, 1, 0.02)),
        "swapped": _wrong("wrong mask", lambda x: np.where(x < 0, 1, 0.01)),
        "both_at_zero": _wrong("zero", lambda x: 1.0 * (x >= 0) + 0.01 * (x <= 0) + (x == 0)),
    },
)

SIGMOID = Operation(
    "sigmoid",
    _x,
    {
        "stable": _of(sigmoid),
        "naive": _of(lambda x: 1 / (1 + np.exp(-x))),
        "tanh": _of(lambda x: (1 + np.tanh(x / 2)) / 2),
    },
    {
        "product": _with(lambda x: sigmoid(x) * (1 - sigmoid(x))),
        "mirrored": _with(lambda x: sigmoid(x) * sigmoid(-x)),
        "square": _with(lambda x: sigmoid(x) - sigmoid(x) ** 2),
        "sech": _with(lambda x: _sech2(x / 2) / 4),
    },
    lambda t: torch.sigmoid(t["X"]),
    {
        "of_x": _wrong("missing term", lambda x: x * (1 - x)),
        "not_inner": _wrong("missing term", sigmoid),
        "other_factor": _wrong("missing term", lambda x: 1 - sigmoid(x)),
        "nan_when_saturated": _wrong(
            "saturation", lambda x: np.exp(100 * x) / (1 + np.exp(100 * x)) * 0 + sigmoid(x) * (1 - sigmoid(x))
        ),
        "one_when_saturated": _wrong(
            "saturation", lambda x: np.where(np.abs(x) > 20, 1.0, sigmoid(x) * (1 - sigmoid(x)))
        ),
        "zero_beyond_one": _wrong("saturation", lambda x: np.where(np.abs(x) > 1, 0.0, sigmoid(x) * (1 - sigmoid(x)))),
    },
)

TANH = Operation(
    "tanh",
    _x,
    {"tanh": _of(np.tanh), "sigmoid": _of(lambda x: 2 * sigmoid(2 * x) - 1)},
    {
        "square": _with(lambda x: 1 - np.tanh(x) ** 2),
        "product": _with(lambda x: (1 - np.tanh(x)) * (1 + np.tanh(x))),
        "sech": _with(_sech2),
        "cosh": _with(lambda x: 1 / np.cosh(np.clip(x, -80, 80)) ** 2),
    },
    lambda t: torch.tanh(t["X"]),
    {
        "not_squared": _wrong("missing term", lambda x: 1 - np.tanh(x)),
        "of_x": _wrong("missing term", lambda x: 1 - x**2),
        "doubled": _wrong("constant", lambda x: 1 - 2 * np.tanh(x) ** 2),
        "clipped": _wrong("saturation", lambda x: 1 - np.tanh(np.clip(x, -1, 1)) ** 2),
    },
)

SOFTPLUS = Operation(
    "softplus",
    _x,
    {
        "logaddexp": _of(lambda x: np.logaddexp(0, x)),
        "split": _of(lambda x: np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))),
    },
    {"sigmoid": _with(sigmoid), "tanh": _with(lambda x: (1 + np.tanh(x / 2)) / 2)},
    lambda t: F.softplus(t["X"], threshold=700),
    {
        "exp": _wrong("missing term", lambda x: np.exp(np.minimum(x, 50))),
        "sigmoid_prime": _wrong("missing term", lambda x: sigmoid(x) * (1 - sigmoid(x))),
        "mirrored": _wrong("sign", lambda x: sigmoid(-x)),
        "nan_when_saturated": _wrong("saturation", lambda x: np.exp(100 * x) / (1 + np.exp(100 * x)) * 0 + sigmoid(x)),
    },
)

ELU = Operation(
    "elu",
    _x,
    {"where": _of(lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))))},
    {
        "exp": _with(lambda x: np.where(x > 0, 1, np.exp(np.minimum(x, 0)))),
        "from_output": _with(lambda x: np.where(x > 0, 1, np.expm1(np.minimum(x, 0)) + 1)),
    },
    lambda t: F.elu(t["X"]),
    {
        "expm1": _wrong("missing term", lambda x: np.where(x > 0, 1, np.expm1(np.minimum(x, 0)))),
        "relu": _wrong("missing term", lambda x: x > 0),
        "two_at_zero": _wrong("zero", lambda x: np.where(x == 0, 2, np.where(x > 0, 1, np.exp(np.minimum(x, 0))))),
    },
)


def _normal(x: Array) -> Array:
    return np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)


def _cdf(x: Array) -> Array:
    return (1 + erf(np.asarray(x, dtype=np.float64) / np.sqrt(2))) / 2


GELU = Operation(
    "gelu",
    _x,
    {"erf": _of(lambda x: x * _cdf(x))},
    {
        "product_rule": _with(lambda x: _cdf(x) + x * _normal(x)),
        "upper_tail": _with(lambda x: 1 - _cdf(-x) + x * _normal(-x)),
    },
    lambda t: F.gelu(t["X"]),
    {
        "no_density": _wrong("missing term", _cdf),
        "no_cdf": _wrong("missing term", lambda x: x * _normal(x)),
        "minus": _wrong("sign", lambda x: _cdf(x) - x * _normal(x)),
        "sigmoid_form": _wrong("constant", lambda x: sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))),
    },
)

SWISH = Operation(
    "swish",
    _x,
    {"product": _of(lambda x: x * sigmoid(x))},
    {
        "product_rule": _with(lambda x: sigmoid(x) + x * sigmoid(x) * sigmoid(-x)),
        "from_output": _with(lambda x: x * sigmoid(x) + sigmoid(x) * (1 - x * sigmoid(x))),
    },
    lambda t: F.silu(t["X"]),
    {
        "no_inner": _wrong("missing term", sigmoid),
        "no_x": _wrong("missing term", lambda x: sigmoid(x) + sigmoid(x) * sigmoid(-x)),
        "minus": _wrong("sign", lambda x: sigmoid(x) - x * sigmoid(x) * sigmoid(-x)),
    },
)

ABS = Operation(
    "abs",
    _x,
    {"abs": _of(np.abs), "root": _of(lambda x: np.sqrt(x * x))},
    {
        "sign": _with(np.sign),
        "one_at_zero": _with(lambda x: np.where(x >= 0, 1, -1)),
        "minus_one_at_zero": _with(lambda x: np.where(x > 0, 1, -1)),
    },
    lambda t: torch.abs(t["X"]),
    {
        "ones": _wrong("missing term", lambda x: np.ones_like(x)),
        "minus_sign": _wrong("sign", lambda x: -np.sign(x)),
        "three_at_zero": _wrong("zero", lambda x: np.where(x == 0, 3, np.sign(x))),
        "nan_at_zero": _wrong("zero", lambda x: x / np.abs(x)),
    },
)

SQRT = Operation(
    "sqrt",
    _x,
    {"sqrt": _of(np.sqrt)},
    {
        "half": _with(lambda x: 0.5 / np.sqrt(x)),
        "power": _with(lambda x: 0.5 * x**-0.5),
        "over": _with(lambda x: np.sqrt(x) / (2 * x)),
    },
    lambda t: torch.sqrt(t["X"]),
    {
        "no_half": _wrong("constant", lambda x: 1 / np.sqrt(x)),
        "not_inverted": _wrong("missing term", lambda x: 0.5 * np.sqrt(x)),
        "power_-1": _wrong("missing term", lambda x: 0.5 / x),
    },
    positive=True,
)


DROPPED = np.random.default_rng(0).random((ROWS, COLUMNS)) < 0.4


def _kept(i: Arrays) -> Array:
    return np.where(DROPPED[: i["X"].shape[0]], 0.0, 1 / 0.6).astype(i["X"].dtype)


DROPOUT = Operation(
    "dropout_with_a_given_mask",
    _x,
    {"factors": lambda i: i["X"] * _kept(i), "masked": lambda i: i["X"] * (_kept(i) > 0) / i["X"].dtype.type(0.6)},
    {
        "factors": lambda i, dY: {"X": dY * _kept(i)},
        "masked": lambda i, dY: {"X": dY * (_kept(i) > 0) / np.asarray(0.6, dtype=dY.dtype)},
    },
    lambda t: t["X"] * torch.from_numpy(np.where(DROPPED[: t["X"].shape[0]], 0.0, 1 / 0.6)),
    {
        "not_scaled": Wrong("constant", lambda i, dY: {"X": dY * (_kept(i) > 0)}),
        "no_mask": Wrong("missing term", lambda i, dY: {"X": dY / 0.6}),
        "scaled_twice": Wrong("constant", lambda i, dY: {"X": dY * _kept(i) / 0.6}),
        "scaled_by_p": Wrong("constant", lambda i, dY: {"X": dY * (_kept(i) > 0) / 0.4}),
        "other_mask": Wrong("wrong mask", lambda i, dY: {"X": dY * _kept(i)[:, ::-1]}),
    },
)

OPERATIONS = (RELU, LEAKY, SIGMOID, TANH, SOFTPLUS, ELU, GELU, SWISH, ABS, SQRT, DROPOUT)
