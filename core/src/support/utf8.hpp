#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sb {

/// What some editors and spreadsheets write before UTF-8 text.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Position of the first byte that is not part of well-formed UTF-8 (RFC 3629), if any.
[[nodiscard]] std::optional<std::size_t> first_non_utf8(std::string_view text);

}  // namespace sb
