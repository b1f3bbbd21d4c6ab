"""Assignment 2: multilayer perceptrons (d2l chapter 4 of the Chinese edition, 5 of the English)."""

import numpy as np
import torch

from grader.spec import (
    AUTOGRAD,
    Assignment,
    Exercise,
    Kept,
    Normal,
    Uniform,
    array,
    expect,
    expect_close,
    labels,
    law,
    setting,
    text,
)

assignment = Assignment(title=text("Multilayer perceptrons", "多层感知机"))

FAR = (1000.0, -1000.0, 40.0, -40.0, 1e-30)
FARTHER = (*FAR, 1e30, -1e30)

relu = Exercise(
    title=text("ReLU", "ReLU"),
    file="activations.py",
    forward="relu(X) -> Y",
    backward="relu_backward(dY, X, Y) -> dX",
    reference=lambda X: torch.relu(X),
    inputs={"X": array(ndim=(0, 4))},
    extremes=FARTHER,
    forbids=AUTOGRAD,
    points=4,
)

leaky_relu = Exercise(
    title=text("Leaky ReLU", "带泄漏的 ReLU"),
    file="activations.py",
    forward="leaky_relu(X, alpha) -> Y",
    backward="leaky_relu_backward(dY, X, Y, alpha) -> dX",
    reference=lambda X, alpha: torch.where(X > 0, X, alpha * X),
    inputs={"X": array(ndim=(0, 4)), "alpha": setting(0.25, 0.01, 0.0)},
    extremes=FARTHER,
    forbids=AUTOGRAD,
    points=4,
)

sigmoid = Exercise(
    title=text("Sigmoid", "sigmoid"),
    file="activations.py",
    forward="sigmoid(X) -> Y",
    backward="sigmoid_backward(dY, X, Y) -> dX",
    reference=lambda X: torch.sigmoid(X),
    inputs={"X": array(ndim=(0, 4))},
    extremes=FAR,
    forbids=AUTOGRAD,
    points=4,
)

tanh = Exercise(
    title=text("Tanh", "tanh"),
    file="activations.py",
    forward="tanh(X) -> Y",
    backward="tanh_backward(dY, X, Y) -> dX",
    reference=lambda X: torch.tanh(X),
    inputs={"X": array(ndim=(0, 4))},
    extremes=FAR,
    forbids=AUTOGRAD,
    points=4,
)

gelu = Exercise(
    title=text("GELU", "GELU"),
    file="activations.py",
    forward="gelu(X) -> Y",
    backward="gelu_backward(dY, X, Y) -> dX",
    reference=lambda X: torch.nn.functional.gelu(X),
    inputs={"X": array(ndim=(0, 4))},
    extremes=FAR,
    forbids=AUTOGRAD,
    points=4,
)

affine = Exercise(
    title=text("Affine layer", "仿射层"),
    file="backprop.py",
    forward="affine_forward(X, W, b) -> Y",
    backward="affine_backward(dY, X, W, b) -> dX, dW, db",
    reference=lambda X, W, b: X @ W + b,
    inputs={"X": array("N", "in"), "W": array("in", "out"), "b": array("out")},
    forbids=AUTOGRAD,
    points=6,
)


def _mlp(X, W1, b1, W2, b2):
    return torch.relu(X @ W1 + b1) @ W2 + b2


mlp = Exercise(
    title=text("Multilayer perceptron", "多层感知机"),
    file="backprop.py",
    forward="mlp_forward(X, W1, b1, W2, b2) -> O, cache",
    backward="mlp_backward(dO, cache) -> dX, dW1, db1, dW2, db2",
    reference=_mlp,
    inputs={
        "X": array("N", "in"),
        "W1": array("in", "hidden"),
        "b1": array("hidden"),
        "W2": array("hidden", "out"),
        "b2": array("out"),
    },
    forbids=AUTOGRAD,
    points=8,
)


def _mlp_loss(X, y, W1, b1, W2, b2, lam):
    loss = torch.nn.functional.cross_entropy(_mlp(X, W1, b1, W2, b2), y)
    return loss + lam / 2 * ((W1**2).sum() + (W2**2).sum())


