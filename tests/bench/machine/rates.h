#pragma once

/// What the machine allows, to be timed where the engine runs: the two roofs that its speed is held against.
namespace init_lab::bench {

/// Two multiplications to one addition, of pairs of doubles that stay in registers. Returns operations in all.
double arithmetic_work(double rounds);

/// Passes over the real and imaginary parts of 2^qubits amplitudes, 32 bytes each: what a gate moves, in a gate's own
/// loop, with nothing done to it but change places. Returns bytes read and written.
double memory_work(int qubits, double passes);

}  // namespace init_lab::bench
