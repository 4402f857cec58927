#pragma once

namespace init_lab::quantum {

/// An estimate with the ends of its interval.
struct Estimate {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    double log_error = 0.0;  ///< standard error of the logarithm of `value`
};

/// Sums of powers about the mean, one sample after the other, and merged (Pébay 2008, eq. 2.1 and 3.1).
struct GradientMoments {
    double count = 0.0;
    double mean = 0.0;
    double second = 0.0;  ///< sum of (x - mean)^2
    double third = 0.0;
    double fourth = 0.0;

    void add(double x);
    void merge(const GradientMoments& other);

    /// The unbiased variance. Its standard error comes from the fourth moment, whatever the distribution:
    /// Var(s^2) = (m4 - m2^2 (N - 3) / (N - 1)) / N (Cramér 1946, section 27.4); the 95 % interval is s^2 times
    /// exp(± 1.96 error / s^2), the delta method for the logarithm. NaN limits below 4 samples or without spread.
    [[nodiscard]] Estimate variance() const;
    /// Mean of x^2, with its interval by the same method.
    [[nodiscard]] Estimate mean_square() const;
};

}  // namespace init_lab::quantum
