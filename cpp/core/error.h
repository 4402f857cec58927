#pragma once

#include <string>
#include <utility>
#include <variant>

namespace init_lab {

/// Why a request was refused. An error is a value: nothing in the core throws.
struct Error {
    std::string code;     ///< stable, for programs: "type", "range", "name", "unknown_field", "work"
    std::string field;    ///< the spec key to blame, or "work" where several together ask for too much
    std::string message;  ///< for people: names the field, its allowed range and the value
};

/// Either a value or the reason there is none.
template <class T>
class Result {
   public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    [[nodiscard]] const T& value() const { return *std::get_if<0>(&state_); }
    [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

   private:
    std::variant<T, Error> state_;
};

}  // namespace init_lab
