#include "detection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace init_lab {
namespace {

/// Highest first, NaN as infinity.
std::vector<double> descending(const std::vector<double>& scores) {
    std::vector<double> out;
    for (const double x : scores) out.push_back(std::isnan(x) ? std::numeric_limits<double>::infinity() : x);
    std::ranges::sort(out, std::greater<>());
    return out;
}

int count_above(const std::vector<double>& scores, double threshold) {
    return static_cast<int>(std::ranges::count_if(scores, [&](double x) { return !(x <= threshold); }));
}

double share(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

}  // namespace

std::vector<Operating> operating_points(const ScoredCases& cases) {
    const std::vector<double> normal = descending(cases.normal);
    const std::vector<double> abnormal = descending(cases.abnormal);
    const auto point = [&](double threshold, std::size_t flagged_normal, std::size_t flagged_abnormal) {
        const int false_alarms = static_cast<int>(flagged_normal);
        const int hits = static_cast<int>(flagged_abnormal);
        const int all_normal = static_cast<int>(normal.size());
        const int all_abnormal = static_cast<int>(abnormal.size());
        return Operating{threshold, {hits, all_abnormal - hits, false_alarms, all_normal - false_alarms}};
    };
    std::vector<Operating> points{point(std::numeric_limits<double>::infinity(), 0, 0)};
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < normal.size() || j < abnormal.size()) {
        const bool normal_next = j == abnormal.size() || (i < normal.size() && normal[i] > abnormal[j]);
        const double score = normal_next ? normal[i] : abnormal[j];
        while (i < normal.size() && normal[i] == score) ++i;
        while (j < abnormal.size() && abnormal[j] == score) ++j;
        points.push_back(point(std::nextafter(score, -std::numeric_limits<double>::infinity()), i, j));
    }
    return points;
}

RocCurve roc_curve(const ScoredCases& cases) {
    RocCurve curve;
    for (const Operating& point : operating_points(cases)) {
        curve.false_alarm_rate.push_back(point.detection.false_alarm_rate());
        curve.hit_rate.push_back(point.detection.recall());
    }
    return curve;
}

double area_under_roc(const ScoredCases& cases) {
    if (cases.normal.empty() || cases.abnormal.empty()) return std::numeric_limits<double>::quiet_NaN();
    const RocCurve curve = roc_curve(cases);
    double area = 0.0;
    for (std::size_t i = 1; i < curve.hit_rate.size(); ++i) {
        area += 0.5 * (curve.hit_rate[i] + curve.hit_rate[i - 1]) *
                (curve.false_alarm_rate[i] - curve.false_alarm_rate[i - 1]);
    }
    return area;
}

double Detection::precision() const { return share(hits, hits + false_alarms); }
double Detection::false_alarm_rate() const { return share(false_alarms, false_alarms + quiet); }
double Detection::recall() const { return share(hits, hits + misses); }
double Detection::f1() const { return share(2 * hits, 2 * hits + misses + false_alarms); }

Detection detect(const ScoredCases& cases, double threshold) {
    Detection out;
    out.hits = count_above(cases.abnormal, threshold);
    out.misses = static_cast<int>(cases.abnormal.size()) - out.hits;
    out.false_alarms = count_above(cases.normal, threshold);
    out.quiet = static_cast<int>(cases.normal.size()) - out.false_alarms;
    return out;
}

}  // namespace init_lab
