# CMake's toolchain file of the wasm presets: the Emscripten that build-scripts/setup chose.
set(_choices "${CMAKE_CURRENT_LIST_DIR}/../../build/toolchain.cmake")
if(NOT EXISTS "${_choices}")
  message(FATAL_ERROR "Run build-scripts/setup first.")
endif()
include("${_choices}")
include("${INIT_LAB_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
