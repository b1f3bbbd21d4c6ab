"""Names that plain functions may take from Python and from libraries: none of them changes anything for anybody else.

What draws random numbers moves a global generator; those start anew for every exercise.
"""

from __future__ import annotations

import builtins
import math
import typing
from collections.abc import Iterable

_MODULES = """
    math typing numpy numpy.linalg numpy.random torch torch.nn torch.nn.functional torch.nn.init torch.linalg
"""
_BUILTINS = """
    abs all any bool callable chr complex dict divmod enumerate filter float format frozenset hasattr int isinstance
    issubclass iter len list map max min next object ord pow range repr reversed round set slice sorted str sum tuple
    type zip NotImplemented Ellipsis
"""
_CLASSES = """
    numpy.ndarray numpy.generic numpy.number numpy.floating numpy.integer numpy.float16 numpy.float32 numpy.float64
    numpy.int32 numpy.int64 numpy.bool_ numpy.random.Generator numpy.random.RandomState
    torch.Tensor torch.Generator torch.dtype torch.nn.Parameter
"""

_NUMPY = """
    abs absolute add all allclose amax amin any append arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh
    argmax argmin argsort argwhere around array array_equal array_split asanyarray asarray ascontiguousarray astype
    atleast_1d atleast_2d atleast_3d average bincount bitwise_and bitwise_not bitwise_or bitwise_xor block bool_
    broadcast_arrays broadcast_shapes broadcast_to can_cast cbrt ceil choose clip column_stack compress concatenate
    conj convolve copy copysign corrcoef cos cosh count_nonzero cov cross cumprod cumsum deg2rad degrees delete diag
    diag_indices diagonal diff divide divmod dot dsplit dstack dtype e ediff1d einsum empty empty_like equal
    errstate exp exp2 expand_dims expm1 extract eye fabs fill_diagonal finfo fix flatnonzero flip fliplr flipud
    float16 float32 float64 float_power floating floor floor_divide fmax fmin fmod full full_like generic greater
    greater_equal heaviside hsplit hstack hypot identity iinfo inf inner insert int16 int32 int64 int8 integer intp
    invert isclose isfinite isin isinf isnan isneginf isposinf isscalar issubdtype ix_ kron less less_equal linspace
    log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace matmul
    matrix_transpose max maximum mean median meshgrid min minimum mod moveaxis multiply nan nan_to_num nanmax
    nanmean nanmin nanstd nansum nanvar ndarray ndenumerate ndim ndindex nditer negative newaxis nonzero not_equal
    number ones ones_like outer pad partition percentile permute_dims pi positive power prod ptp put put_along_axis
    quantile rad2deg radians ravel ravel_multi_index real reciprocal remainder repeat reshape resize result_type
    rint roll rollaxis rot90 round searchsorted select shape sign signbit sin sinc sinh size sort split sqrt square
    squeeze stack std subtract sum swapaxes take take_along_axis tan tanh tensordot tile trace transpose trapezoid
    tri tril tril_indices triu triu_indices true_divide trunc uint8 unique unravel_index var vdot vectorize vsplit
    vstack where zeros zeros_like
"""
_NUMPY_LINALG = """
    cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_power matrix_rank multi_dot norm pinv qr slogdet solve
    svd
"""
_NUMPY_RANDOM = """
    beta binomial choice default_rng exponential gamma Generator laplace normal permutation poisson rand
    randint randn random random_sample RandomState ranf sample seed shuffle standard_normal uniform
"""
_TORCH = """
    abs absolute acos acosh add addbmm addmm addmv all allclose amax amin aminmax any arange argmax argmin argsort
    argwhere as_tensor asin asinh atan atan2 atanh atleast_1d atleast_2d baddbmm bernoulli bincount bmm bool
    broadcast_tensors broadcast_to bucketize cat cdist ceil chunk clamp clip clone column_stack complex64 concat
    concatenate copysign cos cosh count_nonzero cross cummax cummin cumprod cumsum deg2rad diag diagonal diff div
    divide dot double dsplit dstack dtype e einsum empty empty_like enable_grad eq equal erf erfc erfinv exp exp2
    expm1 eye finfo flatten flip fliplr flipud float float16 float32 float64 float_power floor floor_divide fmax
    fmin fmod from_numpy full full_like gather ge Generator greater greater_equal gt half heaviside hsplit hstack
    hypot iinfo index_select inf inner int int16 int32 int64 int8 inverse is_floating_point is_tensor isclose
    isfinite isin isinf isnan kron le lerp less less_equal lgamma linspace log log10 log1p log2 log_softmax
    logaddexp logcumsumexp logical_and logical_not logical_or logical_xor logit logspace logsumexp long lt
    manual_seed masked_fill masked_select matmul matrix_exp max maximum mean median meshgrid min minimum mm movedim
    mul multinomial multiply mv nan nan_to_num nanmean nansum narrow ne neg negative no_grad nonzero norm normal
    not_equal numel ones ones_like outer permute pi polar pow prod quantile rad2deg rand rand_like randint
    randint_like randn randn_like randperm ravel reciprocal relu remainder repeat_interleave reshape roll rot90
    round rsqrt scatter searchsorted selu sigmoid sign signbit sin sinc sinh softmax sort split sqrt square squeeze
    stack std std_mean sub subtract sum svd swapaxes swapdims t take take_along_dim tan tanh Tensor tensor
    tensor_split tensordot tile topk trace transpose trapezoid tril triu true_divide trunc uint8 unbind unflatten
    unique unsqueeze var var_mean vdot vsplit vstack where zeros zeros_like
"""
_TORCH_NN = "Parameter"
_TORCH_FUNCTIONAL = """
    binary_cross_entropy binary_cross_entropy_with_logits cross_entropy dropout elu gelu hardtanh huber_loss l1_loss
    leaky_relu linear log_softmax logsigmoid mse_loss nll_loss normalize one_hot pad relu relu6 selu sigmoid silu
    smooth_l1_loss softmax softmin softplus softsign tanh
"""
_TORCH_INIT = """
    calculate_gain constant_ eye_ kaiming_normal_ kaiming_uniform_ normal_ ones_ orthogonal_ trunc_normal_ uniform_
    xavier_normal_ xavier_uniform_ zeros_
"""
_TORCH_LINALG = "cond det eigh inv lstsq matrix_norm matrix_rank norm pinv qr slogdet solve svd svdvals vector_norm"


def _is_exception(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseException)


def _within(module: str, names: Iterable[str]) -> set[str]:
    return {f"{module}.{name}" for name in names}


MODULES = frozenset(_MODULES.split())
BUILTINS = frozenset(_BUILTINS.split()) | {name for name, value in vars(builtins).items() if _is_exception(value)}
CLASSES = frozenset(_CLASSES.split())
NAMES = frozenset(
    _within("math", (name for name in vars(math) if not name.startswith("_")))
    | _within("typing", (name for name in typing.__all__ if name[0].isupper()))
    | _within("numpy", _NUMPY.split())
    | _within("numpy.linalg", _NUMPY_LINALG.split())
    | _within("numpy.random", _NUMPY_RANDOM.split())
    | _within("torch", _TORCH.split())
    | _within("torch.nn", _TORCH_NN.split())
    | _within("torch.nn.functional", _TORCH_FUNCTIONAL.split())
    | _within("torch.nn.init", _TORCH_INIT.split())
    | _within("torch.linalg", _TORCH_LINALG.split())
)
"""Dotted names; whatever is an attribute of one of them is too."""
