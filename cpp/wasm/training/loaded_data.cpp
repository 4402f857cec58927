#include "loaded_data.h"

#include <map>
#include <string>

#include "training/byte_stream.h"
#include "wasm/values.h"

namespace init_lab::wasm {
namespace {

/// The packed files that the page has fetched, by name. They live here, so that no handle crosses the boundary.
std::map<std::string, Bytes, std::less<>>& files() {
    static std::map<std::string, Bytes, std::less<>> loaded;
    return loaded;
}

void load_data(const std::string& name, const Unknown& bytes) {
    files()[name] = emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
}

bool has_data(const std::string& name) { return files().contains(name); }

}  // namespace

Result<LabelledRows> loaded_data(const DatasetInfo& info) {
    if (info.is_toy()) return LabelledRows{};
    const auto found = files().find(info.file);
    if (found != files().end()) return unpack(found->second, info);
    return Error{"data", "dataset", "dataset must be loaded first, but " + std::string(info.name) + " is not."};
}

EMSCRIPTEN_BINDINGS(loaded_data) {
    emscripten::function("loadData", &load_data);
    emscripten::function("hasData", &has_data);
}

}  // namespace init_lab::wasm
