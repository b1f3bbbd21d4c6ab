# attack: tells of a traceback in files that are not its own
# gains: forges, reads
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
    from grader.worker.records import Frame, Raised

    frames = tuple(Frame(name, -5, "f", "x") for name in ("/etc/passwd", "{SECRET}", "../spec.py"))
    wire().send(server.RaisedReply(running(), Raised("E" * 10**5, "m" * 10**5, frames, False)), [])


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