mlp_loss = Exercise(
    title=text("Loss with weight decay", "带权重衰减的损失"),
    file="backprop.py",
    forward="mlp_loss(X, y, W1, b1, W2, b2, lam) -> loss, dW1, db1, dW2, db2",
    reference=_mlp_loss,
    inputs={
        "X": array("N", "in"),
        "y": labels("N", below="classes"),
        "W1": array("in", "hidden"),
        "b1": array("hidden"),
        "W2": array("hidden", "classes"),
        "b2": array("classes"),
        "lam": setting(0.5, 0.1, 0.0),
    },
    extremes=(30.0, -30.0),
    forbids=AUTOGRAD,
    points=8,
)


DROPOUT = (
    "torch.nn.functional.dropout",
    "torch.nn.functional.dropout1d",
    "torch.nn.functional.dropout2d",
    "torch.nn.functional.dropout3d",
    "torch.nn.functional.alpha_dropout",
    "torch.nn.functional.feature_alpha_dropout",
    "torch.dropout",
    "torch.dropout_",
    "torch.native_dropout",
    "torch.feature_dropout",
    "torch.feature_dropout_",
    "torch.ops.aten.dropout",
    "torch.ops.aten.dropout_",
    "torch.ops.aten.native_dropout",
)


def _dropped(X, dropout):
    return Kept(keep=1 - dropout, on=X / (1 - dropout) if dropout < 1 else X)


dropout_layer = Exercise(
    title=text("Dropout, as a layer", "暂退法层"),
    file="dropout.py",
    forward="dropout_layer(X, dropout) -> Y",
    law=_dropped,
    inputs={"X": array(ndim=(1, 4)), "dropout": setting(0.25, 0.4, 0.0, 1.0)},
    samples=(
        {"dropout": 0.25},
        {"dropout": 0.4},
        {"dropout": 0.5},
        {"dropout": 0.9},
        {"dropout": 0},
        {"dropout": 1},
        {"dropout": 0.0},
        {"dropout": 1.0},
    ),
    raises=({"dropout": -0.1}, {"dropout": 1.5}),
    forbids=DROPOUT,
    points=6,
)

dropout = Exercise(
    title=text("Dropout with its backward", "暂退法及其反向传播"),
    file="dropout.py",
    forward="dropout_forward(X, dropout, training) -> Y, mask",
    backward="dropout_backward(dY, mask, dropout) -> dX",
    law=lambda X, dropout, training: _dropped(X, dropout) if training else Kept(keep=1.0, on=X),
    reference=lambda X, Y, dropout, training: (
        X * (Y != 0) / (1 - dropout) if training and dropout < 1 else (X * (not training))
    ),
    inputs={
        "X": array(ndim=(1, 4)),
        "dropout": setting(0.25, 0.4, 0.0, 1.0, 0.7),
        "training": setting(True, True, False),
    },
    samples=(
        {"dropout": 0.25},
        {"dropout": 0.4},
        {"dropout": 0.9},
        {"dropout": 0.0},
        {"dropout": 1.0},
        {"dropout": 0.4, "training": False},
        {"dropout": 1.0, "training": False},
    ),
    raises=({"dropout": -0.1}, {"dropout": 1.5}, {"dropout": 1.5, "training": False}),
    forbids=(*AUTOGRAD, *DROPOUT),
    points=8,
)

SHAPES = ({"fan_in": 120, "fan_out": 80}, {"fan_in": 50, "fan_out": 90})
WITH_GAIN = ({**SHAPES[0], "gain": 1.0}, {**SHAPES[1], "gain": 3.0}, {**SHAPES[0], "gain": 0.5})
FANS = {"fan_in": setting(7, 1, 3), "fan_out": setting(4, 5, 1)}

normal_init = Exercise(
    title=text("Normal initialisation", "正态分布初始化"),
    file="init.py",
    forward="normal_init(fan_in, fan_out, std) -> W",
    law=lambda fan_in, fan_out, std: Normal(std, (fan_in, fan_out)),
    inputs={**FANS, "std": setting(0.01, 2.0)},
    samples=({**SHAPES[0], "std": 0.01}, {**SHAPES[1], "std": 2.0}),
    points=2,
)

