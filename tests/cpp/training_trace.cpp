#include <cstdio>

#include "core/distribution.h"
#include "training_samples.h"

/// Prints, for each optimizer, loss and schedule, a small network's parameters and its loss step by step, as JSON:
/// tests/web/training-pytorch.test.ts has PyTorch take the same steps from the same weights.
namespace init_lab::test {
namespace {

constexpr int examples = 12;
constexpr int steps = 8;

template <class Number>
void print_numbers(const char* name, const Number* values, std::size_t size, const char* end) {
    std::printf("\"%s\":[", name);
    for (std::size_t i = 0; i < size; ++i) std::printf("%s%.9g", i == 0 ? "" : ",", static_cast<double>(values[i]));
    std::printf("]%s", end);
}

void print_parameters(const char* name, const Parameters& parameters, const char* end) {
    print_numbers(name, parameters.data(), parameters.size(), end);
}

Examples data() {
    Examples out;
    out.inputs.resize(5, examples);
    fill_normal({4, Purpose::input, 0, 0}, {out.inputs.data(), static_cast<std::size_t>(out.inputs.size())});
    out.targets.setZero(3, examples);
    for (Eigen::Index j = 0; j < examples; ++j) out.targets(j % 3, j) = 1.0f;
    return out;
}

void print_case(const Optimizer& optimizer, const Loss& loss, const Schedule& schedule, double clip, bool first) {
    const Spec start = spec({{"activation", std::string("tanh")},
                             {"initializer", std::string("xavier_normal")},
                             {"biasInitializer", std::string("normal")},
                             {"biasValue", 0.1},
                             {"widths", std::vector<double>{5, 8, 6, 3}},
                             {"seed", 3.0}});
    MultilayerNetwork network({5, 8, 6, 3}, *start.activation, 0.0);
    const Examples batch = data();
    Method method;
    method.loss = &loss;
    method.optimizer = &optimizer;
    method.schedule = &schedule;
    method.learning_rate = 0.05;
    method.warm_up = 0.25;
    method.clip = clip;
    method.batch_size = examples;
    method.epochs = steps;
    TrainingRun run(method, network.draw(start, 0), batch);
    std::printf("%s{\"optimizer\":\"%s\",\"loss\":\"%s\",\"rate\":0.05,\"momentum\":0.9,\"clip\":%g,\n",
                first ? "" : ",\n", optimizer.name.data(), loss.name.data(), clip);
    print_numbers("inputs", batch.inputs.data(), static_cast<std::size_t>(batch.inputs.size()), ",\n");
    print_numbers("targets", batch.targets.data(), static_cast<std::size_t>(batch.targets.size()), ",\n");
    print_parameters("start", run.parameters(), ",\n\"steps\":[");
    for (int step = 1; step <= steps; ++step) {
        const double value = run.step(network, nullptr);
        std::printf("%s{\"factor\":%.17g,\"loss\":%.17g,", step == 1 ? "" : ",\n",
                    rate_factor(schedule.kind, method.warm_up, step, steps), value);
        print_parameters("parameters", run.parameters(), "}");
    }
    std::printf("]}");
}

}  // namespace
}  // namespace init_lab::test

int main() {
    using namespace init_lab;
    std::printf("[");
    bool first = true;
    for (const Optimizer& optimizer : optimizers()) {
        for (const Loss& loss : losses()) {
            test::print_case(optimizer, loss, schedules()[0], 0.0, first);
            first = false;
        }
        test::print_case(optimizer, losses()[0], schedules()[2], 0.0, false);
        test::print_case(optimizer, losses()[0], schedules()[0], 0.1, false);
    }
    std::printf("]\n");
}
