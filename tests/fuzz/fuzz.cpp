#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "targets.hpp"

// What libFuzzer calls with each input. The way in is named where it is compiled.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const sb::fuzz::Target& target : sb::fuzz::targets()) {
    if (target.name != SB_TARGET) continue;
    const std::string fault = target.take(bytes);
    if (fault.empty()) return 0;
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  std::abort();
}
