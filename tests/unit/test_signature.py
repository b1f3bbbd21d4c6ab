"""Signatures as the handout writes them."""

from __future__ import annotations

import pytest

from grader.course.signature import Signature, parse
from grader.errors import SpecError

GOOD = {
    "relu(X) -> Y": ("relu", ("X",), ("Y",)),
    "  f ( a , b )  ->  c , d  ": ("f", ("a", "b"), ("c", "d")),
    "f() -> y": ("f", (), ("y",)),
    "f(X,) -> (Y, cache)": ("f", ("X",), ("Y", "cache")),
    "sgd(params, lr) -> params": ("sgd", ("params", "lr"), ("params",)),
    "前向(x) -> y": ("前向", ("x",), ("y",)),
}

BAD = {
    "relu(X)": "is not a signature",
    "relu -> Y": "is not a signature",
    "-> Y": "is not a signature",
    "": "is not a signature",
    "f(X) - > Y": "is not a signature",
    "f((X)) -> Y": "is not a signature",
    "f(X) ->": "is not a signature",
    "f(X) -> ()": "returns nothing",
    "f(X, X) -> Y": "'X' twice",
    "f(X) -> Y, Y": "'Y' twice",
    "1f(X) -> Y": "'1f'",
    "f(X=1) -> Y": "'X=1'",
    "f(*X) -> Y": "'*X'",
    "f(X: int) -> Y": "'X: int'",
    "f(a b) -> Y": "'a b'",
    "f(X) -> Y -> Z": "'Y -> Z'",
    "f(X) -> lambda": "'lambda'",
    "class(X) -> Y": "'class'",
}


@pytest.mark.parametrize("written", GOOD)
def test_good_signatures(written):
    """Spaces, brackets around the results and a trailing comma do not matter."""
    assert parse(written) == Signature(*GOOD[written])


@pytest.mark.parametrize("written", GOOD)
def test_written_and_read_again(written):
    """A signature reads back as what it prints."""
    assert parse(str(parse(written))) == parse(written)


@pytest.mark.parametrize("written", BAD)
def test_malformed_signatures(written):
    """Every malformed kind is refused in both languages, and quotes what was written."""
    with pytest.raises(SpecError) as caught:
        parse(written)
    assert BAD[written] in caught.value.en
    assert repr(written) in caught.value.en
    assert repr(written) in caught.value.zh
    assert caught.value.zh != caught.value.en
