# attack: replaces the encoder of messages
# gains: forges, crash
# stopped by: wire
import numpy as np
import msgspec


class Lie:
    def __init__(self, *_):
        pass

    def encode(self, message):
        return b"\x97\x03\x00\xc0\x90\x90\x90\x80"

    decode = encode


msgspec.msgpack.Encoder = msgspec.msgpack.Decoder = Lie
msgspec.msgpack.encode = msgspec.msgpack.decode = Lie().encode


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
