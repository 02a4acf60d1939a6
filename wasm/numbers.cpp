#include <emscripten.h>

#include <cstring>

// The browser reads numbers as exactly as the C library does: both round to the nearest double.
// clang-format off
EM_JS(double, read_number, (const char* text), {
  return Number(UTF8ToString(text));
})
// clang-format on

namespace {

double whole(const char* text, char** end) {
  if (end != nullptr) *end = const_cast<char*>(text) + std::strlen(text);
  return read_number(text);
}

}  // namespace

// The JSON library reads numbers with the first of these, and each of its texts is one number and nothing else. Without
// it, arithmetic in 128 bits and the reading of hexadecimal fractions would be sent to everyone. The two others stand
// in the same file of the C library, which may not come along.
extern "C" {

double strtod(const char* text, char** end) {
  return whole(text, end);
}

float strtof(const char* text, char** end) {
  return static_cast<float>(whole(text, end));
}

long double strtold(const char* text, char** end) {
  return whole(text, end);
}

}  // extern "C"
