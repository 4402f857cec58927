#include "dataset.h"

#include <array>
#include <cmath>
#include <string>

#include "byte_stream.h"

namespace init_lab {
namespace {

using Kind = DatasetInfo::Kind;

constexpr std::array table{
    DatasetInfo{"spirals", "Two spirals", "Two arms wound around each other, one class each.", "", Kind::spirals},
    DatasetInfo{"circles", "Circles", "One class in a disc, the other in a ring around it.", "", Kind::circles},
    DatasetInfo{"xor", "XOR", "The class is whether both coordinates have the same sign.", "", Kind::exclusive_or},
    DatasetInfo{"moons", "Moons", "Two half circles that reach into each other.", "", Kind::moons},
    DatasetInfo{
        .name = "digits",
        .label = "Handwritten digits",
        .description = "1,797 images of 8 × 8 grey pixels; the last 397 are by other writers than the first 1,400.",
        .citation = "UCI Optical Recognition of Handwritten Digits (Alpaydin & Kaynak 1998), CC BY 4.0",
        .kind = Kind::digits,
        .features = 64,
        .classes = 10,
        .train_examples = 1400,
        .test_examples = 397,
        .file = "digits"},
    DatasetInfo{
        .name = "ecg_heartbeats",
        .label = "Heartbeats",
        .description = "700 single beats of 140 samples from one patient: 389 normal, 311 of four abnormal kinds.",
        .citation = "ECG5000: BIDMC Congestive Heart Failure Database, record chf07 (PhysioNet; Goldberger et al. "
                    "2000), beats cut by Chen & Keogh for the UCR archive, ODC-By 1.0",
        .kind = Kind::heartbeats,
        .features = 140,
        .classes = 2,
        .train_examples = 260,
        .test_examples = 440,
        .file = "ecg_heartbeats"},
};

Error damaged(const DatasetInfo& info, const std::string& what) {
    const std::string name(info.name);
    return {"data", "dataset", "dataset must be whole, but the file of " + name + " " + what + "."};
}

template <class Integer>
void read_values(ByteReader& reader, float step, Eigen::MatrixXf& values) {
    std::vector<Integer> integers(static_cast<std::size_t>(values.size()));
    reader.read_all(std::span<Integer>(integers));
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        values.data()[i] = step * static_cast<float>(integers[static_cast<std::size_t>(i)]);
    }
}

}  // namespace

std::span<const DatasetInfo> datasets() { return table; }

Result<LabelledRows> unpack(std::span<const std::uint8_t> bytes, const DatasetInfo& info) {
    ByteReader reader(bytes);
    const auto mark = reader.read<std::array<char, 4>>();
    const auto rows = reader.read<std::uint32_t>();
    const auto features = reader.read<std::uint32_t>();
    const auto bytes_per_value = reader.read<std::uint32_t>();
    const auto step = reader.read<float>();
    if (!reader.ok() || mark != std::array{'I', 'L', 'D', '1'}) return damaged(info, "is not packed data");
    const auto wanted = static_cast<std::uint32_t>(info.train_examples + info.test_examples);
    if (rows != wanted || features != static_cast<std::uint32_t>(info.features) || bytes_per_value < 1 ||
        bytes_per_value > 2 || !std::isfinite(step)) {
        return damaged(info, "has another shape: " + std::to_string(rows) + " rows of " + std::to_string(features));
    }
    LabelledRows out;
    out.labels.resize(rows);
    out.values.resize(static_cast<Eigen::Index>(features), static_cast<Eigen::Index>(rows));
    reader.read_all(std::span<std::uint8_t>(out.labels));
    if (bytes_per_value == 1) {
        read_values<std::int8_t>(reader, step, out.values);
    } else {
        read_values<std::int16_t>(reader, step, out.values);
    }
    if (!reader.ok() || !reader.at_end()) return damaged(info, "has another length: " + std::to_string(bytes.size()));
    return out;
}

}  // namespace init_lab