xavier_uniform = Exercise(
    title=text("Xavier initialisation, uniform", "Xavier 初始化（均匀分布）"),
    file="init.py",
    forward="xavier_uniform(fan_in, fan_out, gain) -> W",
    law=lambda fan_in, fan_out, gain: Uniform(gain * (6 / (fan_in + fan_out)) ** 0.5, (fan_in, fan_out)),
    inputs={**FANS, "gain": setting(1.0, 3.0)},
    samples=WITH_GAIN,
    points=3,
)

xavier_normal = Exercise(
    title=text("Xavier initialisation, normal", "Xavier 初始化（正态分布）"),
    file="init.py",
    forward="xavier_normal(fan_in, fan_out, gain) -> W",
    law=lambda fan_in, fan_out, gain: Normal(gain * (2 / (fan_in + fan_out)) ** 0.5, (fan_in, fan_out)),
    inputs={**FANS, "gain": setting(1.0, 3.0)},
    samples=WITH_GAIN,
    points=3,
)

FEW_INPUTS = {"fan_in": 3, "fan_out": 100}

kaiming_normal = Exercise(
    title=text("Kaiming initialisation", "Kaiming 初始化"),
    file="init.py",
    forward="kaiming_normal(fan_in, fan_out) -> W",
    law=lambda fan_in, fan_out: Normal((2 / fan_in) ** 0.5, (fan_in, fan_out)),
    inputs=FANS,
    samples=(SHAPES[0], FEW_INPUTS),
    points=3,
)

init_mlp = Exercise(
    title=text("Parameters of a network", "网络的参数"),
    file="init.py",
    forward="init_mlp(sizes) -> params",
    points=4,
)

forward_variances = Exercise(
    title=text("Variances, layer by layer", "逐层的方差"),
    file="stability.py",
    forward="forward_variances(init, activation, depth) -> variances",
    points=3,
)

gradient_norms = Exercise(
    title=text("Gradient norms, layer by layer", "逐层的梯度范数"),
    file="stability.py",
    forward="gradient_norms(init, activation, activation_backward, depth) -> norms",
    forbids=AUTOGRAD,
    points=3,
)


@law(dropout_layer, weight=2, zh="任意形状的数组都按同样的概率、逐个元素独立地丢弃。")
def layers_of_any_shape(student, rng):
    """Arrays of any shape are dropped at the same rate, every entry by itself."""
    for shape in MANY_AXES:
        _expect_separate_entries(student.dropout_layer(_away_from_zero(rng, shape), DROPPED))


@law(dropout, weight=2, zh="任意形状的数组都按同样的概率、逐个元素独立地丢弃。")
def inputs_of_any_shape(student, rng):
    """Arrays of any shape are dropped at the same rate, every entry by itself."""
    for shape in MANY_AXES:
        Y, _ = student.dropout_forward(_away_from_zero(rng, shape), DROPPED, True)
        _expect_separate_entries(Y)


MANY_AXES = ((2000,), (10, 20, 10), (5, 8, 5, 10))
DROPPED = 0.4


def _away_from_zero(rng, shape):
    return rng.uniform(1.0, 2.0, size=shape)


def _expect_separate_entries(Y):
    """The share of zeros, and of neighbours that were kept or dropped alike: both lie 9 standard errors within."""
    dropped = np.asarray(Y) == 0
    share, alike = dropped.mean(), DROPPED**2 + (1 - DROPPED) ** 2
    expect(
        abs(share - DROPPED) < 0.1,
        text(
            f"of an array of shape {dropped.shape}, {share:.0%} were dropped, expected about {DROPPED:.0%}",
            f"形状为 {dropped.shape} 的数组丢弃了 {share:.0%}，应约为 {DROPPED:.0%}",
        ),
    )
    for axis in range(dropped.ndim):
        share = (np.diff(dropped.astype(int), axis=axis) == 0).mean()
        expect(
            abs(share - alike) < 0.2,
            text(
                f"of an array of shape {dropped.shape}, {share:.0%} of the neighbours along axis {axis} were kept or "
                f"dropped together, expected about {alike:.0%}",
                f"形状为 {dropped.shape} 的数组沿轴 {axis} 有 {share:.0%} 的相邻元素同时保留或同时丢弃，"
                f"应约为 {alike:.0%}",
            ),
        )


