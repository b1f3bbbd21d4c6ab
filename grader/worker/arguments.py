"""The arguments of one call: fresh copies, and afterwards the question which of them the call changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from grader.worker.arrays import as_numpy, same_bytes
from grader.worker.wire import ArrayNode, DictNode, ListNode, MovedNode, StridedNode, TupleNode, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy import ndarray

    from grader.worker.wire import Invoke, Node, Unpacker


class Arguments:
    """What a call is given: `values`, and what their arrays were before."""

    def __init__(self, call: Invoke, unpacker: Unpacker, leaf: Callable[..., Any]) -> None:
        """Build the values; `leaf` makes those that are no containers and notes each array's original."""
        self._nodes = call.args
        self._originals: list[list[ndarray[Any, Any]]] = [[] for _ in call.args]
        self.values: list[Any] = []
        for node, originals in zip(call.args, self._originals, strict=True):
            unpacker.leaf = partial(leaf, originals=originals)
            self.values.append(unpacker(node))

    def mutated(self) -> list[int]:
        """Return the positions of the arguments that are not what they were."""
        together = zip(self._nodes, self.values, self._originals, strict=True)
        return [
            position
            for position, (node, value, originals) in enumerate(together)
            if not _unchanged(node, value, iter(originals))
        ]


def _unchanged(node: Node, value: Any, originals: Iterator[ndarray[Any, Any]]) -> bool:
    if isinstance(node, (ArrayNode, StridedNode, MovedNode)):
        try:
            found = as_numpy(value, 1 << 62)
        except Unfit:
            return False
        return found is not None and same_bytes(found[0], next(originals))
    if isinstance(node, DictNode):
        same = type(value) is dict and list(value) == node.keys
        inside = value.values() if same else ()
    elif isinstance(node, (TupleNode, ListNode)):
        same = type(value) in (tuple, list) and len(value) == len(node.items)
        inside = value
    elif node is None or isinstance(node, (bool, int, float, str)):
        return value is node or (type(value) is type(node) and value == node)
    else:
        return True
    return same and all(_unchanged(part, item, originals) for part, item in zip(node.items, inside, strict=True))
