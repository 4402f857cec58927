#pragma once

#include <cstddef>
#include <span>

#include "distribution.h"
#include "layer_table.h"
#include "mean_field.h"

namespace init_lab {

/// Takes down a prediction entry by entry: what is expected, and how far networks spread around it. Where a variance
/// spreads, its outer bands wait for `finish`, which takes two layers at a time: a fifth of a deep prediction's time.
class PredictionColumns {
   public:
    explicit PredictionColumns(std::size_t layers);
    [[nodiscard]] std::size_t layers() const { return expected_.layers(); }

    /// A variance: its relative noise makes a log-normal band with the right mean. `shift` is the relative difference
    /// of its expectation at finite width. Where that is large, so are the orders that are left out: no band is
    /// known.
    void variance(Quantity quantity, std::size_t row, double expected, double noise, double shift = 0.0);
    /// A mean: normal around it.
    void mean(Quantity quantity, std::size_t row, double expected, double noise);
    /// A quantity without a known band.
    void plain(Quantity quantity, std::size_t row, double expected);

    [[nodiscard]] Prediction finish();

   private:
    void set(Quantity quantity, std::size_t row, double expected, double low, double median, double high);
    /// `low` is the noise before.
    void spread(std::span<double> low, std::span<const double> median, std::span<double> high) const;

    LayerTable expected_;
    LayerTable low_;
    LayerTable median_;
    LayerTable high_;
    double reach_;  ///< of the outer bands, in standard deviations
};

}  // namespace init_lab
