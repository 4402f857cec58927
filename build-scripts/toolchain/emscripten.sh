# Emscripten: the first that works of PATH or $EMSDK, the distribution's package, Debian 13's in a private folder.
# Sourced by build-scripts/setup.
# shellcheck shell=bash

minimum_emscripten=3.1.69
llvm_packages="clang-19 lld-19 llvm-19"

# Sets emscripten_root (the folder with em++ and cmake/) or ends with one sentence.
choose_emscripten() {
  emscripten_root=
  local candidate
  for candidate in "$(emcc_on_path)" "${EMSDK:+$EMSDK/upstream/emscripten}" /usr/share/emscripten; do
    if emscripten_is_new_enough "$candidate"; then
      emscripten_root=$candidate
      say "Emscripten $found_version: $candidate"
      return
    fi
  done
  case "$(os_release ID) $(os_release VERSION_CODENAME)" in
    "debian bookworm") use_private_emscripten ;;
    debian\ * | ubuntu\ *) install_distribution_emscripten ;;
    *) fail "missing: Emscripten $minimum_emscripten or newer; install it with: git clone the emsdk repository, then ./emsdk install latest && ./emsdk activate latest, and set EMSDK to that folder." ;;
  esac
}

emcc_on_path() {
  have emcc && dirname "$(readlink -f "$(command -v emcc)")"
}

emscripten_is_new_enough() {
  [ -x "$1/em++" ] && [ -r "$1/emscripten-version.txt" ] || return 1
  found_version=$(tr -d '" \n' <"$1/emscripten-version.txt")
  version_at_least "${found_version%%[-+~]*}" "$minimum_emscripten"
}

install_distribution_emscripten() {
  local candidate
  candidate=$(apt-cache policy emscripten 2>/dev/null | sed -n 's/ *Candidate: *//p')
  if [ "$(id -u)" -eq 0 ] && [ -z "$candidate" ]; then
    refresh_package_lists
    candidate=$(apt-cache policy emscripten | sed -n 's/ *Candidate: *//p')
  fi
  version_at_least "${candidate%%[-+~]*}" "$minimum_emscripten" ||
    fail "this distribution's Emscripten (${candidate:-none}) is older than $minimum_emscripten; install emsdk and set EMSDK to its folder."
  install_packages emscripten
  emscripten_is_new_enough /usr/share/emscripten || fail "the emscripten package did not bring a usable em++."
  emscripten_root=/usr/share/emscripten
  say "Emscripten $found_version: this distribution's package"
}

# --- Debian 12 -------------------------------------------------------------------------------------------------

