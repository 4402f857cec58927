#include "activation.h"

#include <array>
#include <cmath>
#include <numbers>
#include <type_traits>

#include "activation_formulas.h"
#include "elementwise.h"

namespace init_lab {
namespace {

using namespace formulas;

template <class Part>
double scalar_part(double z, double parameter) {
    if constexpr (!Part::exists) {
        return 0.0;
    } else {
        const double argument = Part::argument(z, parameter);
        return Part::is_tanh ? std::tanh(argument) : std::exp(argument);
    }
}

template <class Function>
ValueAndSlope scalar_point(double z, double parameter) {
    using ValuePart = typename Function::ValuePart;
    using SlopePart = typename Function::SlopePart;
    const double part = scalar_part<ValuePart>(z, parameter);
    const double slope_part = std::is_same_v<ValuePart, SlopePart> ? part : scalar_part<SlopePart>(z, parameter);
    return {Function::value(z, part, parameter), Function::slope(z, slope_part, parameter)};
}

template <class Part>
void fill_part(Piece& piece, float parameter) {
    for (std::size_t i = 0; i < piece.packets * Piece::packet; ++i) {
        piece.part[i] = Part::argument(piece.z[i], parameter);
    }
    Part::is_tanh ? tangents(piece) : exponentials(piece);
}

template <class Part>
constexpr auto part_or_none() -> void (*)(Piece&, float) {
    if constexpr (Part::exists) return fill_part<Part>;
    return nullptr;
}

template <class Function>
void fill_values(Piece& piece, float parameter) {
    for (std::size_t i = 0; i < piece.packets * Piece::packet; ++i) {
        const float part = Function::ValuePart::exists ? piece.part[i] : 0.0f;
        piece.out[i] = Function::value(piece.z[i], part, parameter);
    }
}

template <class Function>
void fill_slopes(Piece& piece, float parameter) {
    for (std::size_t i = 0; i < piece.packets * Piece::packet; ++i) {
        const float part = Function::SlopePart::exists ? piece.part[i] : 0.0f;
        piece.out[i] = Function::slope(piece.z[i], part, parameter);
    }
}

template <class Function>
constexpr Activation bind(Activation description) {
    description.at = scalar_point<Function>;
    description.values = {part_or_none<typename Function::ValuePart>(), fill_values<Function>};
    description.slopes = {part_or_none<typename Function::SlopePart>(), fill_slopes<Function>};
    return description;
}

// |z| where the slope is 5 % of its largest: 1 - tanh^2 = 0.05, 4 f (1 - f) = 0.05 at twice that, and
// 1 / (1 + |z|)^2 = 0.05.
constexpr double tanh_knee = 2.1783;
constexpr double sigmoid_knee = 2.0 * tanh_knee;
constexpr double softsign_knee = 3.4721359549995796;

// torch.nn.init.calculate_gain
double gain_1(double /*parameter*/) { return 1.0; }
double gain_of_tanh(double /*parameter*/) { return 5.0 / 3.0; }
double gain_of_relu(double /*parameter*/) { return std::numbers::sqrt2; }
double gain_of_leaky_relu(double slope) { return std::sqrt(2.0 / (1.0 + slope * slope)); }
double gain_of_selu(double /*parameter*/) { return 0.75; }

constexpr std::array table{
    bind<Tanh>({.name = "tanh",
                .aliases = "",
                .label = "tanh",
                .formula = "tanh z",
                .derivative = "1 − tanh² z",
                .citation = "LeCun et al. 1998, Efficient BackProp",
                .parameter = {},
                .saturation = {true, -tanh_knee, tanh_knee},
                .strip = 0.5 * std::numbers::pi,
                .pytorch_gain = gain_of_tanh}),
    bind<Sigmoid>({.name = "sigmoid",
                   .aliases = "logistic",
                   .label = "sigmoid",
                   .formula = "1 / (1 + e⁻ᶻ)",
                   .derivative = "f (1 − f)",
                   .citation = "Rumelhart, Hinton & Williams 1986",
                   .parameter = {},
                   .saturation = {true, -sigmoid_knee, sigmoid_knee},
                   .strip = std::numbers::pi,
                   .pytorch_gain = gain_1}),
    bind<Relu>({.name = "relu",
                .aliases = "",
                .label = "ReLU",
                .formula = "max(0, z)",
                .derivative = "1 for z > 0, else 0",
                .citation = "Nair & Hinton 2010",
                .parameter = {},
                .saturation = {},
                .dies = true,
                .pytorch_gain = gain_of_relu}),
    bind<LeakyRelu>({.name = "leaky_relu",
                     .aliases = "leakyrelu lrelu",
                     .label = "leaky ReLU",
                     .formula = "z for z > 0, else a z",
                     .derivative = "1 for z > 0, else a",
                     .citation = "Maas, Hannun & Ng 2013",
                     .parameter = {"negative slope a", -1.0, 1.0, 0.01},
                     .saturation = {},
                     .pytorch_gain = gain_of_leaky_relu}),
    bind<Elu>({.name = "elu",
               .aliases = "",
               .label = "ELU",
               .formula = "z for z > 0, else α (eᶻ − 1)",
               .derivative = "1 for z > 0, else α eᶻ",
               .citation = "Clevert, Unterthiner & Hochreiter 2016",
               .parameter = {"scale α of the negative side", 0.0, 10.0, 1.0},
               .saturation = {}}),
    bind<Selu>({.name = "selu",
                .aliases = "",
                .label = "SELU",
                .formula = "λ z for z > 0, else λ α (eᶻ − 1); λ = 1.0507, α = 1.6733",
                .derivative = "λ for z > 0, else λ α eᶻ",
                .citation = "Klambauer et al. 2017",
                .parameter = {},
                .saturation = {},
                .pytorch_gain = gain_of_selu}),
    bind<Gelu>({.name = "gelu",
                .aliases = "",
                .label = "GELU",
                .formula = "z Φ(z), Φ the normal distribution function",
                .derivative = "Φ(z) + z φ(z)",
                .citation = "Hendrycks & Gimpel 2016",
                .parameter = {},
                .saturation = {},
                .strip = 2.4}),
    bind<Silu>({.name = "silu",
                .aliases = "swish",
                .label = "SiLU",
                .formula = "z / (1 + e⁻ᶻ)",
                .derivative = "σ (1 + z (1 − σ)), σ = 1 / (1 + e⁻ᶻ)",
                .citation = "Elfwing, Uchibe & Doya 2018; Ramachandran, Zoph & Le 2017",
                .parameter = {},
                .saturation = {},
                .strip = std::numbers::pi}),
    bind<Mish>({.name = "mish",
                .aliases = "",
                .label = "Mish",
                .formula = "z tanh(ln(1 + eᶻ))",
                .derivative = "t + z σ (1 − t²), t = tanh(ln(1 + eᶻ)), σ = 1 / (1 + e⁻ᶻ)",
                .citation = "Misra 2019",
                .parameter = {},
                .saturation = {},
                .strip = 2.36}),
    bind<Softplus>({.name = "softplus",
                    .aliases = "",
                    .label = "softplus",
                    .formula = "ln(1 + eᵝᶻ) / β",
                    .derivative = "1 / (1 + e⁻ᵝᶻ)",
                    .citation = "Dugas et al. 2001",
                    .parameter = {"sharpness β", 0.1, 10.0, 1.0},
                    .saturation = {}}),
    bind<Softsign>({.name = "softsign",
                    .aliases = "",
                    .label = "softsign",
                    .formula = "z / (1 + |z|)",
                    .derivative = "1 / (1 + |z|)²",
                    .citation = "Bergstra et al. 2009; Glorot & Bengio 2010",
                    .parameter = {},
                    .saturation = {true, -softsign_knee, softsign_knee}}),
    bind<HardTanh>({.name = "hard_tanh",
                    .aliases = "hardtanh",
                    .label = "hard tanh",
                    .formula = "z cut to [−1, 1]",
                    .derivative = "1 for |z| < 1, else 0",
                    .citation = "Collobert 2004",
                    .parameter = {},
                    .saturation = {true, -1.0, 1.0},
                    .bends = {-1.0, 1.0}}),
    bind<Linear>({.name = "linear",
                  .aliases = "identity none",
                  .label = "linear",
                  .formula = "z",
                  .derivative = "1",
                  .citation = "Saxe, McClelland & Ganguli 2013",
                  .parameter = {},
                  .saturation = {},
                  .pytorch_gain = gain_1}),
};

}  // namespace

void Activation::apply(const Eigen::Ref<const Eigen::MatrixXf>& z, double p, Eigen::Ref<Eigen::MatrixXf> out) const {
    map_entries(z, static_cast<float>(p), values, out);
}

void Activation::chain(const Eigen::Ref<const Eigen::MatrixXf>& z, double p,
                       Eigen::Ref<Eigen::MatrixXf> gradient) const {
    scale_entries(z, static_cast<float>(p), slopes, gradient);
}

std::span<const Activation> activations() { return table; }

}  // namespace init_lab
