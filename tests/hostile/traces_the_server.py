# attack: follows the worker's own code line by line and changes its variables
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
    import ctypes
    import sys

    def follow(frame, event, argument):
        if "result" in frame.f_locals and frame.f_code.co_name == "_call":
            frame.f_locals["result"] = 0.0
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
        return follow

    frame = sys._getframe()
    sys.settrace(follow)
    while frame is not None:
        frame.f_trace = follow
        frame = frame.f_back


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
