"""Linear layers, attention, a recurrent cell, convolution and pooling."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional as F

from battery.operation import Array, Arrays, Operation, Wrong
from battery.rows import softmax

D, M = 7, 4


def _affine_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, D)), "W": rng.normal(size=(D, M)), "b": rng.normal(size=M)}


def _affine(i: Arrays, dY: Array) -> Arrays:
    return {"X": dY @ i["W"].T, "W": i["X"].T @ dY, "b": dY.sum(0)}


def _by_rows(i: Arrays, dY: Array) -> Arrays:
    dW = sum(np.outer(x, dy) for x, dy in zip(i["X"][::-1], dY[::-1], strict=True))
    return {"X": np.stack([i["W"] @ dy for dy in dY]), "W": dW, "b": np.ones(len(dY), dtype=dY.dtype) @ dY}


AFFINE = Operation(
    "affine",
    _affine_inputs,
    {"matmul": lambda i: i["X"] @ i["W"] + i["b"], "einsum": lambda i: np.einsum("nd,dm->nm", i["X"], i["W"]) + i["b"]},
    {
        "matmul": _affine,
        "by_rows": _by_rows,
        "einsum": lambda i, dY: {
            "X": np.einsum("nm,dm->nd", dY, i["W"]),
            "W": np.einsum("nd,nm->dm", i["X"], dY),
            "b": np.einsum("nm->m", dY),
        },
    },
    lambda t: t["X"] @ t["W"] + t["b"],
    {
        "mean_for_sum": Wrong("wrong axis", lambda i, dY: {**_affine(i, dY), "b": dY.mean(0)}),
        "weights_averaged": Wrong("constant", lambda i, dY: {**_affine(i, dY), "W": i["X"].T @ dY / len(dY)}),
        "bias_of_first_row": Wrong("missing term", lambda i, dY: {**_affine(i, dY), "b": dY[0]}),
        "last_row_left_out": Wrong("missing term", lambda i, dY: {**_affine(i, dY), "W": i["X"][:-1].T @ dY[:-1]}),
        "no_input_gradient": Wrong("missing term", lambda i, dY: {**_affine(i, dY), "X": 0 * i["X"]}),
        "sign_of_bias": Wrong("sign", lambda i, dY: {**_affine(i, dY), "b": -dY.sum(0)}),
        "reshaped_for_transposed": Wrong(
            "transposed", lambda i, dY: {**_affine(i, dY), "W": (dY.T @ i["X"]).reshape(D, M)}
        ),
    },
)


def _square_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {"A": rng.normal(size=(rows, 4)), "B": rng.normal(size=(4, 4))}


def _matmul(i: Arrays, dY: Array) -> Arrays:
    return {"A": dY @ i["B"].T, "B": i["A"].T @ dY}


MATMUL = Operation(
    "matmul_square",
    _square_inputs,
    {"matmul": lambda i: i["A"] @ i["B"]},
    {"matmul": _matmul, "transposed_product": lambda i, dY: {"A": (i["B"] @ dY.T).T, "B": (dY.T @ i["A"]).T}},
    lambda t: t["A"] @ t["B"],
    {
        "weights_not_transposed": Wrong("transposed", lambda i, dY: {**_matmul(i, dY), "A": dY @ i["B"]}),
        "result_transposed": Wrong("transposed", lambda i, dY: {**_matmul(i, dY), "B": dY.T @ i["A"]}),
        "triangle_left_out": Wrong("missing term", lambda i, dY: {**_matmul(i, dY), "B": np.tril(i["A"].T @ dY)}),
        "permuted": Wrong("wrong axis", lambda i, dY: {**_matmul(i, dY), "B": (i["A"].T @ dY)[:, ::-1]}),
    },
)


def _attention_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {"Q": rng.normal(size=(rows, 3)), "K": rng.normal(size=(6, 3)), "V": rng.normal(size=(6, 4))}


def _attention(i: Arrays) -> Array:
    return softmax(i["Q"] @ i["K"].T / np.sqrt(i["Q"].dtype.type(3))) @ i["V"]


def _attention_backward(i: Arrays, dY: Array, scale: bool = True, centred: bool = True) -> Arrays:
    root = np.sqrt(dY.dtype.type(3))
    A = softmax(i["Q"] @ i["K"].T / root)
    dA = dY @ i["V"].T
    dS = A * (dA - (A * dA).sum(1, keepdims=True) * (1 if centred else 0)) / (root if scale else 1)
    return {"Q": dS @ i["K"], "K": dS.T @ i["Q"], "V": A.T @ dY}


def _attention_by_rows(i: Arrays, dY: Array) -> Arrays:
    found = {"Q": [], "K": 0, "V": 0}
    for q, dy in zip(i["Q"], dY, strict=True):
        one = _attention_backward({**i, "Q": q[None]}, dy[None])
        found["Q"].append(one["Q"][0])
        found["K"] = found["K"] + one["K"]
        found["V"] = found["V"] + one["V"]
    return {**found, "Q": np.stack(found["Q"])}


ATTENTION = Operation(
    "attention",
    _attention_inputs,
    {"plain": _attention},
    {"matrices": _attention_backward, "by_rows": _attention_by_rows},
    lambda t: torch.softmax(t["Q"] @ t["K"].T / 3**0.5, 1) @ t["V"],
    {
        "not_scaled": Wrong("constant", lambda i, dY: _attention_backward(i, dY, scale=False)),
        "softmax_diagonal_only": Wrong("missing term", lambda i, dY: _attention_backward(i, dY, centred=False)),
        "keys_forgotten": Wrong("missing term", lambda i, dY: {**_attention_backward(i, dY), "K": 0 * i["K"]}),
        "values_without_weights": Wrong(
            "missing term",
            lambda i, dY: {**_attention_backward(i, dY), "V": np.repeat(dY.mean(0)[None], 6, axis=0)},
        ),
    },
)


def _cell_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {
        "X": rng.normal(size=(rows, 3)),
        "H": rng.normal(size=(rows, 4)),
        "U": rng.normal(size=(3, 4)),
        "W": rng.normal(size=(4, 4)) / 2,
    }


def _cell(i: Arrays) -> Array:
    return np.tanh(i["X"] @ i["U"] + i["H"] @ i["W"])


def _cell_backward(i: Arrays, dY: Array, steps: int = 1) -> Arrays:
    dZ = dY * (1 - _cell(i) ** 2)
    return {"X": dZ @ i["U"].T, "H": dZ @ i["W"].T, "U": i["X"].T @ dZ, "W": i["H"].T @ dZ}


RNN = Operation(
    "rnn_cell",
    _cell_inputs,
    {"plain": _cell},
    {
        "plain": _cell_backward,
        "stacked": lambda i, dY: dict(
            zip(
                ("X", "H", "U", "W"),
                (lambda dZ: (dZ @ i["U"].T, dZ @ i["W"].T, *np.split(np.hstack([i["X"], i["H"]]).T @ dZ, [3])))(
                    dY * (1 - _cell(i)) * (1 + _cell(i))
                ),
                strict=True,
            )
        ),
    },
    lambda t: torch.tanh(t["X"] @ t["U"] + t["H"] @ t["W"]),
    {
        "no_activation": Wrong(
            "missing term",
            lambda i, dY: {"X": dY @ i["U"].T, "H": dY @ i["W"].T, "U": i["X"].T @ dY, "W": i["H"].T @ dY},
        ),
        "state_not_transposed": Wrong(
            "transposed", lambda i, dY: {**_cell_backward(i, dY), "H": dY * (1 - _cell(i) ** 2) @ i["W"]}
        ),
        "new_state_for_old": Wrong(
            "wrong input", lambda i, dY: {**_cell_backward(i, dY), "W": _cell(i).T @ (dY * (1 - _cell(i) ** 2))}
        ),
        "state_detached": Wrong("missing term", lambda i, dY: {**_cell_backward(i, dY), "H": 0 * i["H"]}),
    },
)


def _mlp_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {
        "X": rng.normal(size=(rows, 5)),
        "W1": rng.normal(size=(5, 6)),
        "b1": rng.normal(size=6),
        "W2": rng.normal(size=(6, 3)),
    }


def _mlp(i: Arrays) -> Array:
    return np.maximum(i["X"] @ i["W1"] + i["b1"], 0) @ i["W2"]


def _mlp_backward(i: Arrays, dY: Array, masked: bool = True) -> Arrays:
    Z = i["X"] @ i["W1"] + i["b1"]
    dZ = dY @ i["W2"].T * ((Z > 0) if masked else 1)
    return {"X": dZ @ i["W1"].T, "W1": i["X"].T @ dZ, "b1": dZ.sum(0), "W2": np.maximum(Z, 0).T @ dY}


MLP = Operation(
    "mlp",
    _mlp_inputs,
    {"plain": _mlp},
    {
        "plain": _mlp_backward,
        "by_rows": lambda i, dY: (
            lambda rows: {
                "X": np.concatenate([row["X"] for row in rows]),
                **{k: sum(row[k] for row in rows[::-1]) for k in ("W1", "b1", "W2")},
            }
        )([_mlp_backward({**i, "X": x[None]}, dy[None]) for x, dy in zip(i["X"], dY, strict=True)]),
    },
    lambda t: F.relu(t["X"] @ t["W1"] + t["b1"]) @ t["W2"],
    {
        "no_mask": Wrong("missing term", lambda i, dY: _mlp_backward(i, dY, masked=False)),
        "mask_of_output": Wrong(
            "wrong mask",
            lambda i, dY: {**_mlp_backward(i, dY), "b1": (dY @ i["W2"].T * (dY @ i["W2"].T > 0)).sum(0)},
        ),
        "before_activation": Wrong(
            "wrong input", lambda i, dY: {**_mlp_backward(i, dY), "W2": (i["X"] @ i["W1"] + i["b1"]).T @ dY}
        ),
        "bias_by_mean": Wrong(
            "wrong axis", lambda i, dY: {**_mlp_backward(i, dY), "b1": _mlp_backward(i, dY)["b1"] / len(dY)}
        ),
        "regularised": Wrong(
            "additive", lambda i, dY: {**_mlp_backward(i, dY), "W2": _mlp_backward(i, dY)["W2"] + 0.01 * i["W2"]}
        ),
    },
)


def _image_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {"X": rng.normal(size=(rows, 6, 6))}


def _windows(x: Array) -> Array:
    return np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))


def _conv_inputs(rng: np.random.Generator, rows: int) -> Arrays:
    return {**_image_inputs(rng, rows), "K": rng.normal(size=(3, 3))}


def _conv_backward(i: Arrays, dY: Array, flip: bool = True) -> Arrays:
    padded = np.pad(dY, ((0, 0), (2, 2), (2, 2)))
    kernel = i["K"][::-1, ::-1] if flip else i["K"]
    return {
        "X": np.einsum("nhwij,ij->nhw", _windows(padded), kernel),
        "K": np.einsum("nhwij,nhw->ij", _windows(i["X"]), dY),
    }


def _conv_scatter(i: Arrays, dY: Array) -> Arrays:
    dX, dK = np.zeros_like(i["X"]), np.zeros_like(i["K"])
    for r in range(3):
        for c in range(3):
            dX[:, r : r + 4, c : c + 4] += dY * i["K"][r, c]
            dK[r, c] = (i["X"][:, r : r + 4, c : c + 4] * dY).sum()
    return {"X": dX, "K": dK}


CONVOLUTION = Operation(
    "convolution",
    _conv_inputs,
    {"einsum": lambda i: np.einsum("nhwij,ij->nhw", _windows(i["X"]), i["K"])},
    {"full": _conv_backward, "scatter": _conv_scatter},
    lambda t: F.conv2d(t["X"][:, None], t["K"][None, None])[:, 0],
    {
        "kernel_not_flipped": Wrong("transposed", lambda i, dY: _conv_backward(i, dY, flip=False)),
        "border_left_out": Wrong(
            "missing term",
            lambda i, dY: {
                **_conv_backward(i, dY),
                "X": np.pad(_conv_backward(i, dY)["X"][:, 1:-1, 1:-1], ((0, 0), (1, 1), (1, 1))),
            },
        ),
        "kernel_transposed": Wrong(
            "transposed", lambda i, dY: {**_conv_backward(i, dY), "K": _conv_backward(i, dY)["K"].T}
        ),
        "batch_averaged": Wrong(
            "constant", lambda i, dY: {**_conv_backward(i, dY), "K": _conv_backward(i, dY)["K"] / len(dY)}
        ),
    },
)


def _blocks(x: Array) -> Array:
    n = x.shape[0]
    return x.reshape(n, 3, 2, 3, 2).transpose(0, 1, 3, 2, 4).reshape(n, 3, 3, 4)


def _unblocks(x: Array) -> Array:
    n = x.shape[0]
    return x.reshape(n, 3, 3, 2, 2).transpose(0, 1, 3, 2, 4).reshape(n, 6, 6)


def _pooled(i: Arrays, dY: Array, choose: str) -> Arrays:
    blocks = _blocks(i["X"])
    best = blocks == blocks.max(-1, keepdims=True)
    if choose == "first":
        best = np.arange(4) == blocks.argmax(-1)[..., None]
    elif choose == "last":
        best = np.arange(4) == 3 - blocks[..., ::-1].argmax(-1)[..., None]
    share = best / best.sum(-1, keepdims=True) if choose == "even" else best
    return {"X": _unblocks(share.astype(dY.dtype) * dY[..., None])}


MAX_POOL = Operation(
    "max_pool",
    _image_inputs,
    {"blocks": lambda i: _blocks(i["X"]).max(-1)},
    {
        "first": lambda i, dY: _pooled(i, dY, "first"),
        "last": lambda i, dY: _pooled(i, dY, "last"),
        "even": lambda i, dY: _pooled(i, dY, "even"),
    },
    lambda t: F.max_pool2d(t["X"][:, None], 2)[:, 0],
    {
        "all_of_them": Wrong("ties", lambda i, dY: _pooled(i, dY, "all")),
        "mean": Wrong("missing term", lambda i, dY: {"X": _unblocks(np.repeat(dY[..., None] / 4, 4, axis=-1))}),
        "window_transposed": Wrong(
            "transposed",
            lambda i, dY: {"X": _pooled({"X": i["X"].transpose(0, 2, 1)}, dY.transpose(0, 2, 1), "first")["X"]},
        ),
        "times_value": Wrong("missing term", lambda i, dY: {"X": _pooled(i, dY, "first")["X"] * i["X"]}),
    },
)

EMBEDDED = np.array([0, 3, 3, 5, 1, 3])


def _embedding_backward(i: Arrays, dY: Array) -> Arrays:
    found = np.zeros_like(i["E"])
    np.add.at(found, EMBEDDED, dY)
    return {"E": found}


def _embedding_last(i: Arrays, dY: Array) -> Arrays:
    found = np.zeros_like(i["E"])
    found[EMBEDDED] += dY
    return {"E": found}


EMBEDDING = Operation(
    "embedding",
    lambda rng, rows: {"E": rng.normal(size=(6, 4))},
    {"take": lambda i: i["E"][EMBEDDED], "one_hot": lambda i: np.eye(6, dtype=i["E"].dtype)[EMBEDDED] @ i["E"]},
    {
        "add_at": _embedding_backward,
        "one_hot": lambda i, dY: {"E": np.eye(6, dtype=dY.dtype)[EMBEDDED].T @ dY},
    },
    lambda t: t["E"][torch.from_numpy(EMBEDDED)],
    {
        "repeated_ids_lost": Wrong("missing term", _embedding_last),
        "averaged": Wrong(
            "constant",
            lambda i, dY: {
                "E": _embedding_backward(i, dY)["E"] / np.maximum(np.bincount(EMBEDDED, minlength=6), 1)[:, None]
            },
        ),
        "padding_row_kept": Wrong(
            "one entry", lambda i, dY: {"E": _embedding_backward(i, dY)["E"] * (np.arange(6) > 0)[:, None]}
        ),
    },
)

OPERATIONS = (AFFINE, MATMUL, ATTENTION, RNN, MLP, CONVOLUTION, MAX_POOL, EMBEDDING)
