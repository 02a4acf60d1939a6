// The whole foreign interface of the module. Text goes in and text comes out, so JavaScript has nothing to free.
#include <emscripten/bind.h>

#include <string>

#include "securebase/engine.hpp"

namespace {

/// One engine lives for the page's life.
std::string run(const std::string& request) {
  static sb::Engine engine;
  return engine.run(request);
}

}  // namespace

EMSCRIPTEN_BINDINGS(securebase) {
  emscripten::function("run", &run);
}
