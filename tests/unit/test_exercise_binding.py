"""What follows from the names in an exercise's signatures."""

from __future__ import annotations

from toy_exercises import affine, exercise, loss, masked, model, square

from grader.spec import Normal, array, arrays, labels, setting


def test_forward_and_backward():
    """The upstream gradient is 'd' + an output, and each result of the backward 'd' + an input."""
    toy = square()
    assert toy.functions == ("f", "b")
    assert toy.upstreams == {"dY": "Y"}
    assert toy.gradients == {"dX": "X"}
    assert toy.values == ("Y",)
    assert toy.sizes == ("N", "D")
    assert (toy.name, toy.module) == ("f", "m")


def test_a_cache_is_private():
    """An output without an upstream gradient is not compared with the reference."""
    toy = affine()
    assert toy.values == ("Y",)
    assert toy.gradients == {"dX": "X", "dW": "W", "dc": "c"}
    assert toy.sizes == ("N", "D", "M")


def test_a_mask_is_private():
    """A mask goes from the forward to the backward and is not compared."""
    assert masked().values == ("Y",)


def test_loss_and_gradient_in_one():
    """Without a backward, an output named 'd' + an input is that input's gradient."""
    toy = loss()
    assert toy.functions == ("f",)
    assert toy.values == ("loss",)
    assert toy.gradients == {"dX": "X"}
    assert toy.upstreams == {}


def test_a_dict_of_parameters():
    """The gradient of a dict of arrays is one output, a dict."""
    assert model().gradients == {"dp": "p"}
    assert model().sizes == ("D", "M", "N")


def test_only_a_forward():
    """Without gradients every output is a value."""
    toy = exercise("f(X) -> Y, Z", reference=lambda X: (X, X))
    assert toy.values == ("Y", "Z")
    assert toy.gradients == {}
    assert toy.back is None


def test_an_input_that_is_named_like_an_upstream():
    """An input whose name begins with d is an input, whatever the outputs are called."""
    toy = exercise(
        "f(dY, X) -> out",
        backward="b(dout, dY, X) -> dX",
        reference=lambda dY, X: dY * X,
        inputs={"dY": array("N"), "X": array("N")},
    )
    assert toy.upstreams == {"dout": "out"}
    assert toy.gradients == {"dX": "X"}


def test_two_upstream_gradients():
    """Each output may have an upstream gradient of its own."""
    toy = exercise("f(X) -> Y, Z", backward="b(dZ, dY, X) -> dX", reference=lambda X: (X, 2 * X))
    assert toy.upstreams == {"dZ": "Z", "dY": "Y"}
    assert toy.values == ("Y", "Z")


def test_sizes_of_every_kind_of_input():
    """Shared sizes come from arrays, labels and dicts, in order of appearance; numbers are no names."""
    toy = exercise(
        "f(a, y, p, s, free) -> Y",
        reference=lambda a, y, p, s, free: a,
        inputs={
            "a": array("N", 1),
            "y": labels("N", below="C"),
            "p": arrays(W=("D", "C"), b=(3,)),
            "s": setting(1.0),
            "free": array(ndim=(0, 2)),
        },
    )
    assert toy.sizes == ("N", "C", "D")


def test_a_law_names_the_first_output():
    """A random exercise may lack a reference."""
    toy = exercise("f(n) -> W", law=lambda n: Normal(1.0, (n,)), inputs={"n": setting(3)})
    assert toy.reference is None
    assert toy.values == ("W",)