use_private_emscripten() {
  [ "$(id -u)" -ne 0 ] || need_tools "clang-19:clang-19 wasm-ld-19:lld-19 llvm-ar-19:llvm-19"
  need_tools "python3:python3"
  provide emscripten make_private_emscripten "$here/toolchain/emscripten.sh" "$here"/toolchain/npm/*.json
  emscripten_is_new_enough "$provided/emscripten" || fail "the Emscripten in $provided is broken; delete that folder and run again."
  emscripten_root=$provided/emscripten
  say "Emscripten $found_version: Debian 13's, in $provided"
}

# The folder ends up with emscripten/, binaryen/bin, and llvm/ where the system has no LLVM 19 of its own.
make_private_emscripten() {
  local folder=$1
  say "fetching Debian 13's Emscripten (about 250 MB, once)"
  provide_llvm "$folder"
  (
    open_trixie
    unpack_packages "$folder/packages" emscripten binaryen
    unpack_packages "$folder/runtime" libc6 libstdc++6 libgcc-s1
  )
  mv "$folder/packages/usr/share/emscripten" "$folder/emscripten"
  drop_unused_libraries "$folder/emscripten"
  wrap_binaryen "$folder"
  write_emscripten_config "$folder"
  ln -s "$typescript_root/node_modules" "$folder/emscripten/node_modules" # acorn
  rm -rf "$folder/packages"
  try_emscripten "$folder"
}

# Root has just installed it. Anybody else gets Debian 12's packages unpacked beside the rest.
provide_llvm() {
  local folder=$1
  llvm_root=/usr/lib/llvm-19
  [ -x $llvm_root/bin/clang ] && [ -x $llvm_root/bin/wasm-ld ] && [ -x $llvm_root/bin/llvm-ar ] && return
  say "fetching Debian 12's LLVM 19 (about 80 MB, once)"
  # shellcheck disable=SC2086
  unpack_packages "$folder/llvm-packages" $llvm_packages llvm-19-linker-tools libclang-common-19-dev \
    libclang-cpp19 libllvm19 libz3-4 libedit2 libbsd0 libmd0 libxml2 libicu72
  mv "$folder/llvm-packages/usr/lib/llvm-19" "$folder/llvm"
  find "$folder/llvm-packages" -path '*-linux-gnu/*.so*' -exec mv -f -t "$folder/llvm/lib" {} +
  mv "$folder/llvm/bin" "$folder/llvm/tools"
  # shellcheck disable=SC2016
  wrap_tools "$folder/llvm" 'LD_LIBRARY_PATH="$root/lib" exec'
  rm -rf "$folder/llvm-packages"
  llvm_root=
}

# The link-time-optimized, position-independent and sanitized variants: 1.2 GB that no build here uses.
drop_unused_libraries() {
  local libraries="$1/cache/sysroot/lib/wasm32-emscripten"
  rm -rf "$libraries"/{lto,pic,lto-pic} "$1/test"
  find "$libraries" -name '*-asan*' -delete
}

# Debian 13's binaryen wants a newer C library than Debian 12's, and gets it with its own loader. Nothing else on the
# machine sees either.
wrap_binaryen() {
  local folder=$1
  mkdir -p "$folder"/binaryen/{tools,lib}
  find "$folder/packages/usr/bin" -type f -name 'wasm*' -exec mv -t "$folder/binaryen/tools" {} +
  find "$folder/packages" "$folder/runtime" -path '*-linux-gnu/*.so*' -not -name '*.py' \
    -exec cp -P -t "$folder/binaryen/lib" {} +
  rm -rf "$folder/runtime"
  # shellcheck disable=SC2016  # for the wrapper's shell
  wrap_tools "$folder/binaryen" 'exec "$root"/lib/ld-linux-*.so.* --library-path "$root/lib"'
}

# wrap_tools FOLDER COMMAND : for every program in FOLDER/tools a script in FOLDER/bin that starts it with COMMAND,
# which may speak of FOLDER as $root.
wrap_tools() {
  local folder=$1 command=$2 tool
  mkdir "$folder/bin"
  for tool in "$folder"/tools/*; do
    cat >"$folder/bin/${tool##*/}" <<WRAPPER
#!/bin/sh
root=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
$command "\$root/tools/${tool##*/}" "\$@"
WRAPPER
    chmod +x "$folder/bin/${tool##*/}"
  done
}

write_emscripten_config() {
  cat >"$1/emscripten/.emscripten" <<CONFIG
import os, shutil
here = '${provided}' if os.path.isdir('${provided}') else '$1'
LLVM_ROOT = '${llvm_root:+$llvm_root/bin}' or here + '/llvm/bin'
BINARYEN_ROOT = here + '/binaryen'
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
CONFIG
}

# A page of C++ through the whole chain, before the folder is renamed into place.
try_emscripten() {
  local folder=$1
  mkdir "$folder/try"
  cat >"$folder/try/try.cpp" <<'SOURCE'
#include <cstdio>
#include <vector>
#include <wasm_simd128.h>
int main(int argc, char**) {
  std::vector<float> four(4, 10.5f * static_cast<float>(argc));
  v128_t sum = wasm_f32x4_add(wasm_v128_load(four.data()), wasm_v128_load(four.data()));
  std::printf("%g\n", wasm_f32x4_extract_lane(sum, 3));
}
SOURCE
  "$folder/emscripten/em++" -O2 -msimd128 "$folder/try/try.cpp" -o "$folder/try/try.js"
  [ "$(node "$folder/try/try.js")" = 21 ] || {
    say "the new Emscripten compiles a wrong program"
    return 1
  }
  rm -rf "$folder/try"
}
