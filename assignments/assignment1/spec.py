"""Assignment 1: linear networks (d2l chapter 3 of the Chinese edition, 3 and 4 of the English)."""

import numpy as np
import torch

from grader.spec import AUTOGRAD, Assignment, Exercise, array, arrays, expect, expect_close, labels, law, setting, text

assignment = Assignment(title=text("Linear networks", "线性神经网络"))

squared_loss = Exercise(
    title=text("Squared loss", "平方损失"),
    file="losses.py",
    forward="squared_loss(y_hat, y) -> loss",
    backward="squared_loss_backward(dloss, y_hat, y) -> dy_hat",
    reference=lambda y_hat, y: (y_hat - y.reshape(y_hat.shape)) ** 2 / 2,
    inputs={"y_hat": array("N", 1), "y": array("N")},
    forbids=AUTOGRAD,
    points=2,
)


@law(squared_loss, weight=2, zh="标签的形状为 (N, 1) 时，结果与 (N,) 时相同。")
def labels_in_a_column(student, rng):
    """Labels of shape (N, 1) give the same as labels of shape (N,)."""
    for count in (1, 4):
        y_hat, y, dloss = rng.normal(size=(3, count, 1))
        what = text("the loss for labels (N, 1)", "标签形状为 (N, 1) 时的损失")
        expect_close(student.squared_loss(y_hat, y), (y_hat - y) ** 2 / 2, what)
        what = text("the gradient for labels (N, 1)", "标签形状为 (N, 1) 时的梯度")
        expect_close(student.squared_loss_backward(dloss, y_hat, y), dloss * (y_hat - y), what)


l2_penalty = Exercise(
    title=text("Weight decay penalty", "权重衰减的惩罚项"),
    file="losses.py",
    forward="l2_penalty(W, lam) -> loss",
    backward="l2_penalty_backward(dloss, W, lam) -> dW",
    reference=lambda W, lam: lam * (W**2).sum() / 2,
    inputs={"W": array("D", "M"), "lam": setting(0.5, 3.0, 0.0)},
    forbids=AUTOGRAD,
    points=2,
)


@law(l2_penalty, weight=2, zh="权重可以是任意形状。")
def weights_of_any_shape(student, rng):
    """Weights may have any shape."""
    for shape in ((4,), (2, 3, 2)):
        W = rng.normal(size=shape)
        what = text(f"the penalty of weights of shape {shape}", f"形状为 {shape} 的权重的惩罚项")
        expect_close(student.l2_penalty(W, 0.5), 0.25 * (W**2).sum(), what)
        what = text(f"the gradient for weights of shape {shape}", f"形状为 {shape} 的权重的梯度")
        expect_close(student.l2_penalty_backward(np.asarray(3.0), W, 0.5), 1.5 * W, what)


linear = Exercise(
    title=text("Linear layer", "线性层"),
    file="linear.py",
    forward="linear_forward(X, w, b) -> y_hat",
    backward="linear_backward(dy_hat, X, w, b) -> dX, dw, db",
    reference=lambda X, w, b: X @ w + b,
    inputs={"X": array("N", "D"), "w": array("D", 1), "b": array(1)},
    forbids=AUTOGRAD,
    points=3,
)

sgd_step = Exercise(
    title=text("A step of gradient descent", "梯度下降的一步"),
    file="optim.py",
    forward="sgd_step(params, grads, lr) -> params",
    reference=lambda params, grads, lr: {name: params[name] - lr * grads[name] for name in params},
    inputs={
        "params": arrays(w=("D", "M"), b=("M",)),
        "grads": arrays(w=("D", "M"), b=("M",)),
        "lr": setting(0.5, 0.03, 0.0),
    },
    points=2,
)


@law(sgd_step, weight=2, zh="参数可以有任意的名称。")
def any_names(student, rng):
    """The parameters may have any names."""
    params = {"W1": rng.normal(size=(2, 3)), "b1": rng.normal(size=3), "scale": rng.normal(size=(2, 2))}
    grads = {name: rng.normal(size=value.shape) for name, value in params.items()}
    new = student.sgd_step(params, grads, 0.5)
    names = ", ".join(sorted(map(str, new))) if isinstance(new, dict) else type(new).__name__
    expect(
        isinstance(new, dict) and set(new) == set(params),
        text(
            f"yours: {names}; expected a dict with {', '.join(params)}",
            f"你的：{names}；应为含有 {', '.join(params)} 的字典",
        ),
    )
    for name, value in params.items():
        expect_close(new[name], value - 0.5 * grads[name], text(f"the new {name}", f"新的 {name}"))


softmax = Exercise(
    title=text("Softmax", "softmax"),
    file="softmax.py",
    forward="softmax(X) -> P",
    backward="softmax_backward(dP, X, P) -> dX",
    reference=lambda X: torch.softmax(X, dim=-1),
    inputs={"X": array("N", "C")},
    extremes=(1000.0, -1000.0),
    forbids=AUTOGRAD,
    points=4,
)

cross_entropy = Exercise(
    title=text("Cross-entropy", "交叉熵"),
    file="softmax.py",
    forward="cross_entropy(P, y) -> loss",
    reference=lambda P, y: -torch.log(P[torch.arange(len(y)), y]).mean(),
    inputs={"P": array("N", "C", domain="probabilities"), "y": labels("N", below="C")},
    points=2,
)

