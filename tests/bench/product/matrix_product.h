#pragma once

namespace init_lab::bench {

/// GFLOP/s of n × n by n × n products in float, as the network makes them, over about `milliseconds`.
[[nodiscard]] double matrix_product_rate(int n, double milliseconds);

}  // namespace init_lab::bench
