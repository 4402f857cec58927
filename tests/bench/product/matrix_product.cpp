#include "matrix_product.h"

#include <chrono>

#include "core/matrix_product.h"

namespace init_lab::bench {

double matrix_product_rate(int n, double milliseconds) {
    using Clock = std::chrono::steady_clock;
    const Eigen::MatrixXf a = Eigen::MatrixXf::Constant(n, n, 0.5f);
    Eigen::MatrixXf b = Eigen::MatrixXf::Constant(n, n, 0.25f);
    Eigen::MatrixXf c(n, n);
    const auto start = Clock::now();
    double products = 0.0;
    double elapsed = 0.0;
    do {
        multiply(a, b, c);
        b(0, 0) = c(0, 0) * 1e-9f;  // so that no product can be left out
        products += 1.0;
        elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    } while (elapsed < 1e-3 * milliseconds);
    return 2e-9 * products * n * n * n / elapsed;
}

}  // namespace init_lab::bench
