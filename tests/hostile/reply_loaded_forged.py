# attack: says that a file was loaded which holds every name
# gains: forges, crash
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
    from grader.worker.records import FileNote, Loaded

    notes = (FileNote("passed", 2**63 - 1, "x" * 100_000, "\x1b[31m"),) * 10
    wire().send(server.LoadedReply(running(), Loaded(frozenset({"relu", "", "\n"}), notes)), [])


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
