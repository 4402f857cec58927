#include <bit>
#include <cstdio>

#include "core/mean_field.h"
#include "core/weight_sample.h"
#include "samples.h"

/// Prints, for a set of specs, what the native core computes, as JSON: tests/web/agreement.test.ts holds the wasm
/// builds against it.
namespace init_lab::test {
namespace {

void print_value(const RawValue& value) {
    if (value.kind == RawValue::Kind::number) std::printf("%.17g", value.number);
    if (value.kind == RawValue::Kind::text) std::printf("\"%s\"", value.text.c_str());
    if (value.kind != RawValue::Kind::list) return;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        std::printf(i == 0 ? "[" : ",");
        print_value(value.items[i]);
    }
    std::printf("]");
}

/// Non-finite numbers as strings, which JSON lacks.
void print_number(double x) { std::printf(std::isfinite(x) ? "%.17g" : "\"%g\"", x); }

void print_table(const char* name, const LayerTable& table) {
    std::printf(",\n \"%s\":{", name);
    for (std::size_t q = 0; q < quantity_count; ++q) {
        std::printf("%s\"%s\":[", q == 0 ? "" : ",", quantity_names[q].data());
        for (std::size_t l = 0; l < table.layers(); ++l) {
            if (l > 0) std::printf(",");
            print_number(table[static_cast<Quantity>(q)][l]);
        }
        std::printf("]");
    }
    std::printf("}");
}

void print_case(std::initializer_list<Setting> settings, bool first) {
    std::printf("%s{\"spec\":{", first ? "" : ",\n");
    bool comma = false;
    for (const auto& [key, value] : settings) {
        std::printf("%s\"%s\":", comma ? "," : "", key.c_str());
        print_value(raw(value));
        comma = true;
    }
    const Spec checked = spec(settings);
    const ExperimentResult result = run(checked);
    std::printf("},\n \"verdict\":\"%s\"", std::string(result.verdict.code).c_str());
    print_table("measured", result.measured);
    print_table("expected", predict(checked).expected);
    // The bits of the first weights, which must agree exactly.
    std::printf(",\n \"weightBits\":[");
    const WeightSample sample = sample_weights(checked);
    for (std::size_t i = 0; i < std::min<std::size_t>(sample.weights.size(), 600); ++i) {
        std::printf("%s%u", i == 0 ? "" : ",", std::bit_cast<std::uint32_t>(sample.weights[i]));
    }
    std::printf("]}");
}

}  // namespace
}  // namespace init_lab::test

int main() {
    using init_lab::test::print_case;
    using std::string;
    std::printf("[");
    print_case({}, true);
    print_case(
        {{"initializer", string("xavier_uniform")}, {"activation", string("tanh")}, {"seed", 9007199254740991.0}},
        false);
    print_case({{"initializer", string("normal")},
                {"gain", 0.2},
                {"activation", string("sigmoid")},
                {"depth", 8.0},
                {"width", 33.0},
                {"batchSize", 17.0},
                {"biasInitializer", string("normal")},
                {"biasValue", 0.5}},
               false);
    print_case({{"initializer", string("he_uniform")},
                {"activation", string("leaky_relu")},
                {"activationParam", 0.2},
                {"widths", std::vector<double>{300, 40, 120, 10}},
                {"fanMode", string("average")}},
               false);
    print_case({{"initializer", string("truncated_normal")},
                {"gain", 0.1},
                {"activation", string("linear")},
                {"depth", 5.0},
                {"inputStd", 3.0}},
               false);
    print_case({{"initializer", string("constant")}, {"gain", 0.01}, {"activation", string("tanh")}, {"depth", 4.0}},
               false);
    print_case({{"initializer", string("normal")}, {"gain", 50.0}, {"depth", 40.0}}, false);
    for (const init_lab::Activation& f : init_lab::activations()) {
        print_case({{"initializer", string("he_normal")},
                    {"activation", string(f.name)},
                    {"depth", 4.0},
                    {"width", 50.0},
                    {"biasInitializer", string("normal")},
                    {"biasValue", 0.3}},
                   false);
    }
    print_case({{"initializer", string("zeros")}, {"activation", string("sigmoid")}, {"depth", 3.0}}, false);
    for (const char* initializer : {"orthogonal", "lsuv", "sparse", "identity", "he_truncated_normal"}) {
        print_case({{"initializer", string(initializer)},
                    {"depth", 6.0},
                    {"width", 60.0},
                    {"batchSize", 24.0},
                    {"biasInitializer", string("positive")}},
                   false);
    }
    for (const char* residual : {"plain", "scaled", "fixup"}) {
        print_case({{"residual", string(residual)},
                    {"blockLayers", 3.0},
                    {"depth", 12.0},
                    {"width", 50.0},
                    {"activation", string("tanh")},
                    {"biasInitializer", string("log_odds")}},
                   false);
    }
    std::printf("]\n");
}