softmax_cross_entropy = Exercise(
    title=text("Softmax and cross-entropy in one", "softmax 与交叉熵合一"),
    file="softmax.py",
    forward="softmax_cross_entropy(logits, y) -> loss, dlogits",
    reference=lambda logits, y: torch.nn.functional.cross_entropy(logits, y),
    inputs={"logits": array("N", "C"), "y": labels("N", below="C")},
    extremes=(1000.0, -1000.0),
    raises=({"N": 0},),
    forbids=AUTOGRAD,
    points=4,
)

numerical_gradient = Exercise(
    title=text("A gradient checker of your own", "自己的梯度检验"),
    file="gradcheck.py",
    forward="numerical_gradient(f, x, h) -> g",
    points=4,
)


def _wavy(x):
    """A function whose derivatives all differ from entry to entry: the sum of k sin(2 x_k)."""
    flat = np.reshape(x, -1)
    return float((np.arange(1, flat.size + 1) * np.sin(2.0 * flat)).sum())


def _wavy_gradients(x, h):
    """Its central differences at h, and its exact gradient."""
    weights, flat = np.arange(1, x.size + 1), x.reshape(-1).astype(float)
    central = weights * (np.sin(2 * (flat + h)) - np.sin(2 * (flat - h))) / (2 * h)
    exact = 2 * weights * np.cos(2 * flat)
    return central.reshape(x.shape), exact.reshape(x.shape)


def _room(x, h):
    """The central differences, and how far a gradient may be from them: a better scheme is welcome."""
    central, exact = _wavy_gradients(x, h)
    return central, float(2 * np.abs(central - exact).max() + 1e-5)


def _expect_gradient(g, x, h, diagnosis=""):
    """Every scheme at least as good as central differences is welcome."""
    central, room = _room(x, h)
    what = text(f"the gradient of f at h = {h}", f"h = {h} 时 f 的梯度")
    expect_close(g, central, what, rtol=0, atol=room, diagnosis=diagnosis)


def _factor(g, x, h):
    """What all slopes have in common: the wrong sign, or a factor of 2."""
    for name, factor in (("wrong-sign", -1), ("factor-two", 2), ("factor-two", 0.5)):
        if x.size > 2 and _is_gradient(np.asarray(g, dtype=float) / factor, x, h):
            return name
    return ""


def _is_gradient(g, x, h):
    """Whether an answer is the gradient."""
    central, room = _room(x, h)
    return np.shape(g) == x.shape and bool(np.all(np.abs(np.asarray(g, dtype=float) - central) <= room))


def _points(rng):
    return [rng.normal(size=shape) for shape in ((3,), (1,), (2, 4), (2, 3, 2))]


@law(numerical_gradient, weight=8, zh="梯度与中心差分一致，逐个元素计算。")
def central_differences(student, rng):
    """The gradient agrees with central differences, entry by entry."""
    for x in _points(rng):
        for h in (1e-2, 1e-3, 1e-5):
            g = student.numerical_gradient(_wavy, x, h)
            flat = text("every slope is 0, as if f were evaluated at one point", "斜率全为 0，好像只在一个点上求值")
            expect(np.shape(g) != x.shape or x.size < 3 or np.any(g), flat, diagnosis="constant-result")
            _expect_gradient(g, x, h, _factor(g, x, h))


@law(numerical_gradient, weight=3, zh="每次只移动一个元素，调用之后 x 保持原来的值。")
def restores_x(student, rng):
    """Only one entry at a time is nudged, and afterwards x holds its original values."""
    for x in _points(rng):
        seen = []

        def f(point, seen=seen):
            seen.append(point)
            return _wavy(point)

        student.numerical_gradient(f, x, 1e-3)
        expect(bool(seen), text("f was never called", "没有调用过 f"))
        for after in student.changed.values():
            left = text("x after the call", "调用之后的 x")
            expect_close(after, x, left, rtol=0, atol=1e-9, diagnosis="input-overwritten")
        for point in seen:
            moved = int((np.abs(np.reshape(point, -1) - x.reshape(-1)) > 1e-9).sum())
            expect(
                moved <= 1,
                text(
                    f"f was evaluated where {moved} entries differ from x; expected at most 1",
                    f"f 在一个有 {moved} 个元素不同于 x 的点上求值；应当至多 1 个",
                ),
            )


@law(numerical_gradient, weight=2, zh="没有轴的点、转置得到的点也可以。")
def any_layout(student, rng):
    """A point may be without axes, or a transpose."""
    for x in (rng.normal(size=()), rng.normal(size=(3, 2)).T):
        x = np.asarray(x)
        _expect_gradient(student.numerical_gradient(_wavy, x, 1e-2), x, 1e-2)
        for after in student.changed.values():
            expect_close(after, x, text("x after the call", "调用之后的 x"), rtol=0, atol=1e-9)


@law(numerical_gradient, weight=2, zh="点的坐标是整数时，也能得到浮点数的梯度。")
def whole_numbers(student, rng):
    """At a point of whole numbers (an integer array) the gradient is right too, and floating."""
    for shape in ((4,), (2, 3)):
        x = rng.integers(-3, 4, size=shape)
        g = student.numerical_gradient(_wavy, x, 1e-2)
        as_floats = student.numerical_gradient(_wavy, x.astype(float), 1e-2)
        _expect_gradient(g, x, 1e-2, "whole-numbers" if _is_gradient(as_floats, x, 1e-2) else "")
