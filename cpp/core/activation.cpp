#include "activation.h"

#include <array>

namespace init_lab {
namespace {

// Each activation is written once, for Eigen arrays: in float over a layer, in double for the quadrature.
// value is f(z), slope is f'(z). `p` is the parameter.

struct Linear {
    static auto value(const auto& z, auto /*p*/) { return z; }
    static auto slope(const auto& z, auto /*p*/) {
        using Scalar = typename std::decay_t<decltype(z)>::Scalar;
        return z.unaryExpr([](Scalar) { return Scalar{1}; });
    }
};

/// f = 1 / (1 + e^-z), f' = f (1 - f)
struct Sigmoid {
    static auto value(const auto& z, auto /*p*/) { return z.logistic(); }
    static auto slope(const auto& z, auto /*p*/) { return z.logistic() * (1 - z.logistic()); }
};

/// f = tanh z, f' = 1 - f^2
struct Tanh {
    static auto value(const auto& z, auto /*p*/) { return z.tanh(); }
    static auto slope(const auto& z, auto /*p*/) { return 1 - z.tanh().square(); }
};

/// f = max(0, z), f' = 1 for z > 0, else 0. Written so that NaN is not less than 0 and stays.
struct Relu {
    static auto value(const auto& z, auto /*p*/) {
        using Scalar = typename std::decay_t<decltype(z)>::Scalar;
        return z.unaryExpr([](Scalar x) { return x < 0 ? Scalar{0} : x; });
    }
    static auto slope(const auto& z, auto /*p*/) {
        using Scalar = typename std::decay_t<decltype(z)>::Scalar;
        return z.unaryExpr([](Scalar x) { return x > 0 ? Scalar{1} : Scalar{0}; });
    }
};

/// f = z for z > 0, else a z; f' = 1 for z > 0, else a. Maas, Hannun & Ng 2013.
struct LeakyRelu {
    static auto value(const auto& z, auto p) {
        using Scalar = typename std::decay_t<decltype(z)>::Scalar;
        return z.unaryExpr([p](Scalar x) { return x < 0 ? p * x : x; });
    }
    static auto slope(const auto& z, auto p) {
        using Scalar = typename std::decay_t<decltype(z)>::Scalar;
        return z.unaryExpr([p](Scalar x) { return x > 0 ? Scalar{1} : p; });
    }
};

template <class Function>
double scalar_value(double z, double parameter) {
    const Eigen::Array<double, 1, 1> one(z);
    return Function::value(one, parameter)(0);
}

template <class Function>
double scalar_slope(double z, double parameter) {
    const Eigen::Array<double, 1, 1> one(z);
    return Function::slope(one, parameter)(0);
}

template <class Function>
void apply(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, Eigen::Ref<Eigen::MatrixXf> out) {
    out.array() = Function::value(z.array(), parameter);
}

template <class Function>
void chain(const Eigen::Ref<const Eigen::MatrixXf>& z, float parameter, Eigen::Ref<Eigen::MatrixXf> gradient) {
    gradient.array() *= Function::slope(z.array(), parameter);
}

template <class Function>
constexpr Activation bind(Activation description) {
    description.value = scalar_value<Function>;
    description.slope = scalar_slope<Function>;
    description.apply = apply<Function>;
    description.chain = chain<Function>;
    return description;
}

// |z| where the slope is 5 % of its largest: 1 - tanh^2 = 0.05, and 4 f (1 - f) = 0.05 at twice that.
constexpr double tanh_knee = 2.1783;
constexpr double sigmoid_knee = 2.0 * tanh_knee;

constexpr std::array table{
    bind<Tanh>({.name = "tanh",
                .aliases = "",
                .label = "tanh",
                .formula = "tanh z",
                .derivative = "1 − tanh² z",
                .citation = "LeCun et al. 1998, Efficient BackProp",
                .parameter = {},
                .saturation = {true, -tanh_knee, tanh_knee}}),
    bind<Sigmoid>({.name = "sigmoid",
                   .aliases = "logistic",
                   .label = "sigmoid",
                   .formula = "1 / (1 + e⁻ᶻ)",
                   .derivative = "f (1 − f)",
                   .citation = "Rumelhart, Hinton & Williams 1986",
                   .parameter = {},
                   .saturation = {true, -sigmoid_knee, sigmoid_knee}}),
    bind<Relu>({.name = "relu",
                .aliases = "",
                .label = "ReLU",
                .formula = "max(0, z)",
                .derivative = "1 for z > 0, else 0",
                .citation = "Nair & Hinton 2010",
                .parameter = {},
                .saturation = {},
                .dies = true}),
    bind<LeakyRelu>({.name = "leaky_relu",
                     .aliases = "leakyrelu lrelu",
                     .label = "leaky ReLU",
                     .formula = "z for z > 0, else a z",
                     .derivative = "1 for z > 0, else a",
                     .citation = "Maas, Hannun & Ng 2013",
                     .parameter = {"negative slope a", -1.0, 1.0, 0.01},
                     .saturation = {}}),
    bind<Linear>({.name = "linear",
                  .aliases = "identity none",
                  .label = "linear",
                  .formula = "z",
                  .derivative = "1",
                  .citation = "Saxe, McClelland & Ganguli 2013",
                  .parameter = {},
                  .saturation = {}}),
};

}  // namespace

std::span<const Activation> activations() { return table; }

}  // namespace init_lab
