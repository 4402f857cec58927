#pragma once

#include "core/layer_table.h"
#include "wasm/values.h"

namespace init_lab::wasm {

/// The tables of a result as JavaScript has them: every column is a view of one array. That is one copy, and one
/// buffer to hand over, where a deep network's prediction had 52, which took longer than the theory.
class Tables {
   public:
    Tables() = default;  // Embind wants one
    Tables(const LayerTable& table, const Bands& bands);

    [[nodiscard]] Float64Array column(std::size_t quantity) const { return view(0, quantity); }
    [[nodiscard]] const std::vector<double>& probabilities() const { return probabilities_; }
    /// Of one quantity, a column for each probability.
    [[nodiscard]] Float64ArrayList band(std::size_t quantity) const;

   private:
    [[nodiscard]] Float64Array view(std::size_t table, std::size_t quantity) const;

    std::size_t layers_ = 0;
    std::vector<double> probabilities_;
    Float64Array values_ = no_array;
};

/// One Float64Array field per quantity, under the names of core/layer_table.h, and `bands`. Of any struct with
/// `Tables tables`.
template <class Owner>
void table_fields(emscripten::value_object<Owner>& object) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (read_only<Owner, Float64Array>(
             object, quantity_names[I].data(), +[](const Owner& owner) { return owner.tables.column(I); }),
         ...);
    }(std::make_index_sequence<quantity_count>{});
    read_only<Owner, Tables>(object, "bands", +[](const Owner& owner) { return owner.tables; });
}

}  // namespace init_lab::wasm
