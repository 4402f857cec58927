#include "fingerprint.h"

#include "byte_stream.h"

namespace init_lab {
namespace {

void write_text(ByteWriter& writer, std::string_view text) {
    writer.write(static_cast<std::uint32_t>(text.size()));
    writer.write_all(std::span<const char>(text));
}

void write_start(ByteWriter& writer, const Start& start) {
    write_text(writer, start.text);
    writer.write(start.frozen_layers);
    write_text(writer, start.network.initializer->name);
    write_text(writer, start.network.activation->name);
    write_text(writer, start.network.bias_initializer->name);
    writer.write(start.network.gain);
    writer.write(start.network.fan_mode);
    writer.write(start.network.activation_parameter);
    writer.write(start.network.bias_value);
}

void write_method(ByteWriter& writer, const Method& method) {
    for (const std::string_view name : {method.loss->name, method.optimizer->name, method.schedule->name}) {
        write_text(writer, name);
    }
    for (const double x : {method.learning_rate, method.momentum, method.warm_up, method.clip}) writer.write(x);
    writer.write(method.batch_size);
    writer.write(method.epochs);
    writer.write(method.seed);
}

/// FNV-1a, 64 bits.
std::uint64_t hash(const Bytes& bytes) {
    std::uint64_t value = 0xcbf29ce484222325;
    for (const std::uint8_t byte : bytes) value = (value ^ byte) * 0x100000001b3;
    return value;
}

}  // namespace

std::uint64_t fingerprint(const TrainingSpec& spec) {
    ByteWriter writer;
    write_text(writer, spec.dataset->name);
    write_text(writer, spec.split->name);
    writer.write_list(spec.classes);
    writer.write_list(spec.pretrain_classes);
    for (const int x : {spec.examples, spec.train_examples, spec.pretrain_epochs, spec.depth, spec.width,
                        spec.bottleneck, spec.repeats}) {
        writer.write(x);
    }
    writer.write(spec.noise);
    write_method(writer, spec.method);
    for (const Start& start : spec.starts) write_start(writer, start);
    return hash(writer.bytes());
}

}  // namespace init_lab
