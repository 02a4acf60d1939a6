#pragma once

#include <string_view>

namespace sb {

/// Whether a text has the shape of a language tag (BCP 47): `en`, `pt-BR`, `zh-Hant-TW`. Whether such a language exists
/// is not asked.
[[nodiscard]] bool is_language_tag(std::string_view text);

/// Whether two tags may name one language: one says no more than the other, or the same, as `es` and `es-MX` do.
[[nodiscard]] bool languages_agree(std::string_view a, std::string_view b);

}  // namespace sb
