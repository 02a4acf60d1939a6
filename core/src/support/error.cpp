#include "support/error.hpp"

#include <array>
#include <cstddef>

namespace sb {
namespace {

struct Entry {
  ErrorCode code;
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array kEntries{
#define SB_ENTRY(enumerator, text, meaning) Entry{ErrorCode::enumerator, text, meaning},
    SB_ERROR_CODES(SB_ENTRY)
#undef SB_ENTRY
};

const Entry& entry_of(ErrorCode code) {
  return kEntries.at(static_cast<std::size_t>(code));
}

}  // namespace

std::string_view name_of(ErrorCode code) {
  return entry_of(code).name;
}

std::string_view meaning_of(ErrorCode code) {
  return entry_of(code).meaning;
}

const std::vector<ErrorCode>& all_error_codes() {
  static const std::vector<ErrorCode> codes = [] {
    std::vector<ErrorCode> all;
    for (const Entry& entry : kEntries) all.push_back(entry.code);
    return all;
  }();
  return codes;
}

}  // namespace sb
