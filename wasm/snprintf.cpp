#include <cstdarg>
#include <cstddef>

// The JSON library asks for formatted text in one place: to show a control character in a message that is not read
// here. Without this, all of the C library's formatting, floating point and all, would be sent to everyone for it.
extern "C" int snprintf(char* text, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *text = '\0';
  return 0;
}
