#pragma once

#include <cstdio>
#include <string>

#include "samples.h"
#include "training/anomaly_detector.h"
#include "training/trainer.h"

namespace init_lab::test {

inline RawValue texts(std::initializer_list<const char*> items) {
    RawValue out;
    out.kind = RawValue::Kind::list;
    for (const char* item : items) out.items.push_back(raw(std::string(item)));
    out.length = out.items.size();
    return out;
}

inline std::vector<RawField> fields(std::initializer_list<Setting> settings,
                                    std::initializer_list<const char*> starts = {}) {
    std::vector<RawField> out;
    for (const auto& [key, value] : settings) out.push_back({key, raw(value)});
    if (starts.size() > 0) out.push_back({"starts", texts(starts)});
    return out;
}

/// Packed data as the build makes it (build-scripts/pack-data.mjs).
inline Bytes packed(const std::string& name) {
    Bytes bytes;
    std::FILE* file = std::fopen((INIT_LAB_DATA "/" + name + ".bin").c_str(), "rb");
    if (file == nullptr) return bytes;
    for (int byte = std::fgetc(file); byte != EOF; byte = std::fgetc(file)) {
        bytes.push_back(static_cast<std::uint8_t>(byte));
    }
    std::fclose(file);
    return bytes;
}

inline LabelledRows rows_for(const TrainingSpec& spec) {
    if (spec.dataset->is_toy()) return {};
    return unpack(packed(std::string(spec.dataset->file)), *spec.dataset).value();
}

inline TrainingSpec training(std::initializer_list<Setting> settings, std::initializer_list<const char*> starts) {
    return parse_training_spec(fields(settings, starts)).value();
}

inline void run_to_end(Trainer& trainer) {
    while (trainer.step()) {
    }
}

}  // namespace init_lab::test
