#include "support/error.hpp"

#include <array>
#include <cstddef>

namespace sb {
namespace {

// Two lists, so that a program that never tells what a code means holds no words for it.
#define SB_NAME(enumerator, name, meaning) std::string_view(name),
constexpr std::array kNames{SB_ERROR_CODES(SB_NAME)};
#undef SB_NAME

#define SB_MEANING(enumerator, name, meaning) std::string_view(meaning),
constexpr std::array kMeanings{SB_ERROR_CODES(SB_MEANING)};
#undef SB_MEANING

}  // namespace

std::string_view name_of(ErrorCode code) {
  return kNames.at(static_cast<std::size_t>(code));
}

std::string_view meaning_of(ErrorCode code) {
  return kMeanings.at(static_cast<std::size_t>(code));
}

const std::vector<ErrorCode>& all_error_codes() {
  static const std::vector<ErrorCode> codes = [] {
    std::vector<ErrorCode> all;
    for (std::size_t i = 0; i < kNames.size(); ++i) all.push_back(static_cast<ErrorCode>(i));
    return all;
  }();
  return codes;
}

}  // namespace sb
