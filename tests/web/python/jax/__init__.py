"""
As much of JAX as the snippets use, written on NumPy after its documentation (docs.jax.dev), for machines without it.
It stands in for JAX's draws, not for its numbers: what is tested is that the names, arguments and conventions that the
documentation promises lead to the right distribution.
"""

import math
from types import SimpleNamespace

import numpy as np

from . import numpy  # noqa: F401


# --- jax.random: the same key gives the same numbers ---


def _generator(key):
    return np.random.default_rng(list(key))


random = SimpleNamespace(
    key=lambda seed: (seed,),
    split=lambda key, num=2: [(*key, i) for i in range(num)],
    normal=lambda key, shape: _generator(key).standard_normal(shape),
    uniform=lambda key, shape, minval=0.0, maxval=1.0: _generator(key).uniform(minval, maxval, shape),
)


def _truncated_normal(key, lower, upper, shape):
    """Drawn again until within the bounds, which are in standard deviations."""
    generator = _generator(key)
    values = generator.standard_normal(shape)
    while (outside := (values < lower) | (values > upper)).any():
        values[outside] = generator.standard_normal(outside.sum())
    return values


# --- jax.nn.initializers: called with (key, shape), shape = (in, out) ---


def _variance_scaling(scale, mode, distribution):
    """'truncated_normal' is cut at two std and corrected; 'normal' is not cut."""

    def initialize(key, shape):
        fan_in, fan_out = shape
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[mode]
        variance = scale / fan
        if distribution == "normal":
            return random.normal(key, shape) * math.sqrt(variance)
        if distribution == "uniform":
            return random.uniform(key, shape, -1) * math.sqrt(3 * variance)
        if distribution == "truncated_normal":
            return _truncated_normal(key, -2, 2, shape) * math.sqrt(variance) / 0.87962566103423978
        raise ValueError(distribution)

    return initialize


def _orthogonal(scale=1.0):
    def initialize(key, shape):
        rows, columns = max(shape), min(shape)
        q, r = np.linalg.qr(random.normal(key, (rows, columns)))
        q = q * np.sign(np.diag(r))
        return scale * (q if shape[0] >= shape[1] else q.T)

    return initialize


# --- jax.nn ---

_erf = np.vectorize(math.erf)


def _softplus(x):
    return np.logaddexp(x, 0.0)


def _sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


def _elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def _gelu(x, approximate=True):
    if approximate:
        return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * (1 + _erf(x / math.sqrt(2)))


nn = SimpleNamespace(
    relu=lambda x: np.maximum(x, 0),
    leaky_relu=lambda x, negative_slope=0.01: np.where(x >= 0, x, negative_slope * x),
    elu=_elu,
    selu=lambda x: 1.0507009873554805 * _elu(x, 1.6732632423543772),
    gelu=_gelu,
    silu=lambda x: x * _sigmoid(x),
    sigmoid=_sigmoid,
    softplus=_softplus,
    soft_sign=lambda x: x / (np.abs(x) + 1),
    hard_tanh=lambda x: np.clip(x, -1, 1),
    mish=lambda x: x * np.tanh(_softplus(x)),
    initializers=SimpleNamespace(
        variance_scaling=_variance_scaling,
        he_normal=lambda: _variance_scaling(2.0, "fan_in", "truncated_normal"),
        he_uniform=lambda: _variance_scaling(2.0, "fan_in", "uniform"),
        glorot_normal=lambda: _variance_scaling(1.0, "fan_avg", "truncated_normal"),
        glorot_uniform=lambda: _variance_scaling(1.0, "fan_avg", "uniform"),
        lecun_normal=lambda: _variance_scaling(1.0, "fan_in", "truncated_normal"),
        lecun_uniform=lambda: _variance_scaling(1.0, "fan_in", "uniform"),
        normal=lambda stddev=0.01: lambda key, shape: stddev * random.normal(key, shape),
        uniform=lambda scale=0.01: lambda key, shape: scale * random.uniform(key, shape),
        # "does not apply the stddev correction"
        truncated_normal=lambda stddev=0.01: lambda key, shape: stddev * _truncated_normal(key, -2, 2, shape),
        orthogonal=_orthogonal,
    ),
)
