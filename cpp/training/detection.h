#pragma once

#include <span>
#include <vector>

namespace init_lab {

/// Scores of which high ones should mean "abnormal", split by what is true. NaN counts as the highest, since a
/// detector that cannot say flags.
struct ScoredCases {
    std::vector<double> normal;
    std::vector<double> abnormal;
};

/// Receiver operating characteristic: from the strictest threshold to the loosest, from (0, 0) to (1, 1); one point
/// for each different score.
struct RocCurve {
    std::vector<double> false_alarm_rate;  ///< share of normal cases that are flagged
    std::vector<double> hit_rate;          ///< share of abnormal cases that are flagged: recall
};
[[nodiscard]] RocCurve roc_curve(const ScoredCases& cases);

/// The area under that curve: P(score of an abnormal case > that of a normal one), ties counting half (Mann & Whitney
/// 1947). NaN where a side is empty.
[[nodiscard]] double area_under_roc(const ScoredCases& cases);

/// What a threshold makes of the cases: those above it are flagged.
struct Detection {
    int hits = 0;          ///< abnormal and flagged
    int misses = 0;        ///< abnormal, not flagged
    int false_alarms = 0;  ///< normal, but flagged
    int quiet = 0;         ///< normal, not flagged

    /// Share of the flagged that are abnormal; 0 where none is flagged.
    [[nodiscard]] double precision() const;
    /// Share of the normal that are flagged.
    [[nodiscard]] double false_alarm_rate() const;
    /// Share of the abnormal that are flagged.
    [[nodiscard]] double recall() const;
    /// Harmonic mean of both.
    [[nodiscard]] double f1() const;
};
[[nodiscard]] Detection detect(const ScoredCases& cases, double threshold);

/// What one threshold makes of the cases.
struct Operating {
    double threshold = 0.0;
    Detection detection;
};
/// One for each point of the ROC curve in its order: infinity first, then just below each different score.
[[nodiscard]] std::vector<Operating> operating_points(const ScoredCases& cases);

}  // namespace init_lab
