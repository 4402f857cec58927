#pragma once

/// What the machine allows, measured where the engine runs: the two roofs that its speed is held against.
namespace init_lab::bench {

/// Gflop/s of two multiplications to one addition, of pairs of doubles that stay in registers.
double arithmetic_rate(double milliseconds);

/// GB/s read and written by a pass over the real and imaginary parts of 2^qubits amplitudes, 32 bytes each: what a
/// gate moves, in a gate's own loop, with next to nothing done to it.
double memory_rate(int qubits, double milliseconds);

}  // namespace init_lab::bench