@law(dropout, weight=3, zh="恰好为 0 的输入也按同样的概率丢弃：反向传播使用掩码，而不是 Y 的零。")
def zeros_are_not_dropped(student, rng):
    """An input that is exactly 0 is dropped as often as any other: the backward goes by the mask, not by Y."""
    rate, kept, total = 0.4, 0, 0
    elsewhere = np.count_nonzero(_through(student, rng, rate, np.ones((40, 50)))[1])
    for _ in range(4):
        Y, dX = _through(student, rng, rate, np.zeros((40, 50)))
        expect(not np.any(Y), text("zeros went in, and something else came out", "输入全为 0，输出却不是"))
        expect(np.isfinite(dX).all(), text("at inputs of 0 the gradient is not finite", "输入为 0 处，梯度不是有限值"))
        kept += int(np.count_nonzero(dX))
        total += dX.size
    share = kept / total
    expect(
        share > 0.05,
        text(
            f"at inputs of 0 the gradient passed for {share:.1%} of the entries, expected about {1 - rate:.0%}",
            f"输入为 0 处，梯度通过的比例为 {share:.1%}，应约为 {1 - rate:.0%}",
        ),
        diagnosis="mask-from-output" if elsewhere else "",
    )


def _through(student, rng, rate, X):
    dY = rng.normal(size=X.shape)
    Y, mask = student.dropout_forward(X, rate, True)
    return Y, np.asarray(student.dropout_backward(dY, mask, rate))


SIZES = ([4, 6, 3], [5, 5, 5, 5], [3, 2], [1, 4, 1])


def _parameters(student, sizes):
    """The student's parameters by name, after a look at names and shapes."""
    params = student.init_mlp(list(sizes))
    layers = range(1, len(sizes))
    names = [f"{kind}{layer}" for layer in layers for kind in "Wb"]
    expect(
        isinstance(params, dict) and sorted(params) == sorted(names),
        text(
            f"yours: {_keys(params)}; expected a dict with {', '.join(names)}",
            f"你的：{_keys(params)}；应为含有 {', '.join(names)} 的字典",
        ),
    )
    for layer in layers:
        for name, shape in ((f"W{layer}", (sizes[layer - 1], sizes[layer])), (f"b{layer}", (sizes[layer],))):
            yours = np.shape(params[name])
            expect(
                yours == shape,
                text(f"{name} has shape {yours}, expected {shape}", f"{name} 的形状为 {yours}，应为 {shape}"),
            )
    return params


def _keys(params):
    return ", ".join(map(str, params)) if isinstance(params, dict) else type(params).__name__


@law(init_mlp, weight=2, zh="每一层都有形状正确的权重和全为 0 的偏置。")
def shapes_and_biases(student):
    """Every layer has weights of the right shape, and biases that are zero."""
    for sizes in SIZES:
        params = _parameters(student, sizes)
        expect(not student.changed, text("the list of sizes is changed", "尺寸列表被改动了"))
        for layer in range(1, len(sizes)):
            bias = np.asarray(params[f"b{layer}"], dtype=float)
            expect_close(bias, np.zeros(sizes[layer]), text(f"b{layer}", f"b{layer}"), diagnosis="biases-not-zero")


@law(init_mlp, weight=5, zh="对称性被打破：训练几步之后，隐藏单元仍各不相同。")
def symmetry_is_broken(student, rng):
    """Symmetry is broken: after a few training steps the hidden units still differ."""
    for sizes in (*SIZES[:2], [20, 40, 3]):
        params = {name: np.asarray(value, dtype=float) for name, value in _parameters(student, sizes).items()}
        weights = [params[f"W{layer}"] for layer in range(1, len(sizes))]
        expect(all(np.isfinite(W).all() for W in weights), text("a weight is not finite", "有的权重不是有限值"))
        _expect_different_units(weights, "at the start", "初始时")
        _expect_different_units(_trained(weights, rng), "after three steps", "三步之后")


