"""
As much of Keras 3 as the snippets use, written on NumPy after its documentation (keras.io/api), for machines without
it. What is tested is that the names, arguments and conventions that the documentation promises lead to the right
distribution. An initializer that is called twice gives the same values twice, as documented.
"""

import math
from types import SimpleNamespace

import numpy as np

_shared = np.random.default_rng(0)


def _seed(seed):
    global _shared
    assert 0 <= seed < 2**32
    _shared = np.random.default_rng(seed)


utils = SimpleNamespace(set_random_seed=_seed)
random = SimpleNamespace(
    normal=lambda shape, mean=0.0, stddev=1.0: _shared.normal(mean, stddev, shape),
    uniform=lambda shape, minval=0.0, maxval=1.0: _shared.uniform(minval, maxval, shape),
)


# --- keras.initializers ---


def _initializer(draw):
    """A class whose instances draw from a generator of their own, begun anew at every call."""

    def make(*args, **kwargs):
        own = int(_shared.integers(2**63))
        return lambda shape, dtype=None: draw(np.random.default_rng(own), tuple(shape), *args, **kwargs)

    return make


def _truncated(generator, shape, stddev):
    """Values more than two standard deviations from the mean are drawn again; nothing is corrected."""
    values = generator.standard_normal(shape)
    while (outside := np.abs(values) > 2).any():
        values[outside] = generator.standard_normal(outside.sum())
    return stddev * values


def _variance_scaling(generator, shape, scale=1.0, mode="fan_in", distribution="truncated_normal"):
    assert scale > 0
    fan_in, fan_out = shape
    fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[mode]
    std = math.sqrt(scale / fan)  # after truncation, if used
    if distribution == "truncated_normal":
        return _truncated(generator, shape, std / 0.87962566103423978)
    if distribution == "untruncated_normal":
        return std * generator.standard_normal(shape)
    assert distribution == "uniform"
    return generator.uniform(-math.sqrt(3) * std, math.sqrt(3) * std, shape)


def _orthogonal(generator, shape, gain=1.0):
    q, r = np.linalg.qr(generator.standard_normal((max(shape), min(shape))))
    q = q * np.sign(np.diag(r))
    return gain * (q if shape[0] >= shape[1] else q.T)


def _scaling(scale, mode, distribution):
    return _initializer(lambda generator, shape: _variance_scaling(generator, shape, scale, mode, distribution))


initializers = SimpleNamespace(
    Constant=_initializer(lambda _, shape, value=0.0: np.full(shape, value)),
    RandomNormal=_initializer(
        lambda generator, shape, mean=0.0, stddev=0.05: generator.normal(mean, stddev, shape)
    ),
    RandomUniform=_initializer(
        lambda generator, shape, minval=-0.05, maxval=0.05: generator.uniform(minval, maxval, shape)
    ),
    TruncatedNormal=_initializer(lambda generator, shape, stddev=0.05: _truncated(generator, shape, stddev)),
    VarianceScaling=_initializer(_variance_scaling),
    HeNormal=_scaling(2.0, "fan_in", "truncated_normal"),
    HeUniform=_scaling(2.0, "fan_in", "uniform"),
    GlorotNormal=_scaling(1.0, "fan_avg", "truncated_normal"),
    GlorotUniform=_scaling(1.0, "fan_avg", "uniform"),
    LecunNormal=_scaling(1.0, "fan_in", "truncated_normal"),
    LecunUniform=_scaling(1.0, "fan_in", "uniform"),
    Orthogonal=_initializer(_orthogonal),
    Identity=_initializer(lambda _, shape, gain=1.0: gain * np.eye(*shape)),
)


# --- Symbolic tensors: what is to be done once there is an input ---


class Tensor:
    def __init__(self, units, value):
        self.units, self.value = units, value

    def then(self, function):
        return Tensor(self.units, lambda x: function(self.value(x)))

    def __rmul__(self, other):
        return self.then(lambda x: other * x)

    def __truediv__(self, other):
        return self.then(lambda x: x / other)


def _on_both(function):
    """For symbols as for numbers."""

    def apply(x, *args, **kwargs):
        if isinstance(x, Tensor):
            return x.then(lambda value: function(value, *args, **kwargs))
        return function(np.asarray(x), *args, **kwargs)

    return apply


# --- keras.activations and keras.ops ---

_erf = np.vectorize(math.erf)


def _sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


def _elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def _gelu(x, approximate=False):
    assert not approximate
    return 0.5 * x * (1 + _erf(x / math.sqrt(2)))


def _softplus(x):
    return np.logaddexp(x, 0.0)


activations = SimpleNamespace(
    linear=_on_both(lambda x: x),
    tanh=_on_both(np.tanh),
    sigmoid=_on_both(_sigmoid),
    relu=_on_both(lambda x: np.maximum(x, 0)),
    leaky_relu=_on_both(lambda x, negative_slope=0.2: np.where(x >= 0, x, negative_slope * x)),
    elu=_on_both(_elu),
    selu=_on_both(lambda x: 1.0507009873554805 * _elu(x, 1.6732632423543772)),
    gelu=_on_both(_gelu),
    silu=_on_both(lambda x: x * _sigmoid(x)),
    softplus=_on_both(_softplus),
    softsign=_on_both(lambda x: x / (np.abs(x) + 1)),
    mish=_on_both(lambda x: x * np.tanh(_softplus(x))),
)
ops = SimpleNamespace(
    clip=_on_both(lambda x, low, high: np.clip(x, low, high)),
    softplus=_on_both(_softplus),
    var=np.var,
    std=np.std,
    mean=np.mean,
    full=np.full,
    where=np.where,
    argsort=np.argsort,
)


# --- keras.layers and models ---


class Variable(np.ndarray):
    def assign(self, value):
        self[...] = value


class Dense:
    """kernel: (in, out); built when it is first called."""

    def __init__(self, units, activation=None, kernel_initializer="glorot_uniform", bias_initializer="zeros"):
        self.units, self.activation = units, activation
        self.starts = kernel_initializer, bias_initializer
        self.kernel = None

    def build(self, fan_in):
        zeros = lambda shape, dtype=None: np.zeros(shape)  # noqa: E731
        kernel, bias = [zeros if start == "zeros" else start for start in self.starts]
        self.kernel = np.array(kernel((fan_in, self.units))).view(Variable)
        self.bias = np.array(bias((self.units,))).view(Variable)

    def compute(self, x):
        z = x @ np.asarray(self.kernel) + np.asarray(self.bias)
        return z if self.activation is None else self.activation(z)

    def __call__(self, x):
        symbol = isinstance(x, Tensor)
        if self.kernel is None:
            self.build(x.units if symbol else x.shape[-1])
        return Tensor(self.units, lambda value: self.compute(x.value(value))) if symbol else self.compute(x)


def _add(tensors):
    return Tensor(tensors[0].units, lambda x: sum(tensor.value(x) for tensor in tensors))


layers = SimpleNamespace(Dense=Dense, add=_add)


def Input(shape):
    return Tensor(shape[0], lambda x: x)


def Model(inputs, outputs):
    return outputs.value


def Sequential(parts):
    x, *dense = parts
    for layer in dense:
        x = layer(x)
    return x.value
