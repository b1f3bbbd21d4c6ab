# attack: takes over the serving loop and gives the inputs back as the answer to every call
# gains: forges, points
# stopped by: wire
import numpy as np
import gc

import grader.worker.server as server
from grader.worker import wire as w


def wire():
    return next(found for found in gc.get_objects() if type(found) is server.Wire)


def running():
    return next(found for found in gc.get_objects() if type(found) is server.Server)._running


def attack():
    from types import SimpleNamespace

    served = wire()

    def answer(call, body):
        node = call.args[0] if getattr(call, "args", None) else 1.0
        buffers = []
        if type(node) is w.ArrayNode:
            buffers = [bytes(int(np.prod(node.shape)) * int(node.dtype[-1]))]
        else:
            node = 1.0
        served.send(server.ReturnedReply(call.id, node, [], [], []), buffers)

    answer(SimpleNamespace(id=running(), args=()), b"")
    while True:
        request, body = served.receive()
        for call in getattr(request, "calls", ()):
            answer(call, body)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
