# Eigen, Catch2 and TypeScript 5, each a private copy. Sourced by build-scripts/setup.
# shellcheck shell=bash

# Sets eigen_root: include/ (Eigen 3.4 with our patch) and wasm-include/ (for the wasm builds only).
choose_eigen() {
  provide eigen make_eigen "$here/toolchain/libraries.sh" "$here/toolchain/eigen-wasm.patch"
  eigen_root=$provided
}

make_eigen() {
  local folder=$1 source
  if [ -n "${EIGEN_INCLUDE_DIR:-}" ]; then
    source=$EIGEN_INCLUDE_DIR
  elif [ "$(os_release ID)" = debian ]; then
    say "fetching Eigen 3.4"
    (
      open_trixie
      unpack_packages "$folder/packages" libeigen3-dev
    )
    source=$folder/packages/usr/include/eigen3
  else
    source=$(find_eigen) || fail "missing: Eigen 3.4; install it (Debian's name: libeigen3-dev) or set EIGEN_INCLUDE_DIR to the folder that holds Eigen/."
  fi
  mkdir "$folder/include"
  cp -R "$source/Eigen" "$folder/include/"
  rm -rf "$folder/packages"
  (cd "$folder" && GIT_CEILING_DIRECTORIES=$(dirname "$folder") git apply "$here/toolchain/eigen-wasm.patch") ||
    fail "the patch does not fit this Eigen; version 3.4.0 is needed."
}

find_eigen() {
  local folder
  for folder in /usr/include/eigen3 /usr/local/include/eigen3 /opt/homebrew/include/eigen3; do
    [ -d "$folder/Eigen" ] && printf '%s' "$folder" && return
  done
  return 1
}

# Sets catch2_root, the folder of Catch2 3's sources: the tests build it natively and to wasm.
choose_catch2() {
  if [ -n "${CATCH2_SOURCE_DIR:-}" ]; then
    catch2_root=$CATCH2_SOURCE_DIR
    return
  fi
  [ "$(os_release ID)" = debian ] ||
    fail "missing: the sources of Catch2 3.7 or newer, which the tests build; unpack them and set CATCH2_SOURCE_DIR to the folder."
  provide catch2 make_catch2 "$here/toolchain/libraries.sh"
  catch2_root=$provided/source
}

make_catch2() {
  local folder=$1
  say "fetching Catch2's sources"
  (
    open_trixie
    cd "$folder" || exit
    apt-get source -qq --download-only --only-source catch2 </dev/null
  )
  mkdir "$folder/source"
  tar -xzf "$folder"/catch2_*.orig.tar.gz -C "$folder/source" --strip-components=1
  rm -rf "$folder"/catch2_*
}

# Sets typescript_root, with node_modules/: the `tsc` that emcc --emit-tsd starts (the project's own TypeScript is
# newer than Emscripten understands) and the acorn that shrinks its glue.
choose_typescript() {
  provide typescript make_typescript "$here"/toolchain/npm/*.json
  typescript_root=$provided
}

make_typescript() {
  say "fetching TypeScript 5 for --emit-tsd"
  cp "$here"/toolchain/npm/*.json "$1/"
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error)
}
