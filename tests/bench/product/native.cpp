#include <cstdio>

#include "matrix_product.h"

/// Prints {"gflops": …}: the native yardstick of `npm run bench`.
int main() {
    (void)init_lab::bench::matrix_product_rate(256, 50.0);  // it warms up
    std::printf("{\"gflops\": %.3f}\n", init_lab::bench::matrix_product_rate(256, 250.0));
}
