#include <cstdio>
#include <string_view>

#include "../normals/normal_rate.h"
#include "matrix_product.h"

/// The native yardsticks of `npm run bench`: prints {"gflops": …}, or with the argument `normals` {"normals": …}.
int main(int count, char** arguments) {
    using namespace init_lab::bench;
    if (count > 1 && std::string_view(arguments[1]) == "normals") {
        (void)library_normal_rate(50.0);  // it warms up
        std::printf("{\"normals\": %.3f}\n", library_normal_rate(250.0));
        return 0;
    }
    (void)matrix_product_rate(256, 50.0);
    std::printf("{\"gflops\": %.3f}\n", matrix_product_rate(256, 250.0));
}
