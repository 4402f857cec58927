#include <emscripten/bind.h>

#include "matrix_product.h"

EMSCRIPTEN_BINDINGS(bench) { emscripten::function("matrixProductRate", &init_lab::bench::matrix_product_rate); }
