"""The network of network.mjs in PyTorch, on one thread: for each line that comes in, "activation depth width batch", one
network is drawn, run forward and backward by explicit products, and the milliseconds that it took go out."""

import json
import sys
import time

import torch

torch.set_num_threads(1)
torch.set_grad_enabled(False)
slopes = {"relu": lambda z, a: (z > 0).float(), "tanh": lambda z, a: 1 - a * a}


def run(activation, depth, width, batch):
    apply = getattr(torch, activation)
    gain = (2 if activation == "relu" else 1) / width
    variances = []
    entering = torch.randn(width, batch)
    layers = []
    for _ in range(depth):
        weights = torch.randn(width, width) * gain**0.5
        z = weights @ entering
        a = apply(z)
        variances += [weights.var(), z.var(), a.var()]
        layers.append((weights, entering, z, a))
        entering = a
    gradient = torch.randn(width, batch)
    for weights, entering, z, a in reversed(layers):
        variances.append(gradient.var())
        gradient = gradient * slopes[activation](z, a)
        variances += [gradient.var(), (gradient @ entering.T).var()]
        gradient = weights.T @ gradient
    return [float(variance) for variance in variances]


print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    name, *shape = line.split()
    began = time.perf_counter()
    variances = run(name, *map(int, shape))
    print(json.dumps({"milliseconds": 1000 * (time.perf_counter() - began), "variances": variances}), flush=True)
