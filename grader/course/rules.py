"""Names of what an exercise asks to be written by hand."""

from __future__ import annotations

from typing import Any

from grader.errors import SpecError

AUTOGRAD = (
    "torch.Tensor.backward",
    "torch.autograd.backward",
    "torch.autograd.grad",
    "torch.autograd.functional",
    "torch.autograd.forward_ad.make_dual",
    "torch.func.grad",
    "torch.func.grad_and_value",
    "torch.func.vjp",
    "torch.func.jvp",
    "torch.func.jacrev",
    "torch.func.jacfwd",
    "torch.func.hessian",
    "torch.func.linearize",
    "torch.autograd.Variable._execution_engine.run_backward",
)
"""What works out a gradient by itself; detach, no_grad and requires_grad_ do not."""


def validate_forbids(forbids: Any) -> None:
    """Check that these are dotted names.

    Raises:
        SpecError: they are something else.
    """
    if not isinstance(forbids, tuple):
        raise SpecError(
            "forbids= is a tuple of names; write ('torch.relu',)", "forbids= 是名字的元组；请写 ('torch.relu',)"
        )
    for name in forbids:
        if not (isinstance(name, str) and "." in name and all(map(str.isidentifier, name.split(".")))):
            raise SpecError(
                f"forbids= has {name!r}, which is no dotted name such as 'torch.autograd.grad'",
                f"forbids= 中的 {name!r} 不是带点的名字（例如 'torch.autograd.grad'）",
            )