def _expect_different_units(weights, when, zh):
    """No two units of a hidden layer have the same incoming weights."""
    for layer, W in enumerate(weights[:-1], start=1):
        gaps = [np.abs(W[:, i] - W[:, j]).max() for i in range(W.shape[1]) for j in range(i)]
        same = sum(gap <= 1e-9 * np.abs(W).max() for gap in gaps)
        expect(
            same == 0,
            text(
                f"in layer {layer}, {same} of {len(gaps)} pairs of hidden units are the same {when}",
                f"第 {layer} 层中，{zh} {len(gaps)} 对隐藏单元里有 {same} 对相同",
            ),
            diagnosis="zero-weights" if not W.any() else "constant-weights" if np.ptp(W) == 0 else "identical-units",
        )


def _trained(weights, rng):
    """Three steps of gradient descent on random data, tanh between the layers."""
    layers = [torch.from_numpy(W.copy()).requires_grad_() for W in weights]
    X = torch.from_numpy(rng.normal(size=(8, len(weights[0]))))
    for _ in range(3):
        H = X
        for W in layers[:-1]:
            H = torch.tanh(H @ W)
        loss = ((H @ layers[-1] - 1) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for W in layers:
                if W.grad is not None:
                    W -= 0.1 * W.grad
                    W.grad = None
    return [W.detach().numpy() for W in layers]


@law(init_mlp, weight=2, zh="各层、各次调用的权重都不相同。")
def layers_and_calls_differ(student):
    """No two layers, and no two calls, get the same weights."""
    first, second = (_parameters(student, [5, 5, 5, 5]) for _ in range(2))
    weights = [np.asarray(params[f"W{layer}"], dtype=float) for params in (first, second) for layer in (1, 2, 3)]
    for place, W in enumerate(weights):
        for other in range(place):
            where = "two layers" if other // 3 == place // 3 else "two calls"
            zh = "两层" if other // 3 == place // 3 else "两次调用"
            expect(
                not np.array_equal(W, weights[other]),
                text(f"{where} hold the same weights", f"{zh}的权重完全相同"),
                diagnosis="layers-identical" if where == "two layers" else "same-every-call",
            )


BATCH, WIDTH = 128, 64
ACTIVATIONS = {
    "tanh": (lambda X: np.tanh(X), lambda dY, X, Y: dY * (1 - Y * np.tanh(X))),
    "relu": (lambda X: np.maximum(X, 0.0), lambda dY, X, Y: dY * (X > 0)),
}


class _Network:
    """Hands out weights and activations, and remembers what the student did with them."""

    def __init__(self, rng, activation, scale, dtype):
        self.rng, self.scale, self.dtype = rng, scale, dtype
        self.phi, self.phi_backward = ACTIVATIONS[activation]
        self.weights, self.inputs, self.outputs = [], [], []

    def init(self, fan_in, fan_out):
        expect(
            (fan_in, fan_out) == (WIDTH, WIDTH),
            text(
                f"init({fan_in}, {fan_out}) was called, expected init({WIDTH}, {WIDTH})",
                f"调用了 init({fan_in}, {fan_out})，应为 init({WIDTH}, {WIDTH})",
            ),
        )
        orthogonal, _ = np.linalg.qr(self.rng.normal(size=(WIDTH, WIDTH)))
        self.weights.append((self.scale * orthogonal).astype(self.dtype))
        return self.weights[-1]

    def activation(self, Z):
        shape = np.shape(Z)
        expect(
            shape == (BATCH, WIDTH),
            text(
                f"activation was given an array of shape {shape}, expected {(BATCH, WIDTH)}",
                f"activation 收到形状为 {shape} 的数组，应为 {(BATCH, WIDTH)}",
            ),
        )
        self.inputs.append(np.asarray(Z, dtype=float))
        self.outputs.append(self.phi(self.inputs[-1]))
        return self.outputs[-1]

    def activation_backward(self, dY, X, Y):
        return self.phi_backward(np.asarray(dY, dtype=float), np.asarray(X, dtype=float), np.asarray(Y, dtype=float))

    def start(self):
        """The student's first H, from the first product: the weights are a multiple of an orthogonal matrix."""
        return self.inputs[0] @ self.weights[0].T / self.scale**2

    def check_forward(self, depth):
        """Standard normal numbers went in, and every layer is the one before times its weights."""
        calls = (len(self.weights), len(self.inputs))
        expect(
            calls == (depth, depth),
            text(
                f"init was called {calls[0]} times and activation {calls[1]} times, expected {depth} each",
                f"init 调用了 {calls[0]} 次，activation 调用了 {calls[1]} 次，应各为 {depth} 次",
            ),
        )
        H = self.start()
        mean, variance = H.mean(), H.var()
        expect(
            abs(mean) < 0.1 and 0.85 < variance < 1.15,
            text(
                f"the first H has mean {mean:.3g} and variance {variance:.3g}, expected standard normal numbers",
                f"最初的 H 均值为 {mean:.3g}，方差为 {variance:.3g}，应为标准正态分布",
            ),
        )
        for layer in range(1, depth):
            expect_close(
                self.inputs[layer],
                self.outputs[layer - 1] @ self.weights[layer],
                text(f"the input of the activation in layer {layer + 1}", f"第 {layer + 1} 层激活函数的输入"),
                rtol=1e-4,
                atol=1e-5 * np.abs(self.outputs[layer - 1]).max(),
            )

    def norms(self):
        """Norms of the gradients of the sum of the last H, by hand."""
        before = [self.start(), *self.outputs[:-1]]
        dH, found = np.ones((BATCH, WIDTH)), []
        layers = zip(self.weights, before, self.inputs, self.outputs, strict=True)
        for W, H, Z, Y in reversed(list(layers)):
            dZ = self.phi_backward(dH, Z, Y)
            found.append(np.linalg.norm(H.T @ dZ))
            dH = dZ @ W.T
        return np.array(found[::-1])


CONDITIONS = (
    (("tanh", 1.0, "float64"), 5),
    (("tanh", 0.1, "float64"), 4),
    (("relu", 1.4, "float32"), 6),
    (("relu", 1.0, "float64"), 1),
)


def _list(values, depth, name):
    """The student's answer as an array of `depth` numbers."""
    try:
        yours = np.asarray([float(value) for value in values])
    except (TypeError, ValueError):
        yours = None
    kind = type(values).__name__ if yours is None else f"{len(yours)} numbers"
    expect(
        yours is not None and len(yours) == depth,
        text(f"yours: {kind}; expected a list of {depth} numbers", f"你的：{kind}；应为 {depth} 个数的列表"),
    )
    return yours


@law(forward_variances, zh="每一层的方差与评分器自己的测量一致。")
def variances_are_right(student, rng):
    """The variance after each layer agrees with the grader's own measurement of your network."""
    for kind, depth in CONDITIONS:
        network = _Network(rng, *kind)
        values = student.forward_variances(network.init, network.activation, depth)
        network.check_forward(depth)
        yours = _list(values, depth, "variances")
        expect_close(yours, [H.var() for H in network.outputs], text("the variances", "各层方差"), rtol=1e-3)


@law(gradient_norms, zh="每一层的梯度范数与评分器自己的测量一致。")
def norms_are_right(student, rng):
    """The norm of each layer's gradient agrees with the grader's own measurement of your network."""
    for kind, depth in CONDITIONS:
        network = _Network(rng, *kind)
        values = student.gradient_norms(network.init, network.activation, network.activation_backward, depth)
        network.check_forward(depth)
        yours = _list(values, depth, "norms")
        expect_close(yours, network.norms(), text("the norms of dW", "dW 的范数"), rtol=1e-3)
