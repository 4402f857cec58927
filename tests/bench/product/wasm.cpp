#include <emscripten/bind.h>

#include "../machine/rates.h"
#include "../normals/normal_rate.h"
#include "matrix_product.h"

EMSCRIPTEN_BINDINGS(bench) {
    emscripten::function("matrixProductRate", &init_lab::bench::matrix_product_rate);
    emscripten::function("normalRate", &init_lab::bench::normal_rate);
    emscripten::function("arithmeticWork", &init_lab::bench::arithmetic_work);
    emscripten::function("memoryWork", &init_lab::bench::memory_work);
}
