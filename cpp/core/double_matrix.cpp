#include "double_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "statistics.h"

namespace init_lab {
namespace {

using Index = Eigen::Index;

/// Sums in four lanes, so that one addition need not wait for the last.
[[gnu::noinline]] double dot(const double* a, const double* b, Index count) {
    constexpr Index lanes = 4;
    std::array<double, lanes> sums{};
    Index i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (Index lane = 0; lane < lanes; ++lane) sums[static_cast<std::size_t>(lane)] += a[i + lane] * b[i + lane];
    }
    double rest = 0.0;
    for (; i < count; ++i) rest += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest;
}

/// y += factor x
[[gnu::noinline]] void add(double factor, const double* x, double* y, Index count) {
    for (Index i = 0; i < count; ++i) y[i] += factor * x[i];
}

/// The reflection I - beta v v^T that leaves of v its first entry alone, which it returns; v is in place.
struct Reflection {
    double left = 0.0;
    double beta = 0.0;
};
Reflection reflect(double* v, Index count) {
    const double norm = std::sqrt(dot(v, v, count));
    if (norm == 0.0) return {};
    const double left = v[0] > 0.0 ? -norm : norm;
    const double beta = 1.0 / (norm * (norm + std::abs(v[0])));
    v[0] -= left;
    return {left, beta};
}

/// The diagonal and the entries above it in turn; rows >= columns.
std::vector<double> bidiagonal(Eigen::MatrixXd a) {
    const Index rows = a.rows();
    const Index columns = a.cols();
    std::vector<double> entries;
    std::vector<double> row(static_cast<std::size_t>(columns));
    std::vector<double> image(static_cast<std::size_t>(rows));
    for (Index k = 0; k < columns; ++k) {
        double* v = &a(k, k);
        const Reflection left = reflect(v, rows - k);
        entries.push_back(left.left);
        for (Index j = k + 1; j < columns; ++j) {
            add(-left.beta * dot(v, &a(k, j), rows - k), v, &a(k, j), rows - k);
        }
        const Index others = columns - k - 1;
        if (others == 0) break;
        for (Index j = 0; j < others; ++j) row[static_cast<std::size_t>(j)] = a(k, k + 1 + j);
        const Reflection right = reflect(row.data(), others);
        entries.push_back(right.left);
        const Index below = rows - k - 1;
        if (below == 0) continue;
        std::fill(image.begin(), image.end(), 0.0);
        for (Index j = 0; j < others; ++j)
            add(row[static_cast<std::size_t>(j)], &a(k + 1, k + 1 + j), image.data(), below);
        for (Index j = 0; j < others; ++j)
            add(-right.beta * row[static_cast<std::size_t>(j)], image.data(), &a(k + 1, k + 1 + j), below);
    }
    return entries;
}

/// Eigenvalues of the symmetric tridiagonal matrix with diagonal `d` and `e` beside it (as long as d, the last entry
/// unused), into d in no order.
class ImplicitQl {
   public:
    ImplicitQl(std::span<double> d, std::span<double> e) : d_(d), e_(e) {
        for (const double x : e) negligible_ = std::max(negligible_, std::abs(x));
        negligible_ *= std::numeric_limits<double>::epsilon();
    }
    void run() {
        constexpr int most_steps = 60;  // each value takes about two
        for (std::size_t low = 0; low < d_.size(); ++low) {
            for (int i = 0; i < most_steps; ++i) {
                const std::size_t high = end_of_block(low);
                if (high == low) break;
                sweep(low, high);
            }
        }
    }

   private:
    [[nodiscard]] std::size_t end_of_block(std::size_t low) const {
        std::size_t high = low;
        while (high + 1 < d_.size() && std::abs(e_[high]) > negligible_) ++high;
        return high;
    }
    /// One QL step on rows low … high with Wilkinson's shift, by rotations from the bottom up.
    void sweep(std::size_t low, std::size_t high) {
        const double half = (d_[low + 1] - d_[low]) / (2.0 * e_[low]);
        const double root = std::sqrt(half * half + 1.0);
        double g = d_[high] - d_[low] + e_[low] / (half + std::copysign(root, half));
        double sine = 1.0;
        double cosine = 1.0;
        double shift = 0.0;
        for (std::size_t i = high; i-- > low;) {
            const double f = sine * e_[i];
            const double b = cosine * e_[i];
            const double r = std::sqrt(f * f + g * g);
            e_[i + 1] = r;
            if (r == 0.0) {  // the block falls apart here
                d_[i + 1] -= shift;
                e_[high] = 0.0;
                return;
            }
            sine = f / r;
            cosine = g / r;
            g = d_[i + 1] - shift;
            const double t = (d_[i] - g) * sine + 2.0 * cosine * b;
            shift = sine * t;
            d_[i + 1] = g + shift;
            g = cosine * t - b;
        }
        d_[low] -= shift;
        e_[low] = g;
        e_[high] = 0.0;
    }

    std::span<double> d_;
    std::span<double> e_;
    double negligible_ = 0.0;
};

}  // namespace

void multiply_double(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b, Eigen::MatrixXd& out) {
    out.setZero(a.rows(), b.cols());
    constexpr Index columns = 4;  // that share each load of a
    Index first = 0;
    for (; first + columns <= b.cols(); first += columns) {
        double* y0 = &out(0, first);
        double* y1 = &out(0, first + 1);
        double* y2 = &out(0, first + 2);
        double* y3 = &out(0, first + 3);
        for (Index k = 0; k < a.cols(); ++k) {
            const double* x = &a(0, k);
            const double b0 = b(k, first);
            const double b1 = b(k, first + 1);
            const double b2 = b(k, first + 2);
            const double b3 = b(k, first + 3);
            for (Index i = 0; i < a.rows(); ++i) {
                y0[i] += b0 * x[i];
                y1[i] += b1 * x[i];
                y2[i] += b2 * x[i];
                y3[i] += b3 * x[i];
            }
        }
    }
    for (Index j = first; j < b.cols(); ++j) {
        for (Index k = 0; k < a.cols(); ++k) add(b(k, j), &a(0, k), &out(0, j), a.rows());
    }
}

std::vector<double> singular_values(const Eigen::MatrixXd& matrix) {
    std::vector<double> beside =
        matrix.rows() >= matrix.cols() ? bidiagonal(matrix) : bidiagonal(Eigen::MatrixXd(matrix.transpose()));
    beside.push_back(0.0);  // so that there are twice as many as values
    std::vector<double> values(beside.size(), 0.0);
    ImplicitQl(values, beside).run();
    sort_nan_last(values);
    std::ranges::reverse(values);
    values.resize(values.size() / 2);
    for (double& value : values) value = std::max(value, 0.0);
    return values;
}

}  // namespace init_lab
